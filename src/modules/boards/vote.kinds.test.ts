import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { middleHalf } from './vote.rating.ts';
import { type Given, type Tally, type VoteRule, sumOf, votersIn } from './vote.rule.ts';
import { giveVotes, hideSmallCells, limitsOf, outcomeOf, scoreOfSide } from './vote.ts';

const NAMES = ['a', 'b', 'c', 'd', 'e', 'f'];
const items = new Set(NAMES);
const rules: fc.Arbitrary<VoteRule> = fc.oneof(
	fc.record({
		kind: fc.constant('dots' as const),
		dots: fc.integer({ min: 1, max: 8 }),
		most: fc.integer({ min: 1, max: 4 })
	}),
	fc.constant({ kind: 'rating' } as const),
	fc.record({ kind: fc.constant('ranking' as const), places: fc.integer({ min: 2, max: 5 }) })
);
const wishes = fc.array(
	fc.record({
		voter: fc.constantFrom('v', 'w'),
		item: fc.constantFrom(...NAMES, 'nothing'),
		n: fc.nat(7)
	}),
	{ maxLength: 40 }
);
const tally = (...voters: number[]): Tally => new Map(voters.map((n, i) => [i + 1, n]));
const ratingsUpTo = (most: number) =>
	fc.array(fc.nat(most), { minLength: 5, maxLength: 5 }).map((voters) => tally(...voters));
const ratings = ratingsUpTo(6).filter((of) => votersIn(of) > 0);

/** What one voter has after wishes, one after another; every one must be taken. */
const after = (rule: VoteRule, ...pressed: [item: string, n: number][]): Given => {
	const decided = giveVotes(
		new Map(),
		pressed.map(([item, n]) => ({ voter: 'v', item, n })),
		rule,
		items
	);
	expect(decided.answers).toEqual(pressed.map(() => null));
	return decided.after.get('v')!;
};

describe('every kind of voting', () => {
	it('keeps each ballot within its rule, whatever is pressed', () => {
		fc.assert(
			fc.property(rules, wishes, (rule, pressed) => {
				const limits = limitsOf(rule);
				for (const given of giveVotes(new Map(), pressed, rule, items).after.values()) {
					const numbers = [...given.values()];
					for (const n of numbers) {
						expect(n).toBeGreaterThanOrEqual(1);
						expect(n).toBeLessThanOrEqual(limits.item);
					}
					if (rule.kind === 'dots') expect(sumOf(numbers)).toBeLessThanOrEqual(limits.ballot);
					if (rule.kind === 'ranking') expect(new Set(numbers).size).toBe(numbers.length);
				}
			})
		);
	});

	it('does what it takes, does nothing of what it refuses, and nothing more at a second press', () => {
		fc.assert(
			fc.property(rules, wishes, (rule, pressed) => {
				let given: ReadonlyMap<string, Given> = new Map();
				for (const wish of pressed) {
					const one = giveVotes(given, [wish], rule, items);
					const twice = giveVotes(given, [wish, wish], rule, items);
					expect(twice.after).toEqual(one.after);
					expect(twice.answers[1]).toEqual(one.answers[0]);
					if (one.answers[0] === null)
						expect(one.after.get(wish.voter)!.get(wish.item) ?? 0).toBe(wish.n);
					else expect(one.after).toEqual(given);
					given = one.after;
				}
			})
		);
	});
});

describe('rating', () => {
	const rule = { kind: 'rating' } as const;
	it('is of each item by itself, from 1 to 5, and may be changed and taken back', () => {
		expect([...after(rule, ['a', 5], ['b', 5], ['a', 2], ['b', 0])]).toEqual([['a', 2]]);
		const { answers } = giveVotes(new Map(), [{ voter: 'v', item: 'a', n: 6 }], rule, items);
		expect(answers).toEqual(['rating_wrong']);
	});

	it('tells the mean of five and more, and of fewer only how many they are', () => {
		expect(outcomeOf(tally(0, 0, 1, 1, 2), rule)).toEqual({
			kind: 'rating',
			voters: 4,
			score: null
		});
		expect(outcomeOf(tally(1, 0, 1, 1, 2), rule)).toEqual({
			kind: 'rating',
			voters: 5,
			score: 3.6,
			middle: [3, 5]
		});
		expect(outcomeOf(new Map(), rule)).toMatchObject({ voters: 0, score: null });
	});

	it('has at least half of its ratings in the middle half, and the mean within the scale', () => {
		fc.assert(
			fc.property(ratings, (of) => {
				const [low, high] = middleHalf(of);
				const within = [...of].filter(([n]) => n >= low && n <= high);
				expect(sumOf(within.map(([, voters]) => voters)) * 2).toBeGreaterThanOrEqual(votersIn(of));
				expect(scoreOfSide(of, rule)).toBeGreaterThanOrEqual(1);
				expect(scoreOfSide(of, rule)).toBeLessThanOrEqual(5);
			})
		);
	});

	it('shows no side from which, with the total, fewer than five could be worked out', () => {
		fc.assert(
			fc.property(fc.array(ratingsUpTo(2), { minLength: 2, maxLength: 5 }), (sides) => {
				const voters = sides.map(votersIn);
				const cells = sides.map((of, i) => ({ voters: voters[i]!, score: scoreOfSide(of, rule) }));
				const shown = hideSmallCells(voters, [{ item: 'a', cells }])[0]!.cells;
				const hidden = voters.filter((_, i) => shown[i] === null);
				if (!hidden.length) return;
				expect(hidden.length).toBeGreaterThan(1);
				if (hidden.length < sides.length) expect(sumOf(hidden)).toBeGreaterThanOrEqual(5);
			})
		);
	});
});

describe('ranking', () => {
	const rule = { kind: 'ranking', places: 3 } as const;
	it('lets two favourites change places', () => {
		expect(Object.fromEntries(after(rule, ['a', 1], ['b', 2], ['b', 1]))).toEqual({ b: 1, a: 2 });
	});

	it('leaves the other without where this one had no place', () => {
		expect(Object.fromEntries(after(rule, ['a', 1], ['b', 2], ['c', 2]))).toEqual({ a: 1, c: 2 });
	});

	it('has no place after the last', () => {
		const { answers } = giveVotes(new Map(), [{ voter: 'v', item: 'a', n: 4 }], rule, items);
		expect(answers).toEqual(['place_wrong']);
	});

	it('gives the first as many points as there are places, and says how many put it first', () => {
		expect(outcomeOf(tally(4, 2, 1), rule)).toEqual({ kind: 'ranking', score: 17, firsts: 4 });
	});

	it('gives out the same points for each full ballot', () => {
		fc.assert(
			fc.property(fc.array(fc.shuffledSubarray(NAMES, { minLength: 3 })), (ballots) => {
				const places = new Map(NAMES.map((name) => [name, new Map<number, number>()]));
				for (const ballot of ballots)
					for (const [i, item] of ballot.slice(0, 3).entries()) {
						const of = places.get(item)!;
						of.set(i + 1, (of.get(i + 1) ?? 0) + 1);
					}
				const outcomes = [...places.values()].map((of) => outcomeOf(of, rule));
				expect(sumOf(outcomes.map(({ score }) => score ?? 0))).toBe(6 * ballots.length);
			})
		);
	});
});
