import { sql } from 'kysely';
import { Conflict, NotFound } from '#platform/core/faults.ts';
import type { Tx } from '#platform/db/database.server.ts';

export type TableRow = {
	id: string;
	areaId: string;
	kind: string;
	status: string;
	langs: string[];
	host: string | null;
	answerDays: number;
	inviteDays: number;
	termStart?: string | null;
	termEnd?: string | null;
};

export type TableTextRow = {
	lang: string;
	name: string;
	slug: string;
	purpose: string;
	sector: string;
	mandate: string;
	fee_rule: string;
	rules: string;
	original: boolean;
};

export type Of = {
	id: string;
	areaId: string;
	version: number;
	kind: string;
	answerDays: number;
	inviteDays: number;
};

/** Loads a table and holds its row until the end of the transaction. */
export async function lockTable(tx: Tx, id: string): Promise<Of> {
	const row = await tx
		.selectFrom('partnership_table')
		.select(['id', 'area_id', 'version', 'kind', 'answer_days', 'invite_days'])
		.where('id', '=', id)
		.forUpdate()
		.executeTakeFirst();
	if (!row) throw new NotFound();
	return {
		id: row.id,
		areaId: row.area_id,
		version: row.version,
		kind: row.kind,
		answerDays: row.answer_days,
		inviteDays: row.invite_days
	};
}

const values = (table: TableRow) => ({
	kind: table.kind,
	status: table.status,
	langs: table.langs,
	host_organisation_id: table.host,
	answer_days: table.answerDays,
	invite_days: table.inviteDays,
	...(table.termStart !== undefined && { term_start: table.termStart }),
	...(table.termEnd !== undefined && { term_end: table.termEnd })
});

export const insertTable = (tx: Tx, table: TableRow, feedSecret: string, now: Date) =>
	tx
		.insertInto('partnership_table')
		.values({
			id: table.id,
			area_id: table.areaId,
			...values(table),
			feed_secret: feedSecret,
			created_at: now,
			changed_at: now
		})
		.execute();

/** @throws Conflict when somebody saved the table first */
export async function saveTable(
	tx: Tx,
	table: TableRow,
	version: number,
	now: Date
): Promise<void> {
	const saved = await tx
		.updateTable('partnership_table')
		.set({ ...values(table), changed_at: now, version: version + 1 })
		.where('id', '=', table.id)
		.where('version', '=', version)
		.returning('id')
		.executeTakeFirst();
	if (saved) return;
	const stands = await tx
		.selectFrom('partnership_table')
		.select(['kind', 'status', 'version'])
		.where('id', '=', table.id)
		.executeTakeFirst();
	if (!stands) throw new NotFound();
	throw new Conflict(
		{ kind: table.kind, status: table.status },
		{ kind: stands.kind, status: stands.status },
		stands.version
	);
}

export const saveTableText = (
	tx: Tx,
	tableId: string,
	areaId: string,
	text: TableTextRow,
	now: Date
) =>
	tx
		.insertInto('partnership_table_text')
		.values({ table_id: tableId, area_id: areaId, ...text, written_at: now })
		.onConflict((c) =>
			c.columns(['table_id', 'lang']).doUpdateSet({
				name: text.name,
				purpose: text.purpose,
				sector: text.sector,
				mandate: text.mandate,
				fee_rule: text.fee_rule,
				rules: text.rules,
				version: sql<number>`partnership_table_text.version + 1`,
				written_at: now
			})
		)
		.execute();

export const tableSlugTaken = async (
	tx: Tx,
	areaId: string,
	lang: string,
	slug: string
): Promise<boolean> =>
	(await tx
		.selectFrom('partnership_table_text')
		.select('table_id')
		.where('area_id', '=', areaId)
		.where('lang', '=', lang)
		.where('slug', '=', slug)
		.executeTakeFirst()) !== undefined;

/** The slugs a table has: they stay when its name changes, because addresses do. */
export const tableSlugs = (tx: Tx, tableId: string) =>
	tx
		.selectFrom('partnership_table_text')
		.select(['lang', 'slug'])
		.where('table_id', '=', tableId)
		.execute();

export async function insertSeats(
	tx: Tx,
	table: { id: string; areaId: string },
	seats: readonly { id: string; side: string; theme: Record<'fi' | 'sv' | 'en', string> }[]
): Promise<void> {
	const last = await tx
		.selectFrom('seat')
		.select((eb) => eb.fn.max('number').as('n'))
		.where('table_id', '=', table.id)
		.executeTakeFirst();
	let number = Number(last?.n ?? 0);
	for (const seat of seats)
		await tx
			.insertInto('seat')
			.values({
				id: seat.id,
				area_id: table.areaId,
				table_id: table.id,
				number: ++number,
				side: seat.side,
				theme_fi: seat.theme.fi || null,
				theme_sv: seat.theme.sv || null,
				theme_en: seat.theme.en || null
			})
			.execute();
}

/** Takes an empty seat away; a seat that somebody sits on stays. */
export const deleteSeat = (tx: Tx, tableId: string, seatId: string) =>
	tx
		.deleteFrom('seat')
		.where('id', '=', seatId)
		.where('table_id', '=', tableId)
		.where((eb) =>
			eb.not(
				eb.exists(
					eb
						.selectFrom('membership')
						.select('membership.id')
						.whereRef('membership.seat_id', '=', 'seat.id')
				)
			)
		)
		.returning('id')
		.executeTakeFirst();

export async function replaceSteps(
	tx: Tx,
	table: { id: string; areaId: string },
	lang: string,
	steps: readonly { id: string; title: string; responsible: string; duration: string }[]
): Promise<void> {
	await tx
		.deleteFrom('table_step')
		.where('table_id', '=', table.id)
		.where('lang', '=', lang)
		.execute();
	if (!steps.length) return;
	await tx
		.insertInto('table_step')
		.values(
			steps.map((step, i) => ({
				id: step.id,
				area_id: table.areaId,
				table_id: table.id,
				position: i + 1,
				lang,
				title: step.title,
				responsible: step.responsible,
				duration: step.duration
			}))
		)
		.execute();
}

export const setFeedSecret = (tx: Tx, tableId: string, secret: string) =>
	tx
		.updateTable('partnership_table')
		.set({ feed_secret: secret })
		.where('id', '=', tableId)
		.execute();
