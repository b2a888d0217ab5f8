// The programme of a day by minutes: what was planned, what really happened, and what that does to
// the rest.
export const ITEM_KINDS = [
	'arrival',
	'talk',
	'dialogue',
	'cafe',
	'shaping',
	'plenary',
	'break',
	'feedback'
] as const;
export type ItemKind = (typeof ITEM_KINDS)[number];

export type Item = {
	id: string;
	kind: ItemKind;
	/** as planned */
	minutes: number;
	/** minutes taken from it on the day */
	taken: number;
	beganAt: Date | null;
	endedAt: Date | null;
};

export type Timed<T extends Item> = T & {
	state: 'done' | 'now' | 'coming';
	/** When it was to begin. */
	planned: Date;
	/** When it began, or will as things are now. */
	begins: Date;
	ends: Date;
	/** Minutes after the plan; negative when before. */
	late: number;
};

const MINUTE_MS = 60_000;
const after = (at: Date, minutes: number) => new Date(at.getTime() + minutes * MINUTE_MS);
/** How long it is to last as things are now. */
export const lengthOf = ({ minutes, taken }: Pick<Item, 'minutes' | 'taken'>): number =>
	minutes - taken;
const minutesFrom = (from: Date, to: Date) =>
	Math.round((to.getTime() - from.getTime()) / MINUTE_MS);

const later = (at: Date, now: Date | null): Date => (now && now > at ? now : at);

/**
 * The programme with its times. An item that runs over, or that has not begun when it should have,
 * moves all that come after it; what is over stands as it was.
 *
 * @param now null when the day is not going on: then nothing is moved by the clock
 * @example timeline([{ minutes: 30, taken: 0, … }], startsAt, now)[0].begins
 */
export function timeline<T extends Item>(
	items: readonly T[],
	startsAt: Date,
	now: Date | null
): Timed<T>[] {
	let planned = startsAt;
	let free = startsAt;
	return items.map((item) => {
		// nothing that has not begun can begin before now, nothing that runs can be over before now
		const begins = item.beganAt ?? later(free, now);
		const running = item.beganAt !== null && item.endedAt === null;
		const due = after(begins, lengthOf(item));
		const ends = item.endedAt ?? (running ? later(due, now) : due);
		const timed: Timed<T> = {
			...item,
			state: item.endedAt ? 'done' : running ? 'now' : 'coming',
			planned,
			begins,
			ends,
			late: minutesFrom(planned, begins)
		};
		planned = after(planned, item.minutes);
		free = ends;
		return timed;
	});
}

/** An item is not made shorter than this: nothing can be said in less. */
export const SHORTEST = 5;

/**
 * Takes minutes from items that have not begun, each in proportion to its length, breaks last,
 * none below `SHORTEST`. Whole minutes, and the sum is exact as far as there is anything to take.
 *
 * @param lost minutes to win back
 * @returns the new length of each item that becomes shorter, by id
 */
export function shorten(items: readonly Item[], lost: number): ReadonlyMap<string, number> {
	const coming = items.filter((item) => !item.beganAt && !item.endedAt);
	const lengths = new Map(coming.map((item) => [item.id, lengthOf(item)]));
	let left = Math.max(0, Math.round(lost));
	for (const breaks of [false, true]) {
		const these = coming.filter((item) => (item.kind === 'break') === breaks);
		const room = (item: Item) => Math.max(0, lengths.get(item.id)! - SHORTEST);
		const total = these.reduce((sum, item) => sum + room(item), 0);
		const take = Math.min(left, total);
		let given = 0;
		let seen = 0;
		for (const item of these) {
			// what is taken so far is rounded, not each share: the sum comes out exact
			seen += room(item);
			const upTo = total ? Math.round((take * seen) / total) : 0;
			lengths.set(item.id, lengths.get(item.id)! - (upTo - given));
			given = upTo;
		}
		left -= take;
	}
	return new Map(
		coming.flatMap((item) =>
			lengths.get(item.id) === lengthOf(item) ? [] : [[item.id, lengths.get(item.id)!] as const]
		)
	);
}
