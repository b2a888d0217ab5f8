import { beforeEach, expect, it } from 'vitest';
import { sendInvitation } from '#modules/meetings/invitation.commands.server.ts';
import { planMeeting } from '#modules/meetings/meeting.commands.server.ts';
import { NotFound } from '#platform/core/faults.ts';
import { eachDatabase } from '../../../tests/support/databases.ts';
import { type OneTable, done, oneTable } from '../../../tests/support/one-table.ts';
import { startMails, stopMails } from './mail-stop.commands.server.ts';
import { mailStop } from './mail-stop.queries.server.ts';

eachDatabase('the link that stops mails', (open) => {
	let table: OneTable;
	const invite = async (day: string) => {
		const meeting = await done(
			planMeeting(await table.as('anna'), table.tableId, {
				day,
				starts: '13:00',
				ends: '15:00',
				place: 'Vaasa',
				remote_url: '',
				open_meeting: false
			})
		);
		await done(sendInvitation(await table.as('anna'), meeting.id, ''));
	};
	const mailsTo = async (email: string) =>
		(await table.as()).db.kysely
			.selectFrom('mail')
			.select(['template', 'stop_token', 'stopped_at'])
			.where('to_email', '=', email)
			.where('template', 'like', 'meeting_%')
			.orderBy('id')
			.execute();

	beforeEach(async () => {
		table = await oneTable(await open());
		await invite('2026-12-10');
	});

	it('is the same in every mail of a kind to an address, and another for each address', async () => {
		await invite('2026-12-11');
		const [first, second] = await mailsTo('member@example.org');
		expect(first!.stop_token).toBeTruthy();
		expect(second!.stop_token).toBe(first!.stop_token);
		expect((await mailsTo('chair@example.org'))[0]!.stop_token).not.toBe(first!.stop_token);
	});

	it('ends mails of its kind to its address, those that wait too, and to nobody else', async () => {
		const token = (await mailsTo('member@example.org'))[0]!.stop_token!;
		await done(stopMails(await table.as(), token));
		await done(stopMails(await table.as(), token));
		expect(await mailStop(await table.as(), token)).toEqual({ mails: 'meetings', stopped: true });
		await invite('2026-12-11');
		const mine = await mailsTo('member@example.org');
		expect(mine).toHaveLength(1);
		expect(mine[0]!.stopped_at).not.toBeNull();
		expect(await mailsTo('chair@example.org')).toHaveLength(2);
	});

	it('lets them come again', async () => {
		const token = (await mailsTo('member@example.org'))[0]!.stop_token!;
		await done(stopMails(await table.as(), token));
		await done(startMails(await table.as(), token));
		await invite('2026-12-11');
		expect(await mailsTo('member@example.org')).toHaveLength(2);
	});

	it('is nobody’s when it was never sent', async () => {
		await expect(stopMails(await table.as(), 'nothing')).rejects.toThrow(NotFound);
		expect(await mailStop(await table.as(), 'nothing')).toBeNull();
	});
});
