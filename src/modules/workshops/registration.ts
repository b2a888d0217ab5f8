import { ok, refuse, type Result } from '#platform/core/result.ts';
import { type Way, type Workshop, registration } from './workshop.ts';

export const SIDES = ['public', 'association', 'experience', 'other'] as const;
export type Side = (typeof SIDES)[number];

export const REGISTRATION_STATES = [
	'confirmed',
	'waiting',
	'offered',
	'cancelled',
	'lapsed'
] as const;
export type RegistrationState = (typeof REGISTRATION_STATES)[number];

/** How many hold a seat (confirmed, or offered one and asked) and how many wait. */
export type Counts = { taken: number; waiting: number };

/** A group is registered by one person, herself included. */
export const MOST_IN_GROUP = 8;

/**
 * Where the next person goes. Nobody passes those who wait: a seat that has just become free is
 * theirs first.
 *
 * @example placeFor(64, { taken: 63, waiting: 0 }) // 'confirmed'
 */
export const placeFor = (seats: number, { taken, waiting }: Counts): 'confirmed' | 'waiting' =>
	taken < seats && waiting === 0 ? 'confirmed' : 'waiting';

/** How many of those who wait can be offered a seat. */
export const toOffer = (seats: number, { taken, waiting }: Counts): number =>
	Math.max(0, Math.min(seats - taken, waiting));

const HOUR_MS = 3_600_000;

/**
 * How long an offered seat is kept: two days while there is time, half a day when the workshop is
 * near, and always until two hours before it begins. Null when it is too late to ask by mail; the
 * seat is then given at the door.
 */
export function offeredUntil(startsAt: Date, now: Date): Date | null {
	const last = startsAt.getTime() - 2 * HOUR_MS;
	const hours = (last - now.getTime()) / HOUR_MS;
	if (hours < 1) return null;
	const kept = hours > 96 ? 48 : hours > 36 ? 24 : 12;
	return new Date(Math.min(now.getTime() + kept * HOUR_MS, last));
}

/** Days after which is forgotten: needs soon after the day, contacts a year later. */
export const KEPT_DAYS = { needs: 14, contacts: 365 } as const;

/** May somebody register this way now? Staff may until the day is over. */
export function registrable(
	of: Pick<Workshop, 'state' | 'startsAt' | 'registersFrom' | 'registersUntil' | 'seats'>,
	way: Way,
	now: Date,
	asStaff: boolean
): Result<null> {
	if (of.state === 'cancelled') return refuse('workshop_cancelled');
	if (of.seats[way] === 0) return refuse('registration_no_such_way');
	if (asStaff && (of.state === 'open' || of.state === 'running')) return ok(null);
	switch (registration(of, now)) {
		case 'open':
			return ok(null);
		case 'not_yet':
			return refuse('registration_not_yet');
		case 'closed':
			return refuse('registration_closed');
	}
}

export const isAlive = (state: RegistrationState): boolean =>
	state === 'confirmed' || state === 'waiting' || state === 'offered';

/** A code for the door: said aloud or typed, without letters and digits that look alike. */
const CODE_LETTERS = 'ACDEFGHJKLMNPQRTUVWXY34679';
const CODE_LENGTH = 6;
/** @param random at least six random bytes */
export const doorCode = (random: Uint8Array): string =>
	Array.from(
		random.subarray(0, CODE_LENGTH),
		(byte) => CODE_LETTERS[byte % CODE_LETTERS.length]
	).join('');

/** What was typed or scanned, as a code: an address of ours that ends in one, or the code itself. */
export function readDoorCode(typed: string): string | null {
	const last = typed.trim().split(/[/=#]/).at(-1)!.toUpperCase().replace(/[\s-]/g, '');
	return last.length === CODE_LENGTH && [...last].every((letter) => CODE_LETTERS.includes(letter))
		? last
		: null;
}
