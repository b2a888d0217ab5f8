// Few who share a language and are never alone: how often they must meet each other again at least.

/** Steps of the search after which what is proven so far must do. */
const PATIENCE = 400_000;

/** Ways to part people into twos, with one table of three when they are odd. */
function partings(people: readonly number[]): number[][][] {
	if (people.length === 0) return [[]];
	const [first, ...rest] = people as [number, ...number[]];
	const twos = rest.flatMap((other) =>
		partings(rest.filter((one) => one !== other)).map((more) => [[first, other], ...more])
	);
	if (people.length % 2 === 0) return twos;
	const threes = rest.flatMap((other, k) =>
		rest
			.slice(k + 1)
			.flatMap((third) =>
				partings(rest.filter((one) => one !== other && one !== third)).map((more) => [
					[first, other, third],
					...more
				])
			)
	);
	return [...twos, ...threes];
}

/**
 * The least Σ over pairs C(times together, 2) of people of whom nobody is ever alone. Larger tables
 * hold the pairs of smaller ones, so only twos and one three need to be tried; two of a sector that
 * has one seat at each table never meet.
 *
 * @param sectors of each person
 * @param seats most of a sector at one table
 * @param floor what is known already; the answer is never lower
 * @returns null when they cannot be seated so; a lower bound when there were too many ways to try
 * @example leastAgain([0, 1, 2, 3], () => 1, 4, 2) // 2: four people pair up in three ways
 */
export function leastAgain(
	sectors: readonly number[],
	seats: (sector: number) => number,
	rounds: number,
	floor: number
): number | null {
	const many = sectors.length;
	// 11 people part in 17,325 ways: there the counting of pairs is as good
	if (many < 2 || many > 9) return floor;
	const ways = partings(sectors.map((_, k) => k))
		.filter((way) => way.every((table) => fits(table, sectors, seats)))
		.map((way) => way.flatMap((table) => pairsOf(table, many)));
	if (!ways.length) return null;
	const met = new Uint8Array(many * many);
	let left = PATIENCE;
	/** Can the rest of the rounds, by ways from `from` on, cost no more than `spend`? */
	const can = (round: number, from: number, spend: number): boolean => {
		if (round === rounds) return true;
		for (let w = from; w < ways.length && left > 0; w++, left--) {
			let cost = 0;
			for (const pair of ways[w]!) cost += met[pair]!;
			if (cost > spend) continue;
			for (const pair of ways[w]!) met[pair]!++;
			const found = can(round + 1, w, spend - cost);
			for (const pair of ways[w]!) met[pair]!--;
			if (found) return true;
		}
		return false;
	};
	let least = floor;
	while (!can(0, 0, least)) {
		if (left <= 0) return least;
		least++;
	}
	return least;
}

function fits(
	table: readonly number[],
	sectors: readonly number[],
	seats: (sector: number) => number
): boolean {
	return table.every((p) => {
		const sector = sectors[p]!;
		return sector < 0 || table.filter((q) => sectors[q] === sector).length <= seats(sector);
	});
}

const pairsOf = (table: readonly number[], many: number): number[] =>
	table.flatMap((p, k) => table.slice(k + 1).map((q) => p * many + q));
