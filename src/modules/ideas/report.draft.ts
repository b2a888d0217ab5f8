import { m } from '#i18n/messages.js';
import type { ReportView } from './report.view.ts';

/**
 * The first version of the staff's texts, made from the record so that nobody begins with an
 * empty page. In the language that is spoken while it is called.
 */
export function draftOf(view: ReportView): { summary: string; blog: string; next: string } {
	const [when, ...facts] = view.facts;
	const held = m.report_draft_held({
		title: view.title,
		when: when?.value ?? '',
		facts: facts.map((fact) => `${fact.label.toLowerCase()}: ${fact.value}`).join('; ')
	});
	const voted = view.results.slice(0, 5).map((one) => `– ${one.text} (${one.votes.toLowerCase()})`);
	const ideas = view.ideas.map((one) => `– ${one.title}: ${one.owner}`);
	const block = (head: string, lines: readonly string[]) =>
		lines.length ? [`${head}\n${lines.join('\n')}`] : [];
	const what = [
		...block(view.voted.intro, voted),
		...block(m.report_draft_ideas({ count: view.ideas.length }), ideas)
	];
	return {
		summary: [m.report_draft_thanks(), held, ...what].join('\n\n'),
		blog: [view.title, m.report_draft_blog(), held, ...what, m.report_draft_blog_end()].join(
			'\n\n'
		),
		next: view.ideas.length ? m.report_draft_next() : ''
	};
}
