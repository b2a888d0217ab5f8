import { sql } from 'kysely';
import { peopleOfDay, type OfDay } from '#modules/workshops/people-of-day.queries.server.ts';
import type { Ctx } from '#platform/command/context.ts';
import type { Lang } from '#platform/core/lang.ts';
import type { ClaimsState } from './dialogue.ts';

export type Member = OfDay & { here: boolean; by_hand: boolean };
export type CircleShown = {
	id: string;
	position: number;
	facilitator: string;
	recorder: string;
	place: string;
	members: Member[];
};
export type Insight = {
	id: string;
	circle: number;
	text: string;
	lang: Lang;
	origin: 'phone' | 'staff';
	created_at: Date;
};

export type DialogueHead = {
	minutes: number;
	ends_at: Date | null;
	claims: ClaimsState;
	moderated: boolean;
	results_shown: boolean;
	answers_version: number;
};

/** Null before anything has been prepared. */
export async function dialogueOf(ctx: Ctx, workshopId: string): Promise<DialogueHead | null> {
	const row = await ctx.db.kysely
		.selectFrom('dialogue')
		.select(['minutes', 'ends_at', 'claims', 'moderated', 'results_shown', 'answers_version'])
		.where('workshop_id', '=', workshopId)
		.executeTakeFirst();
	return row ? { ...row, claims: row.claims as ClaimsState } : null;
}

/** Circles with who sits where, and who of the day has none. For the staff: the route has checked who asks. */
export async function circlesShown(
	ctx: Ctx,
	workshopId: string
): Promise<{ circles: CircleShown[]; loose: OfDay[]; people: number }> {
	const found = await sql<CircleShown>`
		select c.id, c.position, c.facilitator, c.recorder, c.place,
			coalesce((select jsonb_agg(jsonb_build_object('id', r.id, 'name', r.name, 'side', r.side, 'organisation', r.organisation, 'lang', r.lang, 'by_hand', m.by_hand) order by m.position)
				from circle_member m join registration r on r.id = m.registration_id where m.circle_id = c.id), '[]') as members
		from circle c where c.workshop_id = ${workshopId} order by c.position`.execute(ctx.db.kysely);
	const people = await peopleOfDay(ctx.db.kysely, workshopId);
	const here = new Set(people.map(({ id }) => id));
	const seated = new Set(found.rows.flatMap(({ members }) => members.map(({ id }) => id)));
	return {
		circles: found.rows.map((circle) => ({
			...circle,
			members: circle.members.map((one) => ({ ...one, here: here.has(one.id) }))
		})),
		loose: people.filter(({ id }) => !seated.has(id)),
		people: people.length
	};
}

/** What the circles saw, the newest first, without what was taken away. */
export async function insightsOf(
	ctx: Ctx,
	workshopId: string,
	circle?: number
): Promise<Insight[]> {
	const found = await sql<Insight>`
		select id, circle_position as circle, text, lang, case when guest_id is null then 'staff' else 'phone' end as origin, created_at
		from insight where workshop_id = ${workshopId} and hidden_at is null ${circle === undefined ? sql`` : sql`and circle_position = ${circle}`}
		order by created_at desc, id desc limit 1000`.execute(ctx.db.kysely);
	return found.rows;
}

export type OwnCircle = {
	position: number;
	place: string;
	facilitator: string;
	recorder: string;
	people: number;
	/** by the programme, as far as it says */
	starts_at: Date | null;
};

/** The circle of somebody who registered, for their own page. */
export async function circleOf(ctx: Ctx, registrationId: string): Promise<OwnCircle | null> {
	const found = await sql<OwnCircle>`
		select c.position, c.place, c.facilitator, c.recorder,
			(select count(*)::int from circle_member o where o.circle_id = c.id) as people,
			(select w.starts_at + make_interval(mins => (select coalesce(sum(b.minutes), 0)::int from workshop_item b where b.workshop_id = w.id and b.position < i.position))
				from workshop w join workshop_item i on i.workshop_id = w.id and i.kind = 'dialogue' where w.id = c.workshop_id order by i.position limit 1) as starts_at
		from circle_member m join circle c on c.id = m.circle_id where m.registration_id = ${registrationId}`.execute(
		ctx.db.kysely
	);
	return found.rows[0] ?? null;
}

/** The circles a guest of the hall can write for, and their own when the phone is known by registration. */
export async function circlesForGuest(
	ctx: Ctx,
	workshopId: string,
	guestId: string
): Promise<{ circles: { position: number; place: string }[]; own: number | null }> {
	const circles = await ctx.db.kysely
		.selectFrom('circle')
		.select(['position', 'place'])
		.where('workshop_id', '=', workshopId)
		.orderBy('position')
		.execute();
	const own = await sql<{ own: number | null }>`
		select coalesce(
			(select i.circle_position from insight i where i.guest_id = ${guestId} and i.workshop_id = ${workshopId} order by i.created_at desc limit 1),
			(select c.position from hall_guest g join circle_member m on m.registration_id = g.registration_id join circle c on c.id = m.circle_id
				where g.id = ${guestId} and c.workshop_id = ${workshopId})) as own`.execute(ctx.db.kysely);
	return { circles, own: own.rows[0]?.own ?? null };
}

/**
 * Who has sat in a circle with whom, as pairs of registrations: for the café these have met.
 *
 * @example await metInCircles(ctx, id) // [['…a', '…b'], ['…a', '…c'], ['…b', '…c']]
 */
export async function metInCircles(ctx: Ctx, workshopId: string): Promise<[string, string][]> {
	const found = await sql<{ one: string; other: string }>`
		select a.registration_id as one, b.registration_id as other from circle_member a
		join circle_member b on b.circle_id = a.circle_id and a.registration_id < b.registration_id
		where a.workshop_id = ${workshopId} order by 1, 2`.execute(ctx.db.kysely);
	return found.rows.map(({ one, other }) => [one, other]);
}
