import { redirect } from '@sveltejs/kit';
import { noteInput, sitInput, wishInput } from '#modules/boards/board.input.ts';
import { mayWrite, minutesLeft } from '#modules/boards/board.ts';
import { sitDown } from '#modules/boards/join.commands.server.ts';
import { clustersOf, notesOf, summariesOf } from '#modules/boards/outline.queries.server.ts';
import { ballotItems } from '#modules/boards/outline.ts';
import { addPhoto } from '#modules/boards/photo.commands.server.ts';
import { withPhoto } from '#modules/boards/photo.ts';
import { vote } from '#modules/boards/vote.commands.server.ts';
import { votesOfVoter } from '#modules/boards/vote.queries.server.ts';
import { ruleOf } from '#modules/boards/vote.rule.ts';
import { writeNotes } from '#modules/boards/write.commands.server.ts';
import { dialogueOf } from '#modules/dialogues/circle.queries.server.ts';
import { ownWay } from '#modules/workshops/seating.queries.server.ts';
import { ok, refuse } from '#platform/core/result.ts';
import { to } from '#platform/i18n/paths.ts';
import { formAction } from '#routes/web/form.server.ts';
import { openHallIn, writeDoor } from '#routes/web/hall-in.server.ts';
import { photoAction } from '#routes/web/photo-form.server.ts';
import type { Actions, PageServerLoad } from './$types';

const MOST_SHOWN = 150;

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
	const now = ctx.ports.now();
	const writing = mayWrite(hall.phase, guest.extraUntil, now);
	const ends = Math.max(
		hall.round_ends_at ? Date.parse(hall.round_ends_at) : 0,
		guest.extraUntil?.getTime() ?? 0
	);
	const registration = page.guest?.registration_id;
	// who was given more time stayed behind: where the others are by now
	const way =
		guest.extraUntil && registration && hall.phase === 'writing'
			? await ownWay(ctx, workshop.id, registration, lang)
			: null;
	const table = way?.stops[hall.round - 1]?.table;
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
		bare: true,
		workshop,
		stations,
		station,
		choose,
		hall,
		writing,
		nextTable: stations.find((one) => one.position === table && one.id !== stationId) ?? null,
		/** Their own end: later than the round's for who was given more time. */
		ends: ends ? new Date(ends).toISOString() : null,
		rule: ruleOf(hall),
		claims: (await dialogueOf(ctx, workshop.id))?.claims === 'open',
		host: guest.hostsStationId !== null,
		staff,
		guest: { id: guest.id, name: page.guest?.name ?? null },
		now: now.toISOString(),
		left: minutesLeft(ends ? new Date(ends) : null, now),
		notes: live.toReversed().slice(0, MOST_SHOWN),
		most: MOST_SHOWN,
		more: live.length > MOST_SHOWN,
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
	write: photoAction(
		noteInput,
		async (ctx, { station, kind, ...typed }, photo, event) => {
			const said = withPhoto(typed, photo !== null);
			if (!said.ok) return said;
			const { text, words } = said.value;
			const { workshopId, token } = await writeDoor(event);
			const op = ctx.operation ?? ctx.ports.newId();
			const sent = { op, station, kind, text, lang: event.locals.lang };
			const [verdict] = await writeNotes(ctx, workshopId, token, [sent]);
			if (!verdict!.ok) return refuse(verdict!.code);
			return photo
				? addPhoto(ctx, workshopId, token, { note: verdict!.id, words }, photo)
				: ok(null);
		},
		(event) => `${event.url.pathname}?sent`
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
