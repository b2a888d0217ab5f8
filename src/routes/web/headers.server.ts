import type { Handle } from '@sveltejs/kit/hooks';

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
	if (!headers.has('cache-control')) headers.set('cache-control', 'private, no-store');
	return response;
};
