// `poytakunta dialogue`: what the votes of a file tell of a dialogue by claims.
import { readFileSync } from 'node:fs';
import { analyse } from '#modules/dialogues/analysis.ts';
import { WrongVotes, votesFromCsv } from '#modules/dialogues/votes-csv.ts';
import { tableOf } from '#modules/dialogues/votes.ts';
import { Usage } from './usage.ts';

const USAGE = `usage: poytakunta dialogue VOTES.csv [--seed N] --json

VOTES.csv has a first line with the columns voter-id, comment-id and vote (1, -1 or 0) and, where
there is one, timestamp. The last vote of a person on a claim counts.`;

/** @returns the analysis as one line of JSON */
export function runDialogue(args: string[]): string {
	const files = args.filter((arg, k) => !arg.startsWith('--') && args[k - 1] !== '--seed');
	const seed = args.includes('--seed') ? args[args.indexOf('--seed') + 1] : '1';
	const known = args.every((arg) => !arg.startsWith('--') || ['--json', '--seed'].includes(arg));
	if (files.length !== 1 || !args.includes('--json') || !known || !/^\d{1,9}$/.test(seed ?? ''))
		throw new Usage(USAGE);
	let source: string;
	try {
		source = readFileSync(files[0]!, 'utf8');
	} catch (fault) {
		throw new Usage(`${files[0]} cannot be read: ${(fault as NodeJS.ErrnoException).code}.`);
	}
	const began = performance.now();
	try {
		const found = analyse(tableOf(votesFromCsv(source)), Number(seed));
		return `${JSON.stringify({ ...found, ms: Math.round(performance.now() - began) })}\n`;
	} catch (fault) {
		throw fault instanceof WrongVotes ? new Usage(`${files[0]}: ${fault.message}`) : fault;
	}
}
