import { nextNumber } from '#modules/areas/area.door.server.ts';
import { type Work, change } from '#platform/command/change.server.ts';
import type { Ctx } from '#platform/command/context.ts';
import { addDays, dayOf, daysBetween, instantOf, timeOf } from '#platform/core/dates.ts';
import { ok, refuse } from '#platform/core/result.ts';
import { putItem } from './programme.commands.server.ts';
import type { SeriesInput } from './series.input.ts';
import { type SeriesWhole, copyDay, insertSeries, lockSeries } from './series.store.server.ts';
import { INNOSTAMO, NETWORK_TRAINING } from './series.template.ts';
import { addWorkshop } from './workshop.commands.server.ts';
import { canLeadWorkshop } from './workshop.policy.ts';

/** A series of two days from the template: network training, then an Innostamo. Nobody is told yet. */
export const makeSeries = (ctx: Ctx, areaId: string, input: SeriesInput) =>
	change(ctx, 'make-series', async (work) => {
		work.authorise(canLeadWorkshop(work.viewer, { areaId }));
		const id = work.newId();
		const number = await nextNumber(work.tx, areaId, 'series');
		await insertSeries(
			work.tx,
			{ id, areaId, number, copiedFrom: null },
			input.texts,
			input.partners.map((one) => ({ id: work.newId(), ...one })),
			work.now
		);
		for (const [at, part] of [NETWORK_TRAINING, INNOSTAMO].entries()) {
			const day = await addWorkshop(
				work,
				areaId,
				{
					kind: part.kind,
					texts: part.texts.map((text) => ({ ...text })),
					day: input.days[at]!,
					starts: part.starts,
					ends: part.ends,
					place: input.place,
					remoteUrl: '',
					seats: { site: input.seats[at]!, remote: 0 },
					closes: null,
					names: 'table',
					funding: at === 1 ? input.funding : '',
					fundingUntil: at === 1 ? input.fundingUntil : null
				},
				{ seriesId: id, part: at + 1 }
			);
			for (const [place, item] of part.programme.entries())
				await putItem(work, { id: day.id, areaId }, place + 1, item);
		}
		await record(work, 'series.made', { id, areaId, number });
		return ok({ number });
	});

const record = (
	work: Work,
	type: `series.${string}`,
	of: { id: string; areaId: string; number: number }
) =>
	work.record({
		type,
		subject: { kind: 'workshop_series', id: of.id },
		areaId: of.areaId,
		data: { number: of.number }
	});

/**
 * The same again: texts, programme, tables, questions and partners, on days as far apart as they
 * were. Never its people, and never its deadlines.
 */
export const copySeries = (ctx: Ctx, areaId: string, number: number, first: string) =>
	change(ctx, 'copy-series', async (work) => {
		work.authorise(canLeadWorkshop(work.viewer, { areaId }));
		const from = await lockSeries(work.tx, areaId, number);
		const begins = from.parts[0];
		if (!begins) return refuse('series_empty');
		const id = work.newId();
		const copy = await nextNumber(work.tx, areaId, 'series');
		await insertSeries(
			work.tx,
			{ id, areaId, number: copy, copiedFrom: from.id },
			from.texts,
			from.partners.map((one) => ({ id: work.newId(), ...one })),
			work.now
		);
		const moved = daysBetween(dayOf(begins.startsAt, ctx.zone), first);
		for (const part of from.parts) await copyPart(work, part, id, areaId, moved);
		await record(work, 'series.made', { id, areaId, number: copy });
		return ok({ number: copy });
	});

async function copyPart(
	work: Work,
	from: SeriesWhole['parts'][number],
	seriesId: string,
	areaId: string,
	days: number
): Promise<void> {
	const { zone } = work.ctx;
	// by the clock on the wall, not by hours: summer time may begin in between
	const move = (at: Date) => instantOf(addDays(dayOf(at, zone), days), timeOf(at, zone), zone);
	const id = work.newId();
	const number = await nextNumber(work.tx, areaId, 'workshop');
	await copyDay(
		work.tx,
		from.id,
		{ id, number, seriesId, startsAt: move(from.startsAt), endsAt: move(from.endsAt) },
		() => work.newId(),
		work.now
	);
	await work.record({
		type: 'workshop.planned',
		subject: { kind: 'workshop', id },
		areaId,
		data: { number }
	});
}
