import { json } from '@sveltejs/kit';
import { m } from '#i18n/messages.js';
import { syncDoor } from '#modules/workshops/door.commands.server.ts';
import { type Mark, markInput, syncInput } from '#modules/workshops/door.input.ts';
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
	const { lang, ctx } = event.locals;
	const [marks, broken] = readMarks(parsed.data.marks);
	if (!marks.length) return json({ done: broken, missed: [] });
	const done = await syncDoor(
		{ ...ctx, operation: `door:${marks[0]!.op}:${marks.at(-1)!.op}:${marks.length}` },
		workshop.id,
		marks,
		m.door_over_offline({}, { locale: lang })
	);
	return done.ok
		? json({ ...done.value, done: [...done.value.done, ...broken] })
		: json({ message: sayRefusal(done, lang) }, { status: 422 });
};

/** Marks that can be read, and the operations of those that never can be: they are not kept. */
function readMarks(all: readonly unknown[]): [Mark[], string[]] {
	const read = all.map((one) => [one, markInput.safeParse(one)] as const);
	return [
		read.flatMap(([, mark]) => (mark.success ? [mark.data] : [])),
		read.flatMap(([one, mark]) =>
			!mark.success && typeof one === 'object' && one && 'op' in one ? [String(one.op)] : []
		)
	];
}

/** A door that asks whether the network is back. */
export const GET: RequestHandler = async (event) => {
	await workshopToLead(event);
	return json({ done: [] });
};
