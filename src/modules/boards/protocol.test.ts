import { describe, expect, it } from 'vitest';
import { emptyBoard, inOrder, takeIn } from '../../../static/enhance/board-protocol.js';
import { memoryStore, openOutbox } from '../../../static/enhance/board-outbox.js';
import {
	type Change,
	type Message,
	PROTOCOL,
	type Sent,
	type SentNote,
	decide,
	forStation,
	opKey
} from './protocol.ts';

/** Mulberry32: small, seeded, good enough to shuffle with. */
function seeded(seed: number) {
	let a = seed;
	return () => {
		a = (a + 0x6d2b79f5) | 0;
		let t = Math.imul(a ^ (a >>> 15), 1 | a);
		t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
		return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
	};
}

type Stored = { notes: Change[]; ops: Map<string, { seq: number; id: string }>; seq: number };

/** A server that may die before or after its commit; what it stored is what stays. */
function simulatedServer(random: () => number) {
	const stored: Stored = { notes: [], ops: new Map(), seq: 0 };
	let ids = 0;
	const allowed = new Map<string, number>();
	return {
		stored,
		closed: false,
		take(guestId: string, notes: SentNote[]) {
			if (random() < 0.05) return null; // died before the commit
			const sent: Sent[] = notes.map((note) => ({
				guest: { id: guestId, stationId: null },
				note,
				writes: !this.closed
			}));
			allowed.set(guestId, random() < 0.05 ? 1 : 20);
			const decided = decide(
				{ lastSeq: stored.seq },
				sent,
				stored.ops,
				allowed,
				new Set(['a', 'b']),
				() => `n${++ids}`
			);
			for (const { id, seq, guestId: by, note } of decided.taken) {
				stored.ops.set(opKey(by, note.op), { seq, id });
				stored.notes.push({
					seq,
					kind: 'note',
					station: note.station,
					note: {
						...note,
						id,
						seq,
						round: 1,
						origin: 'phone',
						cluster: null,
						merged: null,
						hidden: false,
						version: 1,
						by: null
					}
				});
			}
			stored.seq = decided.lastSeq;
			if (random() < 0.05) return null; // died after it: nobody hears the answer
			return { results: notes.map((note, i) => ({ op: note.op, ...decided.verdicts[i]! })) };
		},
		since: (n: number): Message => ({
			v: PROTOCOL,
			from: n,
			to: stored.seq,
			changes: stored.notes.filter((one) => one.seq > n)
		})
	};
}

/** One hall with phones on a bad network. Everything random comes from the seed. */
async function play(seed: number, phones = 30, steps = 400) {
	const random = seeded(seed);
	const server = simulatedServer(random);
	const acknowledged = new Set<string>();
	const doubled: string[] = [];
	const crowd = Array.from({ length: phones }, (_, i) => {
		const store = memoryStore();
		const id = `g${i}`;
		const post = async (items: SentNote[]) => {
			if (random() < 0.25) return null; // lost on the way
			const answer = server.take(id, items);
			if (random() < 0.2) server.take(id, items); // arrives twice
			return random() < 0.2 ? null : answer; // the answer is lost
		};
		const tell = (item: { op: string }, result: { ok: boolean }) => {
			if (!result.ok) return;
			if (acknowledged.has(`${id} ${item.op}`)) doubled.push(item.op);
			acknowledged.add(`${id} ${item.op}`);
		};
		return {
			id,
			store,
			post,
			tell,
			outbox: openOutbox(store, post, tell),
			board: emptyBoard(),
			late: [] as Message[],
			written: [] as string[]
		};
	});
	let told = 0;
	for (let step = 0; step < steps; step++) {
		const phone = crowd[Math.floor(random() * phones)]!;
		const act = random();
		if (act < 0.4) {
			const op = `op${step}`;
			phone.written.push(op);
			await phone.outbox.add({
				op,
				station: random() < 0.5 ? 'a' : 'b',
				kind: 'idea',
				text: `${phone.id} ${op}`,
				lang: 'fi'
			});
		} else if (act < 0.8) await phone.outbox.send();
		// the browser was closed: what it kept is all that is left
		else if (act < 0.85) phone.outbox = openOutbox(phone.store, phone.post, phone.tell);
		if (server.stored.seq > told && random() < 0.7) {
			const message = server.since(told);
			told = server.stored.seq;
			for (const one of crowd) if (random() < 0.8) one.late.push(message);
		}
		// in any order, some twice
		for (const one of crowd)
			while (one.late.length && random() < 0.6) {
				const at = Math.floor(random() * one.late.length);
				const message = one.late[at]!;
				if (random() < 0.8) one.late.splice(at, 1);
				if (takeIn(one.board, message).what === 'gap' && random() < 0.8)
					takeIn(one.board, server.since(one.board.seq));
			}
	}
	// the network is back
	for (const phone of crowd)
		while ((await phone.outbox.waiting()).length) await phone.outbox.send();
	for (const phone of crowd) takeIn(phone.board, server.since(phone.board.seq));
	return { server, crowd, acknowledged, doubled };
}

describe('the protocol of the boards', () => {
	it.each(Array.from({ length: 40 }, (_, i) => i + 1))(
		'loses nothing, doubles nothing and keeps one order (seed %i)',
		async (seed) => {
			const { server, crowd, acknowledged, doubled } = await play(seed);
			const texts = server.stored.notes.map((one) => (one.kind === 'note' ? one.note.text : ''));
			const written = crowd.flatMap((phone) => phone.written.map((op) => `${phone.id} ${op}`));
			expect(texts.toSorted()).toEqual(written.toSorted());
			expect([...acknowledged].toSorted()).toEqual(written.toSorted());
			expect(doubled).toEqual([]);
			expect(server.stored.notes.map((one) => one.seq)).toEqual(texts.map((_, i) => i + 1));
			for (const { board } of crowd)
				expect(inOrder(board).map((note: { text: string }) => note.text)).toEqual(texts);
		}
	);

	const note = (more: Partial<SentNote> = {}): SentNote => ({
		op: 'o1',
		station: 'a',
		kind: 'idea',
		text: 'x',
		lang: 'fi',
		...more
	});
	const by = (one: SentNote, writes = true): Sent => ({
		guest: { id: 'g', stationId: null },
		note: one,
		writes
	});
	const judge = (sent: Sent[], known = new Map<string, { seq: number; id: string }>(), may = 20) =>
		decide({ lastSeq: 7 }, sent, known, new Map([['g', may]]), new Set(['a']), () => 'n').verdicts;

	it('answers again for what was taken, also when the board has closed since', () => {
		const known = new Map([[opKey('g', 'o1'), { seq: 5, id: 'n5' }]]);
		expect(judge([by(note(), false), by(note({ op: 'o2' }), false)], known)).toEqual([
			{ ok: true, seq: 5, id: 'n5', again: true },
			{ ok: false, code: 'hall_not_writing' }
		]);
	});

	it('takes the same note once when it comes twice in one batch', () => {
		expect(judge([by(note()), by(note())])).toEqual([
			{ ok: true, seq: 8, id: 'n', again: false },
			{ ok: true, seq: 8, id: 'n', again: true }
		]);
	});

	it('refuses strangers, wrong stations, notes that are none, and too many at once', () => {
		expect(
			judge(
				[
					{ guest: null, note: note(), writes: true },
					by(note({ station: 'z' })),
					by(note({ text: '' })),
					by(note({ op: 'o2' })),
					by(note({ op: 'o3' }))
				],
				new Map(),
				1
			).map((one) => (one.ok ? one.seq : one.code))
		).toEqual(['hall_gone', 'hall_station_wrong', 'note_wrong', 8, 'hall_slow_down']);
	});

	it('tells a station what is its own and what is everybody’s', () => {
		const message: Message = {
			v: PROTOCOL,
			from: 0,
			to: 3,
			changes: [
				{ seq: 1, kind: 'cluster', station: 'a' },
				{ seq: 2, kind: 'cluster', station: 'b' },
				{ seq: 3, kind: 'hall', station: null }
			]
		};
		expect(forStation(message, 'a')!.changes.map((one) => one.seq)).toEqual([1, 3]);
		expect(forStation({ ...message, changes: message.changes.slice(1, 2) }, 'a')).toBeNull();
	});
});
