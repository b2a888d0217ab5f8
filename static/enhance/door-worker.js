// Keeps the page of one door on this device, so that it opens again while the network is away. Nothing
// else is served from here: with a network every answer comes from the server. The copy holds names: it
// goes when the page is no longer shown to this device, at signing out (leave.js), and after 18 hours.
const HERE = new URL(self.registration.scope).pathname;
const KEPT = `door:${HERE}`;
const MOST_MS = 18 * 3_600_000;
const PATIENCE_MS = 5_000;

self.addEventListener('install', () => self.skipWaiting());
self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()));
self.addEventListener('fetch', (event) => {
	const { request } = event;
	const url = new URL(request.url);
	if (request.method !== 'GET' || url.origin !== self.location.origin) return;
	if (url.pathname === HERE) event.respondWith(page(request, url));
	else if (/^\/(_app|enhance)\//.test(url.pathname)) event.respondWith(part(request));
});

/** The page: from the server, or as it last was. A search is never kept, it is not the whole list. */
async function page(request, url) {
	const opens = request.mode === 'navigate';
	let answer;
	try {
		answer = await fetch(
			request,
			opens && AbortSignal.timeout ? { signal: AbortSignal.timeout(PATIENCE_MS) } : {}
		);
	} catch (away) {
		const kept = opens ? await lastPage() : null;
		if (kept) return kept;
		throw away;
	}
	// sent elsewhere to sign in, or not found any more: the list is not this device's to keep
	if (answer.type === 'opaqueredirect' || answer.redirected || answer.status === 404)
		await caches.delete(KEPT);
	else if (answer.ok && !url.searchParams.has('q') && !url.searchParams.has('code'))
		await (await caches.open(KEPT)).put(HERE, answer.clone());
	return answer;
}

async function lastPage() {
	const kept = await (await caches.open(KEPT)).match(HERE);
	if (!kept) return null;
	if (Date.now() - Date.parse(kept.headers.get('date')) < MOST_MS) return kept;
	await caches.delete(KEPT);
	return null;
}

/** What the page is made of: styles, scripts and pictures of ours, no names. */
async function part(request) {
	const cache = await caches.open(KEPT);
	try {
		const answer = await fetch(request);
		if (answer.ok) await cache.put(request, answer.clone());
		return answer;
	} catch (away) {
		const kept = await cache.match(request);
		if (kept) return kept;
		throw away;
	}
}
