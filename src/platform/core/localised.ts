import { type Lang } from './lang.ts';

/** One language's text of a thing, as its row in a `…_text` table holds it. */
export type TextRow = { lang: string; original: boolean; version: number; written_at: Date };

/** A text chosen for a reader: what is shown, and what must be said about it. */
export type Shown<T extends TextRow> = {
	text: T;
	/** The reader's language is missing: the original is shown and the page says so. */
	foreign: boolean;
	/** The original has changed after this translation was written. */
	older: boolean;
};

/**
 * The row in a language, else the original, else the first; undefined when there is none.
 *
 * @example textIn(table.texts, 'sv')?.name
 */
export const textIn = <T extends { lang: string; original: boolean }>(
	rows: readonly T[],
	lang: string
): T | undefined =>
	rows.find((row) => row.lang === lang) ?? rows.find((row) => row.original) ?? rows[0];

/**
 * Picks the row for a reader, as `textIn` does, with what must be said about it.
 *
 * @returns null when there is no text at all
 * @example chooseText(rows, 'sv')?.foreign // true: there is no Swedish text yet
 */
export function chooseText<T extends TextRow>(rows: readonly T[], lang: Lang): Shown<T> | null {
	const original = rows.find((row) => row.original) ?? rows[0];
	if (!original) return null;
	const own = rows.find((row) => row.lang === lang);
	if (!own) return { text: original, foreign: true, older: false };
	return {
		text: own,
		foreign: false,
		older: !own.original && own.written_at < original.written_at
	};
}
