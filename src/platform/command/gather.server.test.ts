import { describe, expect, it } from 'vitest';
import { gather } from './gather.server.ts';

const wait = (ms: number) => new Promise((done) => setTimeout(done, ms));

describe('gather', () => {
	it('runs what comes close together as one, and answers each call with its own answer', async () => {
		const batches: number[][] = [];
		const add = gather(async (batch: number[]) => {
			batches.push(batch);
			return batch.map((n) => n * 2);
		}, 50);
		expect(await Promise.all([1, 2, 3].map(add))).toEqual([2, 4, 6]);
		await wait(10);
		expect(await Promise.all([4, 5].map(add))).toEqual([8, 10]);
		expect(batches).toEqual([
			[1, 2, 3],
			[4, 5]
		]);
	});

	it('never runs two batches side by side, and cuts a long one', async () => {
		let open = 0;
		const sizes: number[] = [];
		const add = gather(
			async (batch: number[]) => {
				expect(++open).toBe(1);
				sizes.push(batch.length);
				await wait(5);
				open--;
				return batch;
			},
			0,
			4
		);
		const numbers = Array.from({ length: 10 }, (_, i) => i);
		expect(await Promise.all(numbers.map(add))).toEqual(numbers);
		expect(sizes).toEqual([4, 4, 2]);
	});

	it('fails every call of a batch that fails, and goes on with the next', async () => {
		let first = true;
		const add = gather(async (batch: number[]) => {
			if (!first) return batch;
			first = false;
			throw new Error('no');
		}, 0);
		const both = await Promise.allSettled([add(1), add(2)]);
		expect(both.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
		expect(await add(3)).toBe(3);
	});

	it('refuses what could only wait for long', async () => {
		const add = gather(async (batch: number[]) => batch, 1_000, 1);
		const all = await Promise.allSettled(
			Array.from({ length: 9 }, (_, i) => i).map((n) =>
				n < 8 ? Promise.race([add(n), wait(5)]) : add(n)
			)
		);
		expect(all[8]).toMatchObject({ status: 'rejected', reason: { name: 'Unavailable' } });
		expect(all.slice(0, 8).every(({ status }) => status === 'fulfilled')).toBe(true);
	});
});
