import { pasteMemoInput } from '#modules/meetings/meeting.input.ts';
import { pasteMemo } from '#modules/meetings/paste.commands.server.ts';
import { m } from '#i18n/messages.js';
import { ok, refuse } from '#platform/core/result.ts';
import { splitPastedMemo } from '#platform/documents/paste.ts';
import { to } from '#platform/i18n/paths.ts';
import { formAction } from '#routes/web/form.server.ts';
import { headOf, meetingToPlan } from '#routes/web/meeting-in.server.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { meeting } = await meetingToPlan(event);
	const { lang } = event.locals;
	return {
		title: m.meetings_do_paste(),
		private: true,
		meeting: headOf(meeting),
		langs: meeting.table_langs,
		textLang: meeting.table_langs.includes(lang) ? lang : meeting.table_langs[0]!
	};
};

/**
 * The first press shows what was understood (the page splits the text that comes back with the
 * form); only the tick and the second press write it into the memo.
 */
export const actions: Actions = {
	default: formAction(
		pasteMemoInput,
		async (ctx, input, event) => {
			const { meeting } = await meetingToPlan(event);
			const pasted = splitPastedMemo(input.text);
			if (!pasted.items.length)
				return refuse('paste_no_items', { fields: { text: 'paste_no_items' } });
			if (!input.sure) return refuse('paste_not_sure', { fields: { sure: 'paste_not_sure' } });
			const done = await pasteMemo(ctx, meeting.id, input.text_lang, pasted);
			return done.ok ? ok({ number: meeting.number }) : done;
		},
		({ number }, { locals: { lang }, params }) =>
			to(lang, '/{area}/meetings/{number}/memo', { area: params.area!, number: String(number) })
	)
};
