// The people of a café as a facilitator has them: a list of names, or rows from a spreadsheet.
import { cleanLine } from '#platform/core/text.ts';
import { type Result, ok, refuse } from '#platform/core/result.ts';
import { readCsv } from '#platform/documents/csv.read.ts';
import type { Person } from './cafe/cafe.ts';

const COLUMNS = {
	name: ['nimi', 'namn', 'name'],
	sector: ['taho', 'ala', 'sektori', 'sektor', 'sector', 'part'],
	organisation: ['organisaatio', 'järjestö', 'organisation', 'organization', 'förening'],
	language: ['kieli', 'språk', 'language'],
	host: ['vetäjä', 'pöydän vetäjä', 'pöytä', 'bordsvärd', 'värd', 'bord', 'host', 'table'],
	together: ['yhdessä', 'tillsammans', 'together'],
	apart: ['erikseen', 'eri pöytään', 'isär', 'apart']
} as const;
type Column = keyof typeof COLUMNS;
const ORDER: readonly Column[] = ['name', 'sector', 'language', 'host'];

export const MOST_PEOPLE = 500;

type ListRefusal =
	'cafe_people_few' | 'cafe_people_many' | 'cafe_people_unreadable' | 'cafe_host_wrong';

/**
 * One person a row. Without headings the columns are name, sector, language and the table that the
 * person hosts; a row of one cell is a name. The name becomes the id; of two alike the second is
 * called "… (2)".
 *
 * @param tables how many there are; a host's table is counted from 1
 * @example readList('Aino Aalto\nBo Berg;kommun;sv;1', 4) // two people, Bo hosts table 1
 */
export function readList(text: string, tables: number): Result<Person[], ListRefusal> {
	const rows = rowsOf(text);
	if (!rows) return refuse('cafe_people_unreadable');
	const headed = columnsOf(rows[0]?.cells ?? []);
	const order = headed ?? ORDER;
	const people: Person[] = [];
	const seen = new Map<string, number>();
	for (const { line, cells } of headed ? rows.slice(1) : rows) {
		const cell = (column: Column) => cells[order.indexOf(column)] || undefined;
		const name = cell('name');
		if (!name) continue;
		const times = (seen.get(name) ?? 0) + 1;
		seen.set(name, times);
		const host = cell('host');
		if (host !== undefined && !(/^\d{1,2}$/.test(host) && +host >= 1 && +host <= tables))
			return refuse('cafe_host_wrong', { about: { line, most: tables } });
		people.push({
			id: times > 1 ? `${name} (${times})` : name,
			sector: cell('sector'),
			organisation: cell('organisation'),
			languages: cell('language')
				?.split(/[|/,]/)
				.map((one) => one.trim().toLowerCase())
				.filter(Boolean),
			...(host !== undefined && { host: Number(host) - 1 }),
			together: labels(cell('together')),
			apart: labels(cell('apart'))
		});
	}
	if (people.length < 4) return refuse('cafe_people_few');
	if (people.length > MOST_PEOPLE)
		return refuse('cafe_people_many', { about: { most: MOST_PEOPLE } });
	return ok(people);
}

/** Rows of cells; a text without separators or headings is a list of names, commas and all. */
function rowsOf(text: string): { line: number; cells: string[] }[] | null {
	const [first = ''] = text.split('\n');
	if (!/[;\t]/.test(text) && !columnsOf(first.split(',').map((cell) => cell.trim())))
		return text.split('\n').map((name, k) => ({ line: k + 1, cells: [cleanLine(name)] }));
	const read = readCsv(text);
	return read.ok
		? read.value.rows.map(({ line, cells }) => ({ line, cells: cells.map(cleanLine) }))
		: null;
}

const labels = (cell: string | undefined) =>
	cell
		?.split('|')
		.map((label) => label.trim())
		.filter(Boolean);

/** The columns by their headings; null when the first row is a person. */
function columnsOf(cells: readonly string[]): (Column | null)[] | null {
	const columns = cells.map(
		(cell) =>
			(Object.keys(COLUMNS) as Column[]).find((column) =>
				(COLUMNS[column] as readonly string[]).includes(cell.toLowerCase())
			) ?? null
	);
	return columns.includes('name') ? columns : null;
}
