import { type RequestEvent, fail } from '@sveltejs/kit';
import { cafeInput } from '#modules/workshops/cafe.input.ts';
import { type Shown, planAlong, planFromForm } from '#modules/workshops/cafe-plan.server.ts';
import { cafeView } from '#modules/workshops/cafe-view.ts';
import { m } from '#i18n/messages.js';
import type { Lang } from '#platform/core/lang.ts';
import { problem, refusedFields, wrongFields } from '#routes/web/form.server.ts';
import { readForm } from '#routes/web/read-form.server.ts';
import { sayRefusal } from '#routes/web/refusals.server.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = () => ({ title: m.cafe_title(), private: true });

/** The plan is in the answer: nothing is stored, so there is no address to go on to. */
async function seat(event: RequestEvent) {
	const { lang } = event.locals;
	const read = await readForm(event);
	if (!read.ok) {
		const errors = [{ field: '', message: sayRefusal(read, lang) }];
		return fail(read.code === 'form_too_big' ? 413 : 400, problem('default', {}, errors));
	}
	const { values } = read.value;
	const parsed = cafeInput.safeParse(values);
	if (!parsed.success)
		return fail(422, {
			...problem('default', values, wrongFields(parsed.error, lang)),
			...along(values, lang)
		});
	const planned = await planFromForm(parsed.data);
	if (!planned.ok)
		return fail(422, {
			...problem('default', values, refusedFields(planned, lang)),
			...along(values, lang)
		});
	return { ...problem('default', values, []), ...shown(planned.value, parsed.data.gone, lang) };
}

/** A refused change must not cost the facilitator the plan of the day. */
function along(values: Record<string, string | string[]>, lang: Lang) {
	const before = cafeInput.safeParse({ ...values, held: '0', late: '' });
	const plan = before.success && planAlong(before.data);
	return plan ? shown(plan, before.data.gone, lang) : {};
}

const shown = ({ cafe, plan, themes }: Shown, gone: string[], lang: Lang) => ({
	view: cafeView(cafe, plan, themes, lang),
	gone
});

export const actions: Actions = { default: seat };
