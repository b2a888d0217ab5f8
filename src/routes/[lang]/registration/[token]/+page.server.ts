import { z } from 'zod';
import { circleOf } from '#modules/dialogues/circle.queries.server.ts';
import {
	acceptOffer,
	cancelRegistration,
	comeToNextPart,
	reconfirm
} from '#modules/workshops/own-registration.commands.server.ts';
import { ownMaterials } from '#modules/workshops/material.queries.server.ts';
import { deputyInput } from '#modules/workshops/registration.input.ts';
import { ownWay } from '#modules/workshops/seating.queries.server.ts';
import { hallNow } from '#modules/boards/hall.queries.server.ts';
import { joinHall } from '#modules/boards/join.commands.server.ts';
import { m } from '#i18n/messages.js';
import { qrSvg } from '#platform/documents/qr.server.ts';
import { to } from '#platform/i18n/paths.ts';
import { ok } from '#platform/core/result.ts';
import { readHallCookie, setHallCookie } from '#routes/web/cookies.server.ts';
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
		materials: await ownMaterials(ctx, own),
		circle: open ? await circleOf(ctx, own.id) : null,
		qr: qr?.ok ? qr.value : null,
		hall: open ? await hallNow(ctx, own.workshop_id) : null,
		way:
			open && own.state === 'confirmed' ? await ownWay(ctx, own.workshop_id, own.id, lang) : null,
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
	/** Into the hall with this phone: it is tied to the person, so it knows their table. */
	hall: formAction(
		nothing,
		async (ctx, _input, event) => {
			const { area, own } = await registrationIn(event);
			const token = readHallCookie(event) ?? ctx.ports.secret();
			const joined = await joinHall(ctx, own.workshop_id, {
				token,
				name: '',
				side: own.side,
				registrationId: own.id
			});
			if (!joined.ok) return joined;
			setHallCookie(event, token);
			return ok(
				to(event.locals.lang, '/{area}/workshops/{number}/board', {
					area: area.slug,
					number: String(own.number)
				})
			);
		},
		(board) => board
	),
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
