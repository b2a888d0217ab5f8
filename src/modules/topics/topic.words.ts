import { m } from '#i18n/messages.js';
import { type Day, dayOf, daysBetween, sayDay } from '#platform/core/dates.ts';
import type { Lang } from '#platform/core/lang.ts';
import { slug } from '#platform/core/text.ts';
import { to } from '#platform/i18n/paths.ts';
import type { Stage } from './topic.ts';
import { waitingDays } from './topic.ts';

/** The stage in one word, the same everywhere. */
export function sayStage(stage: Stage): string {
	switch (stage) {
		case 'unconfirmed':
		case 'in_triage':
			return m.topics_stage_in_triage();
		case 'proposed':
			return m.topics_stage_proposed();
		case 'passed_on':
			return m.topics_stage_passed_on();
		case 'not_taken_up':
			return m.topics_stage_not_taken_up();
		case 'on_agenda':
			return m.topics_stage_on_agenda();
		case 'discussed':
			return m.topics_stage_discussed();
		case 'carried_out':
			return m.topics_stage_carried_out();
		case 'awaiting_answer':
			return m.topics_stage_awaiting_answer();
		case 'answered':
			return m.topics_stage_answered();
		case 'withdrawn':
			return m.topics_stage_withdrawn();
		case 'did_not_go_further':
			return m.topics_stage_did_not_go_further();
	}
}

/** The code of the stage's tag in `ui/pictures/stages.ts`. */
export const tagOf = (stage: Stage) =>
	(stage === 'unconfirmed' ? 'in-triage' : stage.replaceAll('_', '-')) as
		| 'proposed'
		| 'in-triage'
		| 'passed-on'
		| 'not-taken-up'
		| 'on-agenda'
		| 'discussed'
		| 'carried-out'
		| 'awaiting-answer'
		| 'answered'
		| 'withdrawn'
		| 'did-not-go-further';

type Waiting = { waits_for: string | null; waits_due: Day | null; waits_since: Date | null };

/** Where a topic stands, in a sentence: "Odottaa vastausta sosiaalilautakunnalta 42 päivää." */
export function sayStatus(
	topic: { stage: Stage; stage_since: Date } & Waiting,
	lang: Lang,
	now: Date,
	zone: string
): { status: string; text?: string } {
	const today = dayOf(now, zone);
	if (
		topic.stage === 'awaiting_answer' &&
		topic.waits_for &&
		topic.waits_since &&
		topic.waits_due
	) {
		const days = waitingDays(dayOf(topic.waits_since, zone), today, daysBetween);
		const due = sayDay(topic.waits_due, lang, today);
		return {
			status: m.topics_status_awaiting({ who: topic.waits_for, days }),
			text:
				topic.waits_due < today
					? m.topics_status_promised_late({ day: due })
					: m.topics_status_promised({ day: due })
		};
	}
	return {
		status: m.topics_status_since({
			stage: sayStage(topic.stage),
			day: sayDay(dayOf(topic.stage_since, zone), lang, today)
		})
	};
}

/** Address of a topic's page: its number carries it, the words follow. */
export const topicPath = (
	lang: Lang,
	area: string,
	topic: { number: number; title: string }
): string =>
	to(lang, '/{area}/topics/{topic}', { area, topic: `${topic.number}-${slug(topic.title)}` });
