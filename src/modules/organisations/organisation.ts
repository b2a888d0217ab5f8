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

type Names = { name_fi: string | null; name_sv: string | null; name_en?: string | null };

/**
 * An organisation's official name for a reader. A name that does not exist in a language is
 * never translated: the one there is stands unchanged.
 */
export const organisationName = (names: Names, lang: Lang): string =>
	names[`name_${lang}`] ?? names.name_fi ?? names.name_sv ?? names.name_en ?? '';
