import { type RequestEvent, fail } from '@sveltejs/kit';
import { cafeInput } from '#modules/workshops/cafe.input.ts';
import { type Shown, planAlong, planFromForm } from '#modules/workshops/cafe-plan.server.ts';
import { cafeView } from '#modules/workshops/cafe-view.ts';
import { peopleForCafe } from '#modules/workshops/door.queries.server.ts';
import { saySideShort } from '#modules/workshops/workshop.words.ts';
import { m } from '#i18n/messages.js';
import type { Lang } from '#platform/core/lang.ts';
import { writeCsv } from '#platform/documents/csv.write.ts';
import { problem, refusedFields, wrongFields } from '#routes/web/form.server.ts';
import { readForm } from '#routes/web/read-form.server.ts';
import { sayRefusal } from '#routes/web/refusals.server.ts';
import { headOfWorkshop, workshopToLead } from '#routes/web/workshop-in.server.ts';
import type { Actions, PageServerLoad } from './$types';

/** With `?workshop=3` the people and the themes of that day stand in the form already. */
export const load: PageServerLoad = async (event) => {
	const number = event.url.searchParams.get('workshop');
	const page = { title: m.cafe_title(), private: true };
	if (!number) return { ...page, of: null, saved: {} };
	const { lang, ctx } = event.locals;
	const { workshop } = await workshopToLead({ ...event, params: { ...event.params, number } });
	const people = await peopleForCafe(ctx, workshop.id);
	return {
		...page,
		of: headOfWorkshop(workshop, lang).title,
		saved: {
			people: people.length ? peopleText(people) : '',
			...(workshop.stations.length && {
				tables: workshop.stations.length,
				themes: workshop.stations.map((one) => one.theme).join('\n')
			})
		}
	};
};

/** Rows that the planner's reader knows, whatever the language of the page. */
const peopleText = (people: Awaited<ReturnType<typeof peopleForCafe>>): string =>
	writeCsv(
		[
			['name', 'sector', 'organisation', 'language'],
			...people.map((one) => [one.name, saySideShort(one.side), one.organisation, one.lang])
		],
		{ bom: false }
	).replaceAll('\r\n', '\n');

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
