import { registeredOf } from '#modules/workshops/door.queries.server.ts';
import { questionsOf } from '#modules/workshops/registration.queries.server.ts';
import { sayRegistrationState, saySideShort, sayWay } from '#modules/workshops/workshop.words.ts';
import { m } from '#i18n/messages.js';
import { writeCsv } from '#platform/documents/csv.write.ts';
import { withLang } from '#platform/i18n/locale.server.ts';
import { workshopToLead } from '#routes/web/workshop-in.server.ts';
import type { RequestHandler } from './$types';

/** Who registered, for a spreadsheet. Needs and diets stay on the page: files are passed on. */
export const GET: RequestHandler = async (event) => {
	const { ctx, lang } = event.locals;
	const { workshop } = await workshopToLead(event);
	const people = await registeredOf(ctx, workshop.id, lang);
	const questions = await questionsOf(ctx, workshop.id, lang);
	const csv = withLang(lang, () =>
		writeCsv([
			[
				m.registration_field_name(),
				m.registration_field_email(),
				m.registration_field_organisation(),
				m.people_side(),
				m.registration_field_sector(),
				m.people_language(),
				m.registration_field_way(),
				m.workshops_state(),
				m.people_came(),
				...questions.map((one) => one.label)
			],
			...people.map((one) => [
				one.name,
				one.email,
				one.organisation,
				saySideShort(one.side),
				one.sector,
				one.lang,
				sayWay(one.way),
				sayRegistrationState(one.state),
				one.present ? m.people_yes() : '',
				...questions.map((question) => one.answers[question.id] ?? '')
			])
		])
	);
	return new Response(csv, {
		headers: {
			'content-type': 'text/csv; charset=utf-8',
			'content-disposition': `attachment; filename="workshop-${workshop.number}.csv"`
		}
	});
};
