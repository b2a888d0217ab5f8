import { json } from '@sveltejs/kit';
import { syncDoor } from '#modules/workshops/door.commands.server.ts';
import { syncInput } from '#modules/workshops/door.input.ts';
import { atMost } from '#routes/web/body.server.ts';
import { sayRefusal } from '#routes/web/refusals.server.ts';
import { workshopToLead } from '#routes/web/workshop-in.server.ts';
import type { RequestHandler } from './$types';

const MOST_BYTES = 200_000;

/** The marks of a door that had no network. Sent again until they are acknowledged. */
export const POST: RequestHandler = async (event) => {
	const { workshop } = await workshopToLead(event);
	const body = await atMost(event.request, MOST_BYTES)
		.json()
		.catch(() => null);
	const parsed = syncInput.safeParse(body);
	if (!parsed.success) return json({ message: '' }, { status: 400 });
	const { marks } = parsed.data;
	if (!marks.length) return json({ done: [] });
	const done = await syncDoor(
		{ ...event.locals.ctx, operation: `door:${marks[0]!.op}:${marks.at(-1)!.op}:${marks.length}` },
		workshop.id,
		marks
	);
	return done.ok
		? json(done.value)
		: json({ message: sayRefusal(done, event.locals.lang) }, { status: 422 });
};

/** A door that asks whether the network is back. */
export const GET: RequestHandler = async (event) => {
	await workshopToLead(event);
	return json({ done: [] });
};
