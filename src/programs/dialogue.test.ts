import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { runDialogue } from './dialogue.ts';
import { Usage } from './usage.ts';

const folder = mkdtempSync(join(tmpdir(), 'dialogue-'));
const file = (name: string, text: string) => {
	writeFileSync(join(folder, name), text);
	return join(folder, name);
};
const votes = file('votes.csv', 'voter-id,comment-id,vote\na,1,1\nb,1,-1\nb,2,0\n');

it('prints what the votes tell, and why there are no groups', () => {
	const said = JSON.parse(runDialogue([votes, '--json']));
	expect(said).toMatchObject({ participants: 2, groups: null, reason: 'too_few_people' });
	expect(said.claims[0]).toMatchObject({ id: '1', agree: 1, disagree: 1, pass: 0 });
	expect(Object.keys(said)).toEqual(
		expect.arrayContaining(['stability', 'uniting', 'dividing', 'ms'])
	);
});

it.each([
	[[]],
	[[votes]],
	[[votes, '--json', '--loud']],
	[[votes, '--seed', 'x', '--json']],
	[[join(folder, 'nowhere.csv'), '--json']],
	[[file('wrong.csv', 'a,b\n1,2'), '--json']]
])('does not guess what was meant: %j', (args) => {
	expect(() => runDialogue(args)).toThrow(Usage);
});
