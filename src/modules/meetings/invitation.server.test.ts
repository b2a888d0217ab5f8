import { beforeEach, expect, it } from 'vitest';
import { endMember } from '#modules/tables/member.commands.server.ts';
import { eachDatabase } from '../../../tests/support/databases.ts';
import { type OneTable, done, oneTable } from '../../../tests/support/one-table.ts';
import { addTopicItem } from './agenda.commands.server.ts';
import { replyAsMember, replyByLink, sendInvitation } from './invitation.commands.server.ts';
import {
	cancelMeeting,
	closeMeeting,
	editMeeting,
	planMeeting,
	startMeeting
} from './meeting.commands.server.ts';
import { meetingPage, meetingsOf, repliesOf } from './meeting.queries.server.ts';

const when = {
	day: '2026-12-10',
	starts: '13:00',
	ends: '15:00',
	place: 'Vaasa',
	remote_url: '',
	open_meeting: false
};
const coming = { reply: 'coming' as const, deputy: null };

eachDatabase('an invitation', (open) => {
	let table: OneTable;
	let meeting: { id: string; number: number };
	const mails = async (template: string) =>
		(await table.as()).db.kysely
			.selectFrom('mail')
			.select(['to_email', 'lang', 'params', 'created_at'])
			.where('template', '=', template)
			.orderBy('id')
			.execute();
	/** The link in the newest mail to somebody. */
	const tokenOf = async (who: string, template = 'meeting_invitation') =>
		String(
			(
				(await mails(template)).filter((one) => one.to_email === `${who}@example.org`).at(-1)!
					.params as { token: string }
			).token
		);
	const invite = async () => done(sendInvitation(await table.as('anna'), meeting.id, ''));
	const page = async () =>
		(await meetingPage(await table.as(), table.areaId, meeting.number, 'fi'))!;

	beforeEach(async () => {
		table = await oneTable(await open());
		meeting = await done(planMeeting(await table.as('anna'), table.tableId, when));
	});

	it('goes to everybody at the table, deputies too, each in their own language with their own link', async () => {
		expect(await invite()).toMatchObject({ sent: 5, withoutAddress: 0 });
		const sent = await mails('meeting_invitation');
		expect(sent.map((one) => one.to_email).sort()).toEqual(
			['chair', 'deputy', 'expert', 'member', 'observer'].map((who) => `${who}@example.org`)
		);
		expect(sent.find((one) => one.to_email === 'chair@example.org')!.lang).toBe('sv');
		expect(new Set(sent.map((one) => (one.params as { token: string }).token)).size).toBe(5);
		expect(await page()).toMatchObject({ state: 'invited' });
	});

	it('is answered by its link without an account, and the answer can be changed', async () => {
		await invite();
		const token = await tokenOf('member');
		await done(replyByLink(await table.as(), token, coming));
		await done(replyByLink(await table.as(), token, { reply: 'not_coming', deputy: null }));
		expect((await page()).replies).toEqual({ coming: 0, not_coming: 1, deputy: 0, none: 4 });
	});

	it('is answered by who is signed in, once it has gone out', async () => {
		const reply = async () => replyAsMember(await table.as('member'), meeting.id, coming);
		expect(await reply()).toMatchObject({ code: 'meeting_not_open' });
		await invite();
		await done(reply());
		await expect(replyAsMember(await table.as('anna'), meeting.id, coming)).rejects.toThrow();
	});

	it('asks the deputy, whose link in the mail works however often the deputy is named', async () => {
		await invite();
		const token = await tokenOf('member');
		const name = async () =>
			done(replyByLink(await table.as(), token, { reply: 'deputy', deputy: table.seats.deputy }));
		await name();
		await name();
		expect(await mails('meeting_deputy')).toHaveLength(1);
		await done(replyByLink(await table.as(), await tokenOf('deputy', 'meeting_deputy'), coming));
		const replies = await repliesOf(await table.as('anna'), meeting.id);
		expect(replies.find((one) => one.name === 'Matti Mäkelä')).toMatchObject({
			reply: 'deputy',
			deputy: 'Dagmar Nyman'
		});
		expect(replies.find((one) => one.name === 'Dagmar Nyman')).toMatchObject({ reply: 'coming' });
	});

	it('takes only a deputy of the table as deputy', async () => {
		await invite();
		expect(
			await replyByLink(await table.as(), await tokenOf('member'), {
				reply: 'deputy',
				deputy: table.seats.chair
			})
		).toMatchObject({ code: 'field_wrong' });
	});

	it('has a link that dies with the meeting: when it is over, held or cancelled', async () => {
		await invite();
		const token = await tokenOf('member');
		const reply = async () => replyByLink(await table.as(), token, coming);
		table.ports.moveTo('2026-12-10T13:00:01Z');
		expect(await reply()).toMatchObject({ code: 'meeting_over' });
		table.ports.moveTo('2026-12-10T12:00:00Z');
		await done(startMeeting(await table.as('anna'), meeting.id));
		await done(closeMeeting(await table.as('anna'), meeting.id));
		expect(await reply()).toMatchObject({ code: 'meeting_over' });
	});

	it('sent again has new links, and those in the older mails go on working', async () => {
		await invite();
		const old = await tokenOf('member');
		table.ports.moveTo('2026-11-24T08:00:00Z');
		await invite();
		expect(await tokenOf('member')).not.toBe(old);
		await done(replyByLink(await table.as(), await tokenOf('member'), coming));
		await done(replyByLink(await table.as(), old, { reply: 'not_coming', deputy: null }));
		expect((await page()).replies).toMatchObject({ coming: 0, not_coming: 1 });
	});

	it('is followed by news when the meeting moves, and not when nothing of it moved', async () => {
		await invite();
		await done(editMeeting(await table.as('anna'), meeting.id, 1, { ...when, open_meeting: true }));
		expect(await mails('meeting_moved')).toHaveLength(0);
		const before = (await page()).sequence;
		await done(editMeeting(await table.as('anna'), meeting.id, 2, { ...when, starts: '12:00' }));
		expect(await mails('meeting_moved')).toHaveLength(5);
		expect((await page()).sequence).toBeGreaterThan(before);
	});

	it('is followed by the reason when the meeting is cancelled, but not to who has left', async () => {
		const topic = await table.topic();
		await done(
			addTopicItem(await table.as('anna'), meeting.id, { topic: topic.id, kind: 'discussion' })
		);
		await invite();
		const token = await tokenOf('member');
		await done(endMember(await table.as('anna'), table.tableId, table.seats.observer, 'Muutti'));
		const before = (await page()).sequence;
		await done(cancelMeeting(await table.as('anna'), meeting.id, 'Sairastapaus'));
		const told = await mails('meeting_cancelled');
		expect(told.map((one) => one.to_email)).not.toContain('observer@example.org');
		expect(told).toHaveLength(4);
		expect(told[0]!.params).toMatchObject({ reason: 'Sairastapaus' });
		expect(await replyByLink(await table.as(), token, coming)).toMatchObject({
			code: 'meeting_cancelled'
		});
		// it stays in the list that the calendar is made of, with a higher number
		const [listed] = await meetingsOf(await table.as(), { areaId: table.areaId }, 'fi');
		expect(listed).toMatchObject({ state: 'cancelled' });
		expect(listed!.sequence).toBeGreaterThan(before);
		const { stage } = await (
			await table.as()
		).db.kysely
			.selectFrom('topic')
			.select('stage')
			.where('id', '=', topic.id)
			.executeTakeFirstOrThrow();
		expect(stage).toBe('proposed');
		const steps = await mails('topic_step');
		expect(steps.map((one) => (one.params as { step: string }).step)).toContain(
			'meeting_cancelled'
		);
	});
});
