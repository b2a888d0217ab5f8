import { arrive, letIn, takeBackArrival, walkIn } from '#modules/workshops/door.commands.server.ts';
import {
	arriveInput,
	letInInput,
	personInput,
	walkInInput
} from '#modules/workshops/door.input.ts';
import { bySide, doorList } from '#modules/workshops/door.queries.server.ts';
import { freeAtDoor, releasedAt } from '#modules/workshops/door.ts';
import { type Side, readDoorCode } from '#modules/workshops/registration.ts';
import { m } from '#i18n/messages.js';
import { smallCells } from '#platform/core/small-cells.ts';
import { formAction } from '#routes/web/form.server.ts';
import { headOfWorkshop, workshopToLead } from '#routes/web/workshop-in.server.ts';
import type { Actions, PageServerLoad } from './$types';

// the camera reads codes here and nowhere else
const CAMERA = 'camera=(self), microphone=(), geolocation=(), interest-cohort=()';

export const load: PageServerLoad = async (event) => {
	const { ctx, lang } = event.locals;
	const { workshop } = await workshopToLead(event);
	event.setHeaders({ 'permissions-policy': CAMERA });
	const now = ctx.ports.now();
	const people = await doorList(ctx, workshop.id);
	const typed = (event.url.searchParams.get('q') ?? event.url.searchParams.get('code') ?? '').slice(
		0,
		200
	);
	const seated = people.filter((one) => one.state !== 'waiting');
	const present = seated.filter((one) => one.arrived_at).length;
	const sides = Object.fromEntries(
		(await bySide(ctx, workshop.id)).map((row) => [row.side, row.present])
	) as Record<Side, number>;
	return {
		title: m.door_title(),
		private: true,
		workshop: { ...headOfWorkshop(workshop, lang), seats: workshop.seats.site },
		people: seated,
		shown: found(seated, typed).map((one) => one.id),
		typed,
		waiting: people.filter((one) => one.state === 'waiting'),
		present,
		sides: smallCells(sides),
		free: freeAtDoor(
			workshop.seats.site,
			{ taken: seated.length, present },
			workshop.starts_at,
			now
		),
		releases: releasedAt(workshop.starts_at),
		now
	};
};

/** By code, or by any part of the name or the organisation. */
function found<T extends { name: string; organisation: string; door_code: string }>(
	people: readonly T[],
	typed: string
): T[] {
	const words = plain(typed);
	if (!words) return [...people];
	const code = readDoorCode(typed);
	const byCode = code ? people.filter((one) => one.door_code === code) : [];
	return byCode.length
		? byCode
		: people.filter((one) => plain(`${one.name} ${one.organisation}`).includes(words));
}

const plain = (text: string) =>
	text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replace(/\s+/g, ' ').trim();

const back = (_value: unknown, { url }: { url: URL }) => `${url.pathname}?done`;
export const actions: Actions = {
	arrive: formAction(
		arriveInput,
		async (ctx, input, event) => arrive(ctx, (await workshopToLead(event)).workshop.id, input),
		back
	),
	back: formAction(
		personInput,
		async (ctx, input, event) =>
			takeBackArrival(ctx, (await workshopToLead(event)).workshop.id, input.person),
		back
	),
	let_in: formAction(
		letInInput,
		async (ctx, input, event) => letIn(ctx, (await workshopToLead(event)).workshop.id, input),
		back
	),
	walk_in: formAction(
		walkInInput,
		async (ctx, input, event) => walkIn(ctx, (await workshopToLead(event)).workshop.id, input),
		back
	)
};
