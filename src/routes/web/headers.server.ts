import type { Handle } from '@sveltejs/kit/hooks';

// a busy or a full database heals by itself; nobody needs to ask more often
const RETRY_SECONDS = '10';

/**
 * Headers on every answer. The content security policy of pages comes from the build (nonces);
 * answers that are no pages get the strictest one here.
 */
export const secureHeaders: Handle = async ({ event, resolve }) => {
	const response = await resolve(event);
	const { headers } = response;
	headers.set('x-content-type-options', 'nosniff');
	headers.set('referrer-policy', 'same-origin');
	headers.set('cross-origin-opener-policy', 'same-origin');
	headers.set('cross-origin-resource-policy', 'same-origin');
	headers.set('permissions-policy', 'camera=(), microphone=(), geolocation=(), interest-cohort=()');
	headers.set('x-frame-options', 'DENY');
	if (event.url.protocol === 'https:')
		headers.set('strict-transport-security', 'max-age=31536000; includeSubDomains');
	if (!headers.has('content-security-policy'))
		headers.set(
			'content-security-policy',
			"default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; sandbox"
		);
	if (response.status === 503 && !headers.has('retry-after'))
		headers.set('retry-after', RETRY_SECONDS);
	if (!headers.has('cache-control')) headers.set('cache-control', 'private, no-store');
	return response;
};
