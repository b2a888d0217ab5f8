import { m } from '#i18n/messages.js';
import { sayOutcome } from '#modules/boards/vote.words.ts';
import { organisationName } from '#modules/organisations/organisation.ts';
import { type Day, dayOf, sayDay } from '#platform/core/dates.ts';
import type { Lang } from '#platform/core/lang.ts';
import { to } from '#platform/i18n/paths.ts';
import type { IdeaPage } from './idea.queries.server.ts';
import { sayOrigin, standingOf } from './idea.words.ts';

/** How `ui/pictures/Thread.svelte` wants a knot. */
export type ThreadItem = {
	state: 'past' | 'now' | 'ahead' | 'ended';
	date?: { iso?: string; label: string };
	kind?: string;
	title?: string;
	href?: string;
	text?: string;
	who?: string;
	lang?: string;
};
type Reader = { lang: Lang; zone: string; today: Day; area: string };

/** The thread of an idea: the notes, the cluster with its dots, the idea, its owner, its next step. */
export function ideaThread(idea: IdeaPage, step: string, reader: Reader): ThreadItem[] {
	const { lang, zone, today, area } = reader;
	const dated = (at: string) => {
		const day = at.includes('T') ? dayOf(new Date(at), zone) : at;
		return { iso: day, label: sayDay(day, lang, today) };
	};
	const begin: ThreadItem[] = idea.origins.map((origin) => ({
		state: 'past',
		date: dated(origin.at),
		kind: origin.kind === 'cluster' ? m.ideas_thread_cluster() : m.ideas_thread_note(),
		title: origin.title ?? m.ideas_thread_one_note(),
		...(origin.lang && origin.lang !== lang && origin.title && { lang: origin.lang }),
		text: [`${sayOrigin(origin)}.`, origin.outcome ? `${sayOutcome(origin.outcome, lang)}.` : '']
			.filter(Boolean)
			.join(' ')
	}));
	const told = idea.events.flatMap((event): ThreadItem[] => {
		const title = happened(event.type, idea, lang);
		return title
			? [
					{
						state: 'past',
						date: dated(event.at),
						kind: m.ideas_one(),
						...title,
						...(event.type === 'idea.made' &&
							idea.workshop && {
								text: m.ideas_thread_workshop({ title: idea.workshop.title }),
								href: to(lang, '/{area}/workshops/{number}', {
									area,
									number: String(idea.workshop.number)
								})
							})
					}
				]
			: [];
	});
	return [...begin, ...told, ...present(idea, step, today, dated)];
}

function happened(
	type: string,
	idea: IdeaPage,
	lang: Lang
): Pick<ThreadItem, 'title' | 'who'> | null {
	switch (type) {
		case 'idea.made':
			return { title: m.ideas_thread_made() };
		case 'idea.owned':
			return {
				title: m.ideas_thread_owned(),
				...(idea.owner && { who: organisationName(idea.owner, lang) })
			};
		case 'idea.step_done':
			return { title: m.ideas_thread_step_done() };
		case 'idea.parked':
			return { title: m.ideas_thread_parked() };
		case 'idea.resumed':
			return { title: m.ideas_thread_resumed() };
		default:
			return null;
	}
}

function present(
	idea: IdeaPage,
	step: string,
	today: Day,
	dated: (at: string) => { iso: string; label: string }
): ThreadItem[] {
	const deadline: ThreadItem[] = idea.deadline
		? [
				{
					state: 'ahead',
					date: dated(idea.deadline.toISOString()),
					title: m.ideas_thread_deadline(),
					text: idea.funder
				}
			]
		: [];
	switch (standingOf(idea, today)) {
		case 'parked':
			return [
				{
					state: 'now',
					date: dated(idea.parked!.look_again),
					title: m.ideas_thread_look_again(),
					text: idea.parked!.reason
				}
			];
		case 'late':
			return [
				{ state: 'now', date: dated(idea.next_on!), kind: m.ideas_thread_late(), title: step },
				...deadline
			];
		case 'soon':
			return [
				{ state: 'now', date: dated(idea.next_on!), kind: m.ideas_thread_next(), title: step },
				...deadline
			];
		default:
			return [
				{
					state: 'now',
					date: { label: m.topics_thread_now() },
					title: idea.owner_organisation
						? m.ideas_thread_waits_step()
						: m.ideas_thread_waits_owner()
				},
				...deadline
			];
	}
}
