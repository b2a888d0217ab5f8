import { m } from '#i18n/messages.js';
import { sayTime, timeOf } from '#platform/core/dates.ts';
import type { Lang } from '#platform/core/lang.ts';
import type { NoGroups } from './analysis.ts';
import type { Leaning } from './by-group.ts';
import type { ClaimsState, HideReason } from './dialogue.ts';
import type { Shown } from './shown-figures.ts';
import type { TurnStep } from './turns.ts';
import type { Answer } from './votes.ts';

/** Our own short list; in the order in which it is read aloud. */
export const sayRules = (): string[] => [
	m.rule_listen(),
	m.rule_own(),
	m.rule_ask(),
	m.rule_build(),
	m.rule_disagree(),
	m.rule_room(),
	m.rule_stays()
];

const STEPS: Record<TurnStep, () => string> = {
	begin: m.step_begin,
	think: m.step_think,
	round: m.step_round,
	talk: m.step_talk,
	deepen: m.step_deepen,
	insights: m.step_insights
};
export const sayStep = (step: TurnStep): string => STEPS[step]();

const STATES: Record<ClaimsState, () => string> = {
	off: m.claims_state_off,
	open: m.claims_state_open,
	closed: m.claims_state_closed
};
export const sayClaimsState = (state: ClaimsState): string => STATES[state]();

const REASONS: Record<HideReason, () => string> = {
	person: m.claim_reason_person,
	unkind: m.claim_reason_unkind,
	double: m.claim_reason_double,
	unclear: m.claim_reason_unclear
};
export const sayHideReason = (reason: HideReason): string => REASONS[reason]();

export const sayAnswer = (answer: Answer): string =>
	answer === 1 ? m.claim_agree() : answer === -1 ? m.claim_disagree() : m.claim_pass();

const NO_GROUPS: Record<NoGroups, () => string> = {
	too_few_people: m.claims_no_groups_too_few_people,
	too_few_claims: m.claims_no_groups_too_few_claims,
	no_pattern: m.claims_no_groups_no_pattern,
	not_stable: m.claims_no_groups_not_stable
};
export const sayNoGroups = (reason: NoGroups): string => NO_GROUPS[reason]();

const LEANINGS: Record<Leaning, () => string> = {
	agree: m.leaning_agree,
	disagree: m.leaning_disagree,
	split: m.leaning_split,
	nobody: m.leaning_nobody
};
export const sayLeaning = (leaning: Leaning | null | undefined): string =>
	leaning ? LEANINGS[leaning]() : m.leaning_hidden();

const percent = (share: number): string => String(Math.round(share * 100));

/** "62 % (48–74 %)", and only the interval where the number of those who agree is hidden. */
export const sayShare = ({ share, interval: [low, high] }: Shown): string =>
	share === null
		? m.claims_share_hidden({ low: percent(low), high: percent(high) })
		: m.claims_share({ share: percent(share), low: percent(low), high: percent(high) });

/** A number that may be hidden. */
export const sayCount = (count: number | null): string =>
	count === null ? m.claims_hidden_cell() : String(count);

export const sayClock = (at: Date, lang: Lang, zone: string): string =>
	sayTime(timeOf(at, zone), lang);
