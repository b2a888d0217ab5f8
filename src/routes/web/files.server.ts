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
export const fileResponse = (event: RequestEvent, file: AttachedFile): Promise<Response> =>
	keptResponse(event, file, { 'content-disposition': saveAs(file.name) });

/**
 * A picture to be shown on a page of ours. The browser that has it asks each time whether it may
 * still show it, and is then sent nothing more: a hall shares one network.
 */
export async function pictureResponse(event: RequestEvent, file: KeptFile): Promise<Response> {
	const headers = { etag: `"${file.sha256}"`, 'cache-control': 'private, no-cache' };
	if (event.request.headers.get('if-none-match') === headers.etag)
		return new Response(null, { status: 304, headers });
	return keptResponse(event, file, { ...headers, 'content-disposition': 'inline' });
}

type KeptFile = { sha256: string; type: string; bytes: number };

async function keptResponse(
	event: RequestEvent,
	file: KeptFile,
	more: Record<string, string>
): Promise<Response> {
	const kept = await filesOf(event.locals.ctx).open(file.sha256);
	if (!kept) throw new Error(`the file ${file.sha256} is missing`);
	const headers = {
		'content-type': file.type,
		'content-length': String(file.bytes),
		'x-robots-tag': 'noindex',
		...more
	};
	if (event.request.method === 'HEAD') {
		await kept.close();
		return new Response(null, { headers });
	}
	return new Response(Readable.toWeb(kept.createReadStream()) as ReadableStream, { headers });
}
