// What a Learning Café is, as the planner sees it. Everything is counted from 0; ends are inclusive.

/** What the plan should be best at. */
export const PRESETS = ['most-new', 'even-spread', 'block'] as const;
export type Preset = (typeof PRESETS)[number];

/** Rules of the café. A rule is hard, or has a weight: how many repeated meetings one breach costs. */
export const RULES = [
	'no_revisit',
	'visit_all',
	'must_visit',
	'together',
	'apart',
	'station',
	'sector_balance',
	'no_lone_language'
] as const;
export type RuleName = (typeof RULES)[number];
export type Strength = 'hard' | number;

/**
 * A participant. A host stays at one station all day and takes no part in the figures of who meets
 * whom; a fixed person stays too, but is a participant like any other.
 */
export type Person = {
	id: string;
	sector?: string | undefined;
	organisation?: string | undefined;
	/** all that the person speaks well enough to work in; the first is their own */
	languages?: readonly string[] | undefined;
	host?: number | undefined;
	fixed?: number | undefined;
	/** people who share a label sit together (interpreter, assistant) */
	together?: readonly string[] | undefined;
	/** people who share a label never sit together */
	apart?: readonly string[] | undefined;
	mustVisit?: readonly number[] | undefined;
	needsAccess?: boolean | undefined;
	/** first and last round in which the person is there */
	from?: number | undefined;
	to?: number | undefined;
};

/** `seats` counts the host too; without it the stations share the people evenly. */
export type Station = {
	seats?: number | undefined;
	/** who does not speak it is not seated here */
	language?: string | undefined;
	/** false: nobody who needs an accessible place is seated here */
	accessible?: boolean | undefined;
};

/** Who sits where: `[round][station]` holds ids. */
export type Seating = readonly (readonly (readonly string[])[])[];

/** Whether something read from outside is a seating. */
export const isSeating = (value: unknown): value is Seating =>
	Array.isArray(value) &&
	value.every(
		(tables) =>
			Array.isArray(tables) &&
			tables.every((ids) => Array.isArray(ids) && ids.every((id) => typeof id === 'string'))
	);

export type Cafe = {
	people: readonly Person[];
	stations: readonly Station[];
	/** all rounds, the held ones included */
	rounds: number;
	preset: Preset;
	rules?: Partial<Record<RuleName, Strength>> | undefined;
	/** rounds that were held already: they stay as they were, whoever has left since */
	held?: Seating | undefined;
	/** the plan that people know already: the rounds still to come change only where they must */
	known?: Seating | undefined;
	/** pairs who met at earlier events or in a dialogue circle, and how often */
	met?: readonly (readonly [string, string, number])[] | undefined;
};

/** The rules that hold even when nobody asks for them, because a person or a station carries them. */
export const RULES_BY_DEFAULT: Partial<Record<RuleName, Strength>> = {
	must_visit: 'hard',
	together: 'hard',
	apart: 'hard',
	station: 'hard'
};

export const strengthOf = (cafe: Cafe, rule: RuleName): Strength | undefined =>
	cafe.rules?.[rule] ?? RULES_BY_DEFAULT[rule];

/** The café cannot be planned as it was asked; `rule` says what stands in the way. */
export class CannotPlan extends Error {
	override name = 'CannotPlan';
	readonly rule: string;
	constructor(rule: string, message: string) {
		super(message);
		this.rule = rule;
	}
}
