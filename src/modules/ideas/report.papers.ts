import { m } from '#i18n/messages.js';
import { type Lang, isLang } from '#platform/core/lang.ts';
import {
	type Block,
	type Document,
	type PlainBlock,
	paragraphs
} from '#platform/documents/document.ts';
import type { ReportView } from './report.view.ts';

/** The report as a paper, in the reader's language; what stands in another is marked as such. */
export function reportPaper(view: ReportView, lang: Lang, created: Date): Document {
	const inLang = (blocks: PlainBlock[], own: string): Block[] =>
		own === lang || !isLang(own) ? blocks : [{ kind: 'part', lang: own, blocks }];
	const heading = (text: string, level: 2 | 3 = 2): PlainBlock => ({
		kind: 'heading',
		level,
		text
	});
	return {
		title: `${m.report_title()}: ${view.title}`,
		lang,
		meta: view.facts,
		blocks: [
			...(view.summary ? inLang(paragraphs(view.summary.text), view.summary.lang) : []),
			...(view.results.length
				? [
						heading(view.voted.title),
						{
							kind: 'table' as const,
							head: [m.report_result(), m.report_from(), view.voted.score],
							rows: view.results.map((one) => [one.text, one.meta, one.score]),
							numeric: [2]
						}
					]
				: []),
			...(view.ideas.length
				? [
						heading(m.ideas_title()),
						{
							kind: 'table' as const,
							head: [m.ideas_one(), m.ideas_field_owner(), m.ideas_field_next_step()],
							rows: view.ideas.map((one) => [one.title, one.owner, one.next])
						}
					]
				: []),
			...(view.next
				? [heading(m.report_next()), ...inLang(paragraphs(view.next.text), view.next.lang)]
				: []),
			...view.themes
				.filter((theme) => theme.rounds.length)
				.flatMap((theme): Block[] => [
					heading(theme.title),
					...theme.rounds.flatMap((round): Block[] => [
						...(round.label ? [heading(round.label, 3)] : []),
						...inLang(paragraphs(round.text), round.lang)
					])
				]),
			...(view.programme.length
				? [
						heading(m.report_programme()),
						{ kind: 'list' as const, ordered: true, items: view.programme }
					]
				: [])
		],
		created: created.toISOString()
	};
}
