import { describe, expect, it } from 'vitest';
import { type Owed, addLanguage, fieldName, owedIn } from './memo-language.ts';

const items = [
	{ id: 'a', position: 1, title: 'Avaus', held: false },
	{ id: 'b', position: 2, title: 'Asia', held: false },
	{ id: 'c', position: 3, title: 'Salainen', held: true }
];
const written = [
	{ itemId: 'b', field: 'decision' as const, lang: 'fi' as const, text: 'Päätettiin' },
	{ itemId: 'b', field: 'notes' as const, lang: 'fi' as const, text: 'Puhuttiin' },
	{ itemId: 'a', field: 'notes' as const, lang: 'fi' as const, text: 'Avattiin' },
	{ itemId: 'a', field: 'notes' as const, lang: 'sv' as const, text: 'Öppnades' },
	{ itemId: 'a', field: 'decision' as const, lang: 'fi' as const, text: ' ' },
	{ itemId: 'c', field: 'notes' as const, lang: 'fi' as const, text: 'Ei näytetä' }
];
const memo = { state: 'published' as const, langs: ['fi', 'sv'] as const };
const owed = owedIn('sv', items, written);

describe('a language that a published memo lacks', () => {
	it('owes each public text that another language has, in the order of the memo', () => {
		expect(owed.map((one) => [one.position, one.field, one.text])).toEqual([
			[2, 'notes', 'Puhuttiin'],
			[2, 'decision', 'Päätettiin']
		]);
	});

	it('is added whole', () => {
		const given = Object.fromEntries(
			owed.map((one) => [fieldName(one), ` ${one.field} på svenska `])
		);
		expect(addLanguage(memo, 'sv', owed, given)).toMatchObject({
			ok: true,
			value: [{ text: 'notes på svenska' }, { text: 'decision på svenska' }]
		});
	});

	it('is refused at each text that is missing', () => {
		const given = { [fieldName(owed[0] as Owed)]: 'Det talades' };
		expect(addLanguage(memo, 'sv', owed, given)).toEqual({
			ok: false,
			code: 'memo_text_missing',
			fields: { f_b_decision: 'memo_text_missing' }
		});
	});

	it('is not added to a draft, to a table that does not use it, or twice', () => {
		expect(addLanguage({ ...memo, state: 'draft' }, 'sv', owed, {})).toMatchObject({
			code: 'memo_not_published'
		});
		expect(addLanguage(memo, 'en', owed, {})).toMatchObject({ code: 'memo_language_there' });
		expect(addLanguage(memo, 'sv', [], {})).toMatchObject({ code: 'memo_language_there' });
	});
});
