import { pastePeople } from '#modules/tables/member.commands.server.ts';
import { readPeople } from '#modules/tables/people-paste.ts';
import { pasteInput } from '#modules/tables/table.input.ts';
import { m } from '#i18n/messages.js';
import { refuse } from '#platform/core/result.ts';
import { to } from '#platform/i18n/paths.ts';
import { tableIn } from '#routes/web/area-in.server.ts';
import { formAction } from '#routes/web/form.server.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { table } = await tableIn(event);
	return { title: m.tables_paste(), private: true, table: { slug: table.slug, name: table.name } };
};

export const actions: Actions = {
	default: formAction(
		pasteInput,
		async (ctx, input, event) => {
			const read = readPeople(input.people, event.locals.lang);
			if (!read.ok) return { ...read, fields: { people: read.code } };
			const wrong = read.value.problems[0];
			if (wrong)
				return refuse(`paste_${wrong.code}`, {
					fields: { people: `paste_${wrong.code}` },
					about: { line: wrong.line }
				});
			const seated = await pastePeople(ctx, (await tableIn(event)).table.id, read.value.people);
			// a row's own fields are lines of the text here
			return seated.ok || !seated.about
				? seated
				: { ...seated, code: `paste_${seated.code}`, fields: { people: `paste_${seated.code}` } };
		},
		({ added, skipped }, { locals: { lang }, params }) =>
			`${to(lang, '/{area}/tables/{table}/people', { area: params.area!, table: params.table! })}?added=${added}&skipped=${skipped}`
	)
};
