import { expect, it } from 'vitest';
import { harvestTree, noteRows } from './export.ts';
import type { HarvestItem } from './harvest.ts';

const note = (text: string, twins: unknown[] = []) =>
	({
		id: text,
		kind: 'idea',
		text,
		lang: 'fi',
		round: 1,
		by: 'Matti Mäkelä',
		sheet_code: '1-01-K',
		twins
	}) as unknown as HarvestItem['notes'][number];
const item: HarvestItem = {
	id: 'c',
	kind: 'cluster',
	title: 'Kyydit',
	lang: 'fi',
	station: 1,
	theme: 'Liikkuminen',
	themeLang: 'fi',
	rounds: [1],
	voices: 2,
	notes: [note('Kimppakyyti', [note('Kyytirinki')])],
	outcome: { kind: 'dots', score: 4 },
	decision: {
		item_id: 'c',
		became: 'parked',
		idea_number: null,
		topic_number: null,
		reason: 'Odotetaan kuntaa',
		look_again: '2027-01-01'
	}
};
const harvest = { items: [item], rest: [] };

it('an export has a row for each note, those said twice after what they say, and no authors', () => {
	const rows = noteRows(harvest);
	expect(rows.slice(1).map((row) => [row[3], row[4], row[13], row[16]])).toEqual([
		['Kyydit', 4, 'Kimppakyyti', null],
		['Kyydit', 4, 'Kyytirinki', 'Kimppakyyti']
	]);
	expect(rows.every((row) => row.length === rows[0]!.length)).toBe(true);
	const tree = harvestTree({ number: 3, title: 'Arki', starts_at: new Date(0) }, harvest, []);
	expect(JSON.stringify([rows, tree])).not.toMatch(/Matti|1-01-K/);
});
