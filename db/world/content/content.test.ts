import { describe, expect, it } from 'vitest';
import { actions } from './actions.ts';
import { areas } from './areas.ts';
import { meetings } from './meetings.ts';
import { organisations } from './organisations.ts';
import { people } from './people.ts';
import { tables } from './tables.ts';
import { workingGroup } from './working-group.ts';
import { topics } from './topics.ts';
import { meeting, questions, missing } from './content-reading.ts';

describe('the world holds together', () => {
	it('no key is used twice', () => {
		for (const rows of [areas, organisations, people, tables, topics, meetings, actions, questions])
			expect(new Set(rows.map((r) => r.key)).size).toBe(rows.length);
	});

	it('everyone named exists', () => {
		const seats = tables.flatMap((t) => t.seats);
		expect(
			missing('person', [
				...workingGroup.members.map((m) => m.person),
				workingGroup.expertByExperience,
				...areas.flatMap((a) => [a.coordinator.person, a.coordinator.substitute]),
				...seats.flatMap((s) => [s.member, s.deputy]),
				...topics.flatMap((t) => [
					'person' in t.proposer ? t.proposer.person : undefined,
					t.triage?.by
				]),
				...meetings.flatMap((m) => [
					...m.items.map((i) => i.presenter),
					...(m.attendance ? [...m.attendance.room, ...m.attendance.remote] : []),
					...Object.entries(m.attendance?.insteadOf ?? {}).flat(),
					...(m.attendance?.absent ?? []),
					...Object.keys(m.replies ?? {}),
					m.memo?.writer,
					m.memo?.approved?.by
				]),
				...actions.map((a) => a.person)
			])
		).toEqual([]);
	});

	it('every organisation, topic and table named exists', () => {
		expect(
			missing('organisation', [
				...people.flatMap((p) => p.organisations),
				...tables.flatMap((t) => [t.host, ...t.seats.map((s) => s.organisation)]),
				...topics.map((t) => (t.onBehalfOf === 'resident' ? undefined : t.onBehalfOf)),
				...topics.map((t) =>
					t.triage?.outcome.to === 'network' ? t.triage.outcome.organisation : undefined
				),
				...questions.map((q) => q.organisation),
				...actions.map((a) => a.organisation)
			])
		).toEqual([]);
		expect(
			missing('topic', [
				...topics.map((t) => t.cameFrom),
				...topics.map((t) =>
					t.triage?.outcome.to === 'merged' ? t.triage.outcome.topic : undefined
				),
				...meetings.flatMap((m) => m.items.map((i) => i.topic)),
				...actions.map((a) => a.topic)
			])
		).toEqual([]);
		expect(
			missing(
				'table',
				[...topics, ...meetings].map((row) => row.table)
			)
		).toEqual([]);
	});

	it('an action and a question point at an item about the same topic', () => {
		const itemOf = (m = '', no = 0) => meeting.get(m)?.items.find((i) => i.no === no);
		for (const a of actions) expect(itemOf(a.meeting, a.item)?.topic, a.key).toBe(a.topic);
		for (const t of topics)
			for (const q of t.questions ?? [])
				expect(itemOf(q.meeting, q.item)?.topic, q.key).toBe(t.key);
	});

	it('an item about a topic stands in the history of the topic, and the other way round', () => {
		const held = meetings.filter((m) => !m.cancelled);
		const onAgendas = held.flatMap((m) =>
			m.items.flatMap((i) => (i.topic ? [`${i.topic} ${m.key} ${i.no}`] : []))
		);
		const inHistories = topics.flatMap((t) =>
			t.history.flatMap((h) => (h.what === 'item' ? [`${t.key} ${h.meeting} ${h.item}`] : []))
		);
		expect(inHistories.toSorted()).toEqual(onAgendas.toSorted());
	});

	it('every action stands in the history of its topic or is dropped, still open on the side', () => {
		const told = new Set(
			topics.flatMap((t) => t.history.map((h) => ('action' in h ? h.action : '')))
		);
		expect(actions.filter((a) => !told.has(a.key)).map((a) => a.key)).toEqual([]);
	});
});
