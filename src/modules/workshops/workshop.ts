import type { Lang } from '#platform/core/lang.ts';
import { ok, refuse, type Result } from '#platform/core/result.ts';

export const WORKSHOP_KINDS = ['training', 'innostamo', 'workshop', 'follow_up'] as const;
export type WorkshopKind = (typeof WORKSHOP_KINDS)[number];

export const WORKSHOP_STATES = ['planned', 'open', 'running', 'held', 'cancelled'] as const;
export type WorkshopState = (typeof WORKSHOP_STATES)[number];

/** How people are called where others see what they wrote. */
export const NAMES = ['named', 'table', 'anonymous'] as const;
export type Names = (typeof NAMES)[number];

/** In the hall or over the network: two lists of seats, two waiting lists. */
export const WAYS = ['site', 'remote'] as const;
export type Way = (typeof WAYS)[number];

export type Workshop = {
	id: string;
	areaId: string;
	number: number;
	seriesId: string | null;
	part: number;
	state: WorkshopState;
	langs: readonly Lang[];
	startsAt: Date;
	endsAt: Date;
	place: string;
	remoteUrl: string | null;
	seats: Record<Way, number>;
	waiting: Record<Way, number>;
	registersFrom: Date | null;
	registersUntil: Date | null;
	openedAt: Date | null;
	sequence: number;
	version: number;
};

type Registers = Pick<Workshop, 'state' | 'startsAt' | 'registersFrom' | 'registersUntil'>;

/** When registration ends: as set, at the latest when the day begins. */
export const registersUntil = (of: Registers): Date =>
	of.registersUntil && of.registersUntil < of.startsAt ? of.registersUntil : of.startsAt;

/**
 * Whether one may register now.
 *
 * @example registration({ state: 'open', … }, now) // 'open'
 */
export function registration(of: Registers, now: Date): 'not_yet' | 'open' | 'closed' {
	if (of.state === 'planned') return 'not_yet';
	if (of.state === 'cancelled' || of.state === 'held') return 'closed';
	if (of.registersFrom && now < of.registersFrom) return 'not_yet';
	return now < registersUntil(of) ? 'open' : 'closed';
}

/** A day that is over or cancelled is not changed. */
export const changeable = (of: Pick<Workshop, 'state'>): Result<null> =>
	of.state === 'cancelled'
		? refuse('workshop_cancelled')
		: of.state === 'held'
			? refuse('workshop_over')
			: ok(null);

/** What of a change people must be told of, and asked about again. */
export const moved = (
	before: Pick<Workshop, 'startsAt' | 'endsAt' | 'place' | 'remoteUrl'>,
	after: Pick<Workshop, 'startsAt' | 'endsAt' | 'place' | 'remoteUrl'>
): boolean =>
	before.startsAt.getTime() !== after.startsAt.getTime() ||
	before.endsAt.getTime() !== after.endsAt.getTime() ||
	before.place !== after.place ||
	(before.remoteUrl ?? '') !== (after.remoteUrl ?? '');

const DAY_MS = 86_400_000;

/** Until when people are asked whether they still come: a week, at the latest the day before. */
export const reconfirmBy = (startsAt: Date, now: Date): Date =>
	new Date(
		Math.max(now.getTime(), Math.min(now.getTime() + 7 * DAY_MS, startsAt.getTime() - DAY_MS))
	);
