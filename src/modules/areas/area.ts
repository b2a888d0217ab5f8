import type { Lang } from '#platform/core/lang.ts';
import { RESERVED } from '#platform/i18n/paths.ts';

export const AREA_KINDS = ['county', 'municipality', 'joint'] as const;
export type AreaKind = (typeof AREA_KINDS)[number];

/** An area as a page shows it, in its reader's language. */
export type Area = {
	id: string;
	kind: AreaKind;
	slug: string;
	slugs: Record<Lang, string>;
	name: string;
	names: Record<Lang, string>;
	purpose: string;
	purposeLang: string;
	coordinatorTitle: string;
	langs: readonly Lang[];
	phone: string | null;
	phoneHours: string | null;
	email: string | null;
	example: boolean;
	version: number;
};

/** A slug that can stand in an address: no word of the program, not empty. */
export const freeSlug = (slug: string): string => (RESERVED.has(slug) ? `${slug}-1` : slug);
