import { doorList } from '#modules/workshops/door.queries.server.ts';
import { m } from '#i18n/messages.js';
import { qrSvg } from '#platform/documents/qr.server.ts';
import { to } from '#platform/i18n/paths.ts';
import { headOfWorkshop, workshopToLead } from '#routes/web/workshop-in.server.ts';
import type { PageServerLoad } from './$types';

/** Name badges with the door code, and cards for the tables, eight to a sheet. */
export const load: PageServerLoad = async (event) => {
	const { ctx, lang } = event.locals;
	const { area, workshop } = await workshopToLead(event);
	const door = (code: string) =>
		`${ctx.origin}${to(lang, '/{area}/workshops/{number}/door', { area: area.slug, number: String(workshop.number) })}?code=${code}`;
	const people = (await doorList(ctx, workshop.id)).filter((one) => one.state !== 'waiting');
	return {
		title: m.badges_title(),
		private: true,
		workshop: headOfWorkshop(workshop, lang),
		stations: workshop.stations,
		badges: people.map((one) => {
			const qr = qrSvg(door(one.door_code), m.registration_qr_title({ code: one.door_code }));
			return {
				id: one.id,
				name: one.name,
				organisation: one.organisation,
				code: one.door_code,
				qr: qr.ok ? qr.value : ''
			};
		})
	};
};
