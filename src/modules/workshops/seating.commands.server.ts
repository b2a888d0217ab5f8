import { type Work, change } from '#platform/command/change.server.ts';
import type { Ctx } from '#platform/command/context.ts';
import { Forbidden } from '#platform/core/faults.ts';
import { type Result, ok, refuse } from '#platform/core/result.ts';
import { cleanLine } from '#platform/core/text.ts';
import type { Cafe } from './cafe/cafe.ts';
import type { Plan } from './cafe/plan.ts';
import { planInThread } from './plan-thread.server.ts';
import type { SeatingInput } from './seating.input.ts';
import { comersOf, tablesOf } from './seating.queries.server.ts';
import {
	insertSeating,
	seatingById,
	setHosts,
	undoSeatingNow,
	useSeatingNow,
	usedSeating
} from './seating.store.server.ts';
import { type Asked, type Comer, type Table, cafeOfDay } from './seating.ts';
import { canLeadWorkshop } from './workshop.policy.ts';
import { lockWorkshop } from './workshop.store.server.ts';
import { changeable } from './workshop.ts';

type Of = { id: string; areaId: string };

/**
 * Makes a seating for the day and puts it before the facilitator. The search runs in a thread of
 * its own and outside any transaction; what it found is stored whole, with its seed.
 *
 * @param met who have met before, as pairs of registrations with a number; counts when asked for
 */
export async function proposeSeating(
	ctx: Ctx,
	of: Of,
	input: SeatingInput,
	met: NonNullable<Cafe['met']> = []
) {
	if (!canLeadWorkshop(ctx.viewer, of)) throw new Forbidden();
	const people = await comersOf(ctx, of.id);
	const tables = (await tablesOf(ctx, of.id, 'fi'))
		.filter((table) => !table.closed)
		.map((table) => ({ ...table, host: input.hosts[table.id] ?? null }));
	const groups = groupsIn(input, people);
	if (!groups.ok) return groups;
	const { hosts, before, ...rest } = { ...input, ...groups.value };
	const here = new Set(people.map(({ id }) => id));
	const known = met.filter(([one, other]) => here.has(one) && here.has(other));
	const asked: Asked = { ...rest, ...(before && known.length > 0 && { met: known }) };
	const planned = await plan(people, tables, asked);
	if (!planned.ok) return planned;
	return change(ctx, 'propose-seating', async (work) => {
		await lead(work, of.id);
		await setHosts(work.tx, of.id, hosts);
		return store(work, of, tables, asked, planned.value, null);
	});
}

/**
 * Plans the rest of the day again with those who are here now. The held rounds stay, and whoever
 * can keeps the tables that they know. Tables may have closed or opened since.
 */
export async function replanSeating(ctx: Ctx, of: Of, held: number) {
	if (!canLeadWorkshop(ctx.viewer, of)) throw new Forbidden();
	const used = await ctx.db.transaction((tx) => usedSeating(tx, of.id));
	if (!used) return refuse('seating_none');
	if (held >= used.asked.rounds)
		return refuse('cafe_held_all', { fields: { held: 'cafe_held_all' as const } });
	const people = await comersOf(ctx, of.id);
	const tables = (await tablesOf(ctx, of.id, 'fi')).filter(
		(table) => !table.closed || used.stations.includes(table.id)
	);
	// a table that closed keeps its place without seats and a new one comes last: the others keep
	// their numbers, which everybody knows by now
	if (used.stations.some((id, t) => id !== tables[t]?.id)) return refuse('seating_tables_changed');
	const planned = await plan(people, tables, used.asked, { plan: used.plan, held });
	if (!planned.ok) return planned;
	return change(ctx, 'replan-seating', async (work) => {
		await lead(work, of.id);
		return store(work, of, tables, used.asked, planned.value, { id: used.id, held });
	});
}

async function plan(
	people: readonly Comer[],
	tables: readonly Table[],
	asked: Asked,
	going?: { plan: readonly (readonly (readonly string[])[])[]; held: number }
): Promise<Result<Plan>> {
	if (tables.length < 2) return refuse('seating_tables_few');
	if (people.length < 4) return refuse('cafe_people_few');
	return planInThread(cafeOfDay(people, tables, asked, going));
}

/** Names in lines, `Aino Aalto, Bo Berg`, to the people they mean. */
function groupsIn(
	input: SeatingInput,
	people: readonly Comer[]
): Result<Pick<Asked, 'together' | 'apart'>> {
	const byName = new Map(people.map((one) => [one.name.toLowerCase(), one.id]));
	const read = (field: 'together' | 'apart') => {
		const groups: string[][] = [];
		for (const line of input[field].split('\n')) {
			const names = line.split(/[,;]/).map(cleanLine).filter(Boolean);
			if (!names.length) continue;
			const unknown = names.find((name) => !byName.has(name.toLowerCase()));
			if (unknown !== undefined || names.length < 2)
				return refuse('seating_names_unknown', {
					fields: { [field]: 'seating_names_unknown' as const },
					about: { name: unknown ?? names[0]! }
				});
			groups.push(names.map((name) => byName.get(name.toLowerCase())!));
		}
		return ok(groups);
	};
	const [together, apart] = [read('together'), read('apart')];
	if (!together.ok) return together;
	if (!apart.ok) return apart;
	return ok({ together: together.value, apart: apart.value });
}

/** Beats 1 and 2 of every change of a seating. */
async function lead(work: Work, workshopId: string) {
	const workshop = await lockWorkshop(work.tx, workshopId);
	work.authorise(canLeadWorkshop(work.viewer, workshop));
	return workshop;
}

async function store(
	work: Work,
	of: Of,
	tables: readonly Table[],
	asked: Asked,
	made: Plan,
	from: { id: string; held: number } | null
) {
	const id = work.newId();
	const { plan: seats, seed, version: solver, cut: _cut, ms: _ms, ...figures } = made;
	const version = await insertSeating(
		work.tx,
		{
			id,
			areaId: of.areaId,
			workshopId: of.id,
			parentId: from?.id ?? null,
			asked,
			plan: seats,
			stations: tables.map((table) => table.id),
			held: from?.held ?? 0,
			figures,
			seed,
			solver,
			madeBy: work.viewer?.personId ?? null
		},
		work.now
	);
	await record(work, 'workshop.seating_proposed', of, version);
	return ok({ id, version });
}

const record = (work: Work, type: `workshop.seating_${string}`, of: Of, version: number) =>
	work.record({
		type,
		subject: { kind: 'workshop', id: of.id },
		areaId: of.areaId,
		data: { version }
	});

/** Takes a proposal into use: from now on people see their tables. */
export const applySeating = (ctx: Ctx, workshopId: string, seating: string) =>
	change(ctx, 'apply-seating', async (work) => {
		const workshop = await lead(work, workshopId);
		const may = changeable(workshop);
		if (!may.ok) return may;
		const one = await seatingById(work.tx, seating);
		if (one.workshopId !== workshopId || one.undoneAt) return refuse('seating_gone');
		const used = await usedSeating(work.tx, workshopId);
		// somebody else has taken another one into use since this was made
		if (used && one.parentId !== used.id && one.version < used.version)
			return refuse('seating_gone');
		await useSeatingNow(work.tx, one.id, work.now);
		await record(work, 'workshop.seating_used', workshop, one.version);
		return ok({});
	});

/** Puts a proposal away, or goes back to the seating before the one in use. */
export const undoSeating = (ctx: Ctx, workshopId: string, seating: string) =>
	change(ctx, 'undo-seating', async (work) => {
		const workshop = await lead(work, workshopId);
		const one = await seatingById(work.tx, seating);
		if (one.workshopId !== workshopId || one.undoneAt) return refuse('seating_gone');
		await undoSeatingNow(work.tx, one.id, work.now);
		await record(work, 'workshop.seating_undone', workshop, one.version);
		return ok({});
	});
