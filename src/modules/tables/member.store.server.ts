import { NotFound } from '#platform/core/faults.ts';
import type { Tx } from '#platform/db/database.server.ts';

export type MembershipRow = {
	id: string;
	areaId: string;
	tableId: string;
	seatId: string | null;
	personId: string;
	organisationId: string | null;
	role: string;
	deputyOf: string | null;
	since: string;
	confirmedBy: string;
	drawn: boolean;
};

export const organisationForMember = (tx: Tx, areaId: string, id: string) =>
	tx
		.selectFrom('organisation')
		.select(['id', 'public_side', 'purpose_class'])
		.where('area_id', '=', areaId)
		.where('id', '=', id)
		.executeTakeFirst();

export const setPurposeClass = (tx: Tx, organisationId: string, purposeClass: string) =>
	tx
		.updateTable('organisation')
		.set({ purpose_class: purposeClass })
		.where('id', '=', organisationId)
		.where('purpose_class', 'is', null)
		.execute();

export const sameMembership = (tx: Tx, tableId: string, personId: string, role: string) =>
	tx
		.selectFrom('membership')
		.select('id')
		.where('table_id', '=', tableId)
		.where('person_id', '=', personId)
		.where('role', '=', role)
		.where('until', 'is', null)
		.executeTakeFirst();

export const insertMembership = (tx: Tx, row: MembershipRow, now: Date) =>
	tx
		.insertInto('membership')
		.values({
			id: row.id,
			area_id: row.areaId,
			table_id: row.tableId,
			seat_id: row.seatId,
			person_id: row.personId,
			organisation_id: row.organisationId,
			role: row.role,
			deputy_of: row.deputyOf,
			since: row.since,
			confirmed_by: row.confirmedBy || null,
			drawn_consent_at: row.drawn ? now : null,
			created_at: now
		})
		.execute();

export async function lockMembership(tx: Tx, id: string) {
	const row = await tx
		.selectFrom('membership')
		.select(['id', 'area_id', 'table_id', 'person_id', 'role', 'until'])
		.where('id', '=', id)
		.forUpdate()
		.executeTakeFirst();
	if (!row || row.until) throw new NotFound();
	return row;
}

export const endMembershipRow = (tx: Tx, id: string, until: string, reason: string) =>
	tx
		.updateTable('membership')
		.set({ until, ended_reason: reason || null })
		.where('id', '=', id)
		.execute();

/** A seat of the table, or undefined: ids from outside are never trusted. */
export const seatOf = (tx: Tx, tableId: string, seatId: string) =>
	tx
		.selectFrom('seat')
		.select('id')
		.where('id', '=', seatId)
		.where('table_id', '=', tableId)
		.executeTakeFirst();

export const memberOf = (tx: Tx, tableId: string, membershipId: string) =>
	tx
		.selectFrom('membership')
		.select('id')
		.where('id', '=', membershipId)
		.where('table_id', '=', tableId)
		.executeTakeFirst();
