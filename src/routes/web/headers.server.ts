import type { Handle } from '@sveltejs/kit/hooks';
import { onEveryAnswer, onlyByHttps } from './headers.ts';

/**
 * The same headers as `server.mjs` sets, on what the application answers itself, so that they
 * stand in development too. A page looks different to who is signed in: no cache may mix them up.
 */
export const secureHeaders: Handle = async ({ event, resolve }) => {
	const response = await resolve(event);
	const { headers } = response;
	for (const [name, value] of Object.entries(onEveryAnswer))
		if (!headers.has(name)) headers.set(name, value);
	if (event.url.protocol === 'https:')
		for (const [name, value] of Object.entries(onlyByHttps)) headers.set(name, value);
	headers.append('vary', 'cookie');
	return response;
};
