import { guestByToken } from '#modules/boards/guest.door.server.ts';
import { change } from '#platform/command/change.server.ts';
import type { Ctx } from '#platform/command/context.ts';
import { NotFound } from '#platform/core/faults.ts';
import type { Lang } from '#platform/core/lang.ts';
import { ok, refuse } from '#platform/core/result.ts';
import { takeLimit } from '#platform/session/limits.server.ts';
import { record, toLead } from './circle.commands.server.ts';
import { circlesOf, hideInsightOf, insertInsight } from './circle.store.server.ts';
import { lockDialogue } from './dialogue.store.server.ts';

type Input = { circle: number; text: string; lang: Lang };
const PER_GUEST = { most: 30, seconds: 600 };

/** What a circle saw, from a phone of the hall. Anybody in the circle may write; it carries the circle, no name. */
export const writeInsight = (ctx: Ctx, workshopId: string, token: string, input: Input) =>
	change({ ...ctx, viewer: null }, 'write-insight', async (work) => {
		const guest = await guestByToken(work.tx, workshopId, token);
		if (!guest) throw new NotFound();
		work.authorise(true);
		const dialogue = await lockDialogue(work.tx, workshopId);
		if (!(await takeLimit(work.tx, `insight:${guest.id}`, PER_GUEST, work.now)))
			return refuse('insight_slow_down');
		return put(work, dialogue, input, guest.id);
	});

/** The same, typed in by the staff from paper or from what was said. */
export const typeInsight = (ctx: Ctx, workshopId: string, input: Input) =>
	change(ctx, 'type-insight', async (work) => {
		const { dialogue } = await toLead(work, workshopId);
		return put(work, dialogue, input, null);
	});

async function put(
	work: Parameters<typeof toLead>[0],
	dialogue: { workshopId: string; areaId: string },
	input: Input,
	guestId: string | null
) {
	const circles = await circlesOf(work.tx, dialogue.workshopId);
	if (!circles.some(({ position }) => position === input.circle))
		return refuse('insight_circle_missing', { fields: { circle: 'insight_circle_missing' } });
	const id = work.newId();
	await insertInsight(
		work.tx,
		dialogue,
		{ id, circle: input.circle, text: input.text, lang: input.lang, guestId },
		work.now
	);
	await record(work, 'dialogues.insight_written', dialogue, { insight: id, circle: input.circle });
	return ok({ id });
}

/** Takes an insight away: a slip, or somebody can be recognised. */
export const hideInsight = (ctx: Ctx, workshopId: string, insight: string) =>
	change(ctx, 'hide-insight', async (work) => {
		const { dialogue } = await toLead(work, workshopId);
		if (!(await hideInsightOf(work.tx, workshopId, insight, work.now))) throw new NotFound();
		await record(work, 'dialogues.insight_hidden', dialogue, { insight });
		return ok(null);
	});
