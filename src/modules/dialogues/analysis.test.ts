import { describe, expect, it } from 'vitest';
import { seeded } from '#platform/core/seeded.ts';
import { analyse } from './analysis.ts';
import { wilson } from './claims.ts';
import { adjustedRand } from './grouping.ts';
import { WrongVotes, votesFromCsv } from './votes-csv.ts';
import { type Answer, type Vote, tableOf } from './votes.ts';

/** Answers of people who lean by group; `sure` of a hundred follow their group, the others anything. */
function made(
	people: number,
	claims: number,
	groups: number,
	sure: number,
	answered = 100
): Vote[] {
	const draw = seeded(11);
	const lean = Array.from({ length: groups * claims }, () => (draw.below(2) ? 1 : -1));
	const any = () => (draw.below(3) - 1) as Answer;
	return Array.from({ length: people }, (_, p) =>
		Array.from({ length: claims }, (_u, c): Vote[] =>
			draw.below(100) < answered
				? [
						{
							voter: String(p),
							claim: String(c),
							answer: draw.below(100) < sure ? (lean[(p % groups) * claims + c] as Answer) : any()
						}
					]
				: []
		).flat()
	).flat();
}

describe('groups of opinion', () => {
	it.each([2, 3])('are found when %i are there', (groups) => {
		const found = analyse(tableOf(made(90, 24, groups, 85, 70)));
		expect(found.reason).toBeNull();
		expect(found.groups!.length).toBe(groups);
		const of = new Map(found.groups!.flatMap(({ id, members }) => members.map((m) => [m, id])));
		const there = [...of.keys()];
		expect(
			adjustedRand(
				there.map((m) => Number(m) % groups),
				there.map((m) => of.get(m)!)
			)
		).toBeGreaterThan(0.9);
		expect(found.groups![0]!.typical.length).toBeGreaterThan(0);
		expect(found.dividing.length).toBeGreaterThan(0);
	});

	it('are not made up from noise', () => {
		for (const size of [60, 150, 300])
			expect(analyse(tableOf(made(size, 24, 1, 0))).groups).toBeNull();
		expect(analyse(tableOf(made(150, 24, 1, 0))).reason).toBe('no_pattern');
	});

	it('are not made up when all think alike', () => {
		const found = analyse(tableOf(made(120, 20, 1, 80)));
		expect(found.groups).toBeNull();
		expect(found.uniting.length).toBe(5);
		expect(found.dividing).toEqual([]);
	});

	it('are not shown of a small room', () => {
		const found = analyse(tableOf(made(32, 24, 2, 95)));
		expect(found).toMatchObject({ groups: null, reason: 'too_few_people', stability: null });
		expect(found.claims).toHaveLength(24);
	});

	it('leave out who answered little', () => {
		const votes = made(60, 24, 2, 90);
		const shy: Vote[] = [{ voter: '999', claim: '0', answer: 1 }];
		const found = analyse(tableOf([...votes, ...shy]));
		expect(found.participants).toBe(61);
		expect(found.groups!.flatMap(({ members }) => members)).not.toContain('999');
	});

	it('are the same for the same answers', () => {
		const table = tableOf(made(90, 24, 3, 85, 70));
		expect(analyse(table)).toEqual(analyse(table));
	});
});

describe('a claim', () => {
	it('has an interval that is wide when few have answered', () => {
		// Wilson 1927, as computed by hand
		expect(wilson(9, 10)).toEqual([0.596, 0.982]);
		expect(wilson(0, 0)).toEqual([0, 1]);
		expect(wilson(0, 20)[1]).toBeCloseTo(0.161, 3);
	});

	it('counts the last answer of a person, and says when there are too few', () => {
		const table = tableOf([
			{ voter: 'a', claim: '1', answer: 1, at: 20 },
			{ voter: 'a', claim: '1', answer: -1, at: 10 },
			{ voter: 'b', claim: '1', answer: 0 },
			{ voter: 'b', claim: '1', answer: -1 }
		]);
		expect(analyse(table).claims).toEqual([
			expect.objectContaining({ id: '1', agree: 1, disagree: 1, pass: 0, spread: 1, tooFew: true })
		]);
	});
});

describe('likeness of groupings', () => {
	it('is 1 for the same under other names, and near 0 by chance', () => {
		expect(adjustedRand([0, 0, 1, 1, 2], [5, 5, 3, 3, 1])).toBe(1);
		// Hubert & Arabie 1985, worked by hand: both 2, expected 1.6, most 4
		expect(adjustedRand([0, 0, 0, 1, 1], [0, 0, 1, 1, 1])).toBeCloseTo(1 / 6, 6);
	});
});

describe('a file of votes', () => {
	it('is read by the names of its columns', () => {
		const votes = votesFromCsv('timestamp,datetime,comment-id,voter-id,vote\n7,x,3,a,-1\n');
		expect(votes).toEqual([{ voter: 'a', claim: '3', answer: -1, at: 7 }]);
	});

	it.each([
		'voter-id,vote\na,1',
		'voter-id,comment-id,vote\na,1,2',
		'voter-id,comment-id,vote\n,1,1'
	])('is refused with the line: %j', (source) => {
		expect(() => votesFromCsv(source)).toThrow(WrongVotes);
	});
});
