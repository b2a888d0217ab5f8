import { m } from '#i18n/messages.js';
import { sayStation } from '#modules/boards/board.words.ts';
import type { VoteRule } from '#modules/boards/vote.rule.ts';
import { outcomeOf } from '#modules/boards/vote.ts';
import { sayOutcome } from '#modules/boards/vote.words.ts';
import { organisationName } from '#modules/organisations/organisation.ts';
import { type Day, daysBetween, sayDay } from '#platform/core/dates.ts';
import type { Lang } from '#platform/core/lang.ts';
import { to } from '#platform/i18n/paths.ts';
import type { HarvestItem } from './harvest.ts';
import type { IdeaInList } from './idea.queries.server.ts';
import { standing } from './idea.ts';

type Owner = Pick<IdeaInList, 'owner' | 'owner_organisation' | 'owner_none'>;

/** Who takes it: by its official name where it is known; "nobody yet" is said openly. */
export const sayOwner = (idea: Owner, lang: Lang): string =>
	idea.owner
		? organisationName(idea.owner, lang)
		: idea.owner_organisation || (idea.owner_none ? m.ideas_owner_none() : m.ideas_owner_unasked());

type Steps = Pick<IdeaInList, 'next_on' | 'next_done' | 'parked'>;

export const standingOf = (idea: Steps, today: Day) =>
	standing({ parked: idea.parked !== null, nextOn: idea.next_on, nextDone: idea.next_done }, today);

/** Where it stands, in a few words: "Seuraava askel ke 9.12.", "Myöhässä 3 päivää". */
export function sayStanding(idea: Steps, lang: Lang, today: Day): string {
	switch (standingOf(idea, today)) {
		case 'parked':
			return m.ideas_parked_until({ day: sayDay(idea.parked!.look_again, lang, today) });
		case 'late':
			return m.ideas_step_late({ count: daysBetween(idea.next_on!, today) });
		case 'soon':
			return m.ideas_step_by({ day: sayDay(idea.next_on!, lang, today) });
		case 'done':
			return m.ideas_step_done();
		case 'unplanned':
			return m.ideas_step_none();
	}
}

/** "Pöytä 3, kierrokset 1 ja 2, 12 lappua". */
export const sayOrigin = (of: {
	station: number | null;
	rounds: readonly number[];
	notes: number;
}): string =>
	[
		of.station === null ? '' : sayStation(of.station),
		of.rounds.length
			? m.ideas_rounds({ count: of.rounds.length, rounds: of.rounds.join(', ') })
			: '',
		m.ideas_notes({ count: of.notes })
	]
		.filter(Boolean)
		.join(', ');

export const sayHarvestOrigin = (item: HarvestItem): string =>
	sayOrigin({ station: item.station, rounds: item.rounds, notes: item.voices });

/** What it got in a vote that is over. */
export const sayVotes = (
	{ outcome }: Pick<HarvestItem, 'outcome'>,
	voted: VoteRule | null,
	lang: Lang
): string => (voted ? sayOutcome(outcome ?? outcomeOf(new Map(), voted), lang) : '');

export const ideaPath = (lang: Lang, area: string, number: number): string =>
	to(lang, '/{area}/ideas/{number}', { area, number: String(number) });
