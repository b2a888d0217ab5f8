import { PGlite } from '@electric-sql/pglite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bridge, type BridgeOptions } from './bridge.server.ts';
import { messages } from './wire.ts';

let db: PGlite;
beforeAll(async () => {
	db = await PGlite.create();
	await db.exec('create table t (n int)');
});
afterAll(() => db.closed || db.close());

const options: BridgeOptions = {
	idleTransactionMs: 5_000,
	maxQueue: 100,
	onBroken: (fault) => {
		throw fault;
	}
};

/** A connection spoken to in bare protocol: queries in, types of messages out. */
function speaker(hub: ReturnType<typeof bridge>) {
	const heard: string[] = [];
	let closed = false;
	const wire = hub.connect(
		(bytes) =>
			heard.push(...[...messages(bytes)].map((message) => String.fromCharCode(message[0]!))),
		() => (closed = true)
	);
	const start = Buffer.from('\0\0\0\0\0\x03\0\0user\0postgres\0database\0postgres\0\0', 'latin1');
	start.writeInt32BE(start.length);
	wire.data(start);
	return {
		heard,
		end: wire.end,
		closed: () => closed,
		raw: wire.data,
		query: (text: string) => wire.data(simpleQuery(text))
	};
}

function simpleQuery(text: string): Buffer {
	const message = Buffer.from(`Q\0\0\0\0${text}\0`);
	message.writeInt32BE(message.length - 1, 1);
	return message;
}

/** Parse under a name, and Sync. */
function parse(name: string, text: string): Buffer {
	const message = Buffer.from(`P\0\0\0\0${name}\0${text}\0\0\0`);
	message.writeInt32BE(message.length - 1, 1);
	return Buffer.concat([message, Buffer.from('S\0\0\0\x04', 'latin1')]);
}

const ready = (of: { heard: string[] }) => of.heard.filter((type) => type === 'Z').length;
const rows = async () =>
	(await db.query<{ n: number }>('select n from t order by n')).rows.map(({ n }) => n);

describe('the bridge', () => {
	it('lets nobody into the transaction of another', async () => {
		const hub = bridge(db, options);
		const [a, b] = [speaker(hub), speaker(hub)];
		await expect.poll(() => ready(a) + ready(b), { timeout: 15_000 }).toBe(2);
		a.query('begin; insert into t values (1)');
		await expect.poll(() => ready(a), { timeout: 15_000 }).toBe(2);
		b.query('insert into t values (2)');
		await new Promise((done) => setTimeout(done, 30));
		expect(ready(b)).toBe(1);
		a.query('rollback');
		await expect.poll(() => ready(b), { timeout: 15_000 }).toBe(2);
		expect(await rows()).toEqual([2]);
		await db.exec('truncate t');
	});

	it('rolls back for a connection that went away in a transaction, also while its first statement runs', async () => {
		const hub = bridge(db, options);
		for (const early of [true, false]) {
			const a = speaker(hub);
			await expect.poll(() => ready(a), { timeout: 15_000 }).toBe(1);
			a.query('begin; insert into t values (1)');
			if (!early) await expect.poll(() => ready(a), { timeout: 15_000 }).toBe(2);
			a.end();
			const b = speaker(hub);
			b.query('insert into t values (2)');
			await expect.poll(() => ready(b), { timeout: 15_000 }).toBe(2);
			expect(await rows()).toEqual([2]);
			await db.exec('truncate t');
		}
	});

	it('throws out a connection that queues too much, and serves the others', async () => {
		const hub = bridge(db, { ...options, maxQueue: 5 });
		const [a, b] = [speaker(hub), speaker(hub)];
		await expect.poll(() => ready(a) + ready(b), { timeout: 15_000 }).toBe(2);
		a.query('begin');
		await expect.poll(() => ready(a), { timeout: 15_000 }).toBe(2);
		for (let n = 0; n < 10; n++) b.query('select 1');
		expect(b.closed()).toBe(true);
		a.query('commit');
		await expect.poll(() => ready(a), { timeout: 15_000 }).toBe(3);
		expect(a.closed()).toBe(false);
	});

	it('throws out a transaction that does nothing for too long', async () => {
		const hub = bridge(db, { ...options, idleTransactionMs: 50 });
		const [a, b] = [speaker(hub), speaker(hub)];
		a.query('begin; insert into t values (1)');
		b.query('select 1');
		await expect.poll(() => ready(b), { timeout: 15_000 }).toBe(2);
		expect(a.closed()).toBe(true);
		expect(await rows()).toEqual([]);
	});

	it('understands messages however they are cut', async () => {
		const hub = bridge(db, options);
		const a = speaker(hub);
		for (const byte of simpleQuery('insert into t values (7)')) a.raw(Uint8Array.of(byte));
		await expect.poll(() => ready(a), { timeout: 15_000 }).toBe(2);
		expect(await rows()).toEqual([7]);
		await db.exec('truncate t');
	});

	it('does work of its own only between transactions', async () => {
		const hub = bridge(db, options);
		const a = speaker(hub);
		await expect.poll(() => ready(a), { timeout: 15_000 }).toBe(1);
		a.query('begin');
		await expect.poll(() => ready(a), { timeout: 15_000 }).toBe(2);
		let ran = false;
		const own = hub.run(async () => void (ran = true));
		a.query('select 1');
		await expect.poll(() => ready(a), { timeout: 15_000 }).toBe(3);
		expect(ran).toBe(false);
		a.query('commit');
		await own;
		expect(ran).toBe(true);
	});

	// the last one: it takes the backend away
	it('lets nothing through after its last work, and cleans up no more', async () => {
		const hub = bridge(db, options);
		const [a, b] = [speaker(hub), speaker(hub)];
		a.raw(parse('named', 'select 1'));
		await expect.poll(() => ready(a) + ready(b), { timeout: 15_000 }).toBe(3);
		const closing = hub.finish(() => db.close());
		a.query('select 1');
		a.end();
		await closing;
		b.query('select 1');
		expect(b.closed()).toBe(true);
		await new Promise((done) => setTimeout(done, 30));
		expect(ready(a) + ready(b)).toBe(3);
		await expect(hub.run(async () => 1)).rejects.toThrow('closed');
	});
});
