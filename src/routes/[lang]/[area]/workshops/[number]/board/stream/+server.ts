import { hubOf } from '#modules/boards/hub.server.ts';
import { viewerBySession } from '#modules/accounts/session.queries.server.ts';
import { isUuid } from '#platform/core/uuid.ts';
import { isStaff } from '#platform/session/viewer.ts';
import { readSessionCookie } from '#routes/web/cookies.server.ts';
import { boardDoor } from '#routes/web/hall-in.server.ts';
import { app } from '../../../../../../../app.server.ts';
import type { RequestHandler } from './$types';

const LONGEST_MS = 30 * 60_000;
const MOST_STREAMS = 5_000;
/** Unread bytes of a reader that does not read. */
const MOST_UNREAD = 256 * 1024;
let open = 0;

/** What happens on the boards, as it happens. Begins with what was missed since `since`. */
export const GET: RequestHandler = async (event) => {
	const { workshopId, areaId, guest } = await boardDoor(event);
	const { db, live, ports } = await app();
	if (open >= MOST_STREAMS)
		return new Response(null, { status: 503, headers: { 'retry-after': '10' } });
	const asked = event.url.searchParams.get('station');
	const session = readSessionCookie(event);
	let leave = () => {};
	let end = () => {};
	const stream = new ReadableStream<Uint8Array>(
		{
			async start(controller) {
				open++;
				const limit = setTimeout(() => end(), LONGEST_MS);
				const unend = live.onEnd(() => end());
				end = () => {
					end = () => {};
					open--;
					clearTimeout(limit);
					unend();
					leave();
					try {
						controller.close();
					} catch {
						// the reader has gone
					}
				};
				const close = () => end();
				// a thousand phones that lost the server do not come back in the same second
				controller.enqueue(
					new TextEncoder().encode(`retry: ${1_000 + ports.randomInt(4_000)}\n\n`)
				);
				leave = await hubOf(db, live).join(workshopId, sinceOf(event), {
					station: isUuid(asked) ? asked : null,
					guestId: guest?.id ?? null,
					still: async () => {
						const viewer = session ? await viewerBySession(db, session, ports.now()) : null;
						return isStaff(viewer, areaId);
					},
					write(bytes) {
						try {
							controller.enqueue(bytes);
						} catch {
							return false;
						}
						return (controller.desiredSize ?? 0) > 0;
					},
					end: close
				});
			},
			cancel: () => end()
		},
		{ highWaterMark: MOST_UNREAD, size: (chunk) => chunk?.byteLength ?? 1 }
	);
	return new Response(stream, {
		headers: {
			'content-type': 'text/event-stream',
			'cache-control': 'no-store',
			'x-accel-buffering': 'no'
		}
	});
};

/** What the browser says it has when it comes back, else what the page was made with. */
function sinceOf({ request, url }: { request: Request; url: URL }): number {
	const told = [request.headers.get('last-event-id'), url.searchParams.get('since')].map((raw) =>
		/^\d{1,15}$/.test(raw ?? '') ? Number(raw) : 0
	);
	return Math.max(...told);
}
