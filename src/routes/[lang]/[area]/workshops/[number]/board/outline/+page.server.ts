import type { RequestEvent } from '@sveltejs/kit';
import { z } from 'zod';
import {
	clusterInput,
	hideInput,
	mergeInput,
	moveInput,
	noteIdInput,
	paperInput,
	renameInput,
	summaryInput
} from '#modules/boards/board.input.ts';
import { canHost, isHost } from '#modules/boards/hall.policy.ts';
import * as outline from '#modules/boards/outline.commands.server.ts';
import { removePhoto } from '#modules/boards/photo.commands.server.ts';
import { typeSheet, writeSummary } from '#modules/boards/station.commands.server.ts';
import type { Tidier } from '#modules/boards/tidy.server.ts';
import { clustersOf, notesOf, summariesOf } from '#modules/boards/outline.queries.server.ts';
import { outlineOf } from '#modules/boards/outline.ts';
import { proposeClusters, proposeTwins } from '#modules/boards/propose.ts';
import type { Ctx } from '#platform/command/context.ts';
import { NotFound } from '#platform/core/faults.ts';
import type { Result } from '#platform/core/result.ts';
import { m } from '#i18n/messages.js';
import { readHallCookie } from '#routes/web/cookies.server.ts';
import { formAction } from '#routes/web/form.server.ts';
import { boardDoor, openHallIn } from '#routes/web/hall-in.server.ts';
import type { Actions, PageServerLoad } from './$types';

/** Where the notes of a station are read and tidied: by the staff, and by the guest who keeps it. */
export const load: PageServerLoad = async (event) => {
	const { ctx } = event.locals;
	const { page, hall, guest, staff, area } = await openHallIn(event);
	if (!isHost(ctx.viewer, area.id, guest)) throw new NotFound();
	const { workshop, stations } = page;
	const asked = event.url.searchParams.get('station');
	const all = staff && asked === 'all';
	const station =
		stations.find((one) => String(one.position) === asked) ??
		stations.find((one) => one.id === guest?.hostsStationId) ??
		stations[0] ??
		null;
	const notes = await notesOf(ctx, {
		workshopId: workshop.id,
		hidden: true,
		...(all ? {} : { station: station?.id ?? null })
	});
	const may = canHost(ctx.viewer, area.id, guest, station?.id ?? null);
	const tidy = may && ['open', 'writing', 'merging'].includes(hall.phase);
	const still = may && (all || !tidy);
	const shown = notes.filter((note) => !note.hidden_reason && !note.merged_into);
	const words = (one: { id: string; text: string; lang: string }) => ({
		id: one.id,
		text: one.text,
		lang: one.lang
	});
	const chosen = event.url.searchParams.get('note');
	return {
		title: m.outline_title(),
		private: true,
		workshop,
		stations,
		station,
		all,
		hall,
		staff,
		tidy: tidy && !all,
		canvas: !all && event.url.searchParams.get('view') === 'canvas',
		groups: outlineOf(
			all ? stations : station ? [station] : [],
			await clustersOf(ctx, workshop.id),
			notes.filter((note) => !note.hidden_reason)
		).filter((group) => all || group.station?.id === station?.id),
		hidden: notes.filter((note) => note.hidden_reason),
		// while notes can be tidied this stands in the menu of each; a face is to be removed at any time
		photos: still
			? notes.flatMap(({ id, lang, photo, hidden_reason: gone }) =>
					photo && !gone ? [{ id, lang, photo }] : []
				)
			: [],
		summaries: (await summariesOf(ctx, workshop.id)).filter(
			(one) => all || one.station_id === (station?.id ?? null)
		),
		note: chosen && tidy ? (shown.find((one) => one.id === chosen) ?? null) : null,
		proposed:
			tidy && !all
				? {
						clusters: proposeClusters(shown.filter((one) => !one.cluster_id).map(words)).slice(
							0,
							3
						),
						twins: proposeTwins(shown.map(words), 3)
					}
				: { clusters: [], twins: [] }
	};
};

/** A form of the outline: who tidies is the viewer, or the device of the cookie. */
const act = <S extends z.ZodType, T>(
	schema: S,
	run: (ctx: Ctx, who: Tidier, input: z.output<S>, event: RequestEvent) => Promise<Result<T>>,
	anchor: (input: T, event: RequestEvent) => string = () => ''
) =>
	formAction(
		schema,
		async (ctx, input, event) => {
			const { workshopId } = await boardDoor(event);
			return run(ctx, { workshopId, token: readHallCookie(event) }, input, event);
		},
		(value, event) => {
			const station = event.url.searchParams.get('station');
			return `${event.url.pathname}${station ? `?station=${encodeURIComponent(station)}` : ''}${anchor(value, event)}`;
		}
	);

export const actions: Actions = {
	move: act(moveInput, outline.moveNote),
	cluster: act(clusterInput, (ctx, who, input, event) =>
		outline.makeCluster(ctx, who, { ...input, lang: event.locals.lang })
	),
	rename: act(renameInput, outline.renameCluster),
	merge: act(mergeInput, outline.mergeNotes),
	part: act(noteIdInput, outline.partNote),
	hide: act(hideInput, outline.hideNote),
	show: act(noteIdInput, (ctx, who, { note }) =>
		outline.hideNote(ctx, who, { note, reason: null })
	),
	unphoto: act(noteIdInput, removePhoto),
	summary: act(summaryInput, (ctx, who, input, event) =>
		writeSummary(ctx, who, { ...input, lang: event.locals.lang })
	),
	paper: act(
		paperInput,
		(ctx, who, input, event) => typeSheet(ctx, who, { ...input, lang: event.locals.lang }),
		() => '#paper'
	)
};
