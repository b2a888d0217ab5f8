import { beforeEach, expect, it } from 'vitest';
import { agreeAction, reportAction } from '#modules/actions/action.commands.server.ts';
import { addTopicItem } from '#modules/meetings/agenda.commands.server.ts';
import {
	cancelMeeting,
	closeMeeting,
	planMeeting,
	startMeeting
} from '#modules/meetings/meeting.commands.server.ts';
import { sendInvitation } from '#modules/meetings/invitation.commands.server.ts';
import {
	approveMemo,
	publishMemo,
	recallMemo,
	writeItem
} from '#modules/meetings/memo.commands.server.ts';
import { moveToTable } from '#modules/topics/topic.commands.server.ts';
import { change } from '#platform/command/change.server.ts';
import { ok } from '#platform/core/result.ts';
import type { Database } from '#platform/db/database.server.ts';
import type { Thing } from '#platform/events/event.ts';
import { contextFor } from '../../../tests/support/context.ts';
import { eachDatabase } from '../../../tests/support/databases.ts';
import { type OneTable, type Who, done, oneTable } from '../../../tests/support/one-table.ts';
import { anOpenWorkshop } from '../../../tests/support/workshop.ts';
import { auditOf, undeliveredOf } from './audit.queries.server.ts';
import { deskOf } from './desk.queries.server.ts';
import { tableFeed } from './feed.queries.server.ts';
import { myPage } from './my.queries.server.ts';
import { knotsOf } from './thread.ts';
import { threadOf } from './thread.queries.server.ts';

const when = {
	day: '2026-11-23',
	starts: '13:00',
	ends: '15:00',
	place: 'Vaasa',
	remote_url: '',
	open_meeting: false
};

eachDatabase('the journal', (open) => {
	let db: Database;
	let table: OneTable;
	let topic: { id: string; number: number };
	const plan = async (day = when.day) => {
		const meeting = await done(
			planMeeting(await table.as('anna'), table.tableId, { ...when, day })
		);
		const { id } = await done(
			addTopicItem(await table.as('anna'), meeting.id, { topic: topic.id, kind: 'decision' })
		);
		return { ...meeting, item: id };
	};
	const facts = async (who?: Who, thing: Thing = { kind: 'topic', id: topic.id }) =>
		threadOf(await table.as(who), thing, 'fi');
	const knots = async (who?: Who) =>
		knotsOf(await facts(who), topic.id, '2026-11-23').map((knot) => `${knot.state} ${knot.kind}`);
	const desk = async () => deskOf(await table.as('anna'), table.areaId, 'fi', '2026-11-23');

	/** A meeting that decided and agreed, with its memo still a draft. */
	const decide = async () => {
		const meeting = await plan();
		const ctx = await table.as('anna');
		await done(startMeeting(ctx, meeting.id));
		await done(
			writeItem(ctx, {
				item: meeting.item,
				text_lang: 'fi',
				notes: 'Keskusteltiin.',
				proposal: '',
				grounds: '',
				decision: 'Perustetaan kokeilu',
				dissent: '',
				notes_v: 0,
				proposal_v: 0,
				grounds_v: 0,
				decision_v: 0,
				dissent_v: 0,
				decided: 'consensus',
				votes_for: null,
				votes_against: null,
				votes_empty: null,
				then: 'done'
			})
		);
		const action = await done(
			agreeAction(ctx, {
				item: meeting.item,
				topic: null,
				text: 'Suunnitelma',
				text_lang: 'fi',
				owner_organisation: table.associationId,
				owner_person: table.people.member,
				owner_post: '',
				due: '2026-12-15'
			})
		);
		await done(closeMeeting(ctx, meeting.id));
		return { ...meeting, action: action.id };
	};
	const publish = async (meeting: { id: string }) => {
		await done(approveMemo(await table.as('chair'), meeting.id));
		await done(publishMemo(await table.as('anna'), meeting.id, null));
	};

	beforeEach(async () => {
		db = await open();
		table = await oneTable(db);
		topic = await table.topic();
	});

	it('shows the whole way of a topic to the table before the memo is published, and to all after it', async () => {
		const meeting = await decide();
		const whole = ['past proposed', 'past triaged', 'past decided', 'now action_open'];
		expect((await knots('member')).sort()).toEqual([...whole].sort());
		expect((await knots()).sort()).toEqual(['past discussed', 'past proposed', 'past triaged']);
		expect(JSON.stringify(await facts())).not.toMatch(/Keskusteltiin|kokeilu|Suunnitelma/);
		await publish(meeting);
		expect((await knots()).sort()).toEqual([...whole].sort());
		await done(recallMemo(await table.as('anna'), meeting.id, 'Korjataan'));
		expect(JSON.stringify(await facts())).not.toMatch(/Keskusteltiin|kokeilu|Suunnitelma/);
	});

	it('finds the same thread from any thing in it', async () => {
		const meeting = await decide();
		await publish(meeting);
		const { id } = await (
			await table.as()
		).db.kysely
			.selectFrom('decision')
			.select('id')
			.executeTakeFirstOrThrow();
		const fromTopic = await facts();
		expect(fromTopic.decisions).toHaveLength(1);
		expect(await facts(undefined, { kind: 'decision', id })).toEqual(fromTopic);
		expect(await facts(undefined, { kind: 'action', id: meeting.action })).toEqual(fromTopic);
	});

	it('is told in order to its end', async () => {
		const meeting = await decide();
		await publish(meeting);
		table.ports.moveTo('2026-12-01T08:00:00Z');
		await done(
			reportAction(await table.as('member'), meeting.action, {
				state: 'done',
				evidence: 'Suunnitelma on tehty',
				evidence_url: ''
			})
		);
		expect(await knots()).toEqual([
			'past proposed',
			'past triaged',
			'past decided',
			'past action_done'
		]);
	});

	it('keeps a cancelled meeting in the thread, unless nobody had heard of it', async () => {
		const silent = await plan('2026-12-08');
		await done(cancelMeeting(await table.as('anna'), silent.id, 'Siirtyy'));
		expect(await knots()).toEqual(['past proposed', 'past triaged', 'now waits_agenda']);
		const told = await plan('2026-12-10');
		await done(sendInvitation(await table.as('anna'), told.id, ''));
		await done(cancelMeeting(await table.as('anna'), told.id, 'Sairastapaus'));
		expect(await knots()).toContain('past meeting_cancelled');
	});

	it('knows where a topic was moved, and shows an undelivered mail to the staff only', async () => {
		await done(
			moveToTable(await table.as('anna'), {
				topic: topic.id,
				table: table.otherTableId,
				reason: 'Kuuluu sinne.'
			})
		);
		await (
			await table.as()
		).db.kysely
			.updateTable('mail')
			.set({ failed_at: table.ports.now(), last_error: 'SMTP 550' })
			.where('about_id', '=', topic.id)
			.execute();
		const moved = knotsOf(await facts(), topic.id, '2026-11-23').find(
			(one) => one.kind === 'moved'
		);
		expect(moved).toMatchObject({ table: 'Kotihoito' });
		expect(await knots('anna')).toContain('past undelivered');
		for (const who of ['member', undefined] as const)
			expect(await knots(who)).not.toContain('past undelivered');
		expect(await undeliveredOf(await table.as('anna'), table.areaId)).not.toEqual([]);
		expect((await desk()).undelivered.count).toBeGreaterThan(0);
	});

	it('lists who did what in which role, newest first, page by page, and names no expert', async () => {
		await decide();
		const ctx = await table.as('anna');
		const all = await auditOf(ctx, table.areaId, 'fi', null, 200);
		expect(all[0]).toMatchObject({
			type: 'meeting.held',
			by: 'Anna Lindqvist',
			role: 'coordinator'
		});
		const first = await auditOf(ctx, table.areaId, 'fi', null, 5);
		const next = await auditOf(ctx, table.areaId, 'fi', first.at(-1)!.seq, 5);
		expect([...first, ...next]).toEqual(all.slice(0, 10));
		expect(JSON.stringify(all)).not.toContain('expert');
	});

	it('says of a file which day or meeting it hangs on', async () => {
		const { id, number } = await anOpenWorkshop(table);
		const hung = (data: Record<string, string>) =>
			change(contextFor(db, null, table.ports), 'hang', async (work) => {
				work.authorise(true);
				const subject = { kind: 'attachment' as const, id: work.newId() };
				await work.record({ type: 'attachment.added', subject, areaId: table.areaId, data });
				return ok({});
			});
		await done(hung({ workshop: id }));
		const meeting = await decide();
		await done(hung({ meeting: meeting.id }));
		const all = await auditOf(await table.as('anna'), table.areaId, 'sv', null, 200);
		const day = { kind: 'workshop', key: String(number), title: 'En trygg vardag' };
		expect(all.filter((one) => one.type === 'attachment.added').map((one) => one.about)).toEqual([
			{ kind: 'meeting', key: '1', title: 'Psykosociala tjänster 1/2026' },
			day
		]);
		expect(all.find((one) => one.type === 'workshop.opened')!.about).toEqual(day);
	});

	it('counts on the desk what waits, and stops counting what was done', async () => {
		expect(await desk()).toMatchObject({ triage: { count: 0 }, unplanned: { count: 1 } });
		const meeting = await decide();
		expect(await desk()).toMatchObject({
			unplanned: { count: 0 },
			memos: [{ state: 'draft', comments: 0 }],
			late_actions: { count: 0 },
			untranslated: { count: 1, number: topic.number }
		});
		await publish(meeting);
		expect((await desk()).memos).toEqual([]);
		const later = deskOf(await table.as('anna'), table.areaId, 'fi', '2026-12-16');
		expect(await later).toMatchObject({ late_actions: { count: 1, oldest: '2026-12-15' } });
	});

	it('has on a person’s page their tables, their meetings and what they are asked', async () => {
		const meeting = await plan('2026-12-10');
		await done(sendInvitation(await table.as('anna'), meeting.id, ''));
		const mine = await myPage(await table.as('member'), 'fi');
		expect(mine.tables.map((one) => one.name)).toEqual(['Psykososiaaliset palvelut']);
		expect(mine.meetings).toMatchObject([{ number: meeting.number, invited: true, reply: null }]);
		expect((await myPage(await table.as('anna'), 'fi')).meetings).toEqual([]);
	});

	it('feeds what everybody may see, and nothing of what is not published', async () => {
		const meeting = await decide();
		const feed = async () =>
			(await tableFeed(await table.as(), table.tableId, 'fi')).map((one) => one.kind).sort();
		expect(await feed()).toEqual(['topic']);
		await publish(meeting);
		expect(await feed()).toEqual(['memo', 'topic']);
		expect(JSON.stringify(await tableFeed(await table.as(), table.tableId, 'fi'))).not.toMatch(
			/Keskusteltiin/
		);
	});
});
