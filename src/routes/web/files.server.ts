import { Readable } from 'node:stream';
import type { RequestEvent } from '@sveltejs/kit';
import type { AttachedFile } from '#modules/attachments/attachment.queries.server.ts';
import { saveAs } from '#platform/files/file-name.ts';
import { filesOf } from './upload.server.ts';

/**
 * A file as something to save, never as a page of ours: whatever is in it, no browser runs it
 * here, because it brings no policy of its own and so gets the strictest (`headers.ts`). The
 * caller has asked whether it may be seen.
 */
export async function fileResponse(event: RequestEvent, file: AttachedFile): Promise<Response> {
	const kept = await filesOf(event.locals.ctx).open(file.sha256);
	if (!kept) throw new Error(`the file ${file.sha256} of an attachment is missing`);
	const headers = {
		'content-type': file.type,
		'content-length': String(file.bytes),
		'content-disposition': saveAs(file.name),
		'x-robots-tag': 'noindex'
	};
	if (event.request.method === 'HEAD') {
		await kept.close();
		return new Response(null, { headers });
	}
	return new Response(Readable.toWeb(kept.createReadStream()) as ReadableStream, { headers });
}
