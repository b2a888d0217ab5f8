// How the sides, or the sectors, lean on each claim. In words, never as numbers of people.
import { smallCells } from '#platform/core/small-cells.ts';
import { tally } from './claims.ts';
import type { VoteTable } from './votes.ts';

/** `agree` and `disagree`: two thirds of those who answered, passes included; else `split`. */
export type Leaning = 'agree' | 'disagree' | 'split' | 'nobody';
export type GroupRow = { claim: string; cells: Record<string, Leaning | null> };

const MOST = 2 / 3;

/**
 * One row per claim that somebody answered; null where fewer than five of a group did, and where
 * it would be told by what is left. Groups of which nothing can be said anywhere are left out.
 *
 * @param groupOf the group of each voter, in the order of the table; null is in none
 * @example byGroup(table, ['public', 'public', …])
 */
export function byGroup(
	table: VoteTable,
	groupOf: readonly (string | null)[]
): { groups: string[]; rows: GroupRow[] } {
	const all = [...new Set(groupOf.filter((group) => group !== null))].sort();
	const members = all.map((group) =>
		table.voters.map((_, row) => row).filter((row) => groupOf[row] === group)
	);
	const rows = table.claims.map((claim, column): GroupRow => {
		const tallies = members.map((rows) => tally(table, column, rows));
		const counts = smallCells(
			Object.fromEntries(
				all.map((group, g) => {
					const { agree, disagree, pass } = tallies[g]!;
					return [group, agree + disagree + pass];
				})
			)
		);
		return {
			claim,
			cells: Object.fromEntries(
				all.map((group, g) => {
					const count = counts[group] ?? null;
					if (count === null) return [group, null];
					const { agree, disagree } = tallies[g]!;
					const leaning =
						count === 0
							? 'nobody'
							: agree / count >= MOST
								? 'agree'
								: disagree / count >= MOST
									? 'disagree'
									: 'split';
					return [group, leaning];
				})
			)
		};
	});
	const told = (leaning: Leaning | null | undefined) => leaning !== null && leaning !== 'nobody';
	return {
		groups: all.filter((group) => rows.some(({ cells }) => told(cells[group]))),
		rows: rows.filter(({ cells }) => Object.values(cells).some(told))
	};
}
