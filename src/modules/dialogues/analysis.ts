// What a dialogue by claims tells, and what it does not: groups of opinion are shown only where
// there are enough people and the groups are there whoever of them happens to be asked.
import { type Draw, seeded, shuffle } from '#platform/core/seeded.ts';
import { type ClaimFigures, type Tally, figuresOf, round, tally } from './claims.ts';
import { adjustedRand, bestGrouping, kMeans } from './grouping.ts';
import { spaceOf } from './opinion-space.ts';
import { NONE, type VoteTable, answeredBy, rowsOf } from './votes.ts';

/** Fewer people make no groups, whatever they answer. */
export const ENOUGH_PEOPLE = 40;
/** Who answered fewer claims is in no group: there is too little to say where they stand. */
export const ENOUGH_CLAIMS = 7;
/** Mean likeness (adjusted Rand index) of the groups of four fifths of the people to those of all. */
const STABLE = 0.6;
const SAMPLES = 20;
const SHUFFLES = 40;
const LISTED = 5;
/** Of a claim that fewer of a group answered nothing is said about the group. */
const ENOUGH_OF_GROUP = 5;

/** Why no groups are shown. */
export type NoGroups = 'too_few_people' | 'too_few_claims' | 'no_pattern' | 'not_stable';

export type Group = {
	id: number;
	members: string[];
	size: number;
	/** claims on which this group differs most from the others, with the side it is on */
	typical: { claim: string; agrees: boolean; share: number; others: number }[];
};

export type Analysis = {
	participants: number;
	claims: ClaimFigures[];
	groups: Group[] | null;
	reason: NoGroups | null;
	/** 0 … 1; null when it was not asked */
	stability: number | null;
	/** claims on which every group, or without groups nearly everybody, is on the same side */
	uniting: { claim: string; agrees: boolean; share: number }[];
	/** claims that set people apart most */
	dividing: { claim: string; gap: number }[];
};

/**
 * Pure: the same answers and seed give the same result.
 *
 * @example analyse(tableOf(votes)).reason // 'too_few_people': shown in words instead of groups
 * @source C. Small et al., Polis, Recerca 26(2), 2021, for the space and the groups; the shuffled
 *   answers are a permutation test (Horn's parallel analysis, 1965), the samples as in Hennig 2007
 */
export function analyse(table: VoteTable, seed = 1): Analysis {
	const claims = figuresOf(table);
	const found = grouped(table, seed);
	if (typeof found === 'string' || !found.members)
		return {
			...{ participants: table.voters.length, claims, groups: null },
			...(typeof found === 'string'
				? { reason: found, stability: null }
				: { reason: 'not_stable' as const, stability: found.stability }),
			uniting: agreed(claims),
			dividing: split(claims)
		};
	const sides = found.members.map((rows) => table.claims.map((_, c) => tally(table, c, rows)));
	return {
		participants: table.voters.length,
		claims,
		groups: found.members.map((rows, id) => ({
			id,
			members: rows.map((row) => table.voters[row]!),
			size: rows.length,
			typical: typicalOf(table, sides, id)
		})),
		reason: null,
		stability: found.stability,
		...between(table, sides)
	};
}

type Found = NoGroups | { stability: number; members: number[][] | null };

function grouped(table: VoteTable, seed: number): Found {
	const enough = Math.min(ENOUGH_CLAIMS, table.claims.length);
	const answered = answeredBy(table);
	const rows = table.voters.map((_, row) => row).filter((row) => answered[row]! >= enough);
	if (rows.length < ENOUGH_PEOPLE) return 'too_few_people';
	if (table.claims.length < 3) return 'too_few_claims';
	const draw = seeded(seed);
	const some = rowsOf(table, rows);
	const space = spaceOf(some);
	if (!patterned(some, space.first, draw)) return 'no_pattern';
	const all = bestGrouping(space.points, draw);
	const stability = stabilityOf(some, all.of, all.k, draw);
	if (stability < STABLE) return { stability, members: null };
	const members = Array.from({ length: all.k }, (_, g) =>
		rows.filter((_row, k) => all.of[k] === g)
	);
	return { stability, members };
}

/** Whether answers to one claim tell anything of answers to another: more than when they are shuffled. */
function patterned(table: VoteTable, first: number, draw: Draw): boolean {
	const { voters, claims } = table;
	for (let turn = 0; turn < SHUFFLES; turn++) {
		const answers = Int8Array.from(table.answers);
		for (let c = 0; c < claims.length; c++) {
			const there = voters
				.map((_, row) => row * claims.length + c)
				.filter((at) => answers[at] !== NONE);
			const given = shuffle(
				there.map((at) => answers[at]!),
				draw
			);
			there.forEach((at, k) => (answers[at] = given[k]!));
		}
		if (spaceOf({ ...table, answers }).first >= first) return false;
	}
	return true;
}

/** How alike the groups are when a fifth of the people stays away. */
function stabilityOf(table: VoteTable, of: Int16Array, k: number, draw: Draw): number {
	const n = table.voters.length;
	let sum = 0;
	for (let sample = 0; sample < SAMPLES; sample++) {
		const rows = shuffle(
			Array.from({ length: n }, (_, row) => row),
			draw
		);
		rows.length = Math.floor(n * 0.8);
		const again = kMeans(spaceOf(rowsOf(table, rows)).points, k, draw);
		sum += adjustedRand(
			rows.map((row) => of[row]!),
			again
		);
	}
	return round(sum / SAMPLES);
}

/** Share that agrees, drawn towards a half when few have answered. */
const share = ({ agree, disagree, pass }: Tally): number =>
	(agree + 1) / (agree + disagree + pass + 2);
const against = ({ agree, disagree, pass }: Tally): number =>
	(disagree + 1) / (agree + disagree + pass + 2);

function between(table: VoteTable, sides: readonly Tally[][]) {
	const product = (all: readonly number[]) => all.reduce((one, other) => one * other, 1);
	const each = table.claims.map((claim, c) => {
		const groups = sides.map((group) => group[c]!);
		const [agree, disagree] = [product(groups.map(share)), product(groups.map(against))];
		const shares = groups.map(share);
		return {
			claim,
			agrees: agree >= disagree,
			together: Math.max(agree, disagree) ** (1 / groups.length),
			gap: Math.max(...shares) - Math.min(...shares),
			known: groups.every(({ agree, disagree, pass }) => agree + disagree + pass >= ENOUGH_OF_GROUP)
		};
	});
	return {
		uniting: [...each]
			.filter(({ together, known }) => known && together > 0.6)
			.sort((a, b) => b.together - a.together)
			.slice(0, LISTED)
			.map(({ claim, agrees, together }) => ({ claim, agrees, share: round(together) })),
		dividing: [...each]
			.filter(({ gap, known }) => known && gap > 0.3)
			.sort((a, b) => b.gap - a.gap)
			.slice(0, LISTED)
			.map(({ claim, gap }) => ({ claim, gap: round(gap) }))
	};
}

/** What sets one group apart: the largest differences that chance does not explain (z > 1.64). */
function typicalOf(table: VoteTable, sides: readonly Tally[][], id: number): Group['typical'] {
	return table.claims
		.map((claim, c) => {
			const own = sides[id]![c]!;
			const rest = sides.reduce<Tally>(
				(sum, group, g) =>
					g === id
						? sum
						: {
								agree: sum.agree + group[c]!.agree,
								disagree: sum.disagree + group[c]!.disagree,
								pass: sum.pass + group[c]!.pass
							},
				{ agree: 0, disagree: 0, pass: 0 }
			);
			const known = own.agree + own.disagree + own.pass >= ENOUGH_OF_GROUP;
			const agrees = share(own) >= against(own);
			const side = agrees ? share : against;
			return {
				claim,
				agrees,
				share: round(side(own)),
				others: round(side(rest)),
				z: known ? zOf(own, rest, agrees) : 0
			};
		})
		.filter(({ z, share: mine, others }) => z > 1.64 && mine > others)
		.sort((a, b) => b.z - a.z)
		.slice(0, LISTED)
		.map(({ z: _z, ...one }) => one);
}

/** Two shares compared, pooled. */
function zOf(own: Tally, rest: Tally, agrees: boolean): number {
	const count = (tally: Tally) => tally.agree + tally.disagree + tally.pass + 2;
	const hits = (tally: Tally) => (agrees ? tally.agree : tally.disagree) + 1;
	const pooled = (hits(own) + hits(rest)) / (count(own) + count(rest));
	const error = Math.sqrt(pooled * (1 - pooled) * (1 / count(own) + 1 / count(rest)));
	return error > 0 ? (hits(own) / count(own) - hits(rest) / count(rest)) / error : 0;
}

/** Without groups: where the interval of those on one side lies above a half. */
function agreed(claims: readonly ClaimFigures[]): Analysis['uniting'] {
	return claims
		.flatMap(({ id, agree, disagree, pass, tooFew }) => {
			const answered = agree + disagree + pass;
			const side = Math.max(agree, disagree);
			return tooFew || side / answered < 0.7
				? []
				: [{ claim: id, agrees: agree >= disagree, share: round(side / answered) }];
		})
		.sort((a, b) => b.share - a.share)
		.slice(0, LISTED);
}

function split(claims: readonly ClaimFigures[]): Analysis['dividing'] {
	return claims
		.filter(({ tooFew, spread }) => !tooFew && spread >= 0.6)
		.sort((a, b) => b.spread - a.spread)
		.slice(0, LISTED)
		.map(({ id, spread }) => ({ claim: id, gap: spread }));
}
