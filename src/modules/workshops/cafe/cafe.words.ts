import { m } from '#i18n/messages.js';
import type { Lang } from '#platform/core/lang.ts';
import type { Violation } from './quality.ts';

/**
 * A broken rule in one sentence. Rounds and stations are counted from 1, as people count.
 *
 * @param nameOf what a person is called, from the id
 * @param stationOf what a station is called, from its number counted from 0
 */
export function sayViolation(
	{ rule, round, station, people, about }: Violation,
	lang: Lang,
	nameOf = (id: string): string => id,
	stationOf = (t: number): string => String(t + 1)
): string {
	const say = { locale: lang };
	const names = new Intl.ListFormat(lang).format(people.map(nameOf));
	const place = {
		round: (round ?? 0) + 1,
		station: station === undefined ? '' : stationOf(station)
	};
	switch (rule) {
		case 'no_revisit':
			return m.cafe_broken_no_revisit({ people: names, station: place.station }, say);
		case 'visit_all':
			return station === undefined
				? m.cafe_broken_visit_all({ people: names }, say)
				: m.cafe_broken_must_visit({ people: names, station: place.station }, say);
		case 'must_visit':
			return m.cafe_broken_must_visit({ people: names, station: place.station }, say);
		case 'together':
			return m.cafe_broken_together({ people: names, round: place.round }, say);
		case 'apart':
			return m.cafe_broken_apart({ ...place, people: names }, say);
		case 'station':
			return m.cafe_broken_station({ ...place, people: names }, say);
		case 'sector_balance':
			return m.cafe_broken_sector_balance({ ...place, sector: about ?? '' }, say);
		case 'no_lone_language':
			return m.cafe_broken_no_lone_language(
				{ ...place, people: names, language: about ?? '' },
				say
			);
		case 'capacity':
			return m.cafe_broken_capacity({ ...place, count: people.length }, say);
	}
}
