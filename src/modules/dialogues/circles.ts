// Who talks with whom: the people of a day dealt into circles.
import { seeded, shuffle } from '#platform/core/seeded.ts';

export type CirclePerson = { id: string; side: string; lang: string; organisation: string };

/** Fewer make no circle, more do not hear one another (Erätauko: 6 to 25). */
export const CIRCLE_SIZE = { least: 6, most: 25 } as const;
/** A circle of this size gives everybody a turn and still has time to talk. */
const BEST_SIZE = 12;

/** How many circles there may be for so many people, the fewest first. */
export const circleCounts = (people: number): number[] => {
	const counts = [];
	for (
		let count = Math.ceil(people / CIRCLE_SIZE.most);
		count > 0 && Math.floor(people / count) >= CIRCLE_SIZE.least;
		count++
	)
		counts.push(count);
	return counts;
};

/** What is proposed to the facilitator. @example bestCount(32) // 3 */
export const bestCount = (people: number): number | undefined =>
	circleCounts(people).sort(
		(a, b) => Math.abs(people / a - BEST_SIZE) - Math.abs(people / b - BEST_SIZE)
	)[0];

/** The sizes of so many circles: one person's difference at most. @example sizesOf(32, 3) // [11, 11, 10] */
export const sizesOf = (people: number, count: number): number[] =>
	Array.from({ length: count }, (_, k) => Math.floor((people + count - 1 - k) / count));

/**
 * Deals people into circles whose sizes differ by one at most: nobody alone in a language where
 * it can be avoided, people of one organisation apart, sides and languages spread evenly, in this
 * order. The same people (in any order) and seed give the same circles. Each circle is in the
 * order of the first turns.
 *
 * People are dealt around by language and side, then two of different circles change places as
 * long as that helps; of three such beginnings the best is kept. Time grows with the square of
 * the people: 200 take about a second.
 *
 * @example dealCircles(people, 3, 7).map((circle) => circle.length) // [11, 11, 10] for 32
 */
export function dealCircles(
	people: readonly CirclePerson[],
	count: number,
	seed: number
): string[][] {
	const draw = seeded(seed);
	const sorted = [...people].sort((a, b) => (a.id < b.id ? -1 : 1));
	let best: { circles: CirclePerson[][]; cost: number } | undefined;
	for (let start = 0; start < STARTS; start++) {
		const circles = dealt(shuffle([...sorted], draw), count);
		const cost = settle(circles, wishesOf(sorted, count));
		if (!best || cost < best.cost) best = { circles, cost };
		if (best.cost === 0) break;
	}
	return best!.circles.map((circle) => shuffle([...circle], draw).map(({ id }) => id));
}

const STARTS = 3;

/** Around the circles by language and side, so that the beginning is even already. */
function dealt(people: CirclePerson[], count: number): CirclePerson[][] {
	const circles: CirclePerson[][] = Array.from({ length: count }, () => []);
	const key = ({ lang, side }: CirclePerson) => `${lang} ${side}`;
	people.sort((a, b) => (key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : 0));
	people.forEach((person, k) => circles[k % count]!.push(person));
	return circles;
}

type Wishes = {
	/** how many of everybody each side and language has */
	sides: Map<string, number>;
	langs: Map<string, number>;
	/** how many of an organisation sit in one circle however they are dealt */
	organisations: Map<string, number>;
	people: number;
};

function wishesOf(people: readonly CirclePerson[], count: number): Wishes {
	const organisations = countsOf(people, (one) => one.organisation);
	for (const [name, n] of organisations) organisations.set(name, Math.ceil(n / count));
	return {
		sides: countsOf(people, (one) => one.side),
		langs: countsOf(people, (one) => one.lang),
		organisations,
		people: people.length
	};
}

function countsOf(
	people: readonly CirclePerson[],
	of: (one: CirclePerson) => string
): Map<string, number> {
	const counts = new Map<string, number>();
	for (const one of people) if (of(one)) counts.set(of(one), (counts.get(of(one)) ?? 0) + 1);
	return counts;
}

const WEIGHT = { alone: 10_000, together: 100, side: 4, lang: 1 } as const;

/** What is wrong with one circle. */
function costOf(circle: readonly CirclePerson[], wishes: Wishes): number {
	const share = circle.length / wishes.people;
	let cost = 0;
	const langs = countsOf(circle, (one) => one.lang);
	for (const [lang, all] of wishes.langs) {
		const here = langs.get(lang) ?? 0;
		if (here === 1 && all > 1) cost += WEIGHT.alone;
		cost += WEIGHT.lang * off(here, all * share);
	}
	const sides = countsOf(circle, (one) => one.side);
	for (const [side, all] of wishes.sides)
		cost += WEIGHT.side * off(sides.get(side) ?? 0, all * share);
	for (const [name, here] of countsOf(circle, (one) => one.organisation))
		cost += WEIGHT.together * Math.max(0, here - wishes.organisations.get(name)!) ** 2;
	return cost;
}

/** How far from an even share, squared; a person more or less than a fraction is no fault. */
const off = (here: number, even: number): number => Math.max(0, Math.abs(here - even) - 0.5) ** 2;

/** Lets two of different circles change places while that makes things better; returns what is left. */
function settle(circles: CirclePerson[][], wishes: Wishes): number {
	const costs = circles.map((circle) => costOf(circle, wishes));
	for (let better = true; better;) {
		better = false;
		for (let a = 0; a < circles.length; a++)
			for (let b = a + 1; b < circles.length; b++)
				if (costs[a]! + costs[b]! > 0 && swapBetween(circles, costs, a, b, wishes)) better = true;
	}
	return costs.reduce((sum, cost) => sum + cost, 0);
}

function swapBetween(
	circles: CirclePerson[][],
	costs: number[],
	a: number,
	b: number,
	wishes: Wishes
): boolean {
	const [one, other] = [circles[a]!, circles[b]!];
	let better = false;
	for (let i = 0; i < one.length; i++)
		for (let j = 0; j < other.length; j++) {
			if (alike(one[i]!, other[j]!)) continue;
			[one[i], other[j]] = [other[j]!, one[i]!];
			const [left, right] = [costOf(one, wishes), costOf(other, wishes)];
			if (left + right < costs[a]! + costs[b]! - 1e-9) {
				[costs[a], costs[b]] = [left, right];
				better = true;
			} else [one[i], other[j]] = [other[j]!, one[i]!];
		}
	return better;
}

const alike = (a: CirclePerson, b: CirclePerson): boolean =>
	a.lang === b.lang && a.side === b.side && a.organisation === b.organisation;
