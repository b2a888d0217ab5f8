export type ButtonKind = 'primary' | 'secondary' | 'quiet' | 'danger';

/** Class and attributes that make an element look like a button of the given kind. */
export function buttonLook(kind: ButtonKind, full: boolean, big: boolean) {
	return {
		class: ['ds-button', full && 'button--full', big && 'button--big'],
		'data-variant': kind === 'secondary' ? 'secondary' : kind === 'quiet' ? 'tertiary' : undefined,
		'data-color': kind === 'danger' ? 'danger' : undefined
	};
}
