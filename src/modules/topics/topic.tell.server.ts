import type { Work } from '#platform/command/change.server.ts';
import type { Topic } from './topic.ts';
import { followersOf } from './follower.store.server.ts';
import { topicForMail } from './topic-mail.store.server.ts';

/**
 * The steps of a topic that its proposer and followers are told of, each a sentence in
 * `topics_step_…`. `text` is what a person wrote (a reason, a decision, an answer).
 */
export type Step =
	| 'received'
	| 'triaged_to_table'
	| 'triaged_to_network'
	| 'triaged_to_other_table'
	| 'triaged_answered_now'
	| 'triaged_declined'
	| 'triaged_merged'
	| 'on_agenda'
	| 'off_agenda'
	| 'meeting_cancelled'
	| 'discussed'
	| 'decided'
	| 'action_agreed'
	| 'action_done'
	| 'question_asked'
	| 'answered'
	| 'withdrawn'
	| 'did_not_go_further';

/**
 * Queues one mail per follower about a step of a topic, in each reader's language. The key names
 * the event that caused it (`once`), so a repeat queues nothing. A topic that is not public is
 * told to its proposer only.
 */
export async function tell(
	work: Work,
	topic: Topic,
	step: Step,
	once: string,
	about: { text?: string; who?: string; day?: string; other?: string } = {}
): Promise<void> {
	const readers = await followersOf(work.tx, [topic.id]);
	const allowed = topic.visibility === 'public' ? readers : readers.filter((r) => r.proposer);
	if (!allowed.length) return;
	const texts = await topicForMail(work.tx, topic.id);
	for (const reader of allowed) {
		const text = texts.get(reader.lang) ?? texts.get('original')!;
		await work.mail({
			key: `topic:${topic.id}:${step}:${once}:${reader.id}`,
			to: { email: reader.email, lang: reader.lang },
			template: 'topic_step',
			params: {
				step,
				number: topic.number,
				title: text.title,
				area: text.areaName,
				area_slug: text.areaSlug,
				public: topic.visibility === 'public' ? 1 : 0,
				proposer: reader.proposer ? 1 : 0,
				text: about.text ?? '',
				who: about.who ?? '',
				day: about.day ?? '',
				other: about.other ?? '',
				stop: reader.token
			},
			areaId: topic.areaId,
			about: { kind: 'topic', id: topic.id },
			stopToken: reader.token
		});
	}
}
