import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import type { Handle } from '@sveltejs/kit/hooks';
import type { Kept } from './keep.server.ts';

const TEXT = /^(text\/(html|csv|calendar|plain)|application\/(json|atom\+xml|xml))\b/;
const WORTH_IT = 1_000;
const KEPT_PAGES = 200;
const LONGEST_KEPT = 200_000;

type Coding = 'br' | 'gzip';

const toBrotli = promisify(brotliCompress);
const toGzip = promisify(gzip);
// 4 is the last quality that costs no more than making the page did
const brotli = (text: string | Uint8Array) =>
	toBrotli(text, {
		params: { [constants.BROTLI_PARAM_QUALITY]: 4, [constants.BROTLI_PARAM_MODE]: 1 }
	});
const squeeze: Record<Coding, (text: string | Uint8Array) => Promise<Buffer<ArrayBuffer>>> = {
	br: brotli as (text: string | Uint8Array) => Promise<Buffer<ArrayBuffer>>,
	gzip: ((text: string | Uint8Array) => toGzip(text, { level: 6 })) as (
		text: string | Uint8Array
	) => Promise<Buffer<ArrayBuffer>>
};

/** The coding to use of those that the browser takes; a coding with `q=0` is refused. */
export function codingFor(accepted: string | null): Coding | null {
	const taken = new Set(
		(accepted ?? '')
			.toLowerCase()
			.split(',')
			.map((one) => one.split(';').map((part) => part.trim()))
			.filter(([, q]) => !/^q=0(\.0*)?$/.test(q ?? ''))
			.map(([name]) => name)
	);
	return taken.has('br') ? 'br' : taken.has('gzip') ? 'gzip' : null;
}

/**
 * Sends text small: on a slow phone line a page of 20 kilobytes waits a quarter of a second
 * longer than one of five. What everybody is sent alike is squeezed once and kept by its own
 * text, never by a hash of it, so that nobody can be sent another's page.
 */
export const compress: Handle = async ({ event, resolve }) => {
	const response = await resolve(event);
	const { headers } = response;
	if (!TEXT.test(headers.get('content-type') ?? '') || headers.has('content-encoding'))
		return response;
	headers.append('vary', 'accept-encoding');
	const coding = codingFor(event.request.headers.get('accept-encoding'));
	if (!coding || !response.body || Number(headers.get('content-length') ?? WORTH_IT) < WORTH_IT)
		return response;
	const etag = headers.get('etag')?.replace(/"$/, `-${coding}"`);
	if (etag) headers.set('etag', etag);
	// the browser has it: the answer becomes a 304 without a body
	if (etag && event.request.headers.get('if-none-match') === etag) return response;
	const body = await squeezed(event.locals.kept, headers, coding, response);
	headers.set('content-encoding', coding);
	headers.set('content-length', String(body.byteLength));
	return new Response(event.request.method === 'HEAD' ? null : body, {
		status: response.status,
		headers
	});
};

async function squeezed(
	page: Kept | undefined,
	headers: Headers,
	coding: Coding,
	response: Response
): Promise<Buffer<ArrayBuffer>> {
	if (page) return samePage(page, coding);
	const text = await response.text();
	return headers.get('cache-control')?.startsWith('public')
		? keptOr(coding, text)
		: squeeze[coding](text);
}

const bodies = new WeakMap<Kept, Partial<Record<Coding, Buffer<ArrayBuffer>>>>();

/** A page that is sent again and again is squeezed once, and looked up without reading it. */
async function samePage(page: Kept, coding: Coding): Promise<Buffer<ArrayBuffer>> {
	const known = bodies.get(page) ?? {};
	bodies.set(page, known);
	return (known[coding] ??= await squeeze[coding](page.body));
}

const kept: Record<Coding, Map<string, Buffer<ArrayBuffer>>> = { br: new Map(), gzip: new Map() };

/** Least recently used goes first: a map keeps the order of insertion. */
async function keptOr(coding: Coding, text: string): Promise<Buffer<ArrayBuffer>> {
	const pages = kept[coding];
	const body = pages.get(text) ?? (await squeeze[coding](text));
	pages.delete(text);
	if (text.length <= LONGEST_KEPT) pages.set(text, body);
	if (pages.size > KEPT_PAGES) pages.delete(pages.keys().next().value!);
	return body;
}
