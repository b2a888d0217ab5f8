// People who write at once through the web pages, and remember what the server acknowledged.
import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import type { SmallWorld } from './world.ts';

/** What the server has said is done. Each of these must be there after any fault. */
export type Acknowledged = {
	/** Number of the topic and its title. */
	topics: Map<number, string>;
	triaged: Set<number>;
	/** Version and text of each memo field, by `item field`. */
	fields: Map<string, { version: number; text: string }>;
	signIns: Set<string>;
	followers: Set<string>;
};

export const nothingYet = (): Acknowledged => ({
	topics: new Map(),
	triaged: new Set(),
	fields: new Map(),
	signIns: new Set(),
	followers: new Set()
});

export const countOf = (known: Acknowledged) =>
	known.topics.size +
	known.triaged.size +
	[...known.fields.values()].reduce((sum, { version }) => sum + version, 0) +
	known.signIns.size +
	known.followers.size;

const RETRY_MS = 40;
const ANSWER_MS = 60_000;

/**
 * Lets the writers work until `stop`. A form that got no answer is sent again with the same
 * operation id, as a person would press the button again: it must have one effect.
 *
 * @param url where the server answers now; a restart may change it
 */
export function startWriting(
	world: SmallWorld,
	known: Acknowledged,
	url: () => string
): { stop(): Promise<void>; refused(): { status: number; text: string }[] } {
	let on = true;
	const refused: { status: number; text: string }[] = [];
	const toTriage: number[] = [...known.topics.keys()].filter((no) => !known.triaged.has(no));

	/** One answer, or null when the server went away or asked to wait. */
	async function ask(
		path: string,
		init: RequestInit,
		cookie: string | undefined
	): Promise<Response | null> {
		try {
			const answer = await fetch(url() + path, {
				...init,
				method: 'POST',
				redirect: 'manual',
				signal: AbortSignal.timeout(ANSWER_MS),
				headers: {
					...{ accept: 'text/html', origin: url(), ...(cookie && { cookie }) },
					...init.headers
				}
			});
			if (answer.status === 503 || answer.status === 429) {
				refused.push({ status: answer.status, text: await answer.text() });
				return null;
			}
			return answer;
		} catch {
			return null;
		}
	}

	/** Sends a form until it is acknowledged; false when the writers were stopped before. */
	async function submit(
		path: string,
		fields: Record<string, string>,
		cookie?: string
	): Promise<Response | false> {
		const body = new URLSearchParams({ _op: randomUUID(), ...fields });
		while (on) {
			const answer = await ask(path, { body }, cookie);
			if (answer?.status === 303) {
				await answer.arrayBuffer();
				return answer;
			}
			if (answer) throw new Error(`${path} answered ${answer.status}: ${await answer.text()}`);
			await sleep(RETRY_MS);
		}
		return false;
	}

	const loop = async (once: (n: number) => Promise<void>) => {
		for (let n = 0; on; n++) await once(n);
	};

	const propose = (who: string, cookie: string) => async () => {
		const title = `Aihe ${who} ${randomUUID()}`;
		const sent = await submit(
			`/en/${world.area}/topics/entered`,
			{
				...{ table: world.tableId, title, body: 'Mitä pitäisi muuttaa.', life: 'clients' },
				...{ heard: 'not_yet', behalf: 'self', name: 'Erkki Esimerkki', channel: 'phone' },
				...{ email: `${randomUUID()}@example.org`, text_lang: 'fi' }
			},
			cookie
		);
		if (!sent) return;
		const number = Number(/topics\/(\d+)/.exec(sent.headers.get('location')!)![1]);
		known.topics.set(number, title);
		toTriage.push(number);
	};

	const triage = (cookie: string) => async (n: number) => {
		const number = toTriage.shift();
		if (number === undefined) return sleep(RETRY_MS);
		const title = known.topics.get(number)!;
		const sent = await submit(
			`/en/${world.area}/topics/${number}/triage`,
			{
				...{ topic: world.tableId, outcome: n % 3 ? 'to_table' : 'declined' },
				...{ reason: 'Näin on hyvä.', publish: n % 2 ? 'on' : '', title, body: 'Julkinen teksti.' }
			},
			cookie
		);
		if (sent) known.triaged.add(number);
		else toTriage.unshift(number);
	};

	const write = (item: string, field: string, cookie: string) => {
		const key = `${item} ${field}`;
		return async () => {
			const version = known.fields.get(key)?.version ?? 0;
			// the text says which version it is, so that a torn one would show
			const text = textOf(version + 1);
			const answer = await ask(
				`/en/${world.area}/meetings/${world.meeting}/memo/fields`,
				{
					body: JSON.stringify({ item, field, text_lang: 'fi', text, version }),
					headers: { 'content-type': 'application/json' }
				},
				cookie
			);
			if (!answer) return sleep(RETRY_MS);
			const said = (await answer.json()) as { version: number };
			if (answer.status !== 200 && answer.status !== 409)
				throw new Error(`the memo field answered ${answer.status}`);
			known.fields.set(key, { version: said.version, text: textOf(said.version) });
		};
	};

	const signIn = async () => {
		const email = `${randomUUID()}@example.org`;
		if (await submit('/en/sign-in', { email, return: '' })) known.signIns.add(email);
		// a network may send 1,500 forms a minute
		await sleep(100);
	};

	const [one, two, three, four, five] = world.colleagues as [string, ...string[]];
	const writers = [
		...[loop(propose('a', one)), loop(propose('b', two!)), loop(triage(three!)), loop(signIn)],
		loop(write(world.items[0]!, 'notes', four!)),
		loop(write(world.items[1]!, 'decision', five!))
	];
	// a fault is kept until the writers are asked to stop
	const all = Promise.all(writers);
	all.catch(() => undefined);
	return {
		async stop() {
			on = false;
			await all;
		},
		refused: () => refused
	};
}

export const textOf = (version: number) => `Teksti ${version} ${'å'.repeat(version % 50)}.`;
