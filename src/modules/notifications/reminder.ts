import type { Thing } from '#platform/events/event.ts';

/** What a reminder is about and why it goes out. */
export const REMINDERS = [
	'action_soon',
	'action_late',
	'question_soon',
	'question_late',
	'meeting_reply',
	'idea_late'
] as const;
export type ReminderKind = (typeof REMINDERS)[number];

/** Days at which reminders go out, for who sends them and for who shows what will be sent. */
export const DAYS = {
	/** Before an action or an answer is due. */
	soon: 7,
	/** After it was due. */
	late: 1,
	/** Before a meeting, to who has not answered its invitation. */
	reply: 3
} as const;

export type Reminder = {
	kind: ReminderKind;
	/** Id of the action, question, meeting or idea. */
	about: string;
	/** The day that it is about: a due day, or the day of the meeting. */
	day: string;
};

/** The name of a reminder for ever. @example 'action_soon 0192… 2026-12-01' */
export const reminderKey = ({ kind, about, day }: Reminder): string => `${kind} ${about} ${day}`;

const PATTERN = new RegExp(
	`^(${REMINDERS.join('|')}) ([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}) (\\d{4}-\\d\\d-\\d\\d)$`
);

/** Reads a name back; null when it is none. */
export function readReminderKey(key: string): Reminder | null {
	const found = PATTERN.exec(key);
	return found && { kind: found[1] as ReminderKind, about: found[2]!, day: found[3]! };
}

const THINGS: Record<string, 'action' | 'question' | 'meeting' | 'idea'> = {
	action: 'action',
	question: 'question',
	meeting: 'meeting',
	idea: 'idea'
};

/** The thing a reminder is about, for its event. */
export const thingOf = ({ kind, about }: Reminder): Thing => ({
	kind: THINGS[kind.split('_')[0]!]!,
	id: about
});
