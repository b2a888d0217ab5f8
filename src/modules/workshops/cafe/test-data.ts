import type { Cafe, Person } from './cafe.ts';

/** People p0, p1 …, all alike, at stations that are all alike. */
export const cafeOf = (
	people: number,
	stations: number,
	rounds: number,
	more: Partial<Cafe> = {},
	about: (p: number) => Partial<Person> = () => ({})
): Cafe => ({
	people: Array.from({ length: people }, (_, p) => ({ id: `p${p}`, ...about(p) })),
	stations: Array.from({ length: stations }, () => ({})),
	rounds,
	preset: 'most-new',
	...more
});
