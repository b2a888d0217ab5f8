import { listActions } from '#modules/actions/action.queries.server.ts';
import { agendaPaper } from '#modules/meetings/meeting.papers.ts';
import { dayOf } from '#platform/core/dates.ts';
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
			await papersOf(event, { meeting, inside }),
			{
				actions: await listActions(ctx, lang, { tableId: meeting.table_id, state: 'open' }),
				today: dayOf(ctx.ports.now(), ctx.zone)
			}
		),
		'pdf',
		`agenda-${meeting.number}`
	);
};
