import { sql } from 'kysely';
import type { Lang } from '#platform/core/lang.ts';
import type { Tx } from '#platform/db/database.server.ts';

export type Follower = { id: string; email: string; lang: Lang; token: string; proposer: boolean };

/**
 * Adds a follower. Anybody can type anybody's address: who follows already is left as they are,
 * and who has stopped begins again only by the link of a new mail.
 */
export async function addFollower(
	tx: Tx,
	row: {
		id: string;
		areaId: string;
		kind: 'topic' | 'table';
		about: string;
		email: string;
		lang: Lang;
		token: string;
		proposer: boolean;
		confirmed: boolean;
	},
	now: Date
): Promise<{ id: string; token: string; confirmed: boolean }> {
	const saved = await tx
		.insertInto('follower')
		.values({
			id: row.id,
			area_id: row.areaId,
			about_kind: row.kind,
			about_id: row.about,
			email: row.email,
			lang: row.lang,
			proposer: row.proposer,
			token: row.token,
			created_at: now,
			confirmed_at: row.confirmed ? now : null
		})
		.onConflict((c) =>
			c.columns(['about_id', 'email']).doUpdateSet({
				lang: sql<string>`case when follower.confirmed_at is not null and follower.stopped_at is null
					then follower.lang else excluded.lang end`
			})
		)
		.returning(['id', 'token', 'confirmed_at', 'stopped_at'])
		.executeTakeFirstOrThrow();
	return {
		id: saved.id,
		token: saved.token,
		confirmed: saved.confirmed_at !== null && saved.stopped_at === null
	};
}

/** Everybody who is told of a thing: confirmed and not stopped. */
export async function followersOf(tx: Tx, about: readonly string[]): Promise<Follower[]> {
	const rows = await tx
		.selectFrom('follower')
		.select(['id', 'email', 'lang', 'token', 'proposer'])
		.where('about_id', 'in', about)
		.where('confirmed_at', 'is not', null)
		.where('stopped_at', 'is', null)
		.execute();
	const once = new Map<string, Follower>();
	for (const row of rows) {
		const before = once.get(row.email);
		if (!before || row.proposer) once.set(row.email, { ...row, lang: row.lang as Lang });
	}
	return [...once.values()];
}

export const followerByToken = (tx: Tx, token: string) =>
	tx
		.selectFrom('follower')
		.select(['id', 'area_id', 'about_kind', 'about_id', 'proposer', 'confirmed_at', 'stopped_at'])
		.where('token', '=', token)
		.executeTakeFirst();

export const confirmFollower = (tx: Tx, id: string, now: Date) =>
	tx
		.updateTable('follower')
		.set({ confirmed_at: now, stopped_at: null })
		.where('id', '=', id)
		.execute();

/** A proposer's follow-up becomes live when the proposal is confirmed. */
export const confirmProposer = (tx: Tx, topicId: string, email: string, now: Date) =>
	tx
		.updateTable('follower')
		.set({ confirmed_at: now })
		.where('about_id', '=', topicId)
		.where('email', '=', email)
		.where('confirmed_at', 'is', null)
		.execute();

/**
 * Who followed a duplicate follows its original too, each by a link of their own. The old link
 * stays with the duplicate: its proposer may look at that proposal and take it back, never the
 * one that somebody else made.
 */
export async function followOriginal(
	tx: Tx,
	from: string,
	into: string,
	make: { newId(): string; secret(): string },
	now: Date
): Promise<void> {
	const followers = await tx
		.selectFrom('follower')
		.select(['area_id', 'about_kind', 'email', 'lang'])
		.where('about_id', '=', from)
		.where('confirmed_at', 'is not', null)
		.where('stopped_at', 'is', null)
		.execute();
	if (!followers.length) return;
	await tx
		.insertInto('follower')
		.values(
			followers.map((one) => ({
				...one,
				id: make.newId(),
				about_id: into,
				token: make.secret(),
				created_at: now,
				confirmed_at: now
			}))
		)
		.onConflict((c) => c.columns(['about_id', 'email']).doNothing())
		.execute();
}

/** No more mails, also none that waits. */
export async function stopFollower(tx: Tx, id: string, now: Date): Promise<void> {
	const stopped = await tx
		.updateTable('follower')
		.set({ stopped_at: now })
		.where('id', '=', id)
		.returning('token')
		.executeTakeFirst();
	if (stopped)
		await tx
			.updateTable('mail')
			.set({ stopped_at: now })
			.where('stop_token', '=', stopped.token)
			.where('sent_at', 'is', null)
			.execute();
}

/** Forgets who stopped following, or never confirmed it, before the time given. */
export const forgetFollowers = (tx: Tx, before: Date) =>
	tx
		.deleteFrom('follower')
		.where((row) =>
			row.or([
				row('stopped_at', '<', before),
				row.and([row('confirmed_at', 'is', null), row('created_at', '<', before)])
			])
		)
		.execute();
