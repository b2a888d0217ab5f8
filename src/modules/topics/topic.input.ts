import { z } from 'zod';
import {
	dayBoxes,
	email,
	id,
	joinDay,
	line,
	maybeEmail,
	maybeId,
	oneOf,
	prose,
	tick
} from '#platform/input/input.ts';
import { OUTCOMES } from './topic.ts';

/** Step 1 of proposing: what should change. */
export const whatInput = z.object({
	table: id('topic_table_missing'),
	title: line(120, 'topic_title_missing'),
	body: prose(6000, 'topic_body_missing')
});

export const LIVES = ['own', 'members', 'clients', 'others'] as const;
export const HEARD = ['asked', 'expert', 'not_yet'] as const;
export const BEHALVES = ['self', 'organisation', 'others'] as const;

const whose = {
	life: oneOf(LIVES, 'topic_life_missing'),
	heard: oneOf(HEARD, 'topic_heard_missing'),
	heard_text: prose(2000),
	...dayBoxes('influence'),
	influence_text: line(300)
};

/** Joins the date's boxes and asks how people were heard when it is said that they were. */
const withInfluence = <T extends { heard: string; heard_text: string } & Record<string, unknown>>(
	fields: T,
	check: z.core.$RefinementCtx<T>
) => {
	if (fields.heard !== 'not_yet' && !fields.heard_text)
		check.addIssue({
			code: 'custom',
			message: 'topic_heard_text_missing',
			path: ['heard_text'],
			input: ''
		});
	const { influence_day: _d, influence_month: _m, influence_year: _y, ...rest } = fields;
	return { ...rest, influence_by: joinDay(fields, 'influence', check as never) } as Omit<
		T,
		'influence_day' | 'influence_month' | 'influence_year'
	> & { influence_by: string | null };
};

/** Step 2: whose life it concerns, how they were heard, which date it must reach. */
export const whoseInput = z.object(whose).transform(withInfluence);

const contact = {
	behalf: oneOf(BEHALVES, 'topic_behalf_missing'),
	organisation: maybeId,
	organisation_name: line(200),
	name: line(120, 'topic_name_missing'),
	phone: line(40),
	name_public: tick
};

/** Step 3: how to reach the proposer. The address is confirmed by a link. */
export const contactInput = z
	.object({ ...contact, email: email('topic_email_missing') })
	.check((check) => {
		const { behalf, organisation, organisation_name } = check.value;
		if (behalf === 'organisation' && !organisation && !organisation_name)
			check.issues.push({
				code: 'custom',
				message: 'topic_organisation_missing',
				path: ['organisation'],
				input: ''
			});
	});

export const CHANNELS = ['phone', 'letter', 'meeting'] as const;

/** What the coordinator enters for somebody: all at once, any way of reaching them or none. */
export const enteredInput = z
	.object({
		...whatInput.shape,
		...whose,
		...contact,
		name: line(120),
		email: maybeEmail,
		postal: prose(400),
		channel: oneOf(CHANNELS, 'topic_channel_missing'),
		text_lang: oneOf(['fi', 'sv', 'en'], 'field_wrong')
	})
	.transform(withInfluence);

/** Triage: outcome and reason are compulsory, the six questions are prompts. */
export const triageInput = z.object({
	topic: id(),
	outcome: oneOf(OUTCOMES, 'triage_outcome_missing'),
	reason: prose(2000, 'triage_reason_missing'),
	answer: prose(4000),
	network: line(200),
	other_table: maybeId,
	merge_into: maybeId,
	/** Number of a topic that is not among the similar ones, e.g. in another language. */
	merge_number: line(20),
	several_parties: line(300),
	competence: line(300),
	still_time: line(300),
	one_field: line(300),
	experience_needed: line(300),
	output_wanted: oneOf(['', 'information', 'view', 'statement', 'joint_action'], 'field_wrong'),
	publish: tick,
	title: line(120, 'topic_title_missing'),
	body: prose(6000, 'topic_body_missing'),
	heard_text: prose(2000),
	influence_text: line(300)
});

/** A question put to a decision-maker, with the day agreed for the answer. */
export const questionInput = z
	.object({
		topic: id(),
		asked_of: line(200, 'question_asked_of_missing'),
		asked_email: maybeEmail,
		text: prose(4000, 'question_text_missing'),
		...dayBoxes('due')
	})
	.transform((fields, check) => ({ ...fields, due: joinDay(fields, 'due', check) }));

export const EFFECTS = ['as_such', 'partly', 'not', 'unknown'] as const;
export const SOURCES = ['letter', 'phone', 'meeting', 'email'] as const;

const answerFields = {
	answered_by: line(200, 'answer_by_missing'),
	dealt_with: line(300),
	effect: oneOf(EFFECTS, 'answer_effect_missing'),
	text: prose(6000, 'answer_text_missing')
};

/** A decision-maker's own answer, by the link in the mail. */
export const linkAnswerInput = z.object({ token: line(100, 'field_wrong'), ...answerFields });

/** An answer that the coordinator enters, with where it came from. */
export const answerInput = z
	.object({
		topic: id(),
		question: maybeId,
		...answerFields,
		source: oneOf(SOURCES, 'answer_source_missing'),
		source_note: line(300),
		...dayBoxes('answered')
	})
	.transform((fields, check) => ({ ...fields, answered_on: joinDay(fields, 'answered', check) }));

export const followInput = z.object({ about: id(), email: email('email_missing') });

export const closeInput = z.object({
	topic: id(),
	reason: prose(2000, 'topic_close_reason_missing')
});

/** Whose record a topic is, and its number in the diary of the body that keeps it. */
export const registryInput = z.object({
	topic: id(),
	record_of: oneOf(['host', 'association'], 'record_of_missing'),
	diary_number: line(60)
});

/** One language's public text of a topic. */
export const textInput = z.object({
	topic: id(),
	text_lang: oneOf(['fi', 'sv', 'en'], 'field_wrong'),
	title: line(120, 'topic_title_missing'),
	body: prose(6000, 'topic_body_missing'),
	heard_text: prose(2000),
	influence_text: line(300)
});

export const moveInput = z.object({
	table: id('topic_table_missing'),
	reason: prose(2000, 'triage_reason_missing')
});
