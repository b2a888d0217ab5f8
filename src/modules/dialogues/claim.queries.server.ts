import { sql } from 'kysely';
import type { Ctx } from '#platform/command/context.ts';
import type { Lang } from '#platform/core/lang.ts';
import type { ClaimState, HideReason } from './dialogue.ts';
import type { Answer, Vote } from './votes.ts';

export type ClaimInList = {
	id: string;
	number: number;
	text: string;
	lang: Lang;
	state: ClaimState;
	hidden_reason: HideReason | null;
	own: boolean;
	/** how many devices answered; null below five */
	answers: number | null;
};

/** All claims for the staff, those that wait first. The route has checked who asks. */
export async function claimsForStaff(ctx: Ctx, workshopId: string): Promise<ClaimInList[]> {
	const found = await sql<ClaimInList>`
		select c.id, c.number, c.text, c.lang, c.state, c.hidden_reason, c.guest_id is null as own, case when a.n = 0 or a.n >= 5 then a.n end as answers
		from dialogue_claim c cross join lateral (select count(*)::int as n from claim_answer a where a.claim_id = c.id) a
		where c.workshop_id = ${workshopId} order by (c.state = 'waiting') desc, (c.state = 'shown') desc, c.number`.execute(
		ctx.db.kysely
	);
	return found.rows;
}

export type ToAnswer = {
	claim: { id: string; number: number; text: string; lang: Lang; answer: Answer | null } | null;
	answered: number;
	all: number;
	/** claims of this device that the staff has not read yet */
	waiting: number;
};

/**
 * The claim that a guest answers next: of those not answered the one with the fewest answers, in
 * an order of each device's own, so that late claims are answered as much as early ones.
 *
 * @param asked a claim to look at again, as far as it is shown
 */
export async function claimToAnswer(
	ctx: Ctx,
	workshopId: string,
	guestId: string,
	asked: string | null
): Promise<ToAnswer> {
	const shown = sql`from dialogue_claim c left join claim_answer a on a.claim_id = c.id and a.guest_id = ${guestId}
		where c.workshop_id = ${workshopId} and c.state = 'shown'`;
	const counts = await sql<{ all: number; answered: number; waiting: number }>`
		select count(*)::int as all, count(a.claim_id)::int as answered,
			(select count(*)::int from dialogue_claim w where w.workshop_id = ${workshopId} and w.guest_id = ${guestId} and w.state = 'waiting') as waiting ${shown}`.execute(
		ctx.db.kysely
	);
	const found = await sql<NonNullable<ToAnswer['claim']>>`
		select c.id, c.number, c.text, c.lang, a.answer ${shown}
			and ${asked ? sql`c.id = ${asked}` : sql`a.claim_id is null`}
		order by (select count(*) from claim_answer o where o.claim_id = c.id), md5(c.id::text || ${guestId}::text) limit 1`.execute(
		ctx.db.kysely
	);
	return { claim: found.rows[0] ?? null, ...counts.rows[0]! };
}

/** What somebody answers for, as far as it is known: by the side said at the door of the hall, or by registration. */
export type Voter = { id: string; side: string | null; sector: string | null };

/** Claims that are shown, who answered, and all answers to them. Devices taken out of the hall do not count. */
export async function answersOf(
	ctx: Ctx,
	workshopId: string
): Promise<{
	claims: { id: string; number: number; text: string; lang: Lang }[];
	voters: Voter[];
	votes: Vote[];
}> {
	const claims = await sql<{ id: string; number: number; text: string; lang: Lang }>`
		select id, number, text, lang from dialogue_claim where workshop_id = ${workshopId} and state = 'shown' order by number`.execute(
		ctx.db.kysely
	);
	const rows = await sql<{
		voter: string;
		claim: string;
		answer: Answer;
		side: string | null;
		sector: string | null;
	}>`
		select a.guest_id as voter, c.number::text as claim, a.answer, coalesce(g.side, r.side) as side, nullif(r.sector, '') as sector
		from claim_answer a join dialogue_claim c on c.id = a.claim_id and c.state = 'shown'
		join hall_guest g on g.id = a.guest_id and (g.removed_at is null or g.removed_at = g.forgotten_at)
		left join registration r on r.id = g.registration_id
		where a.workshop_id = ${workshopId} order by a.guest_id, c.number`.execute(ctx.db.kysely);
	const voters = new Map<string, Voter>();
	for (const { voter, side, sector } of rows.rows) voters.set(voter, { id: voter, side, sector });
	return {
		claims: claims.rows,
		voters: [...voters.values()],
		votes: rows.rows.map(({ voter, claim, answer }) => ({ voter, claim, answer }))
	};
}
