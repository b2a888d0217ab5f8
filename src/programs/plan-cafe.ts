// `poytakunta plan-cafe`: seats the people of a file for every round of a Learning Café.
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import {
	type Cafe,
	CannotPlan,
	PRESETS,
	type Preset,
	type RuleName,
	type Seating,
	type Strength,
	isSeating
} from '#modules/workshops/cafe/cafe.ts';
import { sayViolation } from '#modules/workshops/cafe/cafe.words.ts';
import { WrongPeople, peopleFromCsv } from '#modules/workshops/cafe/people-csv.ts';
import { planCafe } from '#modules/workshops/cafe/plan.ts';
import { Usage } from './usage.ts';

const USAGE = `usage: poytakunta plan-cafe --people FILE.csv --stations T --rounds R
    [--preset most-new|even-spread|block] [--no-revisit | --visit-all] [--sector-balance]
    [--no-lone-language] [--seats N,N,…] [--seed N] [--locked PLAN.json] [--known PLAN.json]
    [--time MS] --json

FILE.csv has a first line with the columns id and, where needed, sector, organisation, language,
host, together, apart, fixed, must_visit, needs_access, from_round, to_round. Rounds and stations
are counted from 0. --locked: rounds that were held; --known: the plan people have in hand, of
which only what must is changed.`;

const RULE_OPTIONS = {
	'no-revisit': 'no_revisit',
	'visit-all': 'visit_all',
	'sector-balance': 'sector_balance',
	'no-lone-language': 'no_lone_language'
} as const satisfies Record<string, RuleName>;

/** @returns 0 with the plan, 1 when a rule that must hold cannot be kept; rounds, stations from 0 */
export function runPlanCafe(args: string[]): { exit: number; out: string; err: string } {
	const { cafe, seed, timeMs } = read(args);
	try {
		const { maxNew, ...plan } = planCafe(cafe, {
			seed,
			...(timeMs !== undefined && { timeMs })
		});
		void maxNew;
		const broken = plan.violations.filter(({ hard }) => hard);
		const out = `${JSON.stringify({
			...plan,
			violations: plan.violations.map((one) => ({ ...one, text: sayViolation(one, 'en') }))
		})}\n`;
		if (!broken.length) return { exit: 0, out, err: '' };
		const names = [...new Set(broken.map(({ rule }) => rule))].join(', ');
		return { exit: 1, out, err: `These rules cannot all be kept: ${names}\n` };
	} catch (fault) {
		if (!(fault instanceof CannotPlan)) throw fault;
		return { exit: 1, out: '', err: `${fault.rule}: ${fault.message}\n` };
	}
}

function read(args: string[]): { cafe: Cafe; seed: number; timeMs: number | undefined } {
	const { values } = understood(args);
	const { people, stations, rounds, preset = 'most-new', seats, locked, known } = values;
	if (!values.json || !people || stations === undefined || rounds === undefined)
		throw new Usage(USAGE);
	if (!(PRESETS as readonly string[]).includes(preset)) throw new Usage(USAGE);
	if (values['no-revisit'] && values['visit-all']) throw new Usage(USAGE);
	const count = whole('stations', stations, 1, 500);
	const each = seats?.split(',').map((text) => whole('seats', text, 0, 5_000));
	if (each && each.length !== count)
		throw new Usage(`--seats must name ${count} stations, but it names ${each.length}.`);
	const rules: Partial<Record<RuleName, Strength>> = {};
	for (const [option, rule] of Object.entries(RULE_OPTIONS))
		if (values[option as keyof typeof RULE_OPTIONS]) rules[rule] = 'hard';
	const cafe: Cafe = {
		people: peopleIn(people),
		stations: Array.from({ length: count }, (_, t) => (each ? { seats: each[t] } : {})),
		rounds: whole('rounds', rounds, 1, 50),
		preset: preset as Preset,
		rules,
		...(locked && { held: seatingIn(locked) }),
		...(known && { known: seatingIn(known) })
	};
	return {
		cafe,
		seed: whole('seed', values.seed ?? '1', 0, 2 ** 31),
		timeMs: values.time === undefined ? undefined : whole('time', values.time, 1, 600_000)
	};
}

const flag = { type: 'boolean' } as const;
const text = { type: 'string' } as const;

function understood(args: string[]) {
	try {
		return parseArgs({
			args,
			options: {
				...{ people: text, stations: text, rounds: text, preset: text, seats: text, seed: text },
				...{ locked: text, known: text, time: text, json: flag },
				...{ 'no-revisit': flag, 'visit-all': flag },
				...{ 'sector-balance': flag, 'no-lone-language': flag }
			}
		});
	} catch {
		throw new Usage(USAGE);
	}
}

function whole(name: string, text: string, least: number, most: number): number {
	const value = /^\d{1,10}$/.test(text.trim()) ? Number(text) : NaN;
	if (!(value >= least && value <= most))
		throw new Usage(`--${name} must be a whole number from ${least} to ${most}, not "${text}".`);
	return value;
}

function content(path: string): Buffer {
	try {
		return readFileSync(path);
	} catch (fault) {
		throw new Usage(`${path} cannot be read: ${(fault as NodeJS.ErrnoException).code}.`);
	}
}

function peopleIn(path: string) {
	try {
		return peopleFromCsv(content(path));
	} catch (fault) {
		throw fault instanceof WrongPeople ? new Usage(`${path}: ${fault.message}`) : fault;
	}
}

/** `{ plan }` as this command prints it, or the rounds alone. */
function seatingIn(path: string): Seating {
	let parsed: unknown;
	try {
		parsed = JSON.parse(content(path).toString('utf8'));
	} catch (fault) {
		if (fault instanceof Usage) throw fault;
		throw new Usage(`${path} is not JSON.`);
	}
	const rounds: unknown = Array.isArray(parsed)
		? parsed
		: (parsed as { plan?: unknown } | null)?.plan;
	if (!isSeating(rounds)) throw new Usage(`${path} is not a plan: [round][station][ids].`);
	return rounds;
}
