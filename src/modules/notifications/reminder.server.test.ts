import { beforeEach, expect, it } from 'vitest';
import { agreeAction } from '#modules/actions/action.commands.server.ts';
import { actionSweeps } from '#modules/actions/action.sweeps.server.ts';
import { soonOf } from '#modules/journal/soon.queries.server.ts';
import { addTopicItem } from '#modules/meetings/agenda.commands.server.ts';
import { replyByLink, sendInvitation } from '#modules/meetings/invitation.commands.server.ts';
import { planMeeting } from '#modules/meetings/meeting.commands.server.ts';
import { meetingSweeps } from '#modules/meetings/meeting.sweeps.server.ts';
import { askQuestion } from '#modules/topics/question.commands.server.ts';
import { topicSweeps } from '#modules/topics/topic.sweeps.server.ts';
import { Forbidden, NotFound } from '#platform/core/faults.ts';
import { addDays, dayOf } from '#platform/core/dates.ts';
import { eachDatabase } from '../../../tests/support/databases.ts';
import { type OneTable, done, oneTable } from '../../../tests/support/one-table.ts';
import { stopReminder } from './reminder.commands.server.ts';
import { reminderKey } from './reminder.ts';

eachDatabase('a reminder', (open) => {
	let table: OneTable;
	const mails = async (template: string) =>
		(await table.as()).db.kysely
			.selectFrom('mail')
			.select(['to_email', 'params'])
			.where('template', '=', template)
			.orderBy('id')
			.execute();
	const sweep = async () => {
		for (const { run } of [...actionSweeps, ...meetingSweeps, ...topicSweeps.slice(0, 1)])
			await run(await table.as());
	};
	const soon = async () => {
		const ctx = await table.as('anna');
		const today = dayOf(ctx.ports.now(), ctx.zone);
		return soonOf(ctx, table.areaId, 'fi', today, addDays(today, 7));
	};
	const plan = async (day: string) =>
		done(
			planMeeting(await table.as('anna'), table.tableId, {
				day,
				starts: '13:00',
				ends: '15:00',
				place: 'Vaasa',
				remote_url: '',
				open_meeting: false
			})
		);
	const meet = async () => {
		const meeting = await plan('2026-12-10');
		await done(sendInvitation(await table.as('anna'), meeting.id, ''));
		return meeting;
	};
	const act = async (due: string) => {
		const { id: item } = await done(
			addTopicItem(await table.as('anna'), (await plan('2026-12-03')).id, {
				topic: (await table.topic()).id,
				kind: 'decision'
			})
		);
		return done(
			agreeAction(await table.as('anna'), {
				item,
				text: 'Selvitetään hinta',
				text_lang: 'fi',
				owner_organisation: table.associationId,
				owner_person: table.people.member,
				owner_post: '',
				due
			} as never)
		);
	};

	beforeEach(async () => {
		table = await oneTable(await open());
		table.ports.moveTo('2026-12-01T08:00:00Z');
	});

	it('asks those again who have not answered an invitation, three days before and once', async () => {
		await meet();
		const first = (await mails('meeting_invitation')).find(
			(one) => one.to_email === 'member@example.org'
		)!;
		const token = (first.params as { token: string }).token;
		await sweep();
		expect(await mails('meeting_reminder')).toEqual([]);
		await done(replyByLink(await table.as(), token, { reply: 'coming', deputy: null }));
		expect(await soon()).toMatchObject([{ kind: 'meeting_reply', day: '2026-12-07' }]);
		table.ports.moveTo('2026-12-07T12:00:00Z');
		await sweep();
		await sweep();
		const again = await mails('meeting_reminder');
		expect(again.map((one) => one.to_email).sort()).toEqual(
			['chair', 'expert', 'observer'].map((who) => `${who}@example.org`)
		);
		expect(await soon()).toEqual([]);
		const chair = again.find((one) => one.to_email === 'chair@example.org')!;
		await done(
			replyByLink(await table.as(), (chair.params as { token: string }).token, {
				reply: 'coming',
				deputy: null
			})
		);
	});

	it('is announced with the day on which it goes out, and is not sent when it was stopped', async () => {
		const meeting = await meet();
		await act('2026-12-12');
		await done(
			askQuestion(await table.as('anna'), {
				topic: (await table.topic('Toinen aihe')).id,
				asked_of: 'Lautakunta',
				asked_email: 'lautakunta@example.org',
				text: 'Voiko lautakunta vastata?',
				lang: 'fi',
				due: '2026-12-14',
				days: 60
			})
		);
		const announced = await soon();
		expect(announced.map(({ kind, day }) => [kind, day])).toEqual([
			['action_soon', '2026-12-05'],
			['meeting_reply', '2026-12-07'],
			['question_soon', '2026-12-07']
		]);
		for (const { key } of announced)
			await done(stopReminder(await table.as('anna'), table.areaId, { key }));
		expect(await soon()).toEqual([]);
		table.ports.moveTo('2026-12-08T12:00:00Z');
		await sweep();
		for (const template of ['action_soon', 'meeting_reminder', 'question_reminder'])
			expect(await mails(template), template).toEqual([]);
		expect(
			await (
				await table.as()
			).db.kysely
				.selectFrom('event')
				.select(['subject_kind', 'subject_id', 'data'])
				.where('type', '=', 'reminder.stopped')
				.orderBy('seq')
				.execute()
		).toMatchObject([
			{ subject_kind: 'action' },
			{ subject_kind: 'meeting', subject_id: meeting.id, data: { day: '2026-12-10' } },
			{ subject_kind: 'question' }
		]);
	});

	it('of a day that was moved is another one', async () => {
		const { id } = await act('2026-12-12');
		const key = reminderKey({ kind: 'action_soon', about: id, day: '2026-12-11' });
		await done(stopReminder(await table.as('anna'), table.areaId, { key }));
		table.ports.moveTo('2026-12-06T08:00:00Z');
		await sweep();
		expect(await mails('action_soon')).toHaveLength(1);
	});

	it('is stopped by the staff of its own area only', async () => {
		const meeting = await meet();
		const key = reminderKey({ kind: 'meeting_reply', about: meeting.id, day: '2026-12-10' });
		for (const who of ['chair', 'member', undefined] as const)
			await expect(stopReminder(await table.as(who), table.areaId, { key })).rejects.toThrow(
				Forbidden
			);
		const unknown = reminderKey({
			kind: 'meeting_reply',
			about: '01920000-0000-7000-8000-000000000001',
			day: '2026-12-10'
		});
		await expect(
			stopReminder(await table.as('anna'), table.areaId, { key: unknown })
		).rejects.toThrow(NotFound);
		expect(await stopReminder(await table.as('anna'), table.areaId, { key: 'x' })).toMatchObject({
			ok: false,
			code: 'field_wrong'
		});
	});
});
