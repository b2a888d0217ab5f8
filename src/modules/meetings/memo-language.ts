import type { Lang } from '#platform/core/lang.ts';
import { type Result, ok, refuse } from '#platform/core/result.ts';
import { MEMO_FIELDS, type MemoField, type MemoState } from './memo.ts';

/** A text of a published memo that another language still lacks. */
export type Owed = {
	itemId: string;
	position: number;
	title: string;
	field: MemoField;
	text: string;
	lang: Lang;
};

type Item = { id: string; position: number; title: string; held: boolean };
type Written = { itemId: string; field: MemoField; lang: Lang; text: string };

/**
 * What has to be written for a memo to stand in a language: every public text that it has in
 * another one, in the order of the memo. Items held back are not published and owe nothing.
 */
export function owedIn(lang: Lang, items: readonly Item[], written: readonly Written[]): Owed[] {
	return items
		.filter((item) => !item.held)
		.flatMap((item) =>
			MEMO_FIELDS.flatMap((field) => {
				const texts = written.filter(
					(one) => one.itemId === item.id && one.field === field && one.text.trim()
				);
				const source = texts.find((one) => one.lang !== lang);
				if (!source || texts.some((one) => one.lang === lang)) return [];
				return [
					{
						itemId: item.id,
						position: item.position,
						title: item.title,
						field,
						text: source.text,
						lang: source.lang
					}
				];
			})
		);
}

export const fieldName = (owed: Pick<Owed, 'itemId' | 'field'>): string =>
	`f_${owed.itemId}_${owed.field}`;

/**
 * The texts of a language that is added to a published memo: all that it owes, or a refusal at the
 * fields that are empty. A draft is written in all languages as it is; it needs no adding.
 */
export function addLanguage(
	memo: { state: MemoState; langs: readonly Lang[] },
	lang: Lang,
	owed: readonly Owed[],
	given: Readonly<Record<string, string>>
): Result<
	{ owed: Owed; text: string }[],
	'memo_not_published' | 'memo_language_there' | 'memo_text_missing'
> {
	if (memo.state !== 'published') return refuse('memo_not_published');
	if (!memo.langs.includes(lang) || !owed.length) return refuse('memo_language_there');
	const texts = owed.map((one) => ({ owed: one, text: (given[fieldName(one)] ?? '').trim() }));
	const empty = texts.filter(({ text }) => !text);
	if (empty.length)
		return refuse('memo_text_missing', {
			fields: Object.fromEntries(
				empty.map(({ owed: one }) => [fieldName(one), 'memo_text_missing'])
			)
		});
	return ok(texts);
}
