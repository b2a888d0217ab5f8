import { error } from '@sveltejs/kit';
import type { RequestEvent } from '@sveltejs/kit';
import { listActions } from '#modules/actions/action.queries.server.ts';
import { memoPaper } from '#modules/meetings/meeting.papers.ts';
import { memoItems, presentShown } from '#modules/meetings/memo.public.ts';
import { memoText } from '#modules/meetings/memo.queries.server.ts';
import { dayOf } from '#platform/core/dates.ts';
import { NotFound } from '#platform/core/faults.ts';
import type { Document } from '#platform/documents/document.ts';
import { renderDocx } from '#platform/documents/docx.server.ts';
import { renderPdf } from '#platform/documents/pdf.server.ts';
import { withLang } from '#platform/i18n/locale.server.ts';
import { meetingIn } from './meeting-in.server.ts';

const TYPES = {
	pdf: 'application/pdf',
	docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'
};

/** A paper as a file. The name is for the reader's folder; it holds no person's name. */
export async function paperResponse(
	document: Document,
	type: 'pdf' | 'docx',
	name: string
): Promise<Response> {
	const made = type === 'pdf' ? await renderPdf(document) : await renderDocx(document);
	if (!made.ok) error(422, made.code);
	const bytes = 'bytes' in made.value ? made.value.bytes : made.value;
	return new Response(bytes as Uint8Array<ArrayBuffer>, {
		headers: {
			'content-type': TYPES[type],
			'content-disposition': `inline; filename="${name}.${type}"`,
			'content-length': String(bytes.length)
		}
	});
}

/** The memo of the address: for everybody when it is published, else for the table. */
export async function memoFile(event: RequestEvent, type: 'pdf' | 'docx'): Promise<Response> {
	const { ctx, lang } = event.locals;
	const { meeting, inside } = await meetingIn(event);
	const published = meeting.memo_state === 'published';
	if (!published && !inside) throw new NotFound();
	const memo = await memoText(ctx, meeting.id);
	// the file of a published memo is the public one, whoever fetches it: it will be passed on
	const own = inside && !published;
	const actions = await listActions(own ? ctx : { ...ctx, viewer: null }, lang, {
		itemIds: meeting.items.map((item) => item.id)
	});
	const paper = withLang(lang, () =>
		memoPaper(
			meeting,
			memoItems(meeting.items, memo.fields, lang, own),
			presentShown(memo.attendance, lang, own),
			actions,
			lang,
			ctx.zone,
			dayOf(ctx.ports.now(), ctx.zone)
		)
	);
	return paperResponse(paper, type, `memo-${meeting.number}`);
}
