import { sheetsPaper } from '#modules/boards/sheets.ts';
import { withLang } from '#platform/i18n/locale.server.ts';
import { hallIn } from '#routes/web/hall-in.server.ts';
import { paperResponse } from '#routes/web/papers.server.ts';
import type { RequestHandler } from './$types';

/** Note sheets to print, also before the hall is open. */
export const GET: RequestHandler = async (event) => {
	const { ctx, lang } = event.locals;
	const { page } = await hallIn(event);
	return paperResponse(
		withLang(lang, () => sheetsPaper(page.workshop, page.stations, lang, ctx.ports.now())),
		'pdf',
		`sheets-${page.workshop.number}`
	);
};
