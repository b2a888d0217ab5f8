import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { byGroup } from './by-group.ts';
import { figuresOf, wilson } from './claims.ts';
import { shownFigures } from './shown-figures.ts';
import { type Answer, tableOf } from './votes.ts';

const votes = (agree: number, disagree: number, pass: number) =>
	tableOf(
		[
			...Array<Answer>(agree).fill(1),
			...Array<Answer>(disagree).fill(-1),
			...Array<Answer>(pass).fill(0)
		].map((answer, k) => ({ voter: `v${k}`, claim: '1', answer }))
	);
const shown = (agree: number, disagree: number, pass: number) =>
	shownFigures(figuresOf(votes(agree, disagree, pass))[0]!);

describe('figures of a claim', () => {
	it('are shown when five have answered', () => {
		expect(shown(2, 1, 1)).toBeNull();
		expect(shown(20, 9, 7)).toMatchObject({
			answered: 36,
			counts: { agree: 20, disagree: 9, pass: 7 },
			interval: wilson(20, 36)
		});
	});

	it('never have a number from one to four, nor an interval that tells it', () => {
		const few = fc.integer({ min: 0, max: 12 });
		fc.assert(
			fc.property(few, few, few, (agree, disagree, pass) => {
				const one = agree + disagree + pass ? shown(agree, disagree, pass) : null;
				if (!one) return;
				const counts = Object.values(one.counts);
				expect(counts.filter((n) => n !== null && n > 0 && n < 5)).toEqual([]);
				expect(counts.filter((n) => n === null).length).not.toBe(1);
				const [low, high] = one.interval;
				const [from, to] = wilson(agree, one.answered);
				expect(low).toBeLessThanOrEqual(from);
				expect(high).toBeGreaterThanOrEqual(to);
			})
		);
		// three disagree or one: the same is shown
		expect(shown(28, 3, 1)).toEqual(shown(28, 1, 3));
		expect(shown(1, 20, 3)).toEqual(shown(3, 20, 1));
	});
});

describe('the sides of a claim', () => {
	it('lean in words, and a side of fewer than five is hidden with the next smallest', () => {
		const table = votes(14, 8, 2);
		const side = table.voters.map((_, k) =>
			k < 8 ? 'association' : k < 14 ? 'public' : k < 22 ? 'other' : 'experience'
		);
		expect(byGroup(table, side)).toEqual({
			groups: ['association', 'other'],
			rows: [
				{
					claim: '1',
					cells: { association: 'agree', public: null, other: 'disagree', experience: null }
				}
			]
		});
	});

	it('are not told when nobody said theirs', () => {
		const table = votes(20, 0, 0);
		expect(byGroup(table, Array(20).fill(null))).toEqual({ groups: [], rows: [] });
	});
});
