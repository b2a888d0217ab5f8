import { describe, expect, it } from 'vitest';
import { actions } from './actions.ts';
import { meetings } from './meetings.ts';
import { people } from './people.ts';
import { topics } from './topics.ts';
import {
	world,
	ostrobothnian,
	ostrobothnianActions,
	ostrobothnianMeetings,
	walk,
	textsOf,
	words
} from './content-reading.ts';

describe('what is said', () => {
	it('every text exists in the language it was written in', () => {
		for (const { path, text } of textsOf(world)) expect(text[text.original], path).toBeTruthy();
	});

	it('no mail address outside the example domains', () => {
		const strings: string[] = [];
		walk(world, (node) => typeof node === 'string' && node.includes('@') && strings.push(node));
		expect(strings.length).toBeGreaterThan(50);
		for (const mail of strings) expect(mail).toMatch(/^[a-z.-]+@(example\.org|[a-z-]+\.example)$/);
	});

	it('no text of Ostrobothnia names a date, because the world moves with today', () => {
		const stuck = words([ostrobothnian, ostrobothnianActions, ostrobothnianMeetings]).filter((w) =>
			/\b20\d\d\b|\b\d{1,2}\.\d{1,2}\.|tammikuu|joulukuu|januari|december/.test(w ?? '')
		);
		expect(stuck).toEqual([]);
	});

	it('an expert by experience is named in no text and stands for no organisation', () => {
		const experts = people.filter((p) => p.tableRoles.some((r) => r.role === 'expert'));
		expect(experts).toHaveLength(4);
		const said = words(world).join(' ');
		const shown = JSON.stringify([
			topics.map((t) => t.proposer),
			actions,
			meetings.map((m) => m.items)
		]);
		for (const expert of experts) {
			expect(expert.organisations).toEqual([]);
			expect(said).not.toContain(expert.name.split(' ')[1]);
			expect(shown).not.toContain(expert.key);
		}
	});

	it('a published topic of the bilingual area lacks a language only where it is meant to', () => {
		const published = ostrobothnian.filter((t) => t.publication === 'full');
		const oneLanguage = published.filter((t) => !t.title.fi || !t.title.sv).map((t) => t.key);
		expect(oneLanguage).toEqual(['p-phone-free']);
	});

	it('the reason of a triage is in the language of the proposer', () => {
		for (const t of topics) if (t.triage) expect(t.triage.reason[t.language], t.key).toBeTruthy();
	});

	it('a deputy is never called suppleant', () => {
		expect(words(world).join(' ')).not.toMatch(/suppleant/i);
	});

	it('a topic is written in the language it says it is', () => {
		for (const t of topics)
			for (const text of [t.title, t.what, t.why, t.concerns, t.heard.sentence])
				expect(text.original, t.key).toBe(t.language);
	});

	it('no text stands under the wrong language', () => {
		const swedish = / (och|att|inte|är|från|som) /;
		const finnish = / (ja|ei|että|mutta|joka|ovat) /;
		for (const { path, text } of textsOf(world)) {
			expect(text.fi ?? '', path).not.toMatch(swedish);
			expect(text.sv ?? '', path).not.toMatch(finnish);
			expect(text.en ?? '', path).not.toMatch(swedish);
		}
	});
});
