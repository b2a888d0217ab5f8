import {
	addQuestion,
	editQuestion,
	moveQuestion,
	removeQuestion
} from '#modules/workshops/question.commands.server.ts';
import {
	editQuestionInput,
	moveQuestionInput,
	questionIdInput,
	questionInput
} from '#modules/workshops/question.input.ts';
import { questionsForEdit } from '#modules/workshops/registration.queries.server.ts';
import { m } from '#i18n/messages.js';
import { textIn } from '#platform/core/localised.ts';
import { formAction } from '#routes/web/form.server.ts';
import { headOfWorkshop, workshopToLead } from '#routes/web/workshop-in.server.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

export const load: PageServerLoad = async (event) => {
	const { ctx, lang } = event.locals;
	const { workshop } = await workshopToLead(event);
	const questions = await questionsForEdit(ctx, workshop.id);
	return {
		title: m.questions_title(),
		private: true,
		workshop: headOfWorkshop(workshop, lang),
		langs: workshop.langs,
		questions: questions.map((one) => ({
			...one,
			text: textIn(one.texts, lang) ?? { lang, label: '', choices: [], original: true }
		}))
	};
};

const idOf = async (event: unknown) => (await workshopToLead(event as RequestEvent)).workshop.id;

export const actions: Actions = {
	add: formAction(
		questionInput,
		async (ctx, input, event) => addQuestion(ctx, await idOf(event), input),
		(_value, event) => event.url.pathname
	),
	edit: formAction(
		editQuestionInput,
		async (ctx, input, event) => editQuestion(ctx, await idOf(event), input),
		(_value, event) => event.url.pathname
	),
	move: formAction(moveQuestionInput, async (ctx, input, event) =>
		moveQuestion(ctx, await idOf(event), input)
	),
	remove: formAction(questionIdInput, async (ctx, input, event) =>
		removeQuestion(ctx, await idOf(event), input.question)
	)
};
