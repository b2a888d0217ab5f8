import { describe, expect, it } from 'vitest';
import { steadyClock } from './steady-clock.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

/** A machine whose clock can be set, beside a counter that cannot. */
function machine() {
	const steps: number[] = [];
	let wall = Date.UTC(2026, 10, 23);
	let counter = 5_000;
	const now = steadyClock(
		() => wall,
		() => counter,
		(ms) => steps.push(ms)
	);
	const began = now().getTime();
	return {
		steps,
		/** Milliseconds since the beginning. */
		now: () => now().getTime() - began,
		pass(ms: number) {
			wall += ms;
			counter += ms;
		},
		step: (ms: number) => (wall += ms)
	};
}

describe('a steady clock', () => {
	it('goes with the machine', () => {
		const clock = machine();
		clock.pass(5 * HOUR);
		expect(clock.now()).toBe(5 * HOUR);
		expect(clock.steps).toEqual([]);
	});

	it('goes on at its own pace when the machine goes back, and says so once', () => {
		const clock = machine();
		clock.pass(HOUR);
		clock.step(-2 * HOUR);
		expect(clock.now()).toBe(HOUR);
		clock.pass(HOUR);
		expect(clock.now()).toBe(2 * HOUR);
		expect(clock.steps).toEqual([2 * HOUR]);
	});

	it('goes with the machine again when that has caught up', () => {
		const clock = machine();
		clock.step(-HOUR);
		clock.pass(10);
		expect(clock.now()).toBe(10);
		clock.step(HOUR);
		clock.pass(10);
		expect(clock.now()).toBe(20);
		clock.step(-HOUR);
		expect(clock.now()).toBe(20);
		expect(clock.steps).toHaveLength(2);
	});

	it('believes a step forward, and keeps it when the machine comes back', () => {
		const clock = machine();
		clock.step(40 * DAY);
		expect(clock.now()).toBe(40 * DAY);
		clock.step(-40 * DAY);
		clock.pass(HOUR);
		expect(clock.now()).toBe(40 * DAY + HOUR);
	});

	it('stands still, and says nothing, while a small correction is made', () => {
		const clock = machine();
		clock.pass(HOUR);
		expect(clock.now()).toBe(HOUR);
		clock.step(-300);
		expect(clock.now()).toBe(HOUR);
		clock.pass(500);
		expect(clock.now()).toBe(HOUR + 200);
		expect(clock.steps).toEqual([]);
	});
});
