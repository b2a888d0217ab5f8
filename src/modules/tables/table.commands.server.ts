import { type Work, change } from '#platform/command/change.server.ts';
import type { Ctx } from '#platform/command/context.ts';
import { LANGS } from '#platform/core/lang.ts';
import { ok, refuse } from '#platform/core/result.ts';
import { slug } from '#platform/core/text.ts';
import { RESERVED } from '#platform/i18n/paths.ts';
import { indexThing, unindexThing } from '#platform/search/search-index.server.ts';
import type { SeatsInput, TableInput } from './table.input.ts';
import { canEditTable, canFoundTable, canSeatPeople, canWriteSteps } from './table.policy.ts';
import {
	deleteSeat,
	insertSeats,
	insertTable,
	lockTable,
	replaceSteps,
	saveTable,
	saveTableText,
	tableSlugTaken,
	tableSlugs
} from './table.store.server.ts';

/** Founds a table with two seats for experts by experience: one alone is not offered. */
export const createTable = (
	ctx: Ctx,
	areaId: string,
	input: TableInput & { term?: { from: string; to: string } }
) =>
	change(ctx, 'create-table', async (work) => {
		work.authorise(canFoundTable(work.viewer, areaId));
		const id = work.newId();
		const row = {
			...rowOf(id, areaId, input),
			termStart: input.term?.from ?? null,
			termEnd: input.term?.to ?? null
		};
		await insertTable(work.tx, row, ctx.ports.secret(), work.now);
		const slugs = await writeTexts(work, id, areaId, input);
		await work.record({
			type: 'table.founded',
			subject: { kind: 'table', id },
			areaId,
			tableId: id,
			data: { kind: input.kind }
		});
		return ok({ id, slugs });
	});

export const editTable = (ctx: Ctx, tableId: string, version: number, input: TableInput) =>
	change(ctx, 'edit-table', async (work) => {
		const table = await lockTable(work.tx, tableId);
		work.authorise(canEditTable(work.viewer, table));
		await saveTable(work.tx, rowOf(tableId, table.areaId, input), version, work.now);
		await writeTexts(work, tableId, table.areaId, input);
		await work.record({
			type: 'table.changed',
			subject: { kind: 'table', id: tableId },
			areaId: table.areaId,
			tableId
		});
		return ok({});
	});

const rowOf = (id: string, areaId: string, input: TableInput) => ({
	id,
	areaId,
	kind: input.kind,
	status: input.status,
	langs: input.langs,
	host: input.host,
	answerDays: input.answer_days,
	inviteDays: input.invite_days
});

/** One row per language that has a name. An address never changes when the name does. */
async function writeTexts(
	work: Work,
	tableId: string,
	areaId: string,
	input: TableInput
): Promise<Record<string, string>> {
	const kept = new Map((await tableSlugs(work.tx, tableId)).map((row) => [row.lang, row.slug]));
	const first =
		LANGS.find((lang) => input.langs.includes(lang) && input[`name_${lang}`]) ??
		LANGS.find((lang) => input[`name_${lang}`])!;
	await unindexThing(work.tx, tableId);
	for (const lang of LANGS) {
		const name = input[`name_${lang}`];
		if (!name) continue;
		let free = kept.get(lang) ?? slug(name, 50);
		if (!kept.has(lang)) {
			if (RESERVED.has(free)) free = `${free}-1`;
			while (await tableSlugTaken(work.tx, areaId, lang, free)) free = `${free}-2`;
		}
		kept.set(lang, free);
		const purpose = input[`purpose_${lang}`];
		await saveTableText(
			work.tx,
			tableId,
			areaId,
			{
				lang,
				name,
				slug: free,
				purpose,
				sector: input[`sector_${lang}`],
				mandate: input[`mandate_${lang}`],
				fee_rule: input[`fee_rule_${lang}`],
				rules: input[`rules_${lang}`],
				original: lang === first
			},
			work.now
		);
		await indexThing(
			work.tx,
			{
				kind: 'table',
				id: tableId,
				areaId,
				lang,
				title: name,
				body: purpose,
				path: `/tables/${free}`
			},
			work.now
		);
	}
	return Object.fromEntries(kept);
}

/** Sets seats around a table, numbered on from the last. */
export const addSeats = (ctx: Ctx, tableId: string, input: SeatsInput) =>
	change(ctx, 'add-seats', async (work) => {
		const table = await lockTable(work.tx, tableId);
		work.authorise(canSeatPeople(work.viewer, table));
		const theme = { fi: input.theme_fi, sv: input.theme_sv, en: input.theme_en };
		const seats = Array.from({ length: input.count }, () => ({
			id: work.newId(),
			side: input.side,
			theme
		}));
		await insertSeats(work.tx, table, seats);
		await work.record({
			type: 'table.seats_added',
			subject: { kind: 'table', id: tableId },
			areaId: table.areaId,
			tableId,
			data: { side: input.side, count: input.count }
		});
		return ok({ ids: seats.map((seat) => seat.id) });
	});

export const removeSeat = (ctx: Ctx, tableId: string, seatId: string) =>
	change(ctx, 'remove-seat', async (work) => {
		const table = await lockTable(work.tx, tableId);
		work.authorise(canSeatPeople(work.viewer, table));
		if (!(await deleteSeat(work.tx, tableId, seatId))) return refuse('seat_taken');
		await work.record({
			type: 'table.seat_removed',
			subject: { kind: 'table', id: tableId },
			areaId: table.areaId,
			tableId
		});
		return ok({});
	});

type Step = { title: string; responsible: string; duration: string };

/** Writes the operating model of a table in one language: who is responsible for each step, how long it takes. */
export const writeSteps = (ctx: Ctx, tableId: string, lang: string, steps: readonly Step[]) =>
	change(ctx, 'write-steps', async (work) => {
		const table = await lockTable(work.tx, tableId);
		work.authorise(canWriteSteps(work.viewer, table));
		const kept = steps.filter((step) => step.title);
		await replaceSteps(
			work.tx,
			table,
			lang,
			kept.map((step) => ({ id: work.newId(), ...step }))
		);
		await work.record({
			type: 'table.steps_written',
			subject: { kind: 'table', id: tableId },
			areaId: table.areaId,
			tableId,
			data: { lang, count: kept.length }
		});
		return ok({});
	});
