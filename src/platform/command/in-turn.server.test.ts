import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { MOST_WAITING, inTurn } from './in-turn.server.ts';

describe('in turn', () => {
	it('lets one after the other do the same thing, in the order they came', async () => {
		const seen: string[] = [];
		let inside = 0;
		await Promise.all(
			[30, 5, 10].map((ms, at) =>
				inTurn('hall', async () => {
					expect(++inside).toBe(1);
					await sleep(ms);
					seen.push(`${at}`);
					inside--;
				})
			)
		);
		expect(seen).toEqual(['0', '1', '2']);
	});

	it('lets those who want something else go at once', async () => {
		let free = () => {};
		const held = inTurn('hall', () => new Promise<void>((done) => (free = done)));
		expect(await inTurn('other', async () => 'done')).toBe('done');
		free();
		await held;
	});

	it('goes on after somebody has failed', async () => {
		const failed = inTurn('hall', () => Promise.reject(new Error('refused')));
		const next = inTurn('hall', async () => 'done');
		await expect(failed).rejects.toThrow('refused');
		expect(await next).toBe('done');
	});

	it('tells who is one too many to come again', async () => {
		let free = () => {};
		const held = inTurn('hall', () => new Promise<void>((done) => (free = done)));
		const waiting = Array.from({ length: MOST_WAITING - 1 }, () =>
			inTurn('hall', async () => undefined)
		);
		await expect(inTurn('hall', async () => undefined)).rejects.toMatchObject({
			name: 'Unavailable'
		});
		free();
		await Promise.all([held, ...waiting]);
	});
});
