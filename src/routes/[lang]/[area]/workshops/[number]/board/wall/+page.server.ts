import { minutesLeft, sayCodeAloud } from '#modules/boards/board.ts';
import { clustersOf, notesOf } from '#modules/boards/outline.queries.server.ts';
import { ballotItems } from '#modules/boards/outline.ts';
import { resultsOf } from '#modules/boards/vote.queries.server.ts';
import { ruleOf } from '#modules/boards/vote.rule.ts';
import { qrSvg } from '#platform/documents/qr.server.ts';
import { m } from '#i18n/messages.js';
import { openHallIn } from '#routes/web/hall-in.server.ts';
import type { PageServerLoad } from './$types';

const MOST_SHOWN = 8;

/** What the projector shows: themes, time and the way in; after the vote, what came first. */
export const load: PageServerLoad = async (event) => {
	const { ctx } = event.locals;
	const { page, hall } = await openHallIn(event);
	const { workshop, stations } = page;
	const address = hall.code ? `${ctx.origin}/l/${hall.code}` : '';
	const qr = address ? qrSvg(address, m.hall_qr({ address })) : null;
	const over = hall.phase === 'closed';
	const items = over
		? ballotItems(
				stations,
				await clustersOf(ctx, workshop.id),
				await notesOf(ctx, { workshopId: workshop.id })
			).flatMap((group) => group.items)
		: [];
	const results = over ? await resultsOf(ctx, workshop.id) : null;
	return {
		title: m.hall_wall(),
		private: true,
		bare: true,
		workshop,
		stations,
		hall,
		code: hall.code ? sayCodeAloud(hall.code) : '',
		host: new URL(ctx.origin).host,
		qr: qr?.ok ? qr.value : '',
		left: minutesLeft(hall.round_ends_at ? new Date(hall.round_ends_at) : null, ctx.ports.now()),
		rule: ruleOf(hall),
		voters: results?.voters ?? 0,
		// votes by side are never on the wall
		first: (results?.items ?? [])
			.flatMap((outcome) => {
				const voted = items.find((one) => one.id === outcome.item);
				return voted && outcome.score !== null
					? [{ id: voted.id, text: voted.text, lang: voted.lang, outcome }]
					: [];
			})
			.slice(0, MOST_SHOWN)
	};
};
