import { z } from 'zod';
import { circleOf } from '#modules/dialogues/circle.queries.server.ts';
import {
	acceptOffer,
	cancelRegistration,
	comeToNextPart,
	reconfirm
} from '#modules/workshops/own-registration.commands.server.ts';
import { deputyInput } from '#modules/workshops/registration.input.ts';
import { m } from '#i18n/messages.js';
import { qrSvg } from '#platform/documents/qr.server.ts';
import { to } from '#platform/i18n/paths.ts';
import { formAction } from '#routes/web/form.server.ts';
import { isOpenStill, registrationIn } from '#routes/web/registration-in.server.ts';
import type { Actions, PageServerLoad } from './$types';

/** One's own registration: where it stands, the code for the door, and what one can still do. */
export const load: PageServerLoad = async (event) => {
	const { ctx, lang } = event.locals;
	const { area, own } = await registrationIn(event);
	const now = ctx.ports.now();
	const open = isOpenStill(own, now);
	const door = `${ctx.origin}${to(lang, '/{area}/workshops/{number}/door', { area: area.slug, number: String(own.number) })}?code=${own.door_code}`;
	const qr =
		open && own.state === 'confirmed' && own.way === 'site' && !own.present
			? qrSvg(door, m.registration_qr_title({ code: own.door_code }))
			: null;
	return {
		title: m.registration_title(),
		private: true,
		area,
		token: event.params.token,
		own: {
			...own,
			next: own.next && { ...own.next, starts_at: new Date(own.next.starts_at) }
		},
		circle: open ? await circleOf(ctx, own.id) : null,
		qr: qr?.ok ? qr.value : null,
		open,
		fresh: event.url.searchParams.has('new'),
		others: (event.url.searchParams.get('others') ?? '').replace(/[^cw]/g, '').slice(0, 10),
		did: event.url.searchParams.get('did') ?? '',
		now
	};
};

const nothing = z.object({});
const did =
	(what: string) =>
	(_value: unknown, { url }: { url: URL }) =>
		`${url.pathname}?did=${what}`;

export const actions: Actions = {
	accept: formAction(
		nothing,
		(ctx, _input, event) => acceptOffer(ctx, event.params.token!),
		did('accepted')
	),
	cancel: formAction(
		nothing,
		(ctx, _input, event) => cancelRegistration(ctx, event.params.token!),
		did('cancelled')
	),
	reconfirm: formAction(
		nothing,
		(ctx, _input, event) => reconfirm(ctx, event.params.token!),
		did('reconfirmed')
	),
	next: formAction(
		nothing,
		(ctx, _input, event) => comeToNextPart(ctx, event.params.token!, null),
		({ token }, { locals: { lang }, url }) =>
			token ? `${to(lang, '/registration/{token}', { token })}?new` : `${url.pathname}?did=next`
	),
	other: formAction(
		deputyInput,
		(ctx, input, event) => comeToNextPart(ctx, event.params.token!, input),
		did('next')
	)
};
