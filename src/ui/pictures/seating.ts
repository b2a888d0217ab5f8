export type Side = 'public' | 'association' | 'experience';

/** A seat at a round table. `n` is its number in the list beside the picture. */
export interface Seat {
	n: number;
	side: Side;
	state: 'taken' | 'open';
	/** letter of the theme the seat belongs to; never used for experts by experience */
	theme?: string;
}

/** Where a seat is drawn: centre and turn (degrees, clockwise from the top). */
export interface PlacedSeat extends Seat {
	x: number;
	y: number;
	turn: number;
}

/** An arc with its letter around the seats of one theme. */
export interface ThemeArc {
	letter: string;
	path: string;
	x: number;
	y: number;
}

/** All coordinates on a 384 × 384 grid. `radius` is half the width of a seat. */
export interface Seating {
	seats: PlacedSeat[];
	arcs: ThemeArc[];
	radius: number;
}

const centre = 192;
const ring = 118;
const arcRing = 150;
const letterRing = 167;
/** the empty space between two groups, in seats */
const gap = 0.7;
const onOneRing = 24;
const most = 44;

/**
 * Places seats around a round table in the given order; neighbours of one theme stand together.
 * The first group is centred at the top. Up to 24 seats make one ring, up to 44 two staggered
 * rings; beyond that `undefined`, and the list stands alone.
 *
 * An expert by experience never shares a group: at a table about mental health the neighbours
 * would give away what the person came to speak of.
 *
 * @example seat([{ n: 1, side: 'public', state: 'taken', theme: 'A' }])?.seats[0]?.turn // 0
 */
export function seat(seats: readonly Seat[]): Seating | undefined {
	if (seats.length === 0 || seats.length > most) return undefined;
	const groups = groupsOf(seats);
	const gaps = groups.length > 1 ? groups.length : 0;
	const step = 360 / (seats.length + gaps * gap);
	const staggered = seats.length > onOneRing;
	const between = (2 * Math.PI * ring * step) / 360;
	const radius = staggered ? 11 : round(Math.min(15, between * 0.42));

	const placed: PlacedSeat[] = [];
	const arcs: ThemeArc[] = [];
	let turn = (-((groups[0]?.length ?? 1) - 1) / 2) * step;
	for (const group of groups) {
		const first = turn;
		for (const one of group) {
			const from = staggered ? ring + (placed.length % 2 === 0 ? -13 : 13) : ring;
			placed.push({ ...one, ...point(turn, from), turn: round(turn) });
			turn += step;
		}
		const letter = group[0]?.theme;
		if (letter && group[0]?.side !== 'experience') {
			const reach = Math.min(6.8, step * 0.4);
			arcs.push(arc(letter, first - reach, turn - step + reach));
		}
		turn += gap * step;
	}
	return { seats: placed, arcs, radius };
}

function groupsOf(seats: readonly Seat[]): Seat[][] {
	const groups: Seat[][] = [];
	let key: string | undefined;
	for (const one of seats) {
		const own = one.side === 'experience' ? 'experience' : `theme ${one.theme ?? ''}`;
		if (own !== key) groups.push([]);
		groups.at(-1)?.push(one);
		key = own;
	}
	return groups;
}

function arc(letter: string, from: number, to: number): ThemeArc {
	const a = point(from, arcRing);
	const b = point(to, arcRing);
	const large = to - from > 180 ? 1 : 0;
	const path = `M${a.x} ${a.y}A${arcRing} ${arcRing} 0 ${large} 1 ${b.x} ${b.y}`;
	return { letter, path, ...point((from + to) / 2, letterRing) };
}

function point(turn: number, from: number): { x: number; y: number } {
	const angle = (turn * Math.PI) / 180;
	return { x: round(centre + from * Math.sin(angle)), y: round(centre - from * Math.cos(angle)) };
}

function round(value: number): number {
	return Math.round(value * 10) / 10;
}
