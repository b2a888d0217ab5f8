import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ITEM_KINDS, type Item, SHORTEST, lengthOf, shorten, timeline } from './programme.ts';

const at = (time: string) => new Date(`2026-12-16T${time}:00Z`);
const item = (id: string, minutes: number, more: Partial<Item> = {}): Item => ({
	id,
	kind: 'talk',
	minutes,
	taken: 0,
	beganAt: null,
	endedAt: null,
	...more
});
const said = (items: readonly Item[], now: string | null) =>
	timeline(items, at('07:00'), now ? at(now) : null).map(
		(one) => `${one.begins.toISOString().slice(11, 16)} ${one.late} ${one.state}`
	);

describe('the programme of a day', () => {
	it('follows its plan until something is late', () => {
		expect(said([item('a', 30), item('b', 45), item('c', 15)], '06:00')).toEqual([
			'07:00 0 coming',
			'07:30 0 coming',
			'08:15 0 coming'
		]);
	});

	it('moves the rest when an item ran over, and while one still does', () => {
		const begun = [item('a', 30, { beganAt: at('07:05') }), item('b', 45), item('c', 15)];
		expect(said(begun, '07:20')).toEqual(['07:05 5 now', '07:35 5 coming', '08:20 5 coming']);
		expect(said(begun, '07:50')).toEqual(['07:05 5 now', '07:50 20 coming', '08:35 20 coming']);
		const done = [
			item('a', 30, { beganAt: at('07:00'), endedAt: at('07:42') }),
			item('b', 45),
			item('c', 15)
		];
		expect(said(done, '07:42')).toEqual(['07:00 0 done', '07:42 12 coming', '08:27 12 coming']);
		// nothing runs: what comes next cannot have begun already
		expect(said(done, '07:45')).toEqual(['07:00 0 done', '07:45 15 coming', '08:30 15 coming']);
	});

	it('sees that the day has not begun when it should have', () => {
		const items = [item('a', 60), item('b', 30)];
		expect(said(items, '07:12')).toEqual(['07:12 12 coming', '08:12 12 coming']);
		// the page of a day that is not going on shows the plan
		expect(said(items, null)).toEqual(['07:00 0 coming', '08:00 0 coming']);
	});

	it('keeps the plan when minutes have been taken', () => {
		const items = [item('a', 50, { taken: 12 }), item('b', 30), item('c', 10)];
		const [a, b, c] = timeline(items, at('07:00'), null);
		expect(a!.ends).toEqual(at('07:38'));
		expect([b!.planned, b!.begins, b!.late]).toEqual([at('07:50'), at('07:38'), -12]);
		expect(c!.planned).toEqual(at('08:20'));
	});
});

describe('shortening the rest', () => {
	const some = fc.array(
		fc.record({
			kind: fc.constantFrom(...ITEM_KINDS),
			minutes: fc.integer({ min: 0, max: 120 }),
			taken: fc.nat(30),
			begun: fc.boolean()
		}),
		{ minLength: 1, maxLength: 12 }
	);
	it('wins back what was lost, exactly, as far as there is anything to take', () => {
		fc.assert(
			fc.property(some, fc.nat(200), (raw, lost) => {
				const items = raw.map(({ kind, minutes, taken, begun }, n) =>
					item(`${n}`, minutes, {
						kind,
						taken: Math.min(taken, minutes),
						...(begun && { beganAt: at('07:00') })
					})
				);
				const shorter = shorten(items, lost);
				const room = items
					.filter((one) => !one.beganAt)
					.reduce((sum, one) => sum + Math.max(0, lengthOf(one) - SHORTEST), 0);
				let won = 0;
				for (const one of items) {
					const now = shorter.get(one.id) ?? lengthOf(one);
					won += lengthOf(one) - now;
					expect(now).toBeLessThanOrEqual(lengthOf(one));
					if (now !== lengthOf(one)) expect(now).toBeGreaterThanOrEqual(SHORTEST);
				}
				expect(won).toBe(Math.min(lost, room));
			})
		);
	});

	it('touches breaks last', () => {
		const items = [item('a', 60), item('b', 20, { kind: 'break' }), item('c', 60)];
		expect([...shorten(items, 30)]).toEqual([
			['a', 45],
			['c', 45]
		]);
	});
});
