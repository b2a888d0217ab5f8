// Answers as a table: one row for each vote.
import type { Answer, Vote } from './votes.ts';

/** The table cannot be read; the message says where, in English, for the command line. */
export class WrongVotes extends Error {
	override name = 'WrongVotes';
}

/**
 * Reads `voter-id`, `comment-id`, `vote` and, where there is one, `timestamp` by the names in the
 * first line; other columns are passed over. Votes are numbers and names without commas, so a
 * million rows are read without the reader of people's spreadsheets.
 *
 * @throws WrongVotes
 * @example votesFromCsv('voter-id,comment-id,vote\na,1,-1') // [{ voter: 'a', claim: '1', answer: -1 }]
 */
export function votesFromCsv(source: string): Vote[] {
	const lines = source.replace(/^\ufeff/, '').split(/\r?\n/);
	const cells = (line: string) =>
		line.split(/[,;\t]/).map((cell) => cell.trim().replace(/^"(.*)"$/, '$1'));
	const head = cells(lines[0] ?? '').map((name) => name.toLowerCase());
	const column = (name: string) => head.indexOf(name);
	for (const name of ['voter-id', 'comment-id', 'vote'])
		if (column(name) < 0) throw new WrongVotes(`The first line must name the column ${name}.`);
	return lines.slice(1).flatMap((line, k) => {
		if (!line.trim()) return [];
		const row = cells(line);
		const [voter, claim, vote] = ['voter-id', 'comment-id', 'vote'].map(
			(name) => row[column(name)]
		);
		if (!voter || !claim || !/^(-1|0|1)$/.test(vote ?? ''))
			throw new WrongVotes(
				`Line ${k + 2}: a voter, a comment and a vote of 1, -1 or 0 are needed.`
			);
		const at = Number(row[column('timestamp')]);
		const answer = Number(vote) as Answer;
		return [
			{ voter, claim, answer, ...(Number.isFinite(at) && column('timestamp') >= 0 && { at }) }
		];
	});
}
