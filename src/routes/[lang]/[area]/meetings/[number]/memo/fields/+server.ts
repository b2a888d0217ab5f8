import { json } from '@sveltejs/kit';
import { fieldInput } from '#modules/meetings/meeting.input.ts';
import { writeField } from '#modules/meetings/memo.commands.server.ts';
import { memoFieldsSince } from '#modules/meetings/memo.queries.server.ts';
import { Conflict } from '#platform/core/faults.ts';
import { sayTime, timeOf } from '#platform/core/dates.ts';
import { cleanText } from '#platform/core/text.ts';
import { TooBig, atMost } from '#routes/web/body.server.ts';
import { meetingToPlan } from '#routes/web/meeting-in.server.ts';
import { sayRefusal } from '#routes/web/refusals.server.ts';
import type { RequestHandler } from './$types';

const MOST_BYTES = 500_000;

/** What stands in the memo now, for the open workspace. */
export const GET: RequestHandler = async (event) => {
	const { meeting } = await meetingToPlan(event);
	return json(await memoFieldsSince(event.locals.ctx, meeting.id));
};

/** Saves one field while it is written. 409 when somebody else wrote it first. */
export const POST: RequestHandler = async (event) => {
	await meetingToPlan(event);
	const { ctx, lang } = event.locals;
	let body: unknown;
	try {
		body = await atMost(event.request, MOST_BYTES).json();
	} catch (fault) {
		const code = fault instanceof TooBig ? 'form_too_big' : 'form_unreadable';
		return json(
			{ message: sayRefusal({ ok: false, code }, lang) },
			{ status: fault instanceof TooBig ? 413 : 400 }
		);
	}
	const raw =
		body && typeof body === 'object' && !Array.isArray(body)
			? (body as Record<string, unknown>)
			: {};
	const fields = {
		item: raw.item,
		field: raw.field,
		text_lang: raw.text_lang,
		text: typeof raw.text === 'string' ? cleanText(raw.text) : raw.text,
		version: typeof raw.version === 'number' ? String(raw.version) : raw.version
	};
	const parsed = fieldInput.safeParse(fields);
	if (!parsed.success)
		return json(
			{
				message: sayRefusal(
					{
						ok: false,
						code: parsed.error.issues[0]?.message ?? 'field_wrong',
						about: { most: 20_000 }
					},
					lang
				)
			},
			{ status: 422 }
		);
	try {
		const saved = await writeField(ctx, parsed.data);
		if (!saved.ok) return json({ message: sayRefusal(saved, lang) }, { status: 422 });
		return json({
			version: saved.value.version,
			time: sayTime(timeOf(new Date(saved.value.at), ctx.zone), lang)
		});
	} catch (fault) {
		if (fault instanceof Conflict)
			return json(
				{ theirs: Object.values(fault.theirs)[0], version: fault.version },
				{ status: 409 }
			);
		throw fault;
	}
};
