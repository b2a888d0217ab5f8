// People of a café as a table: one row for each.
import { readCsv } from '#platform/documents/csv.read.ts';
import type { Person } from './cafe.ts';

/** The table cannot be read; `message` says where, in English, for the command line. */
export class WrongPeople extends Error {
	override name = 'WrongPeople';
}

const COLUMNS = [
	'id',
	'sector',
	'organisation',
	'language',
	'host',
	'together',
	'apart',
	'fixed',
	'must_visit',
	'needs_access',
	'from_round',
	'to_round'
] as const;
type Column = (typeof COLUMNS)[number];

/**
 * `id` is needed, the rest may be left out: `sector, organisation, language, host, together, apart,
 * fixed, must_visit, needs_access, from_round, to_round`; other columns are passed over. Several
 * labels, languages or stations are separated by `|`. Rounds and stations are counted from 0.
 *
 * @throws WrongPeople
 * @example peopleFromCsv('id,sector,host\na,public,0\nb,association,') // two people, a hosts station 0
 */
export function peopleFromCsv(source: string | Uint8Array): Person[] {
	const read = readCsv(source);
	if (!read.ok) throw new WrongPeople(`The file cannot be read: ${read.code}.`);
	const [head, ...rows] = read.value.rows;
	const at = new Map<Column, number>();
	head?.cells.forEach((name, k) => {
		const column = COLUMNS.find((one) => one === name.toLowerCase().replaceAll(' ', '_'));
		if (column && !at.has(column)) at.set(column, k);
	});
	if (!at.has('id')) throw new WrongPeople('The first line must name the columns; id is missing.');
	return rows.map(({ line, cells }) => {
		const cell = (column: Column) => cells[at.get(column) ?? -1] || undefined;
		const many = (column: Column) =>
			cell(column)
				?.split('|')
				.map((part) => part.trim())
				.filter(Boolean);
		const whole = (column: Column, text = cell(column)) => {
			if (text === undefined) return undefined;
			if (!/^\d{1,4}$/.test(text))
				throw new WrongPeople(
					`Line ${line}: ${column} must be a whole number, but it is "${text}".`
				);
			return Number(text);
		};
		const id = cell('id');
		if (!id) throw new WrongPeople(`Line ${line}: id is missing.`);
		return {
			id,
			sector: cell('sector'),
			organisation: cell('organisation'),
			languages: many('language'),
			host: whole('host'),
			together: many('together'),
			apart: many('apart'),
			fixed: whole('fixed'),
			mustVisit: many('must_visit')?.map((text) => whole('must_visit', text)!),
			needsAccess: /^(1|x|yes|true|k|kyllä|ja)$/i.test(cell('needs_access') ?? ''),
			from: whole('from_round'),
			to: whole('to_round')
		};
	});
}
