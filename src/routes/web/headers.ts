/**
 * What stands on every answer, also on files, on refusals and when the application itself fails:
 * the server sets it before it hands a request on. Pages bring their own content security policy
 * (with nonces, from the build) and their own word about caching; what brings none gets the
 * strictest.
 */
export const onEveryAnswer: Record<string, string> = {
	'x-content-type-options': 'nosniff',
	'referrer-policy': 'same-origin',
	'cross-origin-opener-policy': 'same-origin',
	'cross-origin-resource-policy': 'same-origin',
	'permissions-policy': 'camera=(), microphone=(), geolocation=(), interest-cohort=()',
	'x-frame-options': 'DENY',
	'content-security-policy':
		"default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; sandbox",
	'cache-control': 'private, no-store'
};

/** Only where the public address is https: on plain http a browser ignores it. */
export const onlyByHttps = { 'strict-transport-security': 'max-age=31536000; includeSubDomains' };

/** May be kept by anyone, and must be asked about each time: an unchanged page is a short 304. */
export const KEPT_BUT_ASKED = 'public, max-age=0, must-revalidate';

/** Files that keep their name when they change: scripts of `static/enhance`, pictures of `static`. */
export const isFixedFile = (path: string): boolean =>
	/^\/(enhance\/[\w.-]+|[\w-]+\.svg)$/.test(path);

/** The one script that a browser may keep running for a page: it asks this server, and nothing else. */
export const DOOR_WORKER = '/enhance/door-worker.js';
export const onDoorWorker = new Map([
	['service-worker-allowed', '/'],
	['content-security-policy', "default-src 'none'; connect-src 'self'"]
]);
