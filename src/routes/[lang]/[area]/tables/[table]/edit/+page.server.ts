import { z } from 'zod';
import { organisationsToChoose } from '#modules/organisations/organisation.queries.server.ts';
import { editTable } from '#modules/tables/table.commands.server.ts';
import { tableInput } from '#modules/tables/table.input.ts';
import { m } from '#i18n/messages.js';
import { to } from '#platform/i18n/paths.ts';
import { whole } from '#platform/input/input.ts';
import { tableIn } from '#routes/web/area-in.server.ts';
import { formAction } from '#routes/web/form.server.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { area, table } = await tableIn(event);
	const texts = table.texts.flatMap((text) =>
		(['name', 'purpose', 'sector', 'mandate', 'fee_rule', 'rules'] as const).map((field) => [
			`${field}_${text.lang}`,
			text[field]
		])
	);
	return {
		title: m.tables_do_edit(),
		private: true,
		table: { slug: table.slug, name: table.name, version: table.version },
		saved: {
			...Object.fromEntries(texts),
			kind: table.kind,
			status: table.status,
			langs: table.langs.join(','),
			host: table.host_organisation_id,
			answer_days: table.answer_days,
			invite_days: table.invite_days
		},
		organisations: await organisationsToChoose(event.locals.ctx, area.id, event.locals.lang)
	};
};

export const actions: Actions = {
	default: formAction(
		tableInput.and(z.object({ _v: whole(1, 1e9) })),
		async (ctx, input, event) => editTable(ctx, (await tableIn(event)).table.id, input._v, input),
		(_value, { locals: { lang }, params }) =>
			to(lang, '/{area}/tables/{table}', { area: params.area!, table: params.table! })
	)
};
