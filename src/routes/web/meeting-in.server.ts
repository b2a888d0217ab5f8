import type { RequestEvent } from '@sveltejs/kit';
import type { Area } from '#modules/areas/area.ts';
import { attachmentsAbout } from '#modules/attachments/attachment.queries.server.ts';
import type { Attachment } from '#modules/attachments/attachment.ts';
import { canPlan, canReadDraft } from '#modules/meetings/meeting.policy.ts';
import { type MeetingPage, meetingPage } from '#modules/meetings/meeting.queries.server.ts';
import { itemsFor } from '#modules/meetings/memo.public.ts';
import { NotFound } from '#platform/core/faults.ts';
import { areaIn } from './area-in.server.ts';

type In = Pick<RequestEvent, 'locals'> & { params: Partial<Record<string, string>> };
export type MeetingIn = {
	area: Area;
	meeting: MeetingPage;
	of: { areaId: string; tableId: string };
	inside: boolean;
	plan: boolean;
};

/** The meeting of the address, as far as the viewer may see it. @throws NotFound */
export async function meetingIn(event: In): Promise<MeetingIn> {
	const area = await areaIn(event);
	const raw = event.params.number ?? '';
	const meeting = /^\d{1,9}$/.test(raw)
		? await meetingPage(event.locals.ctx, area.id, Number(raw), event.locals.lang)
		: null;
	if (!meeting) throw new NotFound();
	const of = { areaId: area.id, tableId: meeting.table_id };
	const { viewer } = event.locals.ctx;
	const inside = canReadDraft(viewer, of);
	const shown = { ...meeting, items: itemsFor(meeting.items, inside) };
	return { area, meeting: shown, of, inside, plan: canPlan(viewer, of) };
}

/** The same for who plans and writes; for everybody else the page is not there. */
export async function meetingToPlan(event: In): Promise<MeetingIn> {
	const found = await meetingIn(event);
	if (!found.plan) throw new NotFound();
	return found;
}

/** The papers of a meeting that the viewer may see; those of items held back are for the table. */
export const papersOf = (
	{ locals }: In,
	{ meeting, inside }: Pick<MeetingIn, 'meeting' | 'inside'>
): Promise<Attachment[]> =>
	attachmentsAbout(
		locals.ctx,
		'agenda_item',
		meeting.items.filter((item) => inside || !item.held_back).map((item) => item.id)
	);

/** What the head of every page of a meeting shows. */
export const headOf = (meeting: MeetingPage) => ({
	id: meeting.id,
	number: meeting.number,
	name: `${meeting.table_name} ${meeting.term_number}/${meeting.year}`,
	table: { name: meeting.table_name, slug: meeting.table_slug },
	state: meeting.state,
	starts_at: meeting.starts_at,
	ends_at: meeting.ends_at,
	place: meeting.place,
	remote_url: meeting.remote_url,
	version: meeting.version,
	changed_at: meeting.changed_at,
	term_number: meeting.term_number,
	year: meeting.year
});
