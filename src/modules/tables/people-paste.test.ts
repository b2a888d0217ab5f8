import { describe, expect, it } from 'vitest';
import type { Lang } from '#platform/core/lang.ts';
import { memberInput } from './table.input.ts';
import { readPeople } from './people-paste.ts';

const read = (text: string, lang: Lang = 'fi') => {
	const answer = readPeople(text, lang);
	if (!answer.ok) throw new Error(answer.code);
	return answer.value;
};

describe('people pasted from a spreadsheet', () => {
	it.each([
		[
			'fi',
			'Nimi\tSähköposti\tRooli\tJärjestö\nAino Esimerkki\taino@esimerkki.example\tsihteeri\tRy'
		],
		['sv', 'Namn;E-post;Roll;Förening\nAino Esimerkki;aino@esimerkki.example;Sekreterare;Ry'],
		['en', 'Name,E-mail,Role,Association\nAino Esimerkki,aino@esimerkki.example,Secretary,Ry']
	] as const)('are read by their headings in %s', (lang, text) => {
		expect(read(text, lang)).toMatchObject({
			problems: [],
			people: [
				{
					line: 2,
					name: 'Aino Esimerkki',
					email: 'aino@esimerkki.example',
					role: 'secretary',
					organisation_name: 'Ry',
					lang
				}
			]
		});
	});

	it('are read without headings in the order that the page tells', () => {
		const [one] = read(
			'Aino Esimerkki;aino@esimerkki.example;jäsen;Omaiset ry;terveys;Hallitus;ruotsi;040 123'
		).people;
		expect(one).toMatchObject({
			line: 1,
			role: 'member',
			organisation_name: 'Omaiset ry',
			purpose_class: 'health',
			confirmed_by: 'Hallitus',
			lang: 'sv',
			phone: '040 123'
		});
	});

	it('may have their columns in any order, and columns that we do not know', () => {
		const [one] = read('Kunta;Rooli;Nimi\nVaasa;puheenjohtaja;Aino Esimerkki').people;
		expect(one).toMatchObject({ name: 'Aino Esimerkki', role: 'chair', email: null });
	});

	it('are members when no role is written', () => {
		expect(read('Nimi;Rooli\nAino Esimerkki;').people[0]!.role).toBe('member');
	});

	it('bring no association when they are experts by experience', () => {
		const text = 'Nimi;Rooli;Järjestö\nAino Esimerkki;kokemusasiantuntija;Salainen ry';
		expect(JSON.stringify(read(text))).not.toContain('Salainen');
	});

	it.each([
		['no name', 'Nimi;Sähköposti\n;x@esimerkki.example', 'name_missing'],
		['a broken address', 'Nimi;Sähköposti\nAino;aino(at)esimerkki', 'email_wrong'],
		['a role that is none', 'Nimi;Rooli\nAino;tsaari', 'member_role_missing']
	])('a row with %s is told by its line', (_what, text, code) => {
		expect(read(text)).toEqual({ people: [], problems: [{ line: 2, code }] });
	});

	it('a wrong row does not hide the right ones', () => {
		const { people, problems } = read('Nimi;Rooli\nAino;tsaari\nEino;jäsen');
		expect(people.map(({ name, line }) => [name, line])).toEqual([['Eino', 3]]);
		expect(problems).toHaveLength(1);
	});

	it('are what the form would have sent', () => {
		for (const { line: _line, ...person } of read('Nimi\nAino\nEino').people) {
			const sent = Object.fromEntries(
				Object.entries(person).map(([key, value]) => [key, value === false ? '' : (value ?? '')])
			);
			expect(memberInput.parse(sent)).toEqual(person);
		}
	});

	it('an empty paste is refused', () => {
		expect(readPeople('', 'fi').ok).toBe(false);
	});
});
