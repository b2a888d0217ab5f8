import { sql } from 'kysely';
import type { Tx } from '#platform/db/database.server.ts';

type Of = { workshopId: string; areaId: string };

export type CircleRow = { id: string; position: number; facilitator: string; place: string };

export const circlesOf = (tx: Tx, workshopId: string): Promise<CircleRow[]> =>
	tx
		.selectFrom('circle')
		.select(['id', 'position', 'facilitator', 'place'])
		.where('workshop_id', '=', workshopId)
		.orderBy('position')
		.execute();

/** Puts these circles in place of those that were. */
export async function replaceCircles(
	tx: Tx,
	of: Of,
	circles: readonly (CircleRow & { people: readonly string[] })[]
): Promise<void> {
	await tx.deleteFrom('circle').where('workshop_id', '=', of.workshopId).execute();
	await tx
		.insertInto('circle')
		.values(
			circles.map(({ id, position, facilitator, place }) => ({
				...{ id, position, facilitator, place },
				workshop_id: of.workshopId,
				area_id: of.areaId
			}))
		)
		.execute();
	await tx
		.insertInto('circle_member')
		.values(
			circles.flatMap(({ id, people }) =>
				people.map((person, k) => ({
					workshop_id: of.workshopId,
					area_id: of.areaId,
					registration_id: person,
					circle_id: id,
					position: k + 1
				}))
			)
		)
		.execute();
}

/** Whether somebody registered for this day, with a seat. */
export const isOfDay = async (tx: Tx, workshopId: string, person: string): Promise<boolean> =>
	!!(await tx
		.selectFrom('registration')
		.select('id')
		.where('id', '=', person)
		.where('workshop_id', '=', workshopId)
		.where('state', 'in', ['confirmed', 'offered'])
		.where('forgotten_at', 'is', null)
		.executeTakeFirst());

/** Seats somebody last in a circle, wherever they sat before. */
export const putInCircle = (tx: Tx, of: Of, person: string, circleId: string) =>
	sql`insert into circle_member (workshop_id, area_id, registration_id, circle_id, position, by_hand)
		values (${of.workshopId}, ${of.areaId}, ${person}, ${circleId},
			(select coalesce(max(position), 0) + 1 from circle_member where circle_id = ${circleId}), true)
		on conflict (workshop_id, registration_id) do update
			set circle_id = excluded.circle_id, position = excluded.position, by_hand = true`.execute(tx);

export async function takeFromCircle(tx: Tx, workshopId: string, person: string): Promise<boolean> {
	const gone = await tx
		.deleteFrom('circle_member')
		.where('workshop_id', '=', workshopId)
		.where('registration_id', '=', person)
		.returning('registration_id')
		.executeTakeFirst();
	return gone !== undefined;
}

export async function nameLeadersOf(
	tx: Tx,
	workshopId: string,
	circleId: string,
	to: { facilitator: string; recorder: string; place: string }
): Promise<number | null> {
	const row = await tx
		.updateTable('circle')
		.set(to)
		.where('id', '=', circleId)
		.where('workshop_id', '=', workshopId)
		.returning('position')
		.executeTakeFirst();
	return row?.position ?? null;
}

export const insertInsight = (
	tx: Tx,
	of: Of,
	row: { id: string; circle: number; text: string; lang: string; guestId: string | null },
	now: Date
) =>
	tx
		.insertInto('insight')
		.values({
			id: row.id,
			workshop_id: of.workshopId,
			area_id: of.areaId,
			circle_position: row.circle,
			text: row.text,
			lang: row.lang,
			guest_id: row.guestId,
			created_at: now
		})
		.execute();

export async function hideInsightOf(
	tx: Tx,
	workshopId: string,
	id: string,
	now: Date
): Promise<boolean> {
	const row = await tx
		.updateTable('insight')
		.set({ hidden_at: now })
		.where('id', '=', id)
		.where('workshop_id', '=', workshopId)
		.where('hidden_at', 'is', null)
		.returning('id')
		.executeTakeFirst();
	return row !== undefined;
}
