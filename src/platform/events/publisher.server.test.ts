import { sql } from 'kysely';
import { beforeEach, expect, it } from 'vitest';
import { contextFor, testPorts } from '../../../tests/support/context.ts';
import { eachDatabase } from '../../../tests/support/databases.ts';
import { change } from '../command/change.server.ts';
import type { Ctx } from '../command/context.ts';
import { ok } from '../core/result.ts';
import { uuidv7 } from '../core/uuid.ts';
import type { Live } from '../realtime/live.server.ts';
import { publishBatch, startPublisher, verifyChain } from './publisher.server.ts';

const idOf = (n: number) => {
	const bytes = new Uint8Array(10);
	bytes[9] = n % 256;
	bytes[8] = n >> 8;
	return uuidv7(1_790_000_000_000, bytes);
};

eachDatabase('the publisher', (open) => {
	const ports = testPorts();
	let ctx: Ctx;
	let told: string[];
	const live = {
		changed: async (ids: readonly string[]) => void told.push(...ids)
	} as unknown as Live;
	const happen = (n: number, data = {}) =>
		change(ctx, 'try', async (work) => {
			work.authorise(true);
			await work.record({
				type: 'topic.proposed',
				subject: { kind: 'topic', id: idOf(n) },
				areaId: idOf(900),
				tableId: idOf(901),
				data
			});
			return ok(n);
		});
	const events = () => ctx.db.kysely.selectFrom('event').selectAll().orderBy('seq').execute();
	/** Changes a row behind the back of the program, as somebody with the database's password could. */
	const tamper = (statement: ReturnType<typeof sql>) =>
		ctx.db.transaction(async (tx) => {
			await sql`alter table event disable trigger event_append_only`.execute(tx);
			await statement.execute(tx);
			await sql`alter table event enable trigger event_append_only`.execute(tx);
		});

	beforeEach(async () => {
		ctx = contextFor(await open(), null, ports);
		told = [];
	});

	it('seals events in their order, marks them, and tells who watches what they are about', async () => {
		for (let n = 1; n <= 5; n++) await happen(n, { meeting: idOf(700) });
		expect(await publishBatch(ctx.db, ports, live)).toBe(5);
		const rows = await events();
		expect(rows.map((row) => row.chain_no)).toEqual([1, 2, 3, 4, 5]);
		expect(rows.every((row) => row.published_at && /^[0-9a-f]{64}$/.test(row.hash!))).toBe(true);
		expect(new Set(told)).toEqual(new Set([1, 2, 3, 4, 5, 700, 900, 901].map(idOf)));
		expect(await verifyChain(ctx.db)).toBeNull();
		expect(await publishBatch(ctx.db, ports, live)).toBe(0);
	});

	it('is found whole also while it grows', async () => {
		let growing = true;
		const grow = async () => {
			for (let n = 1; n <= 40; n++) {
				await happen(n);
				await publishBatch(ctx.db, ports, live);
			}
			growing = false;
		};
		const found: (number | null)[] = [];
		const check = async () => {
			while (growing) found.push(await verifyChain(ctx.db));
		};
		await Promise.all([grow(), check()]);
		expect(found.length).toBeGreaterThan(5);
		expect(found.filter((no) => no !== null)).toEqual([]);
	});

	it('finds by its mark an event whose number is lower than one already published', async () => {
		await happen(1);
		await happen(2);
		await tamper(
			sql`update event set published_at = now() where seq = (select max(seq) from event)`
		);
		expect(await publishBatch(ctx.db, ports, live)).toBe(1);
		expect(told).toContain(idOf(1));
	});

	it('goes on where a crash left it: nothing sealed is sealed again', async () => {
		await happen(1);
		// the commit of the seals took effect, and the program died before it told anybody
		const dies = { changed: () => Promise.reject(new Error('died')) } as unknown as Live;
		await expect(publishBatch(ctx.db, ports, dies)).rejects.toThrow('died');
		const [before] = await events();
		await happen(2);
		expect(await publishBatch(ctx.db, ports, live)).toBe(1);
		expect((await events())[0]).toEqual(before);
		expect(await verifyChain(ctx.db)).toBeNull();
	});

	it('seals nothing when its transaction does not end', async () => {
		await happen(1);
		await happen(2);
		await sql`create or replace function test_fails() returns trigger language plpgsql as $$ begin raise exception 'power cut'; end $$`.execute(
			ctx.db.kysely
		);
		await sql`create trigger test_fails before update on event_chain execute function test_fails()`.execute(
			ctx.db.kysely
		);
		await expect(publishBatch(ctx.db, ports, live)).rejects.toThrow('power cut');
		await sql`drop trigger test_fails on event_chain`.execute(ctx.db.kysely);
		expect((await events()).every((row) => row.hash === null && row.published_at === null)).toBe(
			true
		);
		expect(told).toEqual([]);
		expect(await publishBatch(ctx.db, ports, live)).toBe(2);
		expect(await verifyChain(ctx.db)).toBeNull();
	});

	it('is one chain when two publishers work at once', async () => {
		const work = Array.from({ length: 30 }, (_, n) => happen(n + 1));
		for (let round = 0; round < 4; round++)
			await Promise.all([publishBatch(ctx.db, ports, live), publishBatch(ctx.db, ports, live)]);
		await Promise.all(work);
		while (await publishBatch(ctx.db, ports, live));
		const numbers = (await events()).map((row) => Number(row.chain_no)).sort((a, b) => a - b);
		expect(numbers).toEqual(Array.from({ length: 30 }, (_, n) => n + 1));
		expect(await verifyChain(ctx.db)).toBeNull();
	});

	it('publishes more than a batch, and at once, not at its next poll', async () => {
		for (let n = 1; n <= 205; n++)
			await sql`insert into event (id, type, subject_kind, subject_id, at) values (${idOf(n)}, 'topic.proposed', 'topic', ${idOf(n)}, now())`.execute(
				ctx.db.kysely
			);
		const publisher = await startPublisher(ctx.db, ports, live);
		try {
			await expect.poll(() => told.includes(idOf(205)), { timeout: 4_000 }).toBe(true);
			const before = performance.now();
			await happen(300);
			await expect
				.poll(() => told.includes(idOf(300)), { timeout: 4_000, interval: 20 })
				.toBe(true);
			expect(performance.now() - before).toBeLessThan(4_000);
		} finally {
			await publisher.stop();
		}
		expect(await verifyChain(ctx.db)).toBeNull();
	});

	it.each([
		['a changed fact', sql`update event set data = '{"stage":"answered"}' where chain_no = 2`, 2],
		['a changed time', sql`update event set at = at + interval '1 second' where chain_no = 3`, 3],
		['a changed actor', sql`update event set actor_id = subject_id where chain_no = 1`, 1],
		['a removed event', sql`delete from event where chain_no = 2`, 2],
		['a removed last event', sql`delete from event where chain_no = 3`, 3]
	])('finds %s when the chain is checked', async (_what, statement, at) => {
		for (let n = 1; n <= 3; n++) await happen(n, { stage: 'proposed' });
		await publishBatch(ctx.db, ports, live);
		expect(await verifyChain(ctx.db)).toBeNull();
		await tamper(statement);
		expect(await verifyChain(ctx.db)).toBe(at);
	});

	it('finds a chain whose head was set back', async () => {
		for (let n = 1; n <= 2; n++) await happen(n);
		await publishBatch(ctx.db, ports, live);
		await sql`update event_chain set last_no = 1`.execute(ctx.db.kysely);
		expect(await verifyChain(ctx.db)).not.toBeNull();
	});

	it('leaves a seal as it is: it is set once', async () => {
		await happen(1);
		await publishBatch(ctx.db, ports, live);
		for (const set of [sql`hash = 'x'`, sql`chain_no = 9`, sql`type = 'x.y'`])
			await expect(sql`update event set ${set}`.execute(ctx.db.kysely)).rejects.toThrow(
				'append-only'
			);
		await expect(sql`truncate event cascade`.execute(ctx.db.kysely)).rejects.toThrow('append-only');
	});
});
