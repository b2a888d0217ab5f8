// What a page shows of a plan.
import { m } from '#i18n/messages.js';
import type { Lang } from '#platform/core/lang.ts';
import { byName } from '#platform/core/sort.ts';
import type { Cafe } from './cafe/cafe.ts';
import { sayViolation } from './cafe/cafe.words.ts';
import type { Judged } from './cafe/plan.ts';

export type CafeView = {
	/** one sentence each */
	quality: string[];
	proven: boolean;
	broken: string[];
	rounds: { number: number; held: boolean; tables: { name: string; people: string[] }[] }[];
	/** each person's way, by name */
	ways: { name: string; stops: string[] }[];
	/** pairs who meet again */
	again: { names: string; times: number; rounds: string }[];
	moreAgain: number;
	/** a square of people by people; `times` is a path for each number of meetings */
	heat: { size: number; paths: { times: number; d: string }[] };
	/** to be sent along when the day goes on */
	known: string;
};

const LISTED = 60;

export function cafeView(
	cafe: Cafe,
	plan: Judged,
	themes: readonly string[],
	lang: Lang,
	nameOf = (id: string): string => id
): CafeView {
	const tableName = (t: number) =>
		themes[t] ? `${t + 1} ${themes[t]}` : m.cafe_table({ number: t + 1 }, { locale: lang });
	const held = cafe.held?.length ?? 0;
	const pairs = pairsOf(plan.plan, cafe);
	const again = pairs.list.filter(({ rounds }) => rounds.length > 1);
	return {
		quality: qualitySentences(cafe, plan, lang),
		proven: plan.provenOptimal,
		broken: plan.violations.map((one) => sayViolation(one, lang, nameOf, (t) => String(t + 1))),
		rounds: plan.plan.map((tables, r) => ({
			number: r + 1,
			held: r < held,
			tables: tables.map((people, t) => ({
				name: tableName(t),
				people: people.map(nameOf).sort(byName)
			}))
		})),
		ways: waysOf(plan.plan, cafe, nameOf),
		again: again.slice(0, LISTED).map(({ names, rounds }) => ({
			names: new Intl.ListFormat(lang).format(names.map(nameOf)),
			times: rounds.length,
			rounds: rounds.map((r) => r + 1).join(', ')
		})),
		moreAgain: Math.max(0, again.length - LISTED),
		heat: pairs.heat,
		known: JSON.stringify(plan.plan)
	};
}

/** The figures in words: what a facilitator wants to know before the hall sits down. */
function qualitySentences(cafe: Cafe, plan: Judged, lang: Lang): string[] {
	const say = { locale: lang };
	const { minNew, maxNew, maxTogether, repeats } = plan;
	const hard = (rule: string) =>
		cafe.rules?.[rule as keyof typeof cafe.rules] &&
		!plan.violations.some((one) => one.rule === rule);
	return [
		minNew === maxNew
			? m.cafe_quality_new_same({ count: minNew }, say)
			: m.cafe_quality_new({ least: minNew, most: maxNew }, say),
		repeats === 0
			? m.cafe_quality_no_repeats({}, say)
			: m.cafe_quality_repeats({ count: plan.distinctPairs, repeats, most: maxTogether }, say),
		...(cafe.met?.length ? [sayMetBefore(cafe, plan.plan, lang)] : []),
		...(hard('sector_balance') ? [m.cafe_quality_sectors({}, say)] : []),
		...(hard('no_lone_language') ? [m.cafe_quality_languages({}, say)] : []),
		...(hard('no_revisit') ? [m.cafe_quality_once({}, say)] : []),
		...(hard('visit_all') ? [m.cafe_quality_all({}, say)] : []),
		plan.provenOptimal
			? m.cafe_quality_proven({}, say)
			: cafe.preset === 'block'
				? m.cafe_quality_block({}, say)
				: m.cafe_quality_gap({ found: plan.r2, bound: plan.r2Bound }, say)
	];
}

/** How often somebody sits with somebody whom they had met before this day's tables. */
function sayMetBefore(cafe: Cafe, seating: Judged['plan'], lang: Lang): string {
	const known = new Set((cafe.met ?? []).flatMap(([a, b]) => [`${a} ${b}`, `${b} ${a}`]));
	const count = seating
		.flat()
		.reduce(
			(sum, ids) =>
				sum +
				ids.reduce(
					(at, one, p) =>
						at + ids.slice(p + 1).filter((other) => known.has(`${one} ${other}`)).length,
					0
				),
			0
		);
	return count
		? m.seating_met_before({ count }, { locale: lang })
		: m.seating_met_before_none({}, { locale: lang });
}

function waysOf(
	seating: Judged['plan'],
	cafe: Cafe,
	nameOf: (id: string) => string
): CafeView['ways'] {
	const at = new Map(cafe.people.map(({ id }) => [id, seating.map(() => '–')]));
	seating.forEach((tables, r) =>
		tables.forEach((ids, t) => ids.forEach((id) => at.get(id)?.splice(r, 1, String(t + 1))))
	);
	return [...at]
		.map(([id, stops]) => ({ name: nameOf(id), stops }))
		.sort((one, other) => byName(one.name, other.name));
}

function pairsOf(seating: Judged['plan'], cafe: Cafe) {
	const movers = cafe.people.filter(({ host }) => host === undefined).map(({ id }) => id);
	const row = new Map(movers.map((id, p) => [id, p]));
	const met = new Map<number, number[]>();
	seating.forEach((tables, r) =>
		tables.forEach((ids) => {
			const rows = ids.flatMap((id) => row.get(id) ?? []);
			for (const p of rows)
				for (const q of rows)
					if (p < q) met.set(p * movers.length + q, [...(met.get(p * movers.length + q) ?? []), r]);
		})
	);
	const paths = new Map<number, string>();
	for (const [key, rounds] of met) {
		const [p, q] = [Math.floor(key / movers.length), key % movers.length];
		const shade = Math.min(3, rounds.length);
		paths.set(shade, `${paths.get(shade) ?? ''}M${q} ${p}h1v1h-1zM${p} ${q}h1v1h-1z`);
	}
	const list = [...met]
		.map(([key, rounds]) => ({
			names: [movers[Math.floor(key / movers.length)]!, movers[key % movers.length]!],
			rounds
		}))
		.sort((one, other) => other.rounds.length - one.rounds.length);
	return {
		list,
		heat: {
			size: movers.length,
			paths: [...paths].sort(([a], [b]) => a - b).map(([times, d]) => ({ times, d }))
		}
	};
}
