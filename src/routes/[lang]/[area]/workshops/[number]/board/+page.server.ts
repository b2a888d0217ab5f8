import { redirect } from '@sveltejs/kit';
import { noteInput, sitInput, wishInput } from '#modules/boards/board.input.ts';
import { minutesLeft } from '#modules/boards/board.ts';
import { sitDown } from '#modules/boards/join.commands.server.ts';
import { clustersOf, notesOf, summariesOf } from '#modules/boards/outline.queries.server.ts';
import { ballotItems } from '#modules/boards/outline.ts';
import { vote } from '#modules/boards/vote.commands.server.ts';
import { votesOfVoter } from '#modules/boards/vote.queries.server.ts';
import { ruleOf } from '#modules/boards/vote.rule.ts';
import { writeNotes } from '#modules/boards/write.commands.server.ts';
import { dialogueOf } from '#modules/dialogues/circle.queries.server.ts';
import { ok, refuse } from '#platform/core/result.ts';
import { to } from '#platform/i18n/paths.ts';
import { formAction } from '#routes/web/form.server.ts';
import { openHallIn, writeDoor } from '#routes/web/hall-in.server.ts';
import type { Actions, PageServerLoad } from './$types';

const MOST_SHOWN = 300;

/** The phone in the hall: one thing at a time, by the phase and by whether the table is known. */
export const load: PageServerLoad = async (event) => {
	const { ctx, lang } = event.locals;
	const { area, page, hall, guest, staff } = await openHallIn(event);
	const { workshop, stations } = page;
	// the staff looks at the boards in the outline, where they are tidied
	if (!guest)
		redirect(
			303,
			to(lang, '/{area}/workshops/{number}/board/outline', {
				area: area.slug,
				number: String(workshop.number)
			})
		);
	const asked = event.url.searchParams.get('sit') !== null;
	const station = stations.find((one) => one.id === guest.stationId) ?? null;
	const choose = stations.length > 0 && (asked || !station) && hall.phase !== 'closed';
	const stationId = station?.id ?? null;
	const voting = hall.phase === 'voting';
	const voter = hall.vote_by === 'station' ? stationId : guest.id;
	const shows = !choose && ['writing', 'merging'].includes(hall.phase);
	const notes = shows
		? await notesOf(ctx, { workshopId: workshop.id, station: stationId, guestId: guest.id })
		: [];
	const live = notes.filter((note) => note.merged_into === null);
	return {
		title: workshop.title,
		private: true,
		workshop,
		stations,
		station,
		choose,
		hall,
		rule: ruleOf(hall),
		claims: (await dialogueOf(ctx, workshop.id))?.claims === 'open',
		host: guest.hostsStationId !== null,
		staff,
		guest: { id: guest.id, name: page.guest?.name ?? null },
		now: ctx.ports.now().toISOString(),
		left: minutesLeft(hall.round_ends_at ? new Date(hall.round_ends_at) : null, ctx.ports.now()),
		notes: live.toReversed().slice(0, MOST_SHOWN),
		summary: shows
			? ((await summariesOf(ctx, workshop.id)).find(
					(one) => one.station_id === stationId && one.round < Math.max(2, hall.round)
				) ?? null)
			: null,
		items: voting
			? ballotItems(
					stations,
					await clustersOf(ctx, workshop.id),
					await notesOf(ctx, { workshopId: workshop.id })
				)
			: [],
		given: voting && voter ? await votesOfVoter(ctx, workshop.id, voter) : {}
	};
};

export const actions: Actions = {
	write: formAction(
		noteInput,
		async (ctx, input, event) => {
			const { workshopId, token } = await writeDoor(event);
			const [verdict] = await writeNotes(ctx, workshopId, token, [
				{ ...input, op: ctx.operation ?? ctx.ports.newId(), lang: event.locals.lang }
			]);
			return verdict!.ok ? ok(null) : refuse(verdict!.code);
		},
		(_value, event) => `${event.url.pathname}?sent`
	),
	sit: formAction(sitInput, async (ctx, { station }, event) => {
		const { workshopId, token } = await writeDoor(event);
		return sitDown(ctx, workshopId, token, station);
	}),
	vote: formAction(
		wishInput,
		async (ctx, input, event) => {
			const { workshopId, token } = await writeDoor(event);
			return vote(ctx, workshopId, token, input);
		},
		({ item }, event) => `${event.url.pathname}#i-${item}`
	)
};
