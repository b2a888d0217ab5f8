import { publishLanguage } from '#modules/meetings/memo-language.commands.server.ts';
import { owedIn } from '#modules/meetings/memo-language.ts';
import { memoLanguageInput } from '#modules/meetings/meeting.input.ts';
import { memoText } from '#modules/meetings/memo.queries.server.ts';
import { m } from '#i18n/messages.js';
import { NotFound } from '#platform/core/faults.ts';
import { isLang, type Lang } from '#platform/core/lang.ts';
import { textIn } from '#platform/core/localised.ts';
import { to } from '#platform/i18n/paths.ts';
import { formAction } from '#routes/web/form.server.ts';
import { type MeetingIn, headOf, meetingToPlan } from '#routes/web/meeting-in.server.ts';
import type { Actions, PageServerLoad } from './$types';

/** A language of the table, for a memo that is published. @throws NotFound */
function codeIn(meeting: MeetingIn['meeting'], code: string | undefined): Lang {
	if (!isLang(code) || !meeting.table_langs.includes(code) || meeting.memo_state !== 'published')
		throw new NotFound();
	return code;
}

export const load: PageServerLoad = async (event) => {
	const { ctx, lang } = event.locals;
	const { meeting } = await meetingToPlan(event);
	const code = codeIn(meeting, event.params.code);
	const { fields } = await memoText(ctx, meeting.id);
	return {
		title: m.meetings_language_title({ lang: m.language_name({ lang: code }) }),
		private: true,
		meeting: headOf(meeting),
		code,
		owed: owedIn(
			code,
			meeting.items.map((item) => ({
				id: item.id,
				position: item.position,
				title: textIn(item.texts, lang)?.title ?? '',
				held: item.held_back
			})),
			fields.map((field) => ({ ...field, itemId: field.item_id }))
		)
	};
};

export const actions: Actions = {
	default: formAction(
		memoLanguageInput,
		async (ctx, texts, event) => {
			const { meeting } = await meetingToPlan(event);
			return publishLanguage(ctx, meeting.id, codeIn(meeting, event.params.code), texts);
		},
		({ number }, { locals, params }) =>
			to(locals.lang, '/{area}/meetings/{number}', {
				area: params.area ?? '',
				number: String(number)
			})
	)
};
