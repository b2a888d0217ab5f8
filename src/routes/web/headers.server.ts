import type { RequestEvent } from '@sveltejs/kit';
import type { Handle } from '@sveltejs/kit/hooks';
import { onEveryAnswer, onlyByHttps } from './headers.ts';
import { unavailablePage } from './plain-page.server.ts';

// a busy or a full database heals by itself; nobody needs to ask more often
const RETRY_SECONDS = '10';

/**
 * The same headers as `server.mjs` sets, on what the application answers itself, so that they
 * stand in development too. A page looks different to who is signed in: no cache may mix them up.
 */
export const secureHeaders: Handle = async ({ event, resolve }) => {
	const response = await answered(event, resolve);
	const { headers } = response;
	for (const [name, value] of Object.entries(onEveryAnswer))
		if (!headers.has(name)) headers.set(name, value);
	if (event.url.protocol === 'https:')
		for (const [name, value] of Object.entries(onlyByHttps)) headers.set(name, value);
	headers.append('vary', 'cookie');
	if (response.status === 503 && !headers.has('retry-after'))
		headers.set('retry-after', RETRY_SECONDS);
	return response;
};

/** The answer, also when the database went away before any page could be made. */
async function answered(
	event: RequestEvent,
	resolve: Parameters<Handle>[0]['resolve']
): Promise<Response> {
	try {
		return await resolve(event);
	} catch (fault) {
		const page = unavailablePage(event, fault);
		if (!page) throw fault;
		return page;
	}
}
