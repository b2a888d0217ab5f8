import { createHash } from 'node:crypto';
import { type Work, change } from '#platform/command/change.server.ts';
import type { Ctx } from '#platform/command/context.ts';
import { ok, refuse } from '#platform/core/result.ts';
import { itemsOfMeeting } from './agenda.store.server.ts';
import { mailAbout } from './invitation.mail.server.ts';
import {
	deputyAt,
	invitationOfMember,
	invitedTo,
	inviteesOf,
	lockInvitation,
	saveInvitation,
	saveReply
} from './invitation.store.server.ts';
import { canPlan } from './meeting.policy.ts';
import { lockMeeting, setMeetingState } from './meeting.store.server.ts';
import { plannable } from './meeting.ts';

export const hashOfToken = (token: string): string =>
	createHash('sha256').update(token).digest('hex');

/**
 * Sends the invitation with its agenda to everybody at the table. Each gets a link that answers
 * without signing in and lives until the meeting. Sent again, it goes to all with new links.
 */
export const sendInvitation = (ctx: Ctx, meetingId: string, message: string) =>
	change(ctx, 'send-invitation', async (work) => {
		const meeting = await lockMeeting(work.tx, meetingId);
		work.authorise(canPlan(work.viewer, meeting));
		const open = plannable(meeting);
		if (!open.ok) return open;
		const items = await itemsOfMeeting(work.tx, meetingId);
		if (!items.length) return refuse('meeting_agenda_empty');
		const people = await inviteesOf(work.tx, meeting.tableId);
		if (!people.length) return refuse('meeting_nobody_to_invite');
		if (meeting.state === 'planned') await setMeetingState(work.tx, meetingId, 'invited', work.now);
		let sent = 0;
		for (const person of people) {
			const token = ctx.ports.secret();
			await saveInvitation(
				work.tx,
				{
					id: work.newId(),
					areaId: meeting.areaId,
					meetingId,
					membershipId: person.membership_id,
					tokenHash: hashOfToken(token)
				},
				work.now
			);
			if (!person.email) continue;
			sent++;
			await work.mail(
				await mailAbout(
					work.tx,
					ctx,
					work.now,
					meeting,
					person,
					{
						template: 'meeting_invitation',
						key: `invitation:${meetingId}:${person.membership_id}:${work.now.toISOString()}`
					},
					{ token, message }
				)
			);
		}
		await work.record({
			type: 'meeting.invited',
			subject: { kind: 'meeting', id: meetingId },
			areaId: meeting.areaId,
			tableId: meeting.tableId,
			data: { meeting: meetingId, sent, without_address: people.length - sent }
		});
		return ok({ sent, withoutAddress: people.length - sent, number: meeting.number });
	});

/** Tells everybody who was invited that the meeting moved or will not be held. The caller has authorised. */
export async function tellInvited(
	work: Work,
	meetingId: string,
	template: 'meeting_moved' | 'meeting_cancelled',
	once: string,
	more: Record<string, string> = {}
): Promise<void> {
	const meeting = await lockMeeting(work.tx, meetingId);
	for (const person of await invitedTo(work.tx, meetingId))
		if (person.email)
			await work.mail(
				await mailAbout(
					work.tx,
					work.ctx,
					work.now,
					meeting,
					person,
					{ template, key: `${template}:${meetingId}:${person.membership_id}:${once}` },
					more
				)
			);
}

type Reply = { reply: 'coming' | 'not_coming' | 'deputy'; deputy: string | null };

/** Answers an invitation by the link in the mail, without signing in, until the meeting is over. */
export const replyByLink = (ctx: Ctx, token: string, input: Reply) =>
	change(ctx, 'reply-invitation', async (work) => {
		const invitation = await lockInvitation(work.tx, hashOfToken(token));
		work.authorise(true);
		return replyIn(
			work,
			{ ...invitation, membershipId: invitation.membership_id, meetingId: invitation.meeting_id },
			input
		);
	});

/** The same on the meeting's page for who is signed in and sits at the table. */
export const replyAsMember = (ctx: Ctx, meetingId: string, input: Reply) =>
	change(ctx, 'reply-as-member', async (work) => {
		const meeting = await lockMeeting(work.tx, meetingId);
		const seat = work.viewer?.tables.find((one) => one.tableId === meeting.tableId);
		work.authorise(seat !== undefined);
		const invitation = await invitationOfMember(work.tx, meetingId, seat!.membershipId);
		if (!invitation) return refuse('meeting_not_open');
		return replyIn(
			work,
			{
				id: invitation.id,
				membershipId: seat!.membershipId,
				meetingId,
				area_id: meeting.areaId,
				table_id: meeting.tableId,
				state: meeting.state,
				ends_at: meeting.endsAt
			},
			input
		);
	});

async function replyIn(
	work: Work,
	invitation: {
		id: string;
		membershipId: string;
		meetingId: string;
		area_id: string;
		table_id: string;
		state: string;
		ends_at: Date;
	},
	input: Reply
) {
	if (invitation.state === 'cancelled') return refuse('meeting_cancelled');
	if (invitation.state === 'held' || invitation.ends_at < work.now) return refuse('meeting_over');
	const deputy = input.reply === 'deputy' ? input.deputy : null;
	if (deputy && !(await deputyAt(work.tx, invitation.table_id, deputy)))
		return refuse('field_wrong', { fields: { deputy: 'field_wrong' } });
	await saveReply(work.tx, invitation.id, input.reply, deputy, work.now);
	await work.record({
		type: 'invitation.replied',
		subject: { kind: 'meeting', id: invitation.meetingId },
		areaId: invitation.area_id,
		tableId: invitation.table_id,
		data: { meeting: invitation.meetingId, membership: invitation.membershipId, reply: input.reply }
	});
	if (deputy) await askDeputy(work, invitation.meetingId, deputy);
	return ok({});
}

/** Asks a deputy to come, with a link of their own; the same deputy once an hour, whoever asks. */
async function askDeputy(work: Work, meetingId: string, deputy: string): Promise<void> {
	const meeting = await lockMeeting(work.tx, meetingId);
	const person = (await inviteesOf(work.tx, meeting.tableId)).find(
		(one) => one.membership_id === deputy
	);
	if (!person?.email) return;
	const token = work.ctx.ports.secret();
	const hour = work.now.toISOString().slice(0, 13);
	const asked = await work.mail(
		await mailAbout(
			work.tx,
			work.ctx,
			work.now,
			meeting,
			person,
			{ template: 'meeting_deputy', key: `deputy:${meetingId}:${deputy}:${hour}` },
			{ token }
		)
	);
	// a link is made new only together with the mail that brings it
	if (!asked) return;
	await saveInvitation(
		work.tx,
		{
			id: work.newId(),
			areaId: meeting.areaId,
			meetingId,
			membershipId: deputy,
			tokenHash: hashOfToken(token)
		},
		work.now
	);
}
