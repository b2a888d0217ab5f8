// One simulated phone: joins, keeps a stream, writes through the outbox of the real client.
import { Agent, type ClientRequest, get, request } from 'node:http';
import { memoryStore, openOutbox, waitAfter } from '../../static/enhance/board-outbox.js';

export type Message = {
	from: number;
	to: number;
	changes: { seq: number; note?: { id: string; text: string } }[];
};
type Item = { op: string; text: string };

/** Frames are the same bytes for all phones of a station: each is read once. */
const frames = new Map<string, Message>();
function readFrame(frame: string): Message {
	const known = frames.get(frame);
	if (known) return known;
	const message = JSON.parse(/^data: (.*)$/m.exec(frame)![1]!) as Message;
	frames.set(frame, message);
	if (frames.size > 400) frames.delete(frames.keys().next().value!);
	return message;
}

export class Phone {
	readonly url: string;
	readonly board: string;
	readonly station: string;
	readonly told: (message: Message, phone: Phone) => void;
	cookie = '';
	seq = 0;
	/** Of all notes in their order, so that a thousand phones compare with one number. */
	hash = 0;
	notes = 0;
	gaps = 0;
	cut = false;
	acknowledged = 0;
	postMs: number[] = [];
	readonly outbox;
	private stream: ClientRequest | undefined;
	private timer: NodeJS.Timeout | undefined;
	private readonly agent = new Agent({ keepAlive: true, maxSockets: 1 });

	constructor(
		url: string,
		board: string,
		station: string,
		told: (message: Message, phone: Phone) => void
	) {
		this.url = url;
		this.board = board;
		this.station = station;
		this.told = told;
		this.outbox = openOutbox(
			memoryStore(),
			(items: Item[]) => this.post(items),
			(_item: Item, result: { ok: boolean }) => void (result.ok && this.acknowledged++)
		);
	}

	async join(code: string): Promise<void> {
		const answer = await this.ask('POST', `/fi/l/${code}?/join`, 'side=other', {
			'content-type': 'application/x-www-form-urlencoded',
			origin: this.url,
			accept: 'text/html'
		});
		const set = answer.headers['set-cookie']?.[0];
		if (answer.status !== 303 || !set) throw new Error(`not let in: ${answer.status}`);
		this.cookie = set.split(';')[0]!;
	}

	connect(): void {
		if (this.cut) return;
		const path = `${this.board}/stream?since=${this.seq}&station=${this.station}`;
		const again = () => {
			if (this.stream !== asked) return;
			this.stream = undefined;
			setTimeout(() => this.stream || this.connect(), 1_000 + Math.random() * 4_000);
		};
		const asked = get(
			this.url + path,
			{ agent: false, headers: { cookie: this.cookie, accept: 'text/event-stream' } },
			(answer) => {
				if (answer.statusCode !== 200) {
					answer.resume();
					again();
					return;
				}
				answer.setEncoding('utf8');
				let rest = '';
				answer.on('data', (part: string) => {
					rest += part;
					for (let end; (end = rest.indexOf('\n\n')) >= 0; rest = rest.slice(end + 2)) {
						const frame = rest.slice(0, end);
						if (frame.includes('event: changes')) this.take(readFrame(frame));
					}
				});
				answer.on('close', again);
				answer.on('error', again);
			}
		);
		this.stream = asked;
		asked.on('error', again);
	}

	/** The rules of `board-protocol.js`, counting instead of keeping. */
	take(message: Message): void {
		if (message.to <= this.seq) return;
		if (message.from > this.seq) {
			this.gaps++;
			void this.catchUp();
			return;
		}
		for (const { seq, note } of message.changes) {
			if (seq <= this.seq) continue;
			if (note) {
				this.notes++;
				for (let i = 24; i < 36; i++)
					this.hash = (Math.imul(this.hash, 31) + note.id.charCodeAt(i)) | 0;
			}
		}
		this.seq = message.to;
		this.told(message, this);
	}

	async catchUp(): Promise<void> {
		const answer = await this.ask(
			'GET',
			`${this.board}/since?n=${this.seq}&station=${this.station}`
		).catch(() => null);
		if (answer?.status === 200) this.take(JSON.parse(answer.body) as Message);
	}

	async write(text: string): Promise<void> {
		const op = `${Math.random().toString(36).slice(2)}${Date.now().toString(36)}`;
		await this.outbox.add({ op, station: this.station, kind: 'idea', text, lang: 'fi' });
		await this.send();
	}

	async send(): Promise<void> {
		clearTimeout(this.timer);
		const next = await this.outbox.send();
		if (next === 'gone') throw new Error('a phone was sent away');
		if (next === 'more') this.timer = setTimeout(() => void this.send(), 50);
		if (next === 'later')
			this.timer = setTimeout(() => void this.send(), waitAfter(this.outbox.failures, Math.random));
	}

	cutOff(): void {
		this.cut = true;
		this.stream?.destroy();
	}

	back(): void {
		this.cut = false;
		this.connect();
		void this.send();
	}

	close(): void {
		this.cut = true;
		clearTimeout(this.timer);
		this.stream?.destroy();
		this.agent.destroy();
	}

	private async post(items: Item[]) {
		if (this.cut) return null;
		const began = performance.now();
		try {
			const answer = await this.ask(
				'POST',
				`${this.board}/write`,
				JSON.stringify({ notes: items }),
				{
					'content-type': 'application/json'
				}
			);
			if (answer.status === 404) return { gone: true };
			if (answer.status !== 200) return null;
			this.postMs.push(performance.now() - began);
			return JSON.parse(answer.body);
		} catch {
			return null;
		}
	}

	private ask(method: string, path: string, body = '', headers: Record<string, string> = {}) {
		return new Promise<{ status: number; body: string; headers: Record<string, string[]> }>(
			(done, failed) => {
				const asked = request(
					this.url + path,
					{ method, agent: this.agent, headers: { cookie: this.cookie, ...headers } },
					(answer) => {
						let text = '';
						answer.setEncoding('utf8');
						answer.on('data', (part) => (text += part));
						answer.on('error', failed);
						answer.on('end', () =>
							done({
								status: answer.statusCode ?? 0,
								body: text,
								headers: answer.headers as unknown as Record<string, string[]>
							})
						);
					}
				);
				asked.setTimeout(15_000, () => asked.destroy(new Error('silent')));
				asked.on('error', failed);
				asked.end(body);
			}
		);
	}
}
