import type { Lang } from '#platform/core/lang.ts';

export const ORGANISATION_KINDS = [
	'association',
	'foundation',
	'parish',
	'municipality',
	'county',
	'network',
	'school',
	'company',
	'other'
] as const;
export type OrganisationKind = (typeof ORGANISATION_KINDS)[number];

/** What associations work for; the classes of the register of associations, in plain words. */
export const PURPOSE_CLASSES = [
	'children',
	'illness',
	'pensioners',
	'health',
	'older',
	'employment',
	'substance',
	'culture',
	'sport',
	'village',
	'other'
] as const;

/** Public bodies sit on the public side of a table. */
export const isPublicSide = (kind: OrganisationKind): boolean =>
	kind === 'county' || kind === 'municipality' || kind === 'school';

const PUBLIC_NAMES: readonly [RegExp, OrganisationKind][] = [
	[/hyvinvointialue|välfärdsområde|wellbeing services county/i, 'county'],
	[/seurakunta|församling|parish/i, 'parish'],
	[
		/kaupunki|(^|\s)stad(\s|$)|kunta(\s|$)|kunnan|kommun(\s|$)|(^|\s)(city|town) of /i,
		'municipality'
	]
];

/**
 * What an organisation is by its name, for a list that does not say: a county, a municipality and
 * a parish carry the word in their names, the rest of a table's list are associations.
 *
 * @example kindByName('Vasa stad') // 'municipality'
 */
export const kindByName = (name: string): OrganisationKind =>
	PUBLIC_NAMES.find(([word]) => word.test(name))?.[1] ?? 'association';

type Names = { name_fi: string | null; name_sv: string | null; name_en?: string | null };

/**
 * An organisation's official name for a reader. A name that does not exist in a language is
 * never translated: the one there is stands unchanged.
 */
export const organisationName = (names: Names, lang: Lang): string =>
	names[`name_${lang}`] ?? names.name_fi ?? names.name_sv ?? names.name_en ?? '';
