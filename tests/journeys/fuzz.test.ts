import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type FoundForm, crawl, formsOf } from '../support/crawl.ts';
import type { RunningServer } from '../support/server.ts';
import { signIn } from '../support/sign-in.ts';
import { startStory } from '../support/story-world.ts';

const CASES = process.env.LONG ? 2000 : 200;
const COORDINATOR = 'anna.lindqvist@pohjanmaa.example';

let server: RunningServer;
let cookie: string;
const forms = new Map<string, FoundForm>();

/** What no reader may ever see: a stack, an SQL text, a word of the database. */
const LEAKS =
	/\bat \S+ \(\S+:\d+:\d+\)|node_modules|syntax error at|violates|relation "|invalid input syntax|select .* from /i;

beforeAll(async () => {
	server = await startStory();
	cookie = await signIn(server, COORDINATOR);
	for (const who of [undefined, cookie]) {
		const { pages } = await crawl(server.url, ['/sv', '/fi/pohjanmaa', '/sv/osterbotten/amnen'], {
			...(who && { cookie: who })
		});
		for (const page of pages)
			for (const form of formsOf(page.url, page.html)) {
				if (/logga-ut|kirjaudu-ulos|sign-out|\?\/(end|out|erase)/.test(form.action)) continue;
				const key =
					form.fields
						.map(({ name }) => name)
						.sort()
						.join() +
					new URL(form.action).search.split('&')[0] +
					new URL(form.action).pathname.replace(/\d+[^/]*|[0-9a-f-]{36}/g, '#');
				forms.set(key, form);
			}
	}
});
afterAll(() => server?.stop());

const wild = fc.oneof(
	fc.string({ unit: 'binary', maxLength: 200 }),
	fc.constantFrom(
		'',
		' ',
		'\u0000',
		'\ud800',
		'1e400',
		'-1',
		'999999999999',
		"' or 1=1 --",
		'<script>alert(1)</script>',
		'${7*7}',
		'{{7*7}}',
		'../../etc/passwd',
		'00000000-0000-0000-0000-000000000000',
		'not-a-uuid',
		'31',
		'2026-02-30',
		'a'.repeat(20_000),
		'[]',
		'null',
		'%00',
		'\r\nSet-Cookie: a=b',
		'𝟙𝟚',
		'١٢',
		'__proto__'
	)
);

describe('hostile input', () => {
	it('finds the forms', () => expect(forms.size).toBeGreaterThan(15));

	it(`is never answered with a fault, ${CASES} times a form`, async () => {
		const slow: number[] = [];
		for (const form of forms.values()) {
			const near = form.fields.map(({ name, value }) =>
				fc.tuple(
					fc.constant(name),
					fc.oneof({ weight: 1, arbitrary: fc.constant(value) }, { weight: 2, arbitrary: wild })
				)
			);
			const body = fc.oneof(
				{ weight: 6, arbitrary: fc.tuple(...near).map((pairs) => pairs as [string, string][]) },
				{ weight: 1, arbitrary: fc.array(fc.tuple(wild, wild), { maxLength: 30 }) },
				{
					weight: 1,
					arbitrary: fc.tuple(...near).map((pairs) => [...pairs, ...pairs] as [string, string][])
				}
			);
			await fc.assert(
				fc.asyncProperty(body, fc.boolean(), async (pairs, signedIn) => {
					const started = performance.now();
					const answer = await fetch(form.action, {
						method: 'POST',
						redirect: 'manual',
						headers: {
							'content-type': 'application/x-www-form-urlencoded',
							origin: server.url,
							...(signedIn && { cookie })
						},
						body: new URLSearchParams(
							pairs.map(([name, value]) => [name.toWellFormed(), value.toWellFormed()])
						).toString()
					});
					const text = await answer.text();
					slow.push(performance.now() - started);
					if (
						answer.status >= 500 ||
						LEAKS.test(text.replace(/value="[^"]*"|<textarea[^>]*>[^<]*/g, ''))
					)
						throw new Error(`${form.action} answered ${answer.status}: ${text.slice(0, 400)}`);
				}),
				{ numRuns: Math.max(10, Math.round(CASES / 4)), endOnFailure: true }
			);
		}
		slow.sort((a, b) => a - b);
		expect(slow[Math.floor(slow.length * 0.99)]).toBeLessThan(1000);
	}, 900_000);

	it.each([
		['a body that is no form', 'application/json', '{"a":'.repeat(10_000)],
		['a lone percent sign', 'application/x-www-form-urlencoded', '%&%=%'],
		[
			'a broken multipart',
			'multipart/form-data; boundary=x',
			'--x\r\nContent-Disposition: form-data; name="a"'
		],
		['four megabytes', 'application/x-www-form-urlencoded', `a=${'b'.repeat(4_000_000)}`],
		['ten thousand fields', 'application/x-www-form-urlencoded', 'a=1&'.repeat(10_000)]
	])('answers %s with a refusal', async (_name, type, body) => {
		for (const form of [...forms.values()].slice(0, 8)) {
			const answer = await fetch(form.action, {
				method: 'POST',
				redirect: 'manual',
				headers: { 'content-type': type, origin: server.url },
				body
			});
			expect(answer.status, form.action).toBeGreaterThanOrEqual(300);
			expect(answer.status, form.action).toBeLessThan(500);
		}
	});

	it('leaves the server well and its log without a bug', async () => {
		expect((await fetch(`${server.url}/health`)).status).toBe(200);
		expect(server.log()).not.toMatch(/^bug /m);
	});
});
