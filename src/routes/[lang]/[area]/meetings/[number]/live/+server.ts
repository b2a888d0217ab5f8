import { app } from '../../../../../../app.server.ts';
import { meetingIn } from '#routes/web/meeting-in.server.ts';
import type { RequestHandler } from './$types';

const BEAT_MS = 15_000;
const LONGEST_MS = 30 * 60_000;
const MOST_STREAMS = 2_000;
const MOST_UNREAD = 100;
let open = 0;

/**
 * "Something changed, fetch again" for the pages of a meeting. The stream carries no content: each
 * page then reads what its own viewer may see. Where streams are blocked pages poll instead.
 */
export const GET: RequestHandler = async (event) => {
	const { meeting } = await meetingIn(event);
	const { live } = await app();
	if (open >= MOST_STREAMS)
		return new Response(null, { status: 503, headers: { 'retry-after': '10' } });
	open++;
	const text = new TextEncoder();
	let end = () => {};
	const stream = new ReadableStream({
		start(controller) {
			const send = (name: string) => {
				// a reader that does not read: it connects again, and then fetches once
				if ((controller.desiredSize ?? 0) < -MOST_UNREAD) return end();
				try {
					controller.enqueue(text.encode(`event: ${name}\ndata: \n\n`));
				} catch {
					end();
				}
			};
			const unwatch = live.watch([meeting.id], () => send('changed'));
			const beat = setInterval(() => send('beat'), BEAT_MS);
			const limit = setTimeout(() => end(), LONGEST_MS);
			const unend = live.onEnd(() => end());
			end = () => {
				end = () => {};
				open--;
				clearInterval(beat);
				clearTimeout(limit);
				unwatch();
				unend();
				try {
					controller.close();
				} catch {
					// the reader has gone
				}
			};
			controller.enqueue(text.encode('retry: 3000\n\nevent: beat\ndata: \n\n'));
		},
		cancel: () => end()
	});
	return new Response(stream, {
		headers: {
			'content-type': 'text/event-stream',
			'cache-control': 'no-store',
			'x-accel-buffering': 'no'
		}
	});
};
