import { describe, expect, it } from 'vitest';
import { outlineRows, outlineTree, voteCells, voteTree } from './export.ts';
import type { OutlineNote } from './outline.queries.server.ts';
import { ballotItems, outlineOf } from './outline.ts';

const stations = [
	{ id: 's1', position: 1, theme: 'Kyyti', lang: 'fi' },
	{ id: 's2', position: 2, theme: 'Seura', lang: 'fi' }
];
const clusters = [
	{ id: 'c1', station_id: 's1', title: 'Bussit', lang: 'fi' },
	{ id: 'c2', station_id: 's1', title: 'Tyhjä', lang: 'fi' }
];
const note = (
	id: string,
	station_id: string | null,
	more: Partial<OutlineNote> = {}
): OutlineNote => ({
	id,
	seq: 1,
	station_id,
	round: 1,
	kind: 'idea',
	text: `Teksti ${id}`,
	lang: 'fi',
	origin: 'phone',
	sheet_code: null,
	cluster_id: null,
	merged_into: null,
	hidden_reason: null,
	by: null,
	own: false,
	photo: null,
	...more
});
const notes = [
	note('n1', 's1', { cluster_id: 'c1' }),
	note('n2', 's1'),
	note('n3', 's2', {
		merged_into: 'n1',
		photo: { words: 'Aikataulu pysäkillä', width: 4, height: 3 }
	}),
	note('n4', 's2', { hidden_reason: 'person' }),
	note('n5', 's2')
];

describe('the outline', () => {
	it('has every note once: in its cluster, loose, or under the one it lives on in', () => {
		const outline = outlineOf(stations, clusters, notes);
		const ids = outline.flatMap(({ clusters: groups, loose }) =>
			[...groups.flatMap((group) => group.notes), ...loose].flatMap((one) => [
				one.id,
				...one.twins.map((twin) => twin.id)
			])
		);
		expect(ids).toEqual(['n1', 'n3', 'n2', 'n4', 'n5']);
	});

	it('is one board where there are no stations, and loses no note of a station that is gone', () => {
		expect(outlineOf([], [], [note('a', null)])[0]).toMatchObject({ station: null });
		expect(outlineOf(stations, [], [note('a', null)]).at(-1)).toMatchObject({ station: null });
	});

	it('puts clusters that have notes and visible loose notes to the vote', () => {
		const items = ballotItems(stations, clusters, notes).flatMap((group) => group.items);
		expect(items.map(({ id, kind }) => [id, kind])).toEqual([
			['c1', 'cluster'],
			['n2', 'note'],
			['n5', 'note']
		]);
	});

	it('goes out as rows and as a tree, with the dots of its clusters', () => {
		const outline = outlineOf(stations, clusters, notes);
		const dots = new Map([['c1', { kind: 'dots', score: 4 } as const]]);
		const rows = outlineRows(outline, dots);
		expect(rows).toHaveLength(6);
		expect(rows[1]).toEqual([
			1,
			'Kyyti',
			'Bussit',
			'idea',
			'Teksti n1',
			'fi',
			1,
			'phone',
			null,
			null,
			4,
			null,
			null,
			null,
			null,
			'n1',
			null
		]);
		expect(rows[2]!.at(-1)).toBe('Aikataulu pysäkillä');
		expect(outlineTree(outline, dots)[0]!.clusters[0]).toMatchObject({
			title: 'Bussit',
			dots: 4,
			notes: [{ id: 'n1', merged: [{ id: 'n3', photo: 'Aikataulu pysäkillä' }] }]
		});
	});
});

it('a vote of another kind goes out under its own name, and a mean only where enough rated', () => {
	const rating = { kind: 'rating', voters: 7, score: 27 / 7, middle: [4, 5] } as const;
	expect(voteCells(rating)).toEqual([null, 3.86, 7, null, null]);
	expect(voteTree({ kind: 'rating', voters: 4, score: null })).toEqual({
		rating: { mean: null, voters: 4, middle_half: null }
	});
	expect(voteCells({ kind: 'ranking', score: 9, firsts: 2 })).toEqual([null, null, null, 9, 2]);
	expect(voteCells(undefined)).toEqual([null, null, null, null, null]);
});
