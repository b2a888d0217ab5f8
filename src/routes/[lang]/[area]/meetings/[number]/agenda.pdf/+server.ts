import { agendaPaper } from '#modules/meetings/meeting.papers.ts';
import { meetingIn, papersOf } from '#routes/web/meeting-in.server.ts';
import { paperResponse } from '#routes/web/papers.server.ts';
import type { RequestHandler } from './$types';

/** The agenda in the languages of the table, the reader's own first. */
export const GET: RequestHandler = async (event) => {
	const { lang, ctx } = event.locals;
	const { meeting, inside } = await meetingIn(event);
	const langs = [
		...new Set([...(meeting.table_langs.includes(lang) ? [lang] : []), ...meeting.table_langs])
	];
	return paperResponse(
		agendaPaper(
			meeting,
			meeting.items,
			langs,
			ctx.zone,
			inside,
			await papersOf(event, { meeting, inside })
		),
		'pdf',
		`agenda-${meeting.number}`
	);
};
