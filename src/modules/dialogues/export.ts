// Claims and answers as tables: what `poytakunta dialogue` reads.
import { type CsvCell, writeCsv } from '#platform/documents/csv.write.ts';
import type { Vote } from './votes.ts';

const PLAIN = { separator: ',', bom: false } as const;

/** @example claimsCsv([{ number: 1, text: 'Bussi kulkee.', lang: 'fi' }]) */
export const claimsCsv = (
	claims: readonly { number: number; text: string; lang: string }[]
): string =>
	writeCsv(
		[
			['comment-id', 'language', 'comment-body'],
			...claims.map(({ number, text, lang }): CsvCell[] => [number, lang, text])
		],
		PLAIN
	);

/**
 * One row per answer. Who answered is a number drawn for this file alone, and rows stand in the
 * order of these numbers: two files of the same dialogue cannot be joined, and neither tells who
 * answered first. There are no times for the same reason.
 *
 * @param below draws a whole number below its argument, by chance
 */
export function votesCsv(votes: readonly Vote[], below: (n: number) => number): string {
	const voters = [...new Set(votes.map(({ voter }) => voter))];
	for (let k = voters.length - 1; k > 0; k--) {
		const other = below(k + 1);
		[voters[k], voters[other]] = [voters[other]!, voters[k]!];
	}
	const number = new Map(voters.map((voter, k) => [voter, k + 1]));
	const rows = votes.map(({ voter, claim, answer }): [number, number, number] => [
		number.get(voter)!,
		Number(claim),
		answer
	]);
	rows.sort((a, b) => a[0] - b[0] || a[1] - b[1]);
	return writeCsv([['voter-id', 'comment-id', 'vote'], ...rows], PLAIN);
}
