import { m } from '#i18n/messages.js';
import { dayOf, sayDay, sayTime, timeOf } from '#platform/core/dates.ts';
import type { QuestionKind } from './question.input.ts';
import type { Lang } from '#platform/core/lang.ts';
import type { Counts, RegistrationState, Side } from './registration.ts';
import {
	type Names,
	type Way,
	type WorkshopKind,
	type WorkshopState,
	registration,
	registersUntil
} from './workshop.ts';

const kinds: Record<WorkshopKind, () => string> = {
	training: m.workshops_kind_training,
	innostamo: m.workshops_kind_innostamo,
	workshop: m.workshops_kind_workshop,
	follow_up: m.workshops_kind_follow_up
};
export const sayWorkshopKind = (kind: WorkshopKind): string => kinds[kind]();

const states: Record<WorkshopState, () => string> = {
	planned: m.workshops_state_planned,
	open: m.workshops_state_open,
	running: m.workshops_state_running,
	held: m.workshops_state_held,
	cancelled: m.workshops_state_cancelled
};
export const sayWorkshopState = (state: WorkshopState): string => states[state]();

const ways: Record<Way, () => string> = {
	site: m.workshops_way_site,
	remote: m.workshops_way_remote
};
export const sayWay = (way: Way): string => ways[way]();

const names: Record<Names, () => string> = {
	named: m.workshops_names_named,
	table: m.workshops_names_table,
	anonymous: m.workshops_names_anonymous
};
export const sayNames = (of: Names): string => names[of]();

const sides: Record<Side, () => string> = {
	public: m.workshops_side_public,
	association: m.workshops_side_association,
	experience: m.workshops_side_experience,
	other: m.workshops_side_other
};
export const saySide = (side: Side): string => sides[side]();

const shortSides: Record<Side, () => string> = {
	public: m.workshops_side_public_short,
	association: m.workshops_side_association_short,
	experience: m.workshops_side_experience_short,
	other: m.workshops_side_other_short
};
export const saySideShort = (side: Side): string => shortSides[side]();

const questionKinds: Record<QuestionKind, () => string> = {
	line: m.questions_kind_line,
	choice: m.questions_kind_choice,
	tick: m.questions_kind_tick
};
export const sayQuestionKind = (kind: QuestionKind): string => questionKinds[kind]();

const registrationStates: Record<RegistrationState, () => string> = {
	confirmed: m.registration_state_confirmed,
	waiting: m.registration_state_waiting,
	offered: m.registration_state_offered,
	cancelled: m.registration_state_cancelled,
	lapsed: m.registration_state_lapsed
};
export const sayRegistrationState = (state: RegistrationState): string =>
	registrationStates[state]();

type When = { starts_at: Date; ends_at: Date };

/** `ti 2.2.2027 klo 9.00–15.00` */
export function sayWhen({ starts_at, ends_at }: When, lang: Lang, zone: string): string {
	const day = dayOf(starts_at, zone);
	const ends = timeOf(ends_at, zone).replace(':', lang === 'en' ? ':' : '.');
	return `${sayDay(day, lang, day)} ${sayTime(timeOf(starts_at, zone), lang)}–${ends}`;
}

type Open = {
	state: WorkshopState;
	starts_at: Date;
	registers_from: Date | null;
	registers_until: Date | null;
	seats: Record<Way, number>;
	counts: Record<Way, Counts>;
};

export const isOpen = (of: Open, now: Date): boolean => registrationOf(of, now) === 'open';
export const registrationOf = (of: Open, now: Date) => registration(times(of), now);
export const closesAt = (of: Open): Date => registersUntil(times(of));

const times = (of: Open) => ({
	state: of.state,
	startsAt: of.starts_at,
	registersFrom: of.registers_from,
	registersUntil: of.registers_until
});

/** The seats of a way in a sentence; null when there are none of it. */
export function saySeats(of: Open, way: Way): string | null {
	const seats = of.seats[way];
	const { taken, waiting } = of.counts[way];
	if (!seats) return null;
	const left = Math.max(0, seats - taken);
	if (left && !waiting)
		return way === 'site'
			? m.workshops_seats_site({ left, seats })
			: m.workshops_seats_remote({ left, seats });
	return way === 'site'
		? m.workshops_full_site({ seats, waiting })
		: m.workshops_full_remote({ seats, waiting });
}
