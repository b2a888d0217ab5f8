import { m } from '#i18n/messages.js';
import { sayStation } from '#modules/boards/board.words.ts';
import type { VoteKind } from '#modules/boards/vote.rule.ts';
import { sayBesideScore, sayOutcome, sayScore, sayScoreHead } from '#modules/boards/vote.words.ts';
import { sayWhen, saySideShort } from '#modules/workshops/workshop.words.ts';
import { type Day, sayDay } from '#platform/core/dates.ts';
import type { Lang } from '#platform/core/lang.ts';
import { textIn } from '#platform/core/localised.ts';
import type { IdeaInList } from './idea.queries.server.ts';
import { sayOwner } from './idea.words.ts';
import type { ReportText } from './report.queries.server.ts';
import { REPORT_SIDES, type ReportRecord } from './report.ts';

type Said = { text: string; lang: string };

/** A report for one reader: the same for the page, the PDF and the DOCX. */
export type ReportView = {
	title: string;
	facts: { label: string; value: string }[];
	summary: Said | null;
	programme: string[];
	themes: {
		title: string;
		lang: string;
		rounds: { label: string; text: string; lang: string }[];
	}[];
	voters: number;
	/** What the results and their numbers are called: it differs by the kind of voting. */
	voted: { title: string; intro: string; score: string };
	results: (Said & { meta: string; score: string; votes: string })[];
	ideas: { number: number; title: string; lang: string; owner: string; next: string }[];
	next: Said | null;
};

export function reportView(
	record: ReportRecord,
	texts: readonly ReportText[],
	ideas: readonly IdeaInList[],
	{ lang, zone }: { lang: Lang; zone: string }
): ReportView {
	const when = { starts_at: new Date(record.starts_at), ends_at: new Date(record.ends_at) };
	const said = (field: 'summary' | 'next'): Said | null => {
		const row =
			texts.find((one) => one.lang === lang && one[field]) ?? texts.find((one) => one[field]);
		return row ? { text: row[field], lang: row.lang } : null;
	};
	const results = record.results.map((one) => ({
		...one,
		outcome: one.outcome ?? { kind: 'dots' as const, score: one.dots ?? 0 }
	}));
	return {
		title: textIn(record.titles, lang)?.title ?? '',
		facts: [
			{ label: m.report_when(), value: sayWhen(when, lang, zone) },
			...(record.place ? [{ label: m.report_where(), value: record.place }] : []),
			{ label: m.report_came(), value: sayCame(record.came) },
			...(record.feedback === null
				? []
				: [
						{
							label: m.report_feedback(),
							value: m.report_feedback_count({ count: record.feedback })
						}
					])
		],
		summary: said('summary'),
		programme: record.programme.flatMap((part) => {
			const title = textIn(part.texts, lang)?.title;
			return title ? [m.report_programme_part({ title, minutes: part.minutes })] : [];
		}),
		themes: record.themes
			.filter((theme) => theme.summaries.length || theme.texts.length)
			.map((theme) => {
				const own = textIn(theme.texts, lang);
				return {
					title: [
						theme.position === null ? m.report_hall() : sayStation(theme.position),
						own?.theme
					]
						.filter(Boolean)
						.join(': '),
					lang: own?.lang ?? lang,
					rounds: theme.summaries.map((one) => ({
						label: one.round ? m.report_round({ round: one.round }) : '',
						text: one.text,
						lang: one.lang
					}))
				};
			}),
		voters: record.voters,
		voted: sayVoted(results[0]?.outcome.kind ?? 'dots'),
		results: results.map((one) => ({
			text: one.text,
			lang: one.lang,
			score: sayScore(one.outcome.kind, one.outcome.score, lang),
			votes: sayOutcome(one.outcome, lang),
			meta: [
				one.station === null ? '' : sayStation(one.station),
				m.ideas_notes({ count: one.notes }),
				sayBesideScore(one.outcome)
			]
				.filter(Boolean)
				.join(', ')
		})),
		ideas: ideas.map((idea) => ({
			number: idea.number,
			title: idea.title,
			lang: idea.lang,
			owner: sayOwner(idea, lang),
			next: sayNext(idea, lang)
		})),
		next: said('next')
	};
}

/** "41 ihmistä: 20 julkiselta, 21 järjestöistä"; a hidden side is "alle viisi tai salattu". */
function sayCame({ total, sides }: ReportRecord['came']): string {
	const people = m.report_people({ count: total });
	if (!sides) return people;
	const parts = REPORT_SIDES.filter((side) => sides[side] !== 0).map(
		(side) => `${saySideShort(side)} ${sides[side] ?? m.report_hidden()}`
	);
	return parts.length > 1 ? `${people} (${parts.join(', ')})` : people;
}

const sayNext = (idea: Pick<IdeaInList, 'next_step' | 'next_on' | 'parked'>, lang: Lang): string =>
	idea.parked
		? m.ideas_parked_until({ day: sayDay(idea.parked.look_again as Day, lang) })
		: idea.next_on && idea.next_step
			? `${idea.next_step.replace(/\.$/, '')}, ${m.report_by({ day: sayDay(idea.next_on, lang) })}`
			: m.ideas_step_none();

const sayVoted = (kind: VoteKind): ReportView['voted'] => ({
	score: sayScoreHead(kind),
	...(kind === 'dots'
		? { title: m.report_results(), intro: m.report_draft_voted() }
		: { title: m.hall_results_title(), intro: `${m.hall_results_title()}:` })
});
