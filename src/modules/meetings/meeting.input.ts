import { z } from 'zod';
import { LANGS, type Lang } from '#platform/core/lang.ts';
import {
	clock,
	dayBoxes,
	id,
	joinDay,
	line,
	maybeId,
	oneOf,
	prose,
	tick,
	whole
} from '#platform/input/input.ts';
import { ITEM_KINDS } from './meeting.ts';
import { MEMO_FIELDS } from './memo.ts';

const inEach = <const N extends string, S extends z.ZodType>(name: N, schema: S) =>
	Object.fromEntries(LANGS.map((lang) => [`${name}_${lang}`, schema])) as Record<`${N}_${Lang}`, S>;

const url = line(500).refine((text) => text === '' || /^https:\/\/[^\s]+$/.test(text), 'url_wrong');

export const meetingInput = z
	.object({
		...dayBoxes('day'),
		starts: clock('meeting_time_missing'),
		ends: clock('meeting_time_missing'),
		place: line(200, 'meeting_place_missing'),
		remote_url: url,
		open_meeting: tick
	})
	.transform((fields, check) => {
		const day = joinDay(fields, 'day', check);
		if (day === null && check.issues.every((issue) => issue.path?.[0] !== 'day'))
			check.issues.push({
				code: 'custom',
				message: 'meeting_day_missing',
				path: ['day'],
				input: ''
			});
		if (fields.ends <= fields.starts)
			check.issues.push({
				code: 'custom',
				message: 'meeting_ends_before',
				path: ['ends'],
				input: ''
			});
		return {
			day: day ?? '',
			starts: fields.starts,
			ends: fields.ends,
			place: fields.place,
			remote_url: fields.remote_url,
			open_meeting: fields.open_meeting
		};
	});
export type MeetingInput = z.output<typeof meetingInput>;

export const topicItemInput = z.object({
	topic: id(),
	kind: oneOf(ITEM_KINDS, 'item_kind_missing')
});

export const itemInput = z
	.object({
		...inEach('title', line(200)),
		...inEach('intro', prose(3000)),
		kind: oneOf([...ITEM_KINDS, 'standing'], 'item_kind_missing'),
		presenter: line(200),
		minutes: whole(0, 600, 'item_minutes_wrong'),
		held_back: tick,
		held_back_reason: line(300)
	})
	.check((check) => {
		const { title_fi, title_sv, title_en, held_back, held_back_reason } = check.value;
		if (!title_fi && !title_sv && !title_en)
			check.issues.push({
				code: 'custom',
				message: 'item_title_missing',
				path: ['title_fi'],
				input: ''
			});
		if (held_back && !held_back_reason)
			check.issues.push({
				code: 'custom',
				message: 'item_held_back_reason_missing',
				path: ['held_back_reason'],
				input: ''
			});
	});
export type ItemInput = z.output<typeof itemInput>;

export const moveItemInput = z.object({ item: id(), to: whole(1, 200) });
export const itemIdInput = z.object({ item: id() });
export const cancelInput = z.object({ reason: prose(1000, 'meeting_cancel_reason_missing') });
export const inviteInput = z.object({ message: prose(2000) });
export const replyInput = z.object({
	reply: oneOf(['coming', 'not_coming', 'deputy'], 'reply_missing'),
	deputy: maybeId
});

export const fieldInput = z.object({
	item: id(),
	field: oneOf(MEMO_FIELDS, 'field_wrong'),
	text_lang: oneOf(LANGS, 'field_wrong'),
	text: prose(20_000),
	version: whole(0, 1e9)
});

const count = line(4).transform((text, check) => {
	if (text === '') return null;
	const n = /^\d{1,4}$/.test(text) ? Number(text) : NaN;
	if (!Number.isNaN(n)) return n;
	check.addIssue({ code: 'custom', message: 'number_wrong' });
	return z.NEVER;
});

/** One item of the memo, all its fields at once: what works without a script. */
export const memoItemInput = z.object({
	item: id(),
	text_lang: oneOf(LANGS, 'field_wrong'),
	...(Object.fromEntries(
		MEMO_FIELDS.flatMap((field) => [
			[field, prose(20_000)],
			[`${field}_v`, whole(0, 1e9)]
		])
	) as Record<(typeof MEMO_FIELDS)[number], ReturnType<typeof prose>> &
		Record<`${(typeof MEMO_FIELDS)[number]}_v`, ReturnType<typeof whole>>),
	decided: oneOf(['', 'consensus', 'vote'], 'field_wrong'),
	votes_for: count,
	votes_against: count,
	votes_empty: count,
	then: oneOf(['', 'done', 'postponed', 'next'], 'field_wrong')
});

export const attendanceInput = z.object({
	member: z
		.preprocess(
			(raw) => (Array.isArray(raw) ? raw : raw === undefined ? [] : [raw]),
			z.array(z.string().max(120)).max(200, 'too_long')
		)
		.default([]),
	guests: prose(4000)
});

export const commentInput = z.object({ item: maybeId, text: prose(4000, 'comment_missing') });
export const forCommentInput = z.object({ days: whole(1, 60, 'memo_days_wrong') });
export const publishInput = z
	.object({ ...dayBoxes('other') })
	.transform((fields, check) => ({ langs_due: joinDay(fields, 'other', check) }));
export const recallInput = z.object({ reason: prose(1000, 'memo_recall_reason_missing') });
export const pasteMemoInput = z.object({
	text: prose(200_000, 'paste_missing'),
	text_lang: oneOf(LANGS, 'field_wrong'),
	sure: tick
});

const TEXT = /^f_[0-9a-f-]{36}_(notes|proposal|grounds|decision|dissent)$/;

/** The texts of a language that is added to a published memo, by `fieldName`. */
export const memoLanguageInput = z
	.record(z.string(), z.unknown())
	.transform((fields): Record<string, string> =>
		Object.fromEntries(
			Object.entries(fields)
				.filter(([name, text]) => TEXT.test(name) && typeof text === 'string')
				.map(([name, text]) => [name, String(text).slice(0, 20_000)])
		)
	);
