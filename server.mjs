// The web server of an installation: one port, the built application behind it.
//
// SvelteKit's handler believes that it stands behind https; the public address comes from our
// own setting, never from the client, so that links and the check of a form's origin are right.
import { createServer } from 'node:http';
import { to } from './src/platform/i18n/paths.ts';
import {
	KEPT_BUT_ASKED,
	isFixedFile,
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
	BODY_SIZE_LIMIT: '2M'
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

let stopping = false;
const server = createServer((req, res) => {
	if (stopping) res.setHeader('connection', 'close');
	res.setHeaders(before);
	if (isFixedFile(req.url ?? '')) res.setHeader('cache-control', KEPT_BUT_ASKED);
	[req.headers[PROTO], req.headers[HOST]] = publicAddress(req);
	req.headers[ADDRESS] = visitorAddress(req);
	if (isOneClick(req)) req.headers.origin = `${req.headers[PROTO]}://${req.headers[HOST]}`;
	handler(req, res);
});
server.requestTimeout = 60_000;
server.headersTimeout = 20_000;
server.keepAliveTimeout = 15_000;
server.maxRequestsPerSocket = 10_000;

server.on('error', (fault) =>
	fail(
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
		if (fault.name === 'NotEmpty') fail(fault.message, 2);
		console.error(fault);
		fail('The server could not start.');
	}
});

async function stop() {
	if (stopping) return;
	stopping = true;
	const limit = setTimeout(() => process.exit(0), 9_000);
	limit.unref();
	app.endLive();
	server.closeIdleConnections();
	await new Promise((done) => server.close(done));
	await app.close();
	process.exit(0);
}
process.on('SIGTERM', stop);
process.on('SIGINT', stop);
