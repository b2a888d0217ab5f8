import { redirect } from '@sveltejs/kit';
import { areaBySlug } from '#modules/areas/area.queries.server.ts';
import { organisationsToChoose } from '#modules/organisations/organisation.queries.server.ts';
import { tablesToChoose } from '#modules/tables/table.queries.server.ts';
import { propose } from '#modules/topics/topic.commands.server.ts';
import {
	type DraftFields,
	continueDraft,
	endDraft,
	findDraft
} from '#modules/topics/topic.drafts.server.ts';
import { contactInput, whatInput, whoseInput } from '#modules/topics/topic.input.ts';
import { similarTopics } from '#modules/topics/topic.queries.server.ts';
import { m } from '#i18n/messages.js';
import type { Ctx } from '#platform/command/context.ts';
import { NotFound } from '#platform/core/faults.ts';
import type { Lang } from '#platform/core/lang.ts';
import { ok } from '#platform/core/result.ts';
import { to } from '#platform/i18n/paths.ts';
import { actionName, formAction } from '#routes/web/form.server.ts';
import type { Actions, PageServerLoad } from './$types';

/** The forms of the three steps, in order. */
const STEPS = ['what', 'whose', 'contact'];

/** The step of the address; after a refusal the step whose form was sent. The first is another page. */
function stepIn(event: Parameters<typeof actionName>[0]): number {
	const sent = STEPS.indexOf(actionName(event)) + 1;
	const asked = Number(event.url.searchParams.get('step') ?? '2');
	return sent || (asked === 1 || asked === 3 ? asked : 2);
}

export const load: PageServerLoad = async (event) => {
	const { locals, params, parent } = event;
	const { area } = await parent();
	const { ctx, lang } = locals;
	const draft = await findDraft(ctx, params.draft);
	if (!draft || draft.area_id !== area.id)
		redirect(303, `${to(lang, '/{area}/topics/new', { area: area.slug })}?gone`);
	const step = stepIn(event);
	return {
		title: m.topics_propose(),
		private: true,
		step,
		sends: STEPS[step - 1],
		saved: boxes({
			...draft.fields,
			...(step === 3 && ctx.viewer && !draft.fields.name ? { name: ctx.viewer.name } : {})
		}),
		tables: await tablesToChoose(ctx, area.id, lang),
		organisations: step === 3 ? await organisationsToChoose(ctx, area.id, lang) : [],
		similar:
			step === 2 ? await similarTopics(ctx, area.id, lang, String(draft.fields.title ?? '')) : []
	};
};

/** A saved day as the three boxes it was typed in. */
function boxes(fields: DraftFields): DraftFields {
	const [year, month, day] = String(fields.influence_by ?? '').split('-');
	if (!day) return fields;
	return {
		...fields,
		influence_day: String(Number(day)),
		influence_month: String(Number(month)),
		influence_year: year ?? ''
	};
}

const step =
	(n: number) =>
	(
		_: unknown,
		{ locals, params }: { locals: App.Locals; params: Partial<Record<string, string>> }
	) =>
		to(locals.lang, '/{area}/topics/new/{draft}', { area: params.area!, draft: params.draft! }) +
		`?step=${n}`;

export const actions: Actions = {
	what: formAction(
		whatInput,
		async (ctx, input, { params }) => ok(await continueDraft(ctx, params.draft!, input)),
		step(2)
	),
	whose: formAction(
		whoseInput,
		async (ctx, input, { params }) => ok(await continueDraft(ctx, params.draft!, input)),
		step(3)
	),
	contact: formAction(
		contactInput,
		sendProposal,
		(sent, { locals, params }) =>
			`${to(locals.lang, '/{area}/topics/new/sent', { area: params.area! })}?number=${sent.number}${sent.waitsForConfirmation ? '&confirm' : ''}`
	)
};

async function sendProposal(
	ctx: Ctx,
	contact: ReturnType<typeof contactInput.parse>,
	event: { params: Partial<Record<string, string>>; locals: App.Locals }
) {
	const secret = event.params.draft!;
	const area = await areaBySlug(ctx, event.params.area!, event.locals.lang);
	if (!area) throw new NotFound();
	await continueDraft(ctx, secret, contact);
	const draft = await findDraft(ctx, secret);
	// the draft is gone after it was sent: the operation id answers a repeated submit by itself
	const fields = draft?.fields ?? {};
	const text = (name: string) => String(fields[name] ?? '');
	const answer = await propose(
		{ ...ctx, operation: ctx.operation ?? secret },
		{
			areaId: area.id,
			table: text('table') || '00000000-0000-0000-0000-000000000000',
			title: text('title'),
			body: text('body'),
			life: text('life') || 'others',
			heard: text('heard') || 'not_yet',
			heard_text: text('heard_text'),
			influence_by: (fields.influence_by as string | null) ?? null,
			influence_text: text('influence_text'),
			...contact,
			lang: (draft?.lang as Lang) ?? event.locals.lang
		}
	);
	if (answer.ok) await endDraft(ctx, secret);
	return answer;
}
