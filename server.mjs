// The web server of an installation: one port, the built application behind it.
//
// SvelteKit's handler believes that it stands behind https; the public address comes from our
// own setting, never from the client, so that links and the check of a form's origin are right.
import { createServer } from 'node:http';
import { to } from './src/platform/i18n/paths.ts';
import {
	DOOR_WORKER,
	KEPT_BUT_ASKED,
	isFixedFile,
	onDoorWorker,
	onEveryAnswer,
	onlyByHttps
} from './src/routes/web/headers.ts';

const started = performance.now();
const PROTO = 'x-poytakunta-proto';
const HOST = 'x-poytakunta-host';
const ADDRESS = 'x-poytakunta-address';
// read by the handler when it is imported, so set before
Object.assign(process.env, {
	NODE_ENV: process.env.NODE_ENV ?? 'production',
	PROTOCOL_HEADER: PROTO,
	HOST_HEADER: HOST,
	ADDRESS_HEADER: ADDRESS,
	// every reader of a body names its own limit (src/routes/web/body.server.ts): 2 MB for a form
	// in words, 20 MB and a little for one with a file
	BODY_SIZE_LIMIT: 'Infinity'
});
const demo = process.argv.includes('--demo');

function fail(text, code = 1) {
	process.stderr.write(`${text}\n`);
	process.exit(code);
}

let handler;
try {
	({ handler } = await import('./build/handler.js'));
} catch (fault) {
	const codes = { WrongSetting: 2, DataDirInUse: 3, NewerDatabase: 4, Damaged: 5 };
	const code = codes[fault?.name];
	if (!code) console.error(fault);
	fail(code ? fault.message : 'The server could not start.', code ?? 1);
}
const app = await globalThis[Symbol.for('poytakunta.app')];
const { host, port, publicUrl, trustedProxies } = app.settings;
const known = publicUrl ? new URL(publicUrl) : null;

/** The address a request came to: the setting, else this machine under one of its two names. */
function publicAddress(req) {
	if (known) return [known.protocol.slice(0, -1), known.host];
	const { port: listening } = server.address();
	const asked = req.headers.host ?? '';
	const home =
		asked === `localhost:${listening}` ||
		asked === `127.0.0.1:${listening}` ||
		asked === `[::1]:${listening}`;
	return ['http', home ? asked : `127.0.0.1:${listening}`];
}

/** The visitor's address: the connection's, or what the trusted proxies wrote. */
function visitorAddress(req) {
	if (!trustedProxies) return req.socket.remoteAddress ?? '';
	const chain = String(req.headers['x-forwarded-for'] ?? '')
		.split(',')
		.map((part) => part.trim());
	return chain[chain.length - trustedProxies] || req.socket.remoteAddress || '';
}

const before = new Map(
	Object.entries({ ...onEveryAnswer, ...(known?.protocol === 'https:' && onlyByHttps) })
);

const STOPS = ['fi', 'sv', 'en'].map((lang) => `${to(lang, '/stop')}/`);
/**
 * One click in a mail program (RFC 8058) comes from no page, so it has no Origin, and SvelteKit
 * would refuse it as a foreign form. The secret in the link is what allows it; a browser always
 * sends an Origin with a form.
 */
const isOneClick = (req) =>
	req.method === 'POST' &&
	req.headers.origin === undefined &&
	STOPS.some((path) => req.url.startsWith(path));

const WORDS_MS = 60_000;
const FILE_MS = 600_000;
const STILL_MS = 15_000;
const REST_MS = 5_000;
const REST_BYTES = 64 * 2 ** 20;

/**
 * How long a request may take to arrive: a minute, with a file ten, as long as something comes.
 * What was answered before all of it had come is taken in for a moment and thrown away, so that
 * the sender gets to read the answer; then the line is cut.
 */
function limitPatience(req, res) {
	if (req.method === 'GET' || req.method === 'HEAD') return;
	const withFile = /^multipart\/form-data/i.test(req.headers['content-type'] ?? '');
	const all = setTimeout(() => req.complete || req.destroy(), withFile ? FILE_MS : WORDS_MS);
	let seen = -1;
	const still = setInterval(() => {
		if (!req.complete && !res.writableEnded && req.socket.bytesRead === seen) req.destroy();
		seen = req.socket.bytesRead;
	}, STILL_MS);
	res.once('close', () => {
		clearTimeout(all);
		clearInterval(still);
	});
	res.once('finish', () => {
		if (req.complete) return;
		let rest = 0;
		const cut = setTimeout(() => req.destroy(), REST_MS);
		req.once('close', () => clearTimeout(cut));
		req.removeAllListeners('data');
		req.on('data', (chunk) => (rest += chunk.length) > REST_BYTES && req.destroy());
		req.resume();
	});
}

/**
 * A 304 leaves what the browser kept as it was. SvelteKit says no content policy on it; the
 * strictest one in its stead would replace the policy of the kept page, and take away its style.
 */
function leaveKeptPolicy(res) {
	const { writeHead } = res;
	res.writeHead = (status, ...more) => {
		if (status === 304) res.removeHeader('content-security-policy');
		return writeHead.call(res, status, ...more);
	};
}

let stopping = false;
const server = createServer((req, res) => {
	if (stopping) res.setHeader('connection', 'close');
	res.setHeaders(before);
	leaveKeptPolicy(res);
	if (isFixedFile(req.url ?? '')) res.setHeader('cache-control', KEPT_BUT_ASKED);
	if (req.url === DOOR_WORKER) res.setHeaders(onDoorWorker);
	[req.headers[PROTO], req.headers[HOST]] = publicAddress(req);
	req.headers[ADDRESS] = visitorAddress(req);
	if (isOneClick(req)) req.headers.origin = `${req.headers[PROTO]}://${req.headers[HOST]}`;
	limitPatience(req, res);
	handler(req, res);
});
// a file over a slow line takes minutes; limitPatience is shorter with all else
server.requestTimeout = FILE_MS;
server.headersTimeout = 20_000;
server.keepAliveTimeout = 15_000;
server.maxRequestsPerSocket = 10_000;

/** Ends with a sentence, after the database has been closed in order. */
async function giveUp(text, code) {
	await app.close().catch(() => undefined);
	fail(text, code);
}

server.on('error', (fault) =>
	giveUp(
		fault.code === 'EADDRINUSE'
			? `Port ${port} is in use. Choose another with PORT.`
			: String(fault.message)
	)
);
server.listen(port, host, async () => {
	const { port: listening } = server.address();
	const address = publicUrl ?? `http://${host.includes(':') ? `[${host}]` : host}:${listening}`;
	process.env.POYTAKUNTA_ORIGIN = address;
	try {
		if (demo) await app.loadWorld();
		const setup = await app.setupLink(address);
		if (setup) console.log(`setup ${setup}`);
		console.error(`started in ${Math.round(performance.now() - started)} ms`);
		console.log(`ready ${address}`);
	} catch (fault) {
		if (fault.name === 'NotEmpty') return giveUp(fault.message, 2);
		console.error(fault);
		await giveUp('The server could not start.');
	}
});

async function stop() {
	if (stopping) return;
	stopping = true;
	const limit = setTimeout(() => process.exit(0), 9_500);
	limit.unref();
	app.endLive();
	// a connection that is kept alive becomes idle when its request is answered
	const idle = setInterval(() => server.closeIdleConnections(), 100);
	const patience = setTimeout(() => server.closeAllConnections(), 7_000);
	await new Promise((done) => server.close(done));
	clearInterval(idle);
	clearTimeout(patience);
	await app.close();
	process.exit(0);
}
process.on('SIGTERM', stop);
process.on('SIGINT', stop);
