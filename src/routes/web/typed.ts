import type { FormProblem } from './form.server.ts';

/**
 * What a field shows: what was just typed, else what was saved before, else nothing.
 *
 * @example const { value, error } = typed(form, data.saved);
 */
export function typed(
	form: FormProblem | null | undefined,
	saved: Record<string, unknown> = {}
): { value(name: string): string; error(name: string): string; errors: FormProblem['errors'] } {
	const errors = form?.errors ?? [];
	return {
		value: (name) => {
			const raw = form ? form.values[name] : saved[name];
			return raw === undefined || raw === null ? '' : String(raw);
		},
		error: (name) => errors.find((error) => error.field === name)?.message ?? '',
		errors
	};
}
