import { createHash } from 'node:crypto';
import { type RawBuilder, sql } from 'kysely';
import type { Ctx } from '#platform/command/context.ts';
import type { Database } from '#platform/db/database.server.ts';
import type { SignedIn } from '#platform/session/viewer.ts';

export const hashToken = (token: string): string =>
	createHash('sha256').update(token).digest('hex');

type Row = {
	session_id: string;
	acting_for: string | null;
	person_id: string;
	name: string;
	lang: SignedIn['lang'];
	administrator: boolean;
	areas: SignedIn['areas'];
	tables: SignedIn['tables'];
	organisations: SignedIn['organisations'];
};

/** The person with all that a policy may ask, from a row source that names `p`, `session_id` and `acting_for`. */
const select = (source: RawBuilder<unknown>) => sql<Row>`
	select s.session_id, s.acting_for, p.id as person_id, p.name, p.lang,
		exists (select 1 from administrator a where a.person_id = p.id) as administrator,
		coalesce((select jsonb_agg(jsonb_build_object('areaId', area_id, 'role', role)) from area_role where person_id = p.id and until is null), '[]') as areas,
		coalesce((select jsonb_agg(jsonb_build_object('areaId', area_id, 'tableId', table_id, 'membershipId', id, 'role', role, 'organisationId', organisation_id))
			from membership where person_id = p.id and until is null), '[]') as tables,
		coalesce((select jsonb_agg(jsonb_build_object('areaId', area_id, 'organisationId', organisation_id)) from representation where person_id = p.id and until is null), '[]') as organisations
	from ${source} s join person p on p.id = s.person_id where p.erased_at is null`;

const asViewer = (row: Row): SignedIn => ({
	personId: row.person_id,
	sessionId: row.session_id,
	name: row.name,
	lang: row.lang,
	administrator: row.administrator,
	areas: row.areas,
	tables: row.tables,
	organisations: row.organisations,
	// somebody who no longer represents an organisation does not act for it
	actingFor: row.organisations.some((one) => one.organisationId === row.acting_for)
		? row.acting_for
		: null
});

/** Who a session token belongs to; null when it is nobody's, ended or too old. One query. */
export async function viewerBySession(
	db: Database,
	token: string,
	now: Date
): Promise<SignedIn | null> {
	const found = await select(
		sql`(select id as session_id, acting_for, person_id from session
			where token_hash = ${hashToken(token)} and ended_at is null and expires_at > ${now})`
	).execute(db.kysely);
	return found.rows[0] ? asViewer(found.rows[0]) : null;
}

/** The same for a person without a session: programs and the story world act as people. */
export async function viewerOfPerson(
	db: Database,
	personId: string,
	actingFor: string | null = null
): Promise<SignedIn | null> {
	const found = await select(
		sql`(select '00000000-0000-0000-0000-000000000000'::uuid as session_id, ${actingFor}::uuid as acting_for, ${personId}::uuid as person_id)`
	).execute(db.kysely);
	return found.rows[0] ? asViewer(found.rows[0]) : null;
}

/** A person's open sessions, newest use first. */
export const sessionsOf = (ctx: Ctx, personId: string) =>
	ctx.db.kysely
		.selectFrom('session')
		.select(['id', 'device', 'created_at', 'seen_at'])
		.where('person_id', '=', personId)
		.where('ended_at', 'is', null)
		.where('expires_at', '>', ctx.ports.now())
		.orderBy('seen_at', 'desc')
		.execute();

/** The persons that an address serves. */
export const personsAt = (ctx: Ctx, email: string) =>
	ctx.db.kysely
		.selectFrom('identity')
		.innerJoin('person', 'person.id', 'identity.person_id')
		.select(['person.id', 'person.name', 'person.lang'])
		.where('identity.kind', '=', 'email')
		.where('identity.value', '=', email)
		.where('person.erased_at', 'is', null)
		.orderBy('person.created_at')
		.execute();

/** A sign-in link that may still be spent, without spending it. */
export const openSignIn = (ctx: Ctx, token: string) =>
	ctx.db.kysely
		.selectFrom('sign_in')
		.select(['id', 'kind', 'email', 'lang', 'return_to'])
		.where('token_hash', '=', hashToken(token))
		.where('spent_at', 'is', null)
		.where('expires_at', '>', ctx.ports.now())
		.executeTakeFirst();
