// Finds the groups of opinion of a real dialogue, and compares them with the published ones.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { analyse } from '../../src/modules/dialogues/analysis.ts';
import { adjustedRand } from '../../src/modules/dialogues/grouping.ts';
import { votesFromCsv } from '../../src/modules/dialogues/votes-csv.ts';
import { tableOf } from '../../src/modules/dialogues/votes.ts';
import { tell } from '../support/figures.ts';

const LEAST = 0.75;
const ENOUGH = 7;
const read = (name: string) => readFileSync(join(import.meta.dirname, 'data', name), 'utf8');

const votes = read('votes.csv');
const times: number[] = [];
let found = analyse(tableOf(votesFromCsv(votes)));
for (let turn = 0; turn < 5; turn++) {
	const began = performance.now();
	found = analyse(tableOf(votesFromCsv(votes)));
	times.push(performance.now() - began);
}

/** Group of each person whom the published analysis grouped and who answered enough. */
const published = new Map(
	read('participants-votes.csv')
		.trim()
		.split('\n')
		.slice(1)
		.map((line) => line.split(','))
		.filter(([, group, , answered]) => group !== '' && Number(answered) >= ENOUGH)
		.map(([person, group]) => [person!, Number(group)])
);
const ours = new Map(found.groups?.flatMap(({ id, members }) => members.map((one) => [one, id])));
// whom we put into no group counts as a group of its own, not as left out
const people = [...published.keys()];
const likeness = adjustedRand(
	people.map((one) => published.get(one)!),
	people.map((one) => ours.get(one) ?? -1)
);

console.log(
	`${found.participants} people, ${found.claims.length} claims, groups of ${
		found.groups?.map(({ size }) => size).join(' and ') ?? 'nobody'
	}, stability ${found.stability}`
);
console.log(
	`adjusted Rand index ${likeness.toFixed(3)}, at least ${LEAST}, of ${people.length} people`
);
if (!(likeness >= LEAST)) process.exitCode = 1;
tell({ name: 'dialogue', value: Math.max(...times), unit: 'ms', most: 1_000 });
