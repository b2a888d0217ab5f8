import { describe, expect, it } from 'vitest';
import { sumOf } from './vote.rule.ts';
import { type Cell, giveVotes, hideSmallCells } from './vote.ts';

const rule = { kind: 'dots', dots: 3, most: 2 } as const;
const items = new Set(['a', 'b', 'c']);
const given = (dots: Record<string, number> = {}) =>
	new Map([['v', new Map(Object.entries(dots))]]);

describe('giving dots', () => {
	it('sets how many an item has, so a second press changes nothing', () => {
		const wish = { voter: 'v', item: 'a', n: 1 };
		const { answers, after } = giveVotes(given(), [wish, wish], rule, items);
		expect(answers).toEqual([null, null]);
		expect(sumOf(after.get('v')!.values())).toBe(1);
	});

	it('gives no more than there are, and no more to one item than allowed', () => {
		const { answers, after } = giveVotes(
			given({ a: 2 }),
			[
				{ voter: 'v', item: 'b', n: 2 },
				{ voter: 'v', item: 'a', n: 3 },
				{ voter: 'v', item: 'b', n: 1 },
				{ voter: 'v', item: 'z', n: 1 },
				{ voter: 'v', item: 'a', n: 0 },
				{ voter: 'v', item: 'c', n: 2 }
			],
			rule,
			items
		);
		expect(answers).toEqual(['dots_used', 'dots_item_most', null, 'dots_item_wrong', null, null]);
		expect([...after.get('v')!]).toEqual([
			['b', 1],
			['c', 2]
		]);
	});
});

const cells = (...voters: number[]): Cell[] => voters.map((n) => ({ voters: n, score: n }));
const shown = (sides: number[], ...voters: number[]) =>
	hideSmallCells(sides, [{ item: 'i', cells: cells(...voters) }])[0]!.cells;

describe('results by side', () => {
	it('show cells of five and more', () => {
		expect(shown([20, 20, 20], 5, 7, 9)).toEqual([5, 7, 9]);
		expect(shown([20, 20, 20], 0, 7, 9)).toEqual([0, 7, 9]);
	});

	it('hide a small cell and the next smallest, so that it cannot be subtracted', () => {
		expect(shown([20, 20, 20], 2, 7, 9)).toEqual([null, null, 9]);
		expect(shown([20, 20, 20], 1, 1, 9)).toEqual([null, null, null]);
		expect(shown([20, 20, 20], 3, 4, 9)).toEqual([null, null, 9]);
	});

	it('show nothing where a small cell has nobody to hide behind', () => {
		expect(shown([20, 20, 20], 4, 0, 0)).toEqual([null, null, null]);
	});

	it('do not tell that none of a small side voted for something', () => {
		expect(shown([3, 20, 20], 0, 8, 9)).toEqual([null, null, 9]);
	});

	it('never leave fewer than five behind hidden cells, however the votes fell', () => {
		for (let a = 0; a < 12; a++)
			for (let b = 0; b < 12; b++)
				for (let c = 0; c < 12; c++) {
					const row = shown([12, 12, 12], a, b, c);
					const hidden = [a, b, c].filter((_, i) => row[i] === null);
					if (!hidden.length) continue;
					if (row.every((one) => one === null)) continue;
					expect(hidden.length).toBeGreaterThan(1);
					expect(hidden.reduce((sum, n) => sum + n, 0)).toBeGreaterThanOrEqual(5);
				}
	});
});
