import { type RawBuilder, sql } from 'kysely';
import { Conflict, NotFound } from '#platform/core/faults.ts';
import { textIn } from '#platform/core/localised.ts';
import type { Tx } from '#platform/db/database.server.ts';
import type { Action, ActionState } from './action.ts';

export async function lockAction(tx: Tx, id: string): Promise<Action> {
	const row = await tx
		.selectFrom('action')
		.select([
			'id',
			'area_id',
			'number',
			'table_id',
			'topic_id',
			'item_id',
			'owner_organisation_id',
			'owner_person_id',
			'state',
			'version'
		])
		.where('id', '=', id)
		.forUpdate()
		.executeTakeFirst();
	if (!row) throw new NotFound();
	return {
		id: row.id,
		areaId: row.area_id,
		number: row.number,
		tableId: row.table_id,
		topicId: row.topic_id,
		itemId: row.item_id,
		ownerOrganisationId: row.owner_organisation_id,
		ownerPersonId: row.owner_person_id,
		state: row.state as ActionState,
		version: row.version
	};
}

export type ActionRow = {
	id: string;
	areaId: string;
	number: number;
	tableId: string;
	topicId: string | null;
	itemId: string | null;
	text: string;
	lang: string;
	ownerOrganisationId: string | null;
	ownerPersonId: string | null;
	ownerPost: string;
	due: string;
};

export const insertAction = (tx: Tx, row: ActionRow, now: Date) =>
	tx
		.insertInto('action')
		.values({
			id: row.id,
			area_id: row.areaId,
			number: row.number,
			table_id: row.tableId,
			topic_id: row.topicId,
			item_id: row.itemId,
			text: row.text,
			lang: row.lang,
			owner_organisation_id: row.ownerOrganisationId,
			owner_person_id: row.ownerPersonId,
			owner_post: row.ownerPost,
			due: row.due,
			created_at: now,
			changed_at: now
		})
		.execute();

export const setActionState = (
	tx: Tx,
	id: string,
	state: ActionState,
	evidence: string,
	url: string,
	now: Date
) =>
	tx
		.updateTable('action')
		.set({
			state,
			evidence,
			evidence_url: url || null,
			closed_at: state === 'open' ? null : now,
			changed_at: now,
			version: sql<number>`version + 1`
		})
		.where('id', '=', id)
		.execute();

/** @throws Conflict when somebody saved first */
export async function saveAction(
	tx: Tx,
	id: string,
	to: {
		text: string;
		due: string;
		ownerOrganisationId: string | null;
		ownerPersonId: string | null;
		ownerPost: string;
	},
	version: number,
	now: Date
): Promise<void> {
	const saved = await tx
		.updateTable('action')
		.set({
			text: to.text,
			due: to.due,
			owner_organisation_id: to.ownerOrganisationId,
			owner_person_id: to.ownerPersonId,
			owner_post: to.ownerPost,
			changed_at: now,
			version: version + 1
		})
		.where('id', '=', id)
		.where('version', '=', version)
		.returning('id')
		.executeTakeFirst();
	if (saved) return;
	const stands = await tx
		.selectFrom('action')
		.select(['text', 'version'])
		.where('id', '=', id)
		.executeTakeFirstOrThrow();
	throw new Conflict({ text: to.text }, { text: stands.text }, stands.version);
}

/** Somebody of the area: at one of its tables, of its staff, or acting for one of its organisations. */
const ofArea = (person: RawBuilder<unknown>, areaId: RawBuilder<unknown>) => sql<boolean>`(
	exists (select 1 from membership where person_id = ${person} and area_id = ${areaId} and until is null)
	or exists (select 1 from area_role where person_id = ${person} and area_id = ${areaId} and until is null)
	or exists (select 1 from representation where person_id = ${person} and area_id = ${areaId} and until is null))`;

/** True when whoever is named as owner, the person and the organisation, belongs to the area. */
export async function isOwnerIn(
	tx: Tx,
	areaId: string,
	personId: string | null,
	organisationId: string | null
): Promise<boolean> {
	const found = await sql<{ known: boolean }>`select
		(${personId}::uuid is null or ${ofArea(sql`${personId}::uuid`, sql`${areaId}::uuid`)})
		and (${organisationId}::uuid is null or exists (select 1 from organisation where id = ${organisationId} and area_id = ${areaId})) as known`.execute(
		tx
	);
	return found.rows[0]!.known;
}

/** Where an owner is reached: the person while they are of the area, else who represents the organisation. */
export async function ownersMail(
	tx: Tx,
	areaId: string,
	owner: { personId: string | null; organisationId: string | null }
): Promise<{ email: string; name: string; lang: string }[]> {
	if (!owner.personId && !owner.organisationId) return [];
	const there = sql`(${owner.personId}::uuid is not null and ${ofArea(sql`${owner.personId}::uuid`, sql`${areaId}::uuid`)})`;
	const found = await sql<{ email: string; name: string; lang: string }>`
		select distinct on (i.value) i.value as email, p.name, p.lang from person p join identity i on i.person_id = p.id and i.kind = 'email'
		where p.erased_at is null and case when ${there} then p.id = ${owner.personId} else p.id in (
			select person_id from representation where organisation_id = ${owner.organisationId} and until is null) end`.execute(
		tx
	);
	return found.rows;
}

export const tableOfItem = (tx: Tx, itemId: string) =>
	tx
		.selectFrom('agenda_item')
		.innerJoin('meeting', 'meeting.id', 'agenda_item.meeting_id')
		.select([
			'meeting.table_id',
			'meeting.area_id',
			'agenda_item.topic_id',
			'agenda_item.meeting_id'
		])
		.where('agenda_item.id', '=', itemId)
		.executeTakeFirst();

/** Names for a mail about an action, by language. */
export async function actionForMail(tx: Tx, actionId: string) {
	const found = await sql<{
		number: number;
		text: string;
		due: string;
		areas: { lang: string; slug: string; original: boolean }[];
	}>`
		select a.number, a.text, a.due, (select jsonb_agg(jsonb_build_object('lang', lang, 'slug', slug, 'original', original)) from area_text where area_id = a.area_id) as areas
		from action a where a.id = ${actionId}`.execute(tx);
	const row = found.rows[0]!;
	return (lang: string) => ({
		number: row.number,
		text: row.text,
		due: row.due,
		area_slug: textIn(row.areas, lang)!.slug
	});
}

/** Open actions whose due day is between two days and that nobody was mailed about by `template` for that day. */
export const unremindedBetween = (tx: Tx, template: string, from: string, to: string) =>
	tx
		.selectFrom('action')
		.select(['id', 'area_id', 'due', 'owner_person_id', 'owner_organisation_id'])
		.where('state', '=', 'open')
		.where('due', '>=', from)
		.where('due', '<=', to)
		.where((of) =>
			of.or([of('owner_person_id', 'is not', null), of('owner_organisation_id', 'is not', null)])
		)
		.where(
			sql<boolean>`not exists (select 1 from mail where about_id = action.id and template = ${template} and params->>'due' = action.due::text)`
		)
		.orderBy('due')
		.orderBy('id')
		.limit(500)
		.execute();
