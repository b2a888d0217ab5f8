import { beforeEach, expect, inject, it } from 'vitest';
import { contextFor, testPorts } from '../../../tests/support/context.ts';
import { eachDatabase } from '../../../tests/support/databases.ts';
import { change } from '../command/change.server.ts';
import type { Ctx } from '../command/context.ts';
import { ok } from '../core/result.ts';
import { uuidv7 } from '../core/uuid.ts';
import { type Database, openDatabase } from '../db/database.server.ts';
import { startPublisher } from '../events/publisher.server.ts';
import { startLive } from './live.server.ts';

const meeting = uuidv7(1_790_000_000_000, new Uint8Array(10));
const other = uuidv7(1_790_000_000_001, new Uint8Array(10));
const ports = testPorts();

eachDatabase('open pages', (open, engine) => {
	let db: Database;
	let ctx: Ctx;
	const write = () =>
		change(ctx, 'try', async (work) => {
			work.authorise(true);
			await work.record({
				type: 'memo.written',
				subject: { kind: 'agenda_item', id: other },
				areaId: null,
				data: { meeting }
			});
			return ok(1);
		});
	beforeEach(async () => {
		db = await open();
		ctx = contextFor(db, null, ports);
	});

	it('are told of a change within a second', async () => {
		const live = await startLive(db);
		const publisher = await startPublisher(db, ports, live);
		const heard: number[] = [];
		live.watch([meeting], () => heard.push(performance.now()));
		const before = performance.now();
		await write();
		await expect.poll(() => heard.length, { timeout: 3_000, interval: 10 }).toBe(1);
		expect(heard[0]! - before).toBeLessThan(1_000);
		await publisher.stop();
		await live.stop();
	});

	it('are told only of what they watch, and of nothing after they stopped', async () => {
		const live = await startLive(db);
		const heard: string[] = [];
		live.watch([other], (id) => heard.push(`other ${id}`));
		const stop = live.watch([meeting], (id) => heard.push(id));
		live.watch([meeting], (id) => heard.push(`second ${id}`));
		stop();
		await live.changed([meeting, meeting]);
		await expect.poll(() => heard, { timeout: 3_000 }).toEqual([`second ${meeting}`]);
		await live.stop();
	});

	it('are told of more ids than one message holds', async () => {
		const live = await startLive(db);
		const ids = Array.from({ length: 450 }, (_, n) => {
			const bytes = new Uint8Array(10);
			bytes[9] = n % 256;
			bytes[8] = n >> 8;
			return uuidv7(1_790_000_000_000, bytes);
		});
		const heard = new Set<string>();
		live.watch(ids, (id) => heard.add(id));
		await live.changed(ids);
		await expect.poll(() => heard.size, { timeout: 5_000 }).toBe(450);
		await live.stop();
	});

	it('look again when the connection was away, for something may have been missed', async () => {
		const live = await startLive(db);
		const heard: string[] = [];
		live.watch([meeting], (id) => heard.push(id));
		// what the listener says after a gap
		await db.notify('changed', '');
		await expect.poll(() => heard, { timeout: 3_000 }).toEqual([meeting]);
		await live.stop();
	});

	it('are ended when the server stops', async () => {
		const live = await startLive(db);
		let ended = 0;
		live.onEnd(() => ended++);
		const left = live.onEnd(() => ended++);
		left();
		live.end();
		expect(ended).toBe(1);
		await live.stop();
	});

	// only a server database is shared by several copies
	const shared = engine === 'postgres' ? it : () => undefined;
	shared('of one copy of the program hear what another copy wrote, within a second', async () => {
		const { database } = (
			await db.kysely
				.selectNoFrom((of) => of.fn<string>('current_database').as('database'))
				.execute()
		)[0]!;
		const url = new URL(inject('postgres')!.url);
		url.pathname = `/${database}`;
		const beside = await openDatabase(
			{ databaseUrl: url.href, dataDir: '', minFreeMb: 1 },
			{ log: () => undefined }
		);
		try {
			const here = await startLive(db);
			const there = await startLive(beside);
			const publisher = await startPublisher(db, ports, here);
			const heard: number[] = [];
			there.watch([meeting], () => heard.push(performance.now()));
			const before = performance.now();
			await write();
			await expect.poll(() => heard.length, { timeout: 3_000, interval: 10 }).toBe(1);
			expect(heard[0]! - before).toBeLessThan(1_000);
			await publisher.stop();
			await here.stop();
			await there.stop();
		} finally {
			await beside.close();
		}
	});
});
