import { json } from '@sveltejs/kit';
import { sentInput } from '#modules/boards/board.input.ts';
import { writeNotes } from '#modules/boards/write.commands.server.ts';
import { TooBig, atMost } from '#routes/web/body.server.ts';
import { writeDoor } from '#routes/web/hall-in.server.ts';
import { sayRefusal } from '#routes/web/refusals.server.ts';
import type { RequestHandler } from './$types';

/** Twenty notes of five hundred letters do not fit: the phone then sends fewer. */
const MOST_BYTES = 8_192;

/** Takes notes that a phone kept. Answered when they are stored, one answer for each. */
export const POST: RequestHandler = async (event) => {
	const { workshopId, token } = await writeDoor(event);
	const { ctx, lang } = event.locals;
	const wrong = (code: string, status: number) =>
		json({ message: sayRefusal({ ok: false, code }, lang) }, { status });
	let body: unknown;
	try {
		body = await atMost(event.request, MOST_BYTES).json();
	} catch (fault) {
		return fault instanceof TooBig ? wrong('form_too_big', 413) : wrong('form_unreadable', 400);
	}
	const parsed = sentInput.safeParse(body);
	if (!parsed.success) return wrong(parsed.error.issues[0]?.message ?? 'field_wrong', 422);
	const verdicts = await writeNotes(ctx, workshopId, token, parsed.data.notes);
	if (verdicts.every((one) => !one.ok && one.code === 'hall_gone')) return wrong('hall_gone', 404);
	return json({
		results: verdicts.map((one, i) => ({
			op: parsed.data.notes[i]!.op,
			...one,
			...(!one.ok && { message: sayRefusal(one, lang) })
		}))
	});
};
