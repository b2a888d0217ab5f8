import { sql } from 'kysely';
import type { Tx } from '#platform/db/database.server.ts';
import type { Registration } from './registration.store.server.ts';

export async function saveNeeds(
	tx: Tx,
	of: { id: string; areaId: string },
	{ diet, access }: { diet: string; access: string }
): Promise<void> {
	if (!diet && !access) {
		await tx.deleteFrom('registration_need').where('registration_id', '=', of.id).execute();
		return;
	}
	await tx
		.insertInto('registration_need')
		.values({ registration_id: of.id, area_id: of.areaId, diet, access })
		.onConflict((c) => c.column('registration_id').doUpdateSet({ diet, access }))
		.execute();
}

/** The answers to the questions that the workshop really asks; others fall away. */
export async function saveAnswers(
	tx: Tx,
	of: { id: string; areaId: string; workshopId: string },
	answers: Record<string, string>
): Promise<void> {
	await tx.deleteFrom('registration_answer').where('registration_id', '=', of.id).execute();
	if (!Object.keys(answers).length) return;
	await sql`insert into registration_answer (registration_id, question_id, area_id, answer)
		select ${of.id}, q.id, ${of.areaId}, a.value from workshop_question q
		join jsonb_each_text(${JSON.stringify(answers)}::jsonb) a on a.key = q.id::text where q.workshop_id = ${of.workshopId}`.execute(
		tx
	);
}

export const addLink = (tx: Tx, of: { id: string; areaId: string }, tokenHash: string, now: Date) =>
	tx
		.insertInto('registration_link')
		.values({
			token_hash: tokenHash,
			area_id: of.areaId,
			registration_id: of.id,
			created_at: now
		})
		.execute();

export const dropLinks = (tx: Tx, id: string) =>
	tx.deleteFrom('registration_link').where('registration_id', '=', id).execute();

/** A new person in the seat: a deputy. */
export const setPerson = (
	tx: Tx,
	id: string,
	to: { name: string; email: string },
	code: string,
	now: Date
) =>
	tx
		.updateTable('registration')
		.set({
			name: to.name,
			email: to.email,
			door_code: code,
			shown_to_others: false,
			changed_at: now,
			version: sql<number>`version + 1`
		})
		.where('id', '=', id)
		.execute();

export const saveDetails = (
	tx: Tx,
	id: string,
	to: {
		name: string;
		lang: string;
		side: string;
		organisationId: string | null;
		organisation: string;
		sector: string;
		stationId: string | null;
		shown: boolean;
	},
	now: Date
) =>
	tx
		.updateTable('registration')
		.set({
			name: to.name,
			lang: to.lang,
			side: to.side,
			organisation_id: to.organisationId,
			organisation: to.organisation,
			sector: to.sector,
			station_id: to.stationId,
			shown_to_others: to.shown,
			changed_at: now,
			version: sql<number>`version + 1`
		})
		.where('id', '=', id)
		.execute();

export const setReconfirmed = (tx: Tx, id: string, now: Date) =>
	tx
		.updateTable('registration')
		.set({ reconfirmed_at: now, changed_at: now })
		.where('id', '=', id)
		.execute();

/** The organisation of the area that is called so, in any of its languages. */
export async function organisationCalled(
	tx: Tx,
	areaId: string,
	name: string
): Promise<string | null> {
	const found = await sql<{ id: string }>`
		select id from organisation where area_id = ${areaId} and closed_at is null
			and lower(${name}) in (lower(name_fi), lower(name_sv), lower(name_en)) order by id limit 1`.execute(
		tx
	);
	return found.rows[0]?.id ?? null;
}

export async function stationIn(tx: Tx, workshopId: string, id: string): Promise<boolean> {
	const row = await tx
		.selectFrom('station')
		.select('id')
		.where('workshop_id', '=', workshopId)
		.where('id', '=', id)
		.executeTakeFirst();
	return row !== undefined;
}

/** Questions that must be answered. */
export const requiredQuestions = async (tx: Tx, workshopId: string): Promise<string[]> =>
	(
		await tx
			.selectFrom('workshop_question')
			.select('id')
			.where('workshop_id', '=', workshopId)
			.where('required', '=', true)
			.execute()
	).map((row) => row.id);

/** The address that a registration's mail goes to: its own, else that of who registered the group. */
export async function addressOf(tx: Tx, one: Registration): Promise<string | null> {
	if (one.email || !one.groupOf) return one.email;
	const row = await tx
		.selectFrom('registration')
		.select('email')
		.where('id', '=', one.groupOf)
		.executeTakeFirst();
	return row?.email ?? null;
}

/** The next part of the same series that is open. */
export async function nextPart(tx: Tx, workshopId: string) {
	return tx
		.selectFrom('workshop as this')
		.innerJoin('workshop as next', (join) =>
			join.onRef('next.series_id', '=', 'this.series_id').onRef('next.part', '>', 'this.part')
		)
		.select('next.id')
		.where('this.id', '=', workshopId)
		.where('next.state', 'in', ['open', 'running'])
		.orderBy('next.part')
		.executeTakeFirst();
}

/** Needs of days that ended before `before`, and of who does not come. */
export async function forgetNeeds(tx: Tx, before: Date): Promise<void> {
	await sql`delete from registration_need n using registration r join workshop w on w.id = r.workshop_id
		where r.id = n.registration_id and (w.ends_at < ${before} or r.state in ('cancelled', 'lapsed'))`.execute(
		tx
	);
}

/** Who came to days that ended before `before`: the rows stay to be counted, the people do not. */
export async function forgetContacts(tx: Tx, before: Date, now: Date): Promise<void> {
	const gone = await sql<{ id: string }>`
		update registration r set name = '', email = null, organisation = '', door_code = 'x' || r.id, shown_to_others = false, over_reason = null, forgotten_at = ${now}
		from workshop w where w.id = r.workshop_id and r.forgotten_at is null and w.ends_at < ${before} returning r.id`.execute(
		tx
	);
	const ids = gone.rows.map((row) => row.id);
	if (!ids.length) return;
	await sql`delete from registration_answer where registration_id = any(${ids}::uuid[])`.execute(
		tx
	);
	await sql`delete from registration_link where registration_id = any(${ids}::uuid[])`.execute(tx);
}
