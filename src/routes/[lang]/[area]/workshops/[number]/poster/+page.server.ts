import { m } from '#i18n/messages.js';
import { chooseText } from '#platform/core/localised.ts';
import { qrSvg } from '#platform/documents/qr.server.ts';
import { to } from '#platform/i18n/paths.ts';
import { headOfWorkshop, workshopIn } from '#routes/web/workshop-in.server.ts';
import type { PageServerLoad } from './$types';

/** One sheet to hang on a wall: what, when and where, and a code that opens the day's page. */
export const load: PageServerLoad = async (event) => {
	const { ctx, lang } = event.locals;
	const { area, workshop } = await workshopIn(event);
	const { text } = chooseText(workshop.texts, lang)!;
	const address = `${ctx.origin}${to(lang, '/{area}/workshops/{number}', { area: area.slug, number: String(workshop.number) })}`;
	const qr = qrSvg(address, m.poster_qr_title());
	return {
		title: m.poster_title(),
		workshop: { ...headOfWorkshop(workshop, lang), funding: workshop.funding },
		// a poster is read in passing: the first paragraph is enough
		text: { ...text, intro: text.intro.split(/\n\s*\n/)[0]! },
		themes: workshop.stations.map(({ id, theme }) => ({ id, theme })),
		address,
		qr: qr.ok ? qr.value : ''
	};
};
