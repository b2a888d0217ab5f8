import { expect, it } from 'vitest';
import type { Ctx } from '../command/context.ts';
import { startSweeps } from './sweeps.server.ts';

const ctx = {} as Ctx;
const settled = () => new Promise((done) => setTimeout(done, 20));

it('sweeps run at once and one after the other', async () => {
	const seen: string[] = [];
	const sweep = (name: string) => ({
		name,
		everyMinutes: 60,
		async run() {
			seen.push(`${name} begins`);
			await settled();
			seen.push(`${name} ends`);
		}
	});
	const running = await startSweeps(ctx, [sweep('a'), sweep('b')]);
	await settled();
	await settled();
	await settled();
	await running.stop();
	expect(seen).toEqual(['a begins', 'a ends', 'b begins', 'b ends']);
});

it('a sweep that fails does not stop the others, and is named in the log without its reason', async () => {
	const said: unknown[][] = [];
	const before = console.error;
	console.error = (...words) => said.push(words);
	let ran = 0;
	try {
		const running = await startSweeps(ctx, [
			{
				name: 'broken',
				everyMinutes: 60,
				run: () => Promise.reject(new Error('maija@example.org'))
			},
			{ name: 'whole', everyMinutes: 60, run: async () => void ran++ }
		]);
		await settled();
		await running.stop();
	} finally {
		console.error = before;
	}
	expect(ran).toBe(1);
	expect(JSON.stringify(said)).toContain('sweep broken failed');
	expect(JSON.stringify(said)).not.toContain('maija');
});

it('stopping waits for the sweep that runs', async () => {
	let ended = false;
	const running = await startSweeps(ctx, [
		{
			name: 'slow',
			everyMinutes: 60,
			async run() {
				await settled();
				ended = true;
			}
		}
	]);
	await new Promise((done) => setTimeout(done, 5));
	await running.stop();
	expect(ended).toBe(true);
});
