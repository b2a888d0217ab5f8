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
	minutes: number;
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
const minutesFrom = (from: Date, to: Date) =>
	Math.round((to.getTime() - from.getTime()) / MINUTE_MS);

/**
 * The programme with its times. An item that runs over moves all that come after it; what is over
 * stands as it was.
 *
 * @example timeline([{ minutes: 30, … }], startsAt, now)[0].begins
 */
export function timeline<T extends Item>(
	items: readonly T[],
	startsAt: Date,
	now: Date
): Timed<T>[] {
	let planned = startsAt;
	let free = startsAt;
	return items.map((item) => {
		const begins = item.beganAt ?? free;
		const due = after(begins, item.minutes);
		const running = item.beganAt !== null && item.endedAt === null;
		// what should be over and is not goes on until now at least
		const ends = item.endedAt ?? (running && now > due ? now : due);
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
	const lengths = new Map(coming.map((item) => [item.id, item.minutes]));
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
			lengths.get(item.id) === item.minutes ? [] : [[item.id, lengths.get(item.id)!] as const]
		)
	);
}
