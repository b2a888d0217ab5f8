import { sql } from 'kysely';
import { beforeEach, expect, it } from 'vitest';
import { endMember } from '#modules/tables/member.commands.server.ts';
import { addTopicItem } from '#modules/meetings/agenda.commands.server.ts';
import {
	closeMeeting,
	planMeeting,
	startMeeting
} from '#modules/meetings/meeting.commands.server.ts';
import { endRepresentation } from '#modules/organisations/organisation.commands.server.ts';
import { eachDatabase } from '../../../tests/support/databases.ts';
import { type OneTable, done, oneTable } from '../../../tests/support/one-table.ts';
import { agreeAction, editAction, reopenAction, reportAction } from './action.commands.server.ts';
import type { ActionInput } from './action.input.ts';
import { listActions } from './action.queries.server.ts';
import { actionSweeps } from './action.sweeps.server.ts';

eachDatabase('an action', (open) => {
	let table: OneTable;
	let topic: { id: string; number: number };
	let item: string;
	let input: ActionInput;
	const agree = async (more: Partial<ActionInput> = {}) =>
		agreeAction(await table.as('anna'), { ...input, ...more });
	const list = async (who?: 'anna' | 'member', more = {}) =>
		listActions(await table.as(who), 'fi', { areaId: table.areaId, ...more });
	const mails = async (template: string) =>
		(
			await (
				await table.as()
			).db.kysely
				.selectFrom('mail')
				.select('to_email')
				.where('template', '=', template)
				.orderBy('id')
				.execute()
		).map((one) => one.to_email);
	const remind = async () => {
		for (const sweep of actionSweeps) await sweep.run(await table.as());
	};
	const stage = async () =>
		(
			await (
				await table.as()
			).db.kysely
				.selectFrom('topic')
				.select('stage')
				.where('id', '=', topic.id)
				.executeTakeFirstOrThrow()
		).stage;
	const memberLeaves = async () => {
		await done(endMember(await table.as('anna'), table.tableId, table.seats.member, 'Muutti'));
		const mine = await sql<{ id: string }>`select id from representation
			where person_id = ${table.people.member} and until is null`.execute((await table.as()).db.kysely);
		for (const { id } of mine.rows)
			await done(endRepresentation(await table.as('anna'), table.areaId, id));
	};

	beforeEach(async () => {
		table = await oneTable(await open());
		topic = await table.topic();
		const meeting = await done(
			planMeeting(await table.as('anna'), table.tableId, {
				day: '2026-11-23',
				starts: '13:00',
				ends: '15:00',
				place: 'Vaasa',
				remote_url: '',
				open_meeting: false
			})
		);
		const ctx = await table.as('anna');
		item = (await done(addTopicItem(ctx, meeting.id, { topic: topic.id, kind: 'decision' }))).id;
		await done(startMeeting(ctx, meeting.id));
		input = {
			item,
			topic: null,
			text: 'Selvitetään sijaishoidon hinta',
			text_lang: 'fi',
			owner_organisation: table.associationId,
			owner_person: table.people.member,
			owner_post: '',
			due: '2026-12-10'
		};
	});

	it('is agreed at an item, belongs to its topic, and its owner is told', async () => {
		expect(await done(agree())).toMatchObject({ number: 1 });
		expect(await list('anna')).toMatchObject([
			{ number: 1, state: 'open', owner_person: 'Matti Mäkelä', topic_number: topic.number }
		]);
		expect(await mails('action_agreed')).toEqual(['member@example.org']);
	});

	it('is told to who represents the organisation when it has no person', async () => {
		await done(agree({ owner_person: null }));
		expect((await mails('action_agreed')).sort()).toEqual([
			'deputy@example.org',
			'member@example.org'
		]);
	});

	it('may be a post of an organisation, whom no mail reaches', async () => {
		await done(
			agree({ owner_person: null, owner_organisation: null, owner_post: 'Palvelujohtaja' })
		);
		expect(await list('anna')).toMatchObject([{ owner_post: 'Palvelujohtaja' }]);
		expect(await mails('action_agreed')).toEqual([]);
	});

	it('has no owner from outside the area', async () => {
		const stranger = topic.id;
		expect(await agree({ owner_person: stranger })).toMatchObject({ code: 'field_wrong' });
		expect(await agree({ owner_organisation: stranger })).toMatchObject({ code: 'field_wrong' });
		const { id } = await done(agree());
		const edit = { ...input, owner_organisation: stranger };
		expect(await editAction(await table.as('anna'), id, 1, edit)).toMatchObject({
			code: 'field_wrong'
		});
	});

	it('is agreed and changed by the staff and the leaders only', async () => {
		for (const who of ['member', 'observer', undefined] as const)
			await expect(agreeAction(await table.as(who), input)).rejects.toThrow();
	});

	it('is not public before the memo of its meeting is published', async () => {
		await done(agree());
		expect(await list()).toEqual([]);
		expect(await list('member')).toHaveLength(1);
	});

	it('stays inside when its item is held back, also when the memo is published', async () => {
		await done(agree());
		const { db } = await table.as();
		await sql`insert into memo (meeting_id, area_id, state, changed_at) select meeting_id, area_id, 'published', now() from agenda_item where id = ${item}
			on conflict (meeting_id) do update set state = 'published'`.execute(db.kysely);
		expect(await list()).toHaveLength(1);
		await sql`update agenda_item set held_back = true, held_back_reason = 'Yksityisyys' where id = ${item}`.execute(
			db.kysely
		);
		expect(await list()).toEqual([]);
		expect(await list(undefined, { number: 1 })).toEqual([]);
		expect(await list(undefined, { topicId: topic.id })).toEqual([]);
		expect(await list('member')).toHaveLength(1);
	});

	it('carries its topic out, also when it is agreed after the meeting', async () => {
		const meeting = (await list('anna')).length;
		expect(meeting).toBe(0);
		const { meeting_id } = await (
			await table.as()
		).db.kysely
			.selectFrom('agenda_item')
			.select('meeting_id')
			.where('id', '=', item)
			.executeTakeFirstOrThrow();
		const { db } = await table.as();
		await db.kysely
			.updateTable('agenda_item')
			.set({ state: 'done' })
			.where('id', '=', item)
			.execute();
		await done(closeMeeting(await table.as('anna'), meeting_id));
		expect(await stage()).toBe('discussed');
		await done(agree());
		expect(await stage()).toBe('carried_out');
	});

	it('reminds a week before its day and the day after, each once, also with two instances', async () => {
		await done(agree());
		const at = async (time: string) => {
			table.ports.moveTo(time);
			await Promise.all([remind(), remind()]);
			await remind();
			return [(await mails('action_soon')).length, (await mails('action_late')).length];
		};
		expect(await at('2026-12-02T21:59:00Z')).toEqual([0, 0]);
		// midnight in Helsinki: the seventh day before
		expect(await at('2026-12-02T22:00:00Z')).toEqual([1, 0]);
		expect(await at('2026-12-10T21:59:00Z')).toEqual([1, 0]);
		expect(await at('2026-12-10T22:00:00Z')).toEqual([1, 1]);
		expect(await at('2026-12-20T08:00:00Z')).toEqual([1, 1]);
	});

	it('reminds again when its day was moved, and of nothing once it is done', async () => {
		const { id } = await done(agree());
		table.ports.moveTo('2026-12-05T08:00:00Z');
		await remind();
		await done(editAction(await table.as('anna'), id, 1, { ...input, due: '2026-12-12' }));
		await remind();
		expect(await mails('action_soon')).toHaveLength(2);
		await done(
			reportAction(await table.as('member'), id, {
				state: 'done',
				evidence: 'Hinta on 40 €',
				evidence_url: ''
			})
		);
		table.ports.moveTo('2026-12-14T08:00:00Z');
		await remind();
		expect(await mails('action_late')).toEqual([]);
	});

	it('reminds the organisation when its person has left, and says that it has no owner', async () => {
		await done(agree());
		await memberLeaves();
		expect(await list('anna')).toMatchObject([{ owner_left: true }]);
		table.ports.moveTo('2026-12-05T08:00:00Z');
		await remind();
		expect(await mails('action_soon')).toEqual(['deputy@example.org']);
	});

	it('is reported done by its owner with what was done, and the proposer is told', async () => {
		const { id } = await done(agree());
		const report = (state: 'done' | 'dropped', evidence = 'Hinta on 40 € päivältä') => ({
			state,
			evidence,
			evidence_url: ''
		});
		const member = await table.as('member');
		expect(await reportAction(member, id, report('done', ''))).toMatchObject({
			code: 'action_evidence_missing'
		});
		await expect(reportAction(member, id, report('dropped'))).rejects.toThrow();
		await expect(reportAction(await table.as('observer'), id, report('done'))).rejects.toThrow();
		await done(reportAction(member, id, report('done')));
		expect(await list('anna')).toMatchObject([
			{ state: 'done', evidence: 'Hinta on 40 € päivältä' }
		]);
		expect(await reportAction(member, id, report('done'))).toMatchObject({ code: 'action_closed' });
		const told = await sql<{ step: string }>`select params->>'step' as step from mail
			where template = 'topic_step' order by created_at, id`.execute(member.db.kysely);
		expect(told.rows.map((one) => one.step)).toContain('action_done');
	});

	it('is dropped with a reason, and opened again when that was a mistake', async () => {
		const { id } = await done(agree());
		const ctx = await table.as('chair');
		await done(reportAction(ctx, id, { state: 'dropped', evidence: 'Ei rahaa', evidence_url: '' }));
		await done(reopenAction(ctx, id));
		expect(await list('anna')).toMatchObject([{ state: 'open', evidence: '' }]);
		expect(await reopenAction(ctx, id)).toMatchObject({ code: 'action_open' });
	});

	it('does not overwrite what somebody else changed', async () => {
		const { id } = await done(agree());
		await done(editAction(await table.as('chair'), id, 1, { ...input, text: 'Toinen' }));
		await expect(
			editAction(await table.as('anna'), id, 1, { ...input, text: 'Kolmas' })
		).rejects.toMatchObject({ name: 'Conflict', theirs: { text: 'Toinen' } });
	});

	it('is on its owner’s one page and on the list of its table while it is open', async () => {
		await done(agree());
		expect(await list('member', { mine: true })).toHaveLength(1);
		expect(await list('anna', { mine: true })).toHaveLength(0);
		expect(await list('anna', { tableId: table.tableId, state: 'open' })).toHaveLength(1);
	});
});
