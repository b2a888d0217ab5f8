import { sql } from 'kysely';
import type { Tx } from '#platform/db/database.server.ts';
import type { ClaimState, HideReason } from './dialogue.ts';
import type { Answer } from './votes.ts';

type Of = { workshopId: string; areaId: string };

export const insertClaim = (
	tx: Tx,
	of: Of,
	row: {
		id: string;
		number: number;
		text: string;
		lang: string;
		state: ClaimState;
		guestId: string | null;
	},
	now: Date
) =>
	tx
		.insertInto('dialogue_claim')
		.values({
			id: row.id,
			workshop_id: of.workshopId,
			area_id: of.areaId,
			number: row.number,
			text: row.text,
			lang: row.lang,
			state: row.state,
			guest_id: row.guestId,
			created_at: now
		})
		.execute();

/** The same words again, whoever wrote them; hidden ones may be written anew. */
export async function claimSaid(tx: Tx, workshopId: string, text: string): Promise<boolean> {
	const found = await sql`select 1 from dialogue_claim
		where workshop_id = ${workshopId} and lower(text) = lower(${text}) and state <> 'hidden'`.execute(
		tx
	);
	return found.rows.length > 0;
}

export async function setClaim(
	tx: Tx,
	workshopId: string,
	id: string,
	to: { state: ClaimState; reason: HideReason | null }
): Promise<number | null> {
	const row = await tx
		.updateTable('dialogue_claim')
		.set({ state: to.state, hidden_reason: to.reason })
		.where('id', '=', id)
		.where('workshop_id', '=', workshopId)
		.where('state', '<>', to.state)
		.returning('number')
		.executeTakeFirst();
	return row?.number ?? null;
}

/** Which of these claims can be answered. */
export async function shownOf(
	tx: Tx,
	workshopId: string,
	ids: readonly string[]
): Promise<Set<string>> {
	const rows = await tx
		.selectFrom('dialogue_claim')
		.select('id')
		.where('workshop_id', '=', workshopId)
		.where('state', '=', 'shown')
		.where('id', 'in', [...ids])
		.execute();
	return new Set(rows.map(({ id }) => id));
}

export type Given = { guestId: string; claim: string; answer: Answer };

/** Puts answers in; the last one of a device to a claim stays. No two of them may be of the same. */
export const putAnswers = (tx: Tx, of: Of, given: readonly Given[]) =>
	sql`insert into claim_answer (workshop_id, area_id, claim_id, guest_id, answer)
		select ${of.workshopId}, ${of.areaId}, claim_id, guest_id, answer
		from jsonb_to_recordset(${JSON.stringify(
			given.map(({ guestId, claim, answer }) => ({ claim_id: claim, guest_id: guestId, answer }))
		)}::jsonb) as x(claim_id uuid, guest_id uuid, answer smallint)
		order by claim_id, guest_id
		on conflict (claim_id, guest_id) do update set answer = excluded.answer`.execute(tx);

const WINDOW_SECONDS = 60;
const MOST_IN_WINDOW = 90;

/** How many answers each device may still give now, counted in the database for a batch at once. */
export async function takeAnswerLimits(
	tx: Tx,
	asked: ReadonlyMap<string, number>,
	now: Date
): Promise<Map<string, number>> {
	if (!asked.size) return new Map();
	const window = WINDOW_SECONDS * 1000;
	const start = new Date(Math.floor(now.getTime() / window) * window);
	const rows = [...asked].map(([id, n]) => ({ key: `claim:${id}`, n }));
	const found = await sql<{ key: string; n: number }>`
		insert into limit_count (key, window_start, n)
		select key, ${start}, n from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as x(key text, n int) order by key
		on conflict (key, window_start) do update set n = limit_count.n + excluded.n
		returning key, n`.execute(tx);
	return new Map(
		found.rows.map(({ key, n }) => {
			const id = key.slice('claim:'.length);
			return [id, Math.max(0, MOST_IN_WINDOW - (n - asked.get(id)!))];
		})
	);
}
