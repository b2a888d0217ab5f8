// Who answered what: people by claims, with holes.

/** 1 agrees, -1 disagrees, 0 passes. */
export type Answer = 1 | -1 | 0;
export type Vote = { voter: string; claim: string; answer: Answer; at?: number | undefined };

/** `answers[row * claims.length + column]`; NONE where nobody answered. */
export type VoteTable = {
	voters: readonly string[];
	claims: readonly string[];
	answers: Int8Array;
};

export const NONE = 2;

/**
 * The last answer of a person to a claim counts: by time where there is one, else by order.
 * People and claims stand in the order of their first vote; numbers are sorted as numbers.
 *
 * @example tableOf([{ voter: 'a', claim: '1', answer: 1 }]).answers // Int8Array [1]
 */
export function tableOf(votes: readonly Vote[]): VoteTable {
	const last = new Map<string, Map<string, Vote>>();
	const claims = new Set<string>();
	for (const vote of votes) {
		claims.add(vote.claim);
		const row = last.get(vote.voter) ?? new Map<string, Vote>();
		last.set(vote.voter, row);
		const had = row.get(vote.claim);
		if (!had || (vote.at ?? 0) >= (had.at ?? 0)) row.set(vote.claim, vote);
	}
	const columns = inOrder([...claims]);
	const voters = inOrder([...last.keys()]);
	const answers = new Int8Array(voters.length * columns.length).fill(NONE);
	voters.forEach((voter, row) =>
		columns.forEach((claim, column) => {
			const vote = last.get(voter)!.get(claim);
			if (vote) answers[row * columns.length + column] = vote.answer;
		})
	);
	return { voters, claims: columns, answers };
}

const inOrder = (ids: string[]): string[] =>
	ids.every((id) => /^\d+$/.test(id)) ? ids.sort((a, b) => Number(a) - Number(b)) : ids;

/** How many claims each person answered. */
export const answeredBy = ({ voters, claims, answers }: VoteTable): number[] =>
	voters.map((_, row) => {
		let count = 0;
		for (let c = 0; c < claims.length; c++) if (answers[row * claims.length + c] !== NONE) count++;
		return count;
	});

/** The table of some of the people, in the order given. */
export function rowsOf(table: VoteTable, rows: readonly number[]): VoteTable {
	const width = table.claims.length;
	const answers = new Int8Array(rows.length * width);
	rows.forEach((row, k) =>
		answers.set(table.answers.subarray(row * width, (row + 1) * width), k * width)
	);
	return { voters: rows.map((row) => table.voters[row]!), claims: table.claims, answers };
}
