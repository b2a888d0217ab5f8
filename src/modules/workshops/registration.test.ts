import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { freeAtDoor } from './door.ts';
import { doorCode, offeredUntil, placeFor, readDoorCode, toOffer } from './registration.ts';
import { reconfirmBy, registration, registersUntil } from './workshop.ts';

const at = (text: string) => new Date(text);

describe('seats', () => {
	it('go in order: nobody passes those who wait', () => {
		expect(placeFor(64, { taken: 63, waiting: 0 })).toBe('confirmed');
		expect(placeFor(64, { taken: 63, waiting: 1 })).toBe('waiting');
		expect(placeFor(64, { taken: 64, waiting: 0 })).toBe('waiting');
	});
	it('are never offered twice, and none is left free while somebody waits', () => {
		const some = fc.nat(100);
		fc.assert(
			fc.property(some, some, some, (seats, taken, waiting) => {
				const offered = toOffer(seats, { taken, waiting });
				expect(offered).toBeLessThanOrEqual(waiting);
				if (taken < seats) {
					expect(taken + offered).toBeLessThanOrEqual(seats);
					if (waiting > offered) expect(taken + offered).toBe(seats);
				} else expect(offered).toBe(0);
			})
		);
	});
});

describe('an offered seat', () => {
	const day = at('2026-12-16T07:00:00Z');
	it('is kept for two days while there is time, for half a day when it is near', () => {
		expect(offeredUntil(day, at('2026-12-01T07:00:00Z'))).toEqual(at('2026-12-03T07:00:00Z'));
		expect(offeredUntil(day, at('2026-12-14T07:00:00Z'))).toEqual(at('2026-12-15T07:00:00Z'));
		expect(offeredUntil(day, at('2026-12-15T07:00:00Z'))).toEqual(at('2026-12-15T19:00:00Z'));
	});
	it('ends two hours before the day begins, and is not made later than that', () => {
		expect(offeredUntil(day, at('2026-12-16T01:00:00Z'))).toEqual(at('2026-12-16T05:00:00Z'));
		expect(offeredUntil(day, at('2026-12-16T04:30:00Z'))).toBeNull();
	});
});

describe('registration', () => {
	const open = {
		state: 'open' as const,
		startsAt: at('2026-12-16T07:00:00Z'),
		registersFrom: null,
		registersUntil: null
	};
	it('ends when the day begins, or earlier when it is so set', () => {
		expect(registration(open, at('2026-12-16T06:59:00Z'))).toBe('open');
		expect(registration(open, at('2026-12-16T07:00:00Z'))).toBe('closed');
		const early = { ...open, registersUntil: at('2026-12-10T10:00:00Z') };
		expect(registersUntil(early)).toEqual(at('2026-12-10T10:00:00Z'));
		expect(registersUntil({ ...open, registersUntil: at('2027-01-01T10:00:00Z') })).toEqual(
			open.startsAt
		);
	});
	it('asks again for a week at most, and until the day before', () => {
		expect(reconfirmBy(open.startsAt, at('2026-12-01T07:00:00Z'))).toEqual(
			at('2026-12-08T07:00:00Z')
		);
		expect(reconfirmBy(open.startsAt, at('2026-12-14T07:00:00Z'))).toEqual(
			at('2026-12-15T07:00:00Z')
		);
	});
});

describe('a door code', () => {
	it('is read back however it is typed, and from the address in its picture', () => {
		fc.assert(
			fc.property(fc.uint8Array({ minLength: 6, maxLength: 6 }), (random) => {
				const code = doorCode(random);
				expect(readDoorCode(code)).toBe(code);
				expect(readDoorCode(` ${code.toLowerCase().slice(0, 3)} ${code.slice(3)}`)).toBe(code);
				expect(readDoorCode(`https://x.fi/fi/a/tyopajat/1/ovi?code=${code}`)).toBe(code);
			})
		);
	});
	it('is no name', () => {
		expect(readDoorCode('Backman')).toBeNull();
		expect(readDoorCode('Olli B')).toBeNull();
	});
});

describe('the door', () => {
	const starts = at('2026-12-16T07:00:00Z');
	it('gives the seats of who has not come ten minutes after the beginning', () => {
		const counts = { taken: 64, present: 50 };
		expect(freeAtDoor(64, counts, starts, at('2026-12-16T07:09:00Z'))).toBe(0);
		expect(freeAtDoor(64, counts, starts, at('2026-12-16T07:10:00Z'))).toBe(14);
	});
});
