import { describe, expect, it } from 'vitest';
import { withLang } from '#platform/i18n/locale.server.ts';
import { type ThreadFacts, knotsOf } from './thread.ts';
import { sayKnot } from './thread.words.ts';

const TODAY = '2026-11-23';
const topic = (
	more: Partial<ThreadFacts['topics'][number]> = {}
): ThreadFacts['topics'][number] => ({
	id: 'main',
	number: 12,
	stage: 'proposed',
	stage_since: '2026-11-01T08:00:00+00:00',
	proposed_at: '2026-11-01T08:00:00+00:00',
	influence_by: null,
	title: 'Sijaishoito',
	body: 'Omaishoitaja ei saa vapaapäivää.',
	table: 'Psykososiaaliset palvelut',
	organisation: null,
	organisation_name: null,
	...more
});
const item = (more: Partial<ThreadFacts['items'][number]> = {}): ThreadFacts['items'][number] => ({
	id: 'item',
	topic: 'main',
	position: 4,
	state: 'coming',
	meeting: 7,
	term_number: 3,
	year: 2026,
	starts_at: '2026-12-10T11:00:00+00:00',
	meeting_state: 'invited',
	readable: false,
	table: 'Psykososiaaliset palvelut',
	notes: null,
	...more
});
const action = (
	more: Partial<ThreadFacts['actions'][number]> = {}
): ThreadFacts['actions'][number] => ({
	id: 'action',
	number: 3,
	topic: 'main',
	item: null,
	text: 'Selvitetään hinta',
	lang: 'fi',
	due: '2026-12-15',
	state: 'open',
	evidence: '',
	at: '2026-11-10T11:00:00+00:00',
	closed_at: null,
	post: 'Palvelujohtaja',
	owner: null,
	owner_left: false,
	...more
});
const question = (
	more: Partial<ThreadFacts['questions'][number]> = {}
): ThreadFacts['questions'][number] => ({
	id: 'question',
	topic: 'main',
	asked_of: 'Aluehallitus',
	text: 'Otetaanko talousarvioon?',
	lang: 'fi',
	at: '2026-11-12T09:00:00+00:00',
	due: '2026-12-31',
	closed_at: null,
	...more
});
const answer: ThreadFacts['answers'][number] = {
	id: 'answer',
	question: 'question',
	by: 'Aluehallitus',
	dealt_with: '§ 12',
	effect: 'partly',
	text: 'Osittain.',
	lang: 'fi',
	on: '2026-11-12',
	source: ''
};
const event = (type: string, at: string, more = {}): ThreadFacts['events'][number] => ({
	type,
	at,
	subject: 'main',
	data: {},
	seq: 1,
	table: null,
	...more
});
const facts = (more: Partial<ThreadFacts> = {}): ThreadFacts => ({
	topics: [topic()],
	events: [],
	links: [],
	workshops: [],
	undelivered: [],
	triages: [],
	items: [],
	decisions: [],
	actions: [],
	questions: [],
	answers: [],
	...more
});
const told = (more: Partial<ThreadFacts>, today = TODAY) =>
	knotsOf(facts(more), 'main', today).map((knot) => `${knot.state} ${knot.kind}`);
const say = (more: Partial<ThreadFacts>, lang: 'fi' | 'sv' | 'en' = 'fi') =>
	withLang(lang, () =>
		knotsOf(facts(more), 'main', TODAY).map((knot) =>
			sayKnot(knot, { lang, zone: 'Europe/Helsinki', today: TODAY, area: 'pohjanmaa' })
		)
	);

describe('a thread', () => {
	it('waits for triage, then for an agenda', () => {
		expect(told({ topics: [topic({ stage: 'in_triage' })] })).toEqual([
			'past proposed',
			'now waits_triage'
		]);
		expect(told({})).toEqual(['past proposed', 'now waits_agenda']);
	});

	it('has the meeting it is on the agenda of ahead, as what is next', () => {
		expect(told({ topics: [topic({ stage: 'on_agenda' })], items: [item()] })).toEqual([
			'past proposed',
			'now meeting'
		]);
	});

	it('has an answer that is waited for as its present, before actions that are due earlier', () => {
		expect(
			told({
				topics: [topic({ stage: 'awaiting_answer' })],
				questions: [question()],
				actions: [action()]
			})
		).toEqual(['past proposed', 'past asked', 'now awaiting', 'ahead action_open']);
	});

	it('has what was decided, or only discussed, in the past', () => {
		const held = item({
			state: 'done',
			meeting_state: 'held',
			starts_at: '2026-11-10T11:00:00+00:00'
		});
		expect(told({ topics: [topic({ stage: 'discussed' })], items: [held] })).toEqual([
			'past proposed',
			'past discussed'
		]);
		const decisions = [
			{ id: 'd', number: 5, item: 'item', at: '2026-11-10T12:00:00+00:00', text: 'Kyllä' }
		];
		expect(told({ topics: [topic({ stage: 'discussed' })], items: [held], decisions })).toEqual([
			'past proposed',
			'past decided'
		]);
	});

	it('ends with its answer, which comes after the question of the same day', () => {
		expect(
			told({
				topics: [topic({ stage: 'answered' })],
				questions: [question({ closed_at: '2026-11-12T12:00:00+00:00' })],
				answers: [answer]
			})
		).toEqual(['past proposed', 'past asked', 'ended answered']);
	});

	it('goes on when actions are open after the answer', () => {
		expect(
			told({
				topics: [topic({ stage: 'carried_out' })],
				questions: [question({ closed_at: 'x' })],
				answers: [answer],
				actions: [action()]
			})
		).toEqual(['past proposed', 'past asked', 'past answered', 'now action_open']);
	});

	it('knows that it was withdrawn, or did not go further', () => {
		expect(
			told({
				topics: [topic({ stage: 'withdrawn' })],
				events: [event('topic.withdrawn', '2026-11-05T08:00:00+00:00')]
			})
		).toEqual(['past proposed', 'ended withdrawn']);
		expect(
			told({
				topics: [topic({ stage: 'did_not_go_further' })],
				events: [event('topic.closed', '2026-11-05T08:00:00+00:00')]
			})
		).toEqual(['past proposed', 'ended closed']);
	});

	it('knows that it was moved to another table', () => {
		const moved = event('topic.moved', '2026-11-05T08:00:00+00:00', { table: 'Kotihoito' });
		expect(told({ events: [moved] })).toEqual(['past proposed', 'past moved', 'now waits_agenda']);
		expect(say({ events: [moved] }, 'sv')[1]!.title).toBe('Flyttades till bordet Kotihoito');
	});

	it('tells what was merged into it from what it was merged into, and a child from a parent', () => {
		const other = topic({ id: 'other', number: 9, title: 'Lomat' });
		const link = (from: string, to: string, relation: 'led_to' | 'merged_into') => ({
			topics: [topic(), other],
			links: [{ from, to, relation, at: '2026-11-04T08:00:00+00:00' }]
		});
		expect(told(link('other', 'main', 'merged_into'))).toContain('past merged_here');
		expect(told(link('main', 'other', 'merged_into'))).toContain('ended merged_into');
		expect(told(link('other', 'main', 'led_to'))).toContain('past came_from');
		expect(told(link('main', 'other', 'led_to'))).toContain('past led_to');
		expect(say(link('main', 'other', 'led_to'))[1]).toMatchObject({
			title: 'Tästä syntyi aihe 9',
			href: '/fi/pohjanmaa/aiheet/9',
			text: 'Lomat'
		});
	});

	it('says nothing of a topic two steps away', () => {
		const far = topic({ id: 'far', number: 30 });
		expect(
			told({
				topics: [topic(), topic({ id: 'other', number: 9 }), far],
				links: [
					{ from: 'other', to: 'main', relation: 'led_to', at: '2026-11-04T08:00:00+00:00' },
					{ from: 'far', to: 'other', relation: 'led_to', at: '2026-11-03T08:00:00+00:00' }
				]
			}).filter((knot) => knot.endsWith('came_from'))
		).toHaveLength(1);
	});

	it('begins in the workshop whose notes it came from', () => {
		const workshops = [
			{ topic: 'main', number: 3, title: 'Arki kotona', at: '2026-10-30T09:00:00+00:00' }
		];
		expect(told({ workshops })).toEqual(['past workshop', 'past proposed', 'now waits_agenda']);
		expect(say({ workshops })[0]).toMatchObject({
			title: 'Arki kotona',
			href: '/fi/pohjanmaa/tyopajat/3'
		});
	});

	it('keeps a cancelled meeting, and waits again', () => {
		expect(told({ items: [item({ meeting_state: 'cancelled' })] })).toEqual([
			'past proposed',
			'past meeting_cancelled',
			'now waits_agenda'
		]);
	});

	it('shows the staff that a mail did not arrive', () => {
		const undelivered = [{ topic: 'main', at: '2026-11-02T08:00:00+00:00' }];
		expect(told({ undelivered })).toContain('past undelivered');
		expect(say({ undelivered })[1]!.title).toBe('Viesti ei mennyt perille');
	});

	it('says that an owner left, and that an action is late', () => {
		const open = { topics: [topic({ stage: 'carried_out' })] };
		expect(say({ ...open, actions: [action({ owner_left: true })] })[1]!.text).toContain(
			'odottaa uutta'
		);
		expect(say({ ...open, actions: [action({ due: '2026-11-20' })] })[1]!.kind).toBe(
			'Toimenpide on myöhässä'
		);
		expect(say({ ...open, actions: [action({ due: TODAY })] })[1]!.kind).toBe('Toimenpide');
	});

	it('has the day it must reach ahead, while that can still be', () => {
		expect(told({ topics: [topic({ influence_by: TODAY })] })).toContain('ahead influence');
		expect(told({ topics: [topic({ influence_by: '2026-11-22' })] })).not.toContain(
			'ahead influence'
		);
	});

	it('is put into words in each language', () => {
		for (const lang of ['fi', 'sv', 'en'] as const)
			for (const knot of say(
				{
					items: [item(), item({ id: 'b', meeting_state: 'cancelled' })],
					actions: [
						action(),
						action({ state: 'done', evidence: 'Tehty', closed_at: '2026-11-20T08:00:00+00:00' })
					],
					questions: [question({ due: '2026-11-01' })],
					answers: [answer]
				},
				lang
			)) {
				expect(JSON.stringify(knot)).not.toMatch(/undefined|NaN|\{\w+\}/);
				expect(knot.title).toBeTruthy();
			}
	});

	it('puts an instant on the day of the reader’s zone', () => {
		const [first] = say({ topics: [topic({ proposed_at: '2026-10-31T22:30:00+00:00' })] });
		expect(first!.date).toMatchObject({ iso: '2026-11-01' });
	});
});
