import { sql } from 'kysely';
import { Conflict, NotFound } from '#platform/core/faults.ts';
import type { Day } from '#platform/core/dates.ts';
import { LANGS, type Lang } from '#platform/core/lang.ts';
import { textIn } from '#platform/core/localised.ts';
import type { Tx } from '#platform/db/database.server.ts';
import type { Idea } from './idea.ts';

/** Loads an idea and holds its row until the end of the transaction. @throws NotFound */
export async function lockIdea(tx: Tx, id: string): Promise<Idea> {
	const row = await tx
		.selectFrom('idea')
		.selectAll()
		.where('id', '=', id)
		.forUpdate()
		.executeTakeFirst();
	if (!row) throw new NotFound();
	const parked = await tx
		.selectFrom('idea_parking')
		.select('idea_id')
		.where('idea_id', '=', id)
		.executeTakeFirst();
	return {
		id: row.id,
		areaId: row.area_id,
		number: row.number,
		workshopId: row.workshop_id,
		ownerOrganisation: row.owner_organisation,
		ownerOrganisationId: row.owner_organisation_id,
		ownerNone: row.owner_none,
		nextOn: row.next_on,
		nextDone: row.next_done_at !== null,
		parked: parked !== undefined,
		version: row.version
	};
}

export type IdeaRow = {
	ownerOrganisation: string;
	ownerOrganisationId: string | null;
	ownerNone: boolean;
	nextOn: Day | null;
	nextLateReason: string;
	funder: string;
	deadline: Date | null;
};

const columns = (row: IdeaRow) => ({
	owner_organisation: row.ownerOrganisation,
	owner_organisation_id: row.ownerOrganisationId,
	owner_none: row.ownerNone,
	next_on: row.nextOn,
	next_late_reason: row.nextLateReason,
	funder: row.funder,
	deadline: row.deadline
});

export const insertIdea = (
	tx: Tx,
	of: { id: string; areaId: string; number: number; workshopId: string | null },
	row: IdeaRow,
	now: Date
) =>
	tx
		.insertInto('idea')
		.values({
			id: of.id,
			area_id: of.areaId,
			number: of.number,
			workshop_id: of.workshopId,
			...columns(row),
			created_at: now,
			changed_at: now
		})
		.execute();

/**
 * @param fresh the step is another one: whether it is done is open again
 * @throws Conflict when somebody saved first
 */
export async function saveIdea(
	tx: Tx,
	id: string,
	row: IdeaRow,
	version: number,
	fresh: boolean,
	now: Date
): Promise<void> {
	const saved = await tx
		.updateTable('idea')
		.set({
			...columns(row),
			...(fresh && { next_done_at: null }),
			changed_at: now,
			version: version + 1
		})
		.where('id', '=', id)
		.where('version', '=', version)
		.returning('id')
		.executeTakeFirst();
	if (saved) return;
	const stands = await tx
		.selectFrom('idea')
		.select(['version', 'owner_organisation'])
		.where('id', '=', id)
		.executeTakeFirstOrThrow();
	throw new Conflict(
		{ owner: row.ownerOrganisation },
		{ owner: stands.owner_organisation },
		stands.version
	);
}

export type IdeaText = {
	lang: Lang;
	title: string;
	need: string;
	forWhom: string;
	nextStep: string;
};

/** One row per language that has a title; the language it was first written in stays the original. */
export async function saveIdeaTexts(
	tx: Tx,
	of: { id: string; areaId: string },
	texts: readonly IdeaText[],
	now: Date
): Promise<void> {
	const before = await tx
		.selectFrom('idea_text')
		.select(['lang', 'original'])
		.where('idea_id', '=', of.id)
		.execute();
	const has = (lang?: string) => texts.some((text) => text.lang === lang);
	const first = before.find((row) => row.original)?.lang;
	const original = has(first) ? first : LANGS.find(has);
	await tx
		.deleteFrom('idea_text')
		.where('idea_id', '=', of.id)
		.where('lang', 'not in', [...texts.map((text) => text.lang), ''])
		.execute();
	for (const text of texts) {
		const row = {
			title: text.title,
			need: text.need,
			for_whom: text.forWhom,
			next_step: text.nextStep,
			original: text.lang === original,
			written_at: now
		};
		await tx
			.insertInto('idea_text')
			.values({ idea_id: of.id, area_id: of.areaId, lang: text.lang, ...row })
			.onConflict((c) =>
				c
					.columns(['idea_id', 'lang'])
					.doUpdateSet({ ...row, version: sql<number>`idea_text.version + 1` })
			)
			.execute();
	}
}

/** The next step in the language in which it is told, or in the original when that has no text yet. */
export async function saveStep(tx: Tx, id: string, lang: Lang, step: string): Promise<boolean> {
	const rows = await stepsOf(tx, id);
	const row = textIn(rows, lang)!;
	if (row.next_step === step) return false;
	await tx
		.updateTable('idea_text')
		.set({ next_step: step, version: sql<number>`version + 1` })
		.where('idea_id', '=', id)
		.where('lang', '=', row.lang)
		.execute();
	// what the other languages say is another step now
	await tx
		.updateTable('idea_text')
		.set({ next_step: '' })
		.where('idea_id', '=', id)
		.where('lang', '<>', row.lang)
		.execute();
	return true;
}

export const stepsOf = (tx: Tx, id: string) =>
	tx
		.selectFrom('idea_text')
		.select(['lang', 'original', 'next_step', 'title'])
		.where('idea_id', '=', id)
		.execute();

export async function savePromises(
	tx: Tx,
	of: { id: string; areaId: string },
	promises: readonly { who: string; what: string }[]
): Promise<void> {
	await tx.deleteFrom('idea_promise').where('idea_id', '=', of.id).execute();
	if (promises.length)
		await tx
			.insertInto('idea_promise')
			.values(
				promises.map((one, i) => ({ idea_id: of.id, area_id: of.areaId, position: i + 1, ...one }))
			)
			.execute();
}

const touch = (tx: Tx, id: string, now: Date, more: { next_done_at?: Date } = {}) =>
	tx
		.updateTable('idea')
		.set({ ...more, changed_at: now, version: sql<number>`version + 1` })
		.where('id', '=', id)
		.execute();

export const setStepDone = (tx: Tx, id: string, now: Date) =>
	touch(tx, id, now, { next_done_at: now });

export async function parkIdeaRow(
	tx: Tx,
	of: { id: string; areaId: string },
	parking: { reason: string; lookAgain: Day; by: string | null },
	now: Date
): Promise<void> {
	await tx
		.insertInto('idea_parking')
		.values({
			idea_id: of.id,
			area_id: of.areaId,
			reason: parking.reason,
			look_again: parking.lookAgain,
			parked_by: parking.by,
			parked_at: now
		})
		.execute();
	await touch(tx, of.id, now);
}

export async function unparkIdeaRow(tx: Tx, id: string, now: Date): Promise<void> {
	await tx.deleteFrom('idea_parking').where('idea_id', '=', id).execute();
	await touch(tx, id, now);
}
