import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inflateRawSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { access } from '../../src/routes/access.ts';
import { outbox } from '../support/outbox.ts';
import { type SmallServer, mark, smallServer } from '../support/small-server.ts';
import type { Somebody } from '../support/small-world.ts';
import { EXPECTED, type Outcome, ROLES } from './authorization.expected.ts';

let small: SmallServer;
beforeAll(async () => {
	small = await smallServer();
}, 300_000);
afterAll(() => small?.server.stop());

const cookieOf = (who: string): Record<string, string> => {
	const cookie = small.cookies.get(who as Somebody);
	return cookie ? { cookie } : {};
};
const get = (path: string, who: string) =>
	fetch(small.server.url + path, { headers: cookieOf(who), redirect: 'manual' });

/** An address of the table with its names filled in, or with those of things that never were. */
const fill = (path: string, never = false): string => {
	const { topic, meeting, action, attachment, item, workshop } = small.numbers;
	const names: Record<string, string | number> = {
		...topic,
		...meeting,
		...attachment,
		...item,
		...workshop,
		action,
		org: small.home.association
	};
	return path.replace(/\{(\w+)\}/g, (_, name: string) => {
		if (!never) return String(names[name]);
		return typeof names[name] === 'number' ? '999' : '01900000-0000-7000-8000-00000000ffff';
	});
};

/** An address where nothing is: of the same kind when the address names a thing. */
const nothingLike = (path: string): string => {
	if (path.includes('{')) return fill(path, true);
	if (/\/\d+$/.test(path)) return path.replace(/\d+$/, '999');
	const area = /^\/fi\/(kotimaa|ulkomaa)\//.exec(path)?.[1];
	return area ? `/fi/${area}/aiheet/999` : '/fi/kutsu/guess';
};

async function outcome(path: string, who: string): Promise<Outcome | string> {
	const answer = await get(path, who);
	await answer.body?.cancel();
	if (answer.status === 200) return 'S';
	if (answer.status === 404) return '-';
	const to = answer.headers.get('location') ?? '';
	if (answer.status >= 300 && answer.status < 400) return /\/kirjaudu\?/.test(to) ? 'L' : '>';
	return String(answer.status);
}

describe('who may open which route', () => {
	it('is written down for every route', () => {
		const written = new Set(EXPECTED.map(([route]) => route));
		expect(Object.keys(access).filter((route) => !written.has(route))).toEqual([]);
		expect([...written].filter((route) => !(route in access))).toEqual([]);
	});

	it('is as it is written down', async () => {
		const wrong: string[] = [];
		for (const [route, about, path, who] of EXPECTED) {
			expect(who, route).toHaveLength(ROLES.length);
			const met = await Promise.all(ROLES.map((role) => outcome(fill(path), role)));
			if (met.join('') !== who)
				wrong.push(`${route} ${about}: ${who} is written, ${met.join(' ')} was met`);
		}
		expect(wrong).toEqual([]);
	}, 300_000);

	it('what may not be seen answers with the same page as what does not exist', async () => {
		const differing: string[] = [];
		/** What a page says, without the addresses and marks that differ from page to page. */
		const words = async (path: string, who: string) =>
			(await (await get(path, who)).text()).replace(
				/\b(nonce|href|action|content|value)="[^"]*"/g,
				''
			);
		for (const [route, about, path, who] of EXPECTED)
			for (const [i, role] of ROLES.entries()) {
				if (who[i] !== '-' || about === 'no such language') continue;
				const [hidden, missing] = await Promise.all([
					words(fill(path), role),
					words(nothingLike(path), role)
				]);
				if (hidden !== missing && !differing.some((one) => one.startsWith(route)))
					differing.push(`${route} ${about} as ${role}: ${lineOf(hidden, missing)}`);
			}
		expect(differing).toEqual([]);
	}, 300_000);
});

/** The first place where two texts differ, for a message that helps. */
function lineOf(one: string, other: string): string {
	let i = 0;
	while (i < one.length && one[i] === other[i]) i++;
	return `“${one.slice(i - 60, i + 60)}” and “${other.slice(i - 60, i + 60)}”`;
}

/** A one-click stop comes from the mail program of the reader: without our origin, without a cookie. */
describe('a mail', () => {
	it('is stopped by the POST that its List-Unsubscribe header promises', async () => {
		const mail = (await outbox(small.server)).find((one) => one.headers['List-Unsubscribe']);
		const link = /<([^>]+)>/.exec(mail!.headers['List-Unsubscribe']!)![1]!;
		const answer = await fetch(small.server.url + new URL(link).pathname, {
			method: 'POST',
			redirect: 'manual',
			headers: { 'content-type': 'application/x-www-form-urlencoded' },
			body: 'List-Unsubscribe=One-Click'
		});
		// never a redirect: providers do not follow it
		expect(answer.status).toBe(200);
		expect(await answer.text()).not.toContain('name="_op"');
	});
});

const LEADERS = ['chair', 'secretary'];
const INSIDE = ['member', 'observer', 'expert', ...LEADERS];

/** Who may read a field, besides the staff; nobody else may come upon its word anywhere. */
const FIELDS: Record<string, readonly string[]> = {
	expertname: LEADERS,
	expertmail: [],
	expertphone: [],
	gonename: [],
	gonemail: [],
	gonephone: [],
	goneconfirmed: [],
	// the name of who sits for an association is public, what else is known of them is not
	seatedmail: [],
	seatedphone: [],
	seatedconfirmed: [],
	endedreason: [],
	proposername: [],
	proposermail: [],
	proposerphone: [],
	originaltitle: LEADERS,
	originalbody: LEADERS,
	originalheard: LEADERS,
	originalinfluence: LEADERS,
	parties: [],
	competence: [],
	stilltime: [],
	onefield: [],
	experience: [],
	// its proposer lets the name be shown with the topic
	waitingname: LEADERS,
	waitingmail: [],
	waitingphone: [],
	waitingtitle: LEADERS,
	waitingbody: LEADERS,
	waitingheard: LEADERS,
	waitinginfluence: LEADERS,
	phonedname: [],
	phonedmail: [],
	phonedphone: [],
	phonedtitle: LEADERS,
	postal: [],
	unconfirmedname: [],
	unconfirmedmail: [],
	unconfirmedphone: [],
	unconfirmedtitle: [],
	declinedname: [],
	declinedmail: [],
	declinedtitle: LEADERS,
	declinedreason: LEADERS,
	followermail: [],
	askedmail: [],
	sourcenote: [],
	remote: INSIDE,
	remoteahead: INSIDE,
	heldintro: INSIDE,
	heldpresenter: INSIDE,
	heldnotes: INSIDE,
	helddecision: INSIDE,
	comment: INSIDE,
	invitationmessage: [],
	draftnotes: INSIDE,
	draftdecision: INSIDE,
	plannedtitle: INSIDE,
	tablepapername: INSIDE,
	tablepaperwords: INSIDE,
	heldpapername: INSIDE,
	heldpaperwords: INSIDE,
	aheadtitle: [],
	aheadintro: [],
	namedslidesname: [],
	namedslideswords: [],
	aheadslidesname: [],
	aheadslideswords: [],
	seriesname: [],
	seriespurpose: [],
	seriesfunder: [],
	workshopremote: [],
	comername: [],
	comermail: [],
	comerorganisation: [],
	comersector: [],
	comerdiet: [],
	comeraccess: [],
	companionname: [],
	companionmail: [],
	// what the hall wrote is the hall's; why something was parked, drafts and the blog are the staff's
	notewords: [],
	parkednote: [],
	photowords: [],
	parkedreason: [],
	reportdraft: [],
	reportblog: []
};

/** The words of an answer, whatever it is made of. */
async function textOf(answer: Response): Promise<string> {
	const type = answer.headers.get('content-type') ?? '';
	if (!/pdf|officedocument/.test(type)) return answer.text();
	const bytes = Buffer.from(await answer.arrayBuffer());
	return type.includes('pdf') ? pdfText(bytes) : zipText(bytes);
}

const PDFTOTEXT = '/usr/bin/pdftotext';
function pdfText(bytes: Buffer): string {
	// without the program the words of the PDF are those of its page, which is read too
	if (!existsSync(PDFTOTEXT)) return '';
	const dir = mkdtempSync(join(tmpdir(), 'poytakunta-pdf-'));
	try {
		writeFileSync(join(dir, 'a.pdf'), bytes);
		return execFileSync(PDFTOTEXT, ['-raw', join(dir, 'a.pdf'), '-'], {
			encoding: 'utf8',
			stdio: ['ignore', 'pipe', 'ignore']
		});
	} finally {
		rmSync(dir, { recursive: true, force: true });
	}
}

/** The deflated parts of a zip, by its central directory. */
function zipText(bytes: Buffer): string {
	let text = '';
	let at = bytes.readUInt32LE(bytes.length - 22 + 16);
	while (bytes.readUInt32LE(at) === 0x02014b50) {
		const packed = bytes.readUInt32LE(at + 20);
		const local = bytes.readUInt32LE(at + 42);
		const start = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28);
		const part = bytes.subarray(start, start + packed);
		text += bytes.readUInt16LE(at + 10) ? inflateRawSync(part).toString('utf8') : part.toString();
		at +=
			46 + bytes.readUInt16LE(at + 28) + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
	}
	return text;
}

/** Every address that a role could try: all of the table, what pages link to, and their data. */
async function readEverything(who: string, within = /^\//): Promise<Map<string, string>> {
	const read = new Map<string, string>();
	const queue = [
		...EXPECTED.map(([, , path]) => fill(path)),
		'/sv/hemlandet/amnen',
		'/en/kotimaa/topics',
		'/sv/hemlandet/bord/narbordet',
		...Object.keys(FIELDS).map((field) => `/fi/kotimaa/haku?q=${mark(field)}`),
		...[
			'originaltitle',
			'waitingtitle',
			'phonedtitle',
			'declinedtitle',
			'unconfirmedtitle'
		].flatMap((field) => [
			`/fi/kotimaa/aiheet/similar?title=${mark(field)}`,
			`/fi/kotimaa/aiheet?q=${mark(field)}`
		]),
		...[1, 2, 3, 4, 5, 6, 7].map((n) => `/fi/kotimaa/aiheet/${n}`)
	].filter((path) => !/\/(live|stream)$/.test(path) && within.test(path));
	const shapes = new Map<string, number>();
	while (queue.length) {
		const path = queue.shift()!;
		if (read.has(path)) continue;
		const answer = await get(path, who);
		const text = await textOf(answer);
		// what was asked for stands in the answer's own search box
		const asked = /[?&](?:q|title)=([^&]+)/.exec(path)?.[1];
		read.set(path, asked ? text.replaceAll(asked, '') : text);
		const links = [...text.matchAll(/<a\b[^>]*\bhref="(\/[^"#]*)/g)].map(([, href]) => href!);
		const on = answer.headers.get('location');
		if (on?.startsWith('/')) links.push(on);
		if (
			!path.includes('__data.json') &&
			answer.status === 200 &&
			/html/.test(answer.headers.get('content-type') ?? '')
		)
			links.push(path.replace(/(\?|$)/, '/__data.json$1'));
		for (const link of links) {
			if (/kirjaudu-ulos|logga-ut|sign-out|\/(live|stream)/.test(link) || !within.test(link))
				continue;
			const shape = link.replace(/\d+[^/?]*|[0-9a-f-]{36}/g, '#').replace(/=[^&]*/g, '');
			const before = shapes.get(shape) ?? 0;
			if (before > 7) continue;
			shapes.set(shape, before + 1);
			queue.push(link.replaceAll('&amp;', '&'));
		}
	}
	return read;
}

const READERS = [
	null,
	'representative',
	'member',
	'observer',
	'expert',
	'chair',
	'far member',
	'foreign coordinator'
] as const;

describe('what is private', () => {
	it.each(READERS)(
		'is come upon by nobody who may not read it: %s',
		async (who) => {
			const read = await readEverything(who ?? 'nobody');
			expect(read.size).toBeGreaterThan(80);
			const found: string[] = [];
			for (const [path, text] of read) {
				for (const [field, readers] of Object.entries(FIELDS))
					if (!(who && readers.includes(who)) && text.includes(mark(field)))
						found.push(`${field} at ${path}`);
				if (/@small\.example/.test(text.replaceAll(`${who?.replace(' ', '.')}@small.example`, '')))
					found.push(`somebody's address at ${path}`);
			}
			expect(found).toEqual([]);
		},
		300_000
	);

	it('is where it belongs: the staff come upon it', async () => {
		const all = [...(await readEverything('area coordinator', /^\/fi\//)).values()].join('\n');
		const unseen = [
			'waitingtitle',
			'waitingmail',
			'originalbody',
			'draftnotes',
			'heldnotes',
			'expertname',
			'seatedmail',
			'seatedconfirmed',
			'comername',
			'comeraccess',
			'aheadtitle',
			'namedslidesname',
			'notewords',
			'parkedreason',
			'reportdraft',
			'reportblog'
		];
		expect(unseen.filter((field) => !all.includes(mark(field)))).toEqual([]);
	}, 300_000);

	it('goes in no mail to somebody else', async () => {
		const found: string[] = [];
		for (const mail of await outbox(small.server)) {
			const own = /zqx([a-z]+)mailzqx/.exec(mail.to)?.[1];
			const inside =
				/^(?!far|foreign|representative|installer|area).*@small\.example$/.test(mail.to) ||
				['expert', 'seated'].includes(own ?? '');
			for (const field of Object.keys(FIELDS)) {
				const whole = mail.subject + mail.text + mail.html;
				if (!whole.includes(mark(field))) continue;
				if (own && field.startsWith(own)) continue;
				// a proposer meets their own words in the mails about their topic
				if (own === 'proposer' && field.startsWith('original')) continue;
				if (inside && (FIELDS[field]!.includes('member') || field === 'invitationmessage'))
					continue;
				found.push(`${field} to ${mail.to}: ${mail.subject}`);
			}
		}
		expect(found).toEqual([]);
	});
});
