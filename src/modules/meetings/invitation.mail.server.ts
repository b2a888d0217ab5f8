import type { Ctx } from '#platform/command/context.ts';
import { dayOf, timeOf } from '#platform/core/dates.ts';
import type { Lang } from '#platform/core/lang.ts';
import type { Tx } from '#platform/db/database.server.ts';
import type { NewMail } from '#platform/mail/outbox.server.ts';
import { agendaForMail } from './agenda.store.server.ts';
import type { Invitee } from './invitation.store.server.ts';
import { meetingForMail } from './meeting.store.server.ts';
import type { Meeting } from './meeting.ts';

type Of = Pick<
	Meeting,
	'id' | 'areaId' | 'number' | 'termNumber' | 'year' | 'startsAt' | 'endsAt' | 'sequence'
> & {
	place: string;
	remoteUrl: string | null;
};

/**
 * A mail about a meeting to somebody at its table, in their language, with its agenda and what a
 * calendar needs. The person must have an address.
 */
export async function mailAbout(
	tx: Tx,
	ctx: Pick<Ctx, 'zone'>,
	now: Date,
	meeting: Of,
	person: Invitee,
	mail: { template: string; key: string; reminder?: string },
	more: Record<string, string> = {}
): Promise<NewMail> {
	const words = (await meetingForMail(tx, meeting.id))(person.lang);
	return {
		...mail,
		kind: 'meetings',
		to: { email: person.email!, name: person.name, lang: person.lang as Lang },
		params: {
			meeting_id: meeting.id,
			table: words.table,
			area_slug: words.areaSlug,
			number: meeting.number,
			term_number: meeting.termNumber,
			year: meeting.year,
			day: dayOf(meeting.startsAt, ctx.zone),
			starts: timeOf(meeting.startsAt, ctx.zone),
			ends: timeOf(meeting.endsAt, ctx.zone),
			starts_at: meeting.startsAt.toISOString(),
			ends_at: meeting.endsAt.toISOString(),
			sequence: meeting.sequence,
			stamp: now.toISOString(),
			place: meeting.place,
			remote_url: meeting.remoteUrl ?? '',
			agenda: await agendaForMail(tx, meeting.id, person.lang),
			...more
		},
		areaId: meeting.areaId,
		about: { kind: 'meeting', id: meeting.id }
	};
}
