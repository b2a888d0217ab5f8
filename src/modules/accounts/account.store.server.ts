import { sql } from 'kysely';
import type { Lang } from '#platform/core/lang.ts';
import type { Tx } from '#platform/db/database.server.ts';

export type SignInRow = {
	id: string;
	kind: string;
	email: string | null;
	lang: string;
	return_to: string | null;
	code_hash: string | null;
	wrong_codes: number;
};

export const insertSignIn = (
	tx: Tx,
	row: {
		id: string;
		tokenHash: string;
		codeHash: string | null;
		kind: 'email' | 'setup';
		email: string | null;
		lang: Lang;
		returnTo: string | null;
		expiresAt: Date;
	},
	now: Date
) =>
	tx
		.insertInto('sign_in')
		.values({
			id: row.id,
			token_hash: row.tokenHash,
			code_hash: row.codeHash,
			kind: row.kind,
			email: row.email,
			lang: row.lang,
			return_to: row.returnTo,
			created_at: now,
			expires_at: row.expiresAt
		})
		.execute();

/** Spends a link: the one who gets the row back is the one who signs in. */
export const spendByToken = (
	tx: Tx,
	tokenHash: string,
	now: Date
): Promise<SignInRow | undefined> =>
	tx
		.updateTable('sign_in')
		.set({ spent_at: now })
		.where('token_hash', '=', tokenHash)
		.where('spent_at', 'is', null)
		.where('expires_at', '>', now)
		.returning(['id', 'kind', 'email', 'lang', 'return_to', 'code_hash', 'wrong_codes'])
		.executeTakeFirst();

export const lockSignIn = (tx: Tx, id: string, now: Date): Promise<SignInRow | undefined> =>
	tx
		.selectFrom('sign_in')
		.select(['id', 'kind', 'email', 'lang', 'return_to', 'code_hash', 'wrong_codes'])
		.where('id', '=', id)
		.where('spent_at', 'is', null)
		.where('expires_at', '>', now)
		.forUpdate()
		.executeTakeFirst();

export const countWrongCode = (tx: Tx, id: string) =>
	tx
		.updateTable('sign_in')
		.set({ wrong_codes: sql<number>`wrong_codes + 1` })
		.where('id', '=', id)
		.execute();

export const spendById = (tx: Tx, id: string, now: Date) =>
	tx.updateTable('sign_in').set({ spent_at: now }).where('id', '=', id).execute();

export const insertSession = (
	tx: Tx,
	row: { id: string; tokenHash: string; personId: string; device: string; expiresAt: Date },
	now: Date
) =>
	tx
		.insertInto('session')
		.values({
			id: row.id,
			token_hash: row.tokenHash,
			person_id: row.personId,
			device: row.device,
			created_at: now,
			seen_at: now,
			expires_at: row.expiresAt
		})
		.execute();

export const endSessionRow = (tx: Tx, id: string, personId: string, now: Date) =>
	tx
		.updateTable('session')
		.set({ ended_at: now })
		.where('id', '=', id)
		.where('person_id', '=', personId)
		.where('ended_at', 'is', null)
		.returning('id')
		.executeTakeFirst();

export const setActingFor = (tx: Tx, sessionId: string, organisationId: string | null) =>
	tx
		.updateTable('session')
		.set({ acting_for: organisationId })
		.where('id', '=', sessionId)
		.execute();

/** The person of a name at an address, if there is one. */
export const personAt = (tx: Tx, email: string, name: string) =>
	tx
		.selectFrom('identity')
		.innerJoin('person', 'person.id', 'identity.person_id')
		.select('person.id')
		.where('identity.kind', '=', 'email')
		.where('identity.value', '=', email)
		.where(sql`lower(person.name)`, '=', name.toLowerCase())
		.where('person.erased_at', 'is', null)
		.executeTakeFirst();

export const personsAtIn = (tx: Tx, email: string) =>
	tx
		.selectFrom('identity')
		.innerJoin('person', 'person.id', 'identity.person_id')
		.select(['person.id', 'person.name', 'person.lang'])
		.where('identity.kind', '=', 'email')
		.where('identity.value', '=', email)
		.where('person.erased_at', 'is', null)
		.orderBy('person.created_at')
		.execute();

export const insertPerson = (
	tx: Tx,
	person: { id: string; name: string; lang: Lang; phone: string | null },
	now: Date
) =>
	tx
		.insertInto('person')
		.values({
			id: person.id,
			name: person.name,
			lang: person.lang,
			phone: person.phone,
			created_at: now
		})
		.execute();

export const insertIdentity = (
	tx: Tx,
	row: { id: string; personId: string; email: string; verified: boolean },
	now: Date
) =>
	tx
		.insertInto('identity')
		.values({
			id: row.id,
			person_id: row.personId,
			kind: 'email',
			value: row.email,
			created_at: now,
			verified_at: row.verified ? now : null
		})
		.onConflict((c) => c.columns(['person_id', 'kind', 'value']).doNothing())
		.execute();

export const verifyIdentity = (tx: Tx, personId: string, email: string, now: Date) =>
	tx
		.updateTable('identity')
		.set({ verified_at: now })
		.where('person_id', '=', personId)
		.where('value', '=', email)
		.where('verified_at', 'is', null)
		.execute();

export const insertAdministrator = (tx: Tx, personId: string, now: Date) =>
	tx.insertInto('administrator').values({ person_id: personId, since: now }).execute();

export const anybody = async (tx: Tx): Promise<boolean> =>
	(await tx.selectFrom('person').select('id').limit(1).executeTakeFirst()) !== undefined;

export const savePerson = (tx: Tx, personId: string, name: string, lang: Lang) =>
	tx
		.updateTable('person')
		.set({ name, lang, version: sql<number>`version + 1` })
		.where('id', '=', personId)
		.execute();
