import { sql } from 'kysely';
import { Conflict, NotFound } from '#platform/core/faults.ts';
import type { Lang } from '#platform/core/lang.ts';
import type { Tx } from '#platform/db/database.server.ts';

/**
 * The next human number of a kind in an area (topic 12, meeting 3 …). The row is locked until
 * the transaction ends, so numbers have no gaps and no doubles.
 */
export async function nextNumber(tx: Tx, areaId: string, kind: string): Promise<number> {
	const row = await tx
		.insertInto('area_counter')
		.values({ area_id: areaId, kind, last: 1 })
		.onConflict((c) =>
			c.columns(['area_id', 'kind']).doUpdateSet({ last: sql<number>`area_counter.last + 1` })
		)
		.returning('last')
		.executeTakeFirstOrThrow();
	return row.last;
}

export type AreaText = {
	lang: Lang;
	name: string;
	slug: string;
	purpose: string;
	coordinatorTitle: string;
	/** When somebody answers the phone. */
	hours: string;
	original: boolean;
};

export async function insertArea(
	tx: Tx,
	area: {
		id: string;
		kind: string;
		langs: readonly Lang[];
		phone: string;
		email: string | null;
		example: boolean;
	},
	now: Date
) {
	await tx
		.insertInto('area')
		.values({
			id: area.id,
			kind: area.kind,
			langs: [...area.langs],
			phone: area.phone || null,
			email: area.email,
			example: area.example,
			created_at: now
		})
		.execute();
}

/** Saves what an area is; the version says whether somebody saved first. */
export async function saveArea(
	tx: Tx,
	area: {
		id: string;
		kind: string;
		langs: readonly Lang[];
		phone: string;
		email: string | null;
		version: number;
	}
): Promise<void> {
	const saved = await tx
		.updateTable('area')
		.set({
			kind: area.kind,
			langs: [...area.langs],
			phone: area.phone || null,
			email: area.email,
			version: area.version + 1
		})
		.where('id', '=', area.id)
		.where('version', '=', area.version)
		.returning('id')
		.executeTakeFirst();
	if (saved) return;
	const now = await tx
		.selectFrom('area')
		.select(['phone', 'email', 'version'])
		.where('id', '=', area.id)
		.executeTakeFirst();
	if (!now) throw new NotFound();
	throw new Conflict(
		{ phone: area.phone, email: area.email ?? '' },
		{ phone: now.phone ?? '', email: now.email ?? '' },
		now.version
	);
}

export const saveAreaText = (tx: Tx, areaId: string, text: AreaText, now: Date) =>
	tx
		.insertInto('area_text')
		.values({
			area_id: areaId,
			lang: text.lang,
			name: text.name,
			slug: text.slug,
			purpose: text.purpose,
			coordinator_title: text.coordinatorTitle,
			hours: text.hours,
			original: text.original,
			written_at: now
		})
		.onConflict((c) =>
			c.columns(['area_id', 'lang']).doUpdateSet({
				name: text.name,
				purpose: text.purpose,
				coordinator_title: text.coordinatorTitle,
				hours: text.hours,
				version: sql<number>`area_text.version + 1`,
				written_at: now
			})
		)
		.execute();

/** True when another area has the slug in that language. */
export const slugTaken = async (tx: Tx, lang: string, slug: string): Promise<boolean> =>
	(await tx
		.selectFrom('area_text')
		.select('area_id')
		.where('lang', '=', lang)
		.where('slug', '=', slug)
		.executeTakeFirst()) !== undefined;

export const insertAreaRole = (
	tx: Tx,
	row: { id: string; areaId: string; personId: string; role: string; givenBy: string | null },
	now: Date
) =>
	tx
		.insertInto('area_role')
		.values({
			id: row.id,
			area_id: row.areaId,
			person_id: row.personId,
			role: row.role,
			since: now,
			given_by: row.givenBy
		})
		.onConflict((c) => c.doNothing())
		.execute();

export const endAreaRoleRow = (tx: Tx, id: string, areaId: string, now: Date) =>
	tx
		.updateTable('area_role')
		.set({ until: now })
		.where('id', '=', id)
		.where('area_id', '=', areaId)
		.where('until', 'is', null)
		.returning('person_id')
		.executeTakeFirst();
