import { ok, refuse, type Result } from '#platform/core/result.ts';

const RELEASE_MS = 10 * 60_000;

export type DoorCounts = {
	/** Holders of a seat, here or not. */
	taken: number;
	/** Those of them, and walk-ins, who are here. */
	present: number;
};

/** When the seats of those who have not come are given to who waits at the door. */
export const releasedAt = (startsAt: Date): Date => new Date(startsAt.getTime() + RELEASE_MS);

/**
 * Seats that can be given at the door now. Until ten minutes after the beginning a seat is kept
 * for who has registered; after that only those count who are here.
 */
export const freeAtDoor = (
	seats: number,
	{ taken, present }: DoorCounts,
	startsAt: Date,
	now: Date
): number => Math.max(0, seats - (now >= releasedAt(startsAt) ? present : taken));

/** Over capacity only a named member of the staff lets somebody in, and says why. */
export const mayLetIn = (free: number, reason: string): Result<null> =>
	free > 0 || reason ? ok(null) : refuse('door_full', { fields: { reason: 'door_full' as const } });
