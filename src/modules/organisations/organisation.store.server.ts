import { sql } from 'kysely';
import { Conflict, NotFound } from '#platform/core/faults.ts';
import type { Tx } from '#platform/db/database.server.ts';

export type OrganisationRow = {
	id: string;
	areaId: string;
	kind: string;
	nameFi: string | null;
	nameSv: string | null;
	nameEn: string | null;
	municipality: string | null;
	sectors: string[];
	purposeClass: string | null;
	businessId: string | null;
	publicSide: boolean;
};

const values = (row: OrganisationRow) => ({
	kind: row.kind,
	name_fi: row.nameFi,
	name_sv: row.nameSv,
	name_en: row.nameEn,
	municipality: row.municipality,
	sectors: row.sectors,
	purpose_class: row.purposeClass,
	business_id: row.businessId,
	public_side: row.publicSide
});

export const insertOrganisation = (tx: Tx, row: OrganisationRow, now: Date) =>
	tx
		.insertInto('organisation')
		.values({ id: row.id, area_id: row.areaId, ...values(row), created_at: now, changed_at: now })
		.execute();

export async function saveOrganisation(
	tx: Tx,
	row: OrganisationRow,
	version: number,
	now: Date
): Promise<void> {
	const saved = await tx
		.updateTable('organisation')
		.set({ ...values(row), changed_at: now, version: version + 1 })
		.where('id', '=', row.id)
		.where('area_id', '=', row.areaId)
		.where('version', '=', version)
		.returning('id')
		.executeTakeFirst();
	if (saved) return;
	const stands = await tx
		.selectFrom('organisation')
		.select(['name_fi', 'name_sv', 'version'])
		.where('id', '=', row.id)
		.where('area_id', '=', row.areaId)
		.executeTakeFirst();
	if (!stands) throw new NotFound();
	throw new Conflict(
		{ name_fi: row.nameFi ?? '', name_sv: row.nameSv ?? '' },
		{ name_fi: stands.name_fi ?? '', name_sv: stands.name_sv ?? '' },
		stands.version
	);
}

/** An organisation by any of its names, as people write it in a spreadsheet. */
export const organisationByName = (tx: Tx, areaId: string, name: string) =>
	tx
		.selectFrom('organisation')
		.select('id')
		.where('area_id', '=', areaId)
		.where(sql<boolean>`lower(${name}) in (lower(name_fi), lower(name_sv), lower(name_en))`)
		.executeTakeFirst();

export const insertRepresentation = (
	tx: Tx,
	row: { id: string; areaId: string; organisationId: string; personId: string; title: string },
	now: Date
) =>
	tx
		.insertInto('representation')
		.values({
			id: row.id,
			area_id: row.areaId,
			organisation_id: row.organisationId,
			person_id: row.personId,
			title: row.title || null,
			since: now
		})
		.onConflict((c) => c.doNothing())
		.execute();

export const endRepresentationRow = (tx: Tx, id: string, areaId: string, now: Date) =>
	tx
		.updateTable('representation')
		.set({ until: now })
		.where('id', '=', id)
		.where('area_id', '=', areaId)
		.where('until', 'is', null)
		.returning(['organisation_id', 'person_id'])
		.executeTakeFirst();
