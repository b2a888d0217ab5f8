import { redirect } from '@sveltejs/kit';
import { z } from 'zod';
import { areaById } from '#modules/areas/area.queries.server.ts';
import { joinInput } from '#modules/boards/board.input.ts';
import { readCode } from '#modules/boards/board.ts';
import { hallByCode, hallPage } from '#modules/boards/hall.queries.server.ts';
import { joinHall } from '#modules/boards/join.commands.server.ts';
import { m } from '#i18n/messages.js';
import { ok, refuse } from '#platform/core/result.ts';
import { to } from '#platform/i18n/paths.ts';
import { line } from '#platform/input/input.ts';
import { readHallCookie, setHallCookie } from '#routes/web/cookies.server.ts';
import { formAction } from '#routes/web/form.server.ts';
import type { Actions, PageServerLoad } from './$types';

type Event = { locals: App.Locals; params: { code: string } };

/** The hall that the code of the address opens now; null when none does. */
async function hallHere({ locals, params }: Event) {
	const { ctx, lang } = locals;
	const found = await hallByCode(ctx.db, readCode(params.code));
	const area = found && (await areaById(ctx, found.areaId, lang));
	if (!found || !area) return null;
	const board = to(lang, '/{area}/workshops/{number}/board', {
		area: area.slug,
		number: String(found.number)
	});
	return { ...found, area, board };
}

export const load: PageServerLoad = async (event) => {
	const { ctx, lang } = event.locals;
	const here = await hallHere(event);
	if (!here) return { title: m.hall_join(), private: true, hall: null };
	const page = await hallPage(ctx, here.areaId, here.number, lang, readHallCookie(event));
	if (page?.guest) redirect(303, here.board);
	return {
		title: m.hall_join(),
		private: true,
		hall: {
			title: page!.workshop.title,
			lang: page!.workshop.lang,
			names: page!.workshop.names,
			area: here.area.name
		}
	};
};

export const actions: Actions = {
	join: formAction(
		joinInput,
		async (ctx, input, event) => {
			const here = await hallHere(event as unknown as Event);
			if (!here) return refuse('hall_closed');
			const page = await hallPage(ctx, here.areaId, here.number, 'fi', null);
			const token = readHallCookie(event) ?? ctx.ports.secret();
			const joined = await joinHall(ctx, here.workshopId, {
				token,
				// where names are not asked for, none is kept
				name: page?.workshop.names === 'named' ? input.name : '',
				side: input.side
			});
			if (!joined.ok) return joined;
			setHallCookie(event, token);
			return ok(here.board);
		},
		(board) => board
	),
	code: formAction(
		z.object({ code: line(20, 'hall_code_missing') }),
		async (_ctx, { code }) => {
			const read = readCode(code);
			return read ? ok(read) : refuse('hall_code_wrong', { fields: { code: 'hall_code_wrong' } });
		},
		(code, event) => to(event.locals.lang, '/l/{code}', { code })
	)
};
