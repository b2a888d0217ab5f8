import { organisationName } from '../../src/modules/organisations/organisation.ts';
import { viewerOfPerson } from '../../src/modules/accounts/session.queries.server.ts';
import type { Ctx } from '../../src/platform/command/context.ts';
import type { Lang } from '../../src/platform/core/lang.ts';
import type { Result } from '../../src/platform/core/result.ts';
import type { WorldPorts } from './clock.ts';
import { dayIn, instantIn } from './clock.ts';
import type { Organisation, Text, When } from './content/types.ts';
import type { Timeline } from './timeline.ts';

/** What the story knows while it is told: ids by the keys of the content. */
export type World = {
	ctx: Ctx;
	ports: WorldPorts;
	timeline: Timeline;
	today: string;
	areas: Map<string, string>;
	organisations: Map<string, string>;
	people: Map<string, string>;
	tables: Map<string, string>;
	/** `table person` → membership */
	seats: Map<string, string>;
	topics: Map<string, string>;
	/** Token of a topic's proposer, for who has no account. */
	proposers: Map<string, string>;
	meetings: Map<string, string>;
	/** `meeting no` → agenda item */
	items: Map<string, string>;
	actions: Map<string, string>;
	/** question → its id and the secret of its link */
	questions: Map<string, { id: string; secret: string }>;
	/** Secrets given out since the last reading, in order. */
	secrets: string[];
};

/** A context in which a person of the story acts; nobody when left out. */
export async function as(world: World, person?: string, organisation?: string): Promise<Ctx> {
	if (!person) return { ...world.ctx, viewer: null };
	const id = known(world.people, person);
	const viewer = await viewerOfPerson(
		world.ctx.db,
		id,
		organisation ? (world.organisations.get(organisation) ?? null) : null
	);
	return { ...world.ctx, viewer };
}

export function known<T>(map: ReadonlyMap<string, T>, key: string): T {
	const found = map.get(key);
	if (found === undefined) throw new Error(`${key} is not there yet`);
	return found;
}

/** A refusal in the story is a bug of the story. */
export async function done<T>(answer: Promise<Result<T>>): Promise<T> {
	const result = await answer;
	if (!result.ok) throw new Error(`refused: ${result.code} ${JSON.stringify(result.fields ?? {})}`);
	return result.value;
}

/** The secrets that a command gave out while it ran. */
export async function withSecrets<T>(world: World, run: () => Promise<T>): Promise<[T, string[]]> {
	world.secrets.length = 0;
	const value = await run();
	return [value, [...world.secrets]];
}

export const at = (world: World, when: When, time?: string): Date =>
	instantIn(when, world.today, world.ctx.zone, time);
export const on = (world: World, when: When): string => dayIn(when, world.today);
export const later = (instant: Date, minutes: number): Date =>
	new Date(instant.getTime() + minutes * 60_000);

/** A text in a language, or in the one it was written in. */
export const say = (text: Text | undefined, lang: Lang): string =>
	text ? (text[lang] ?? text[text.original] ?? '') : '';
/** A text where it exists, empty where it does not. */
export const own = (text: Text | undefined, lang: Lang): string => text?.[lang] ?? '';
export const original = (text: Text): string => text[text.original] ?? '';

export const nameOf = (organisation: Organisation, lang: Lang): string =>
	organisationName(
		{ name_fi: organisation.name.fi ?? null, name_sv: organisation.name.sv ?? null },
		lang
	);
