import { z } from 'zod';
import { LANGS } from '#platform/core/lang.ts';
import { cleanText } from '#platform/core/text.ts';
import { id, line, maybeId, oneOf, prose, whole } from '#platform/input/input.ts';
import { HIDDEN_REASONS, LONGEST_NOTE, NOTE_KINDS, PHASES, SIDES } from './board.ts';
import { LONGEST_PHOTO_WORDS } from './photo.ts';
import { VOTE_KINDS } from './vote.rule.ts';

const maybeSide = line(20).transform((raw) => SIDES.find((side) => side === raw) ?? null);

/** Coming into the hall: everything may be left out. */
export const joinInput = z.object({ name: line(80), side: maybeSide });

export const sitInput = z.object({ station: id('hall_station_missing') });

/** A note as a form. Its operation id is the form's own, read apart. */
export const noteInput = z.object({
	station: maybeId,
	kind: oneOf(NOTE_KINDS, 'note_kind_missing'),
	// what it says and what its photo shows: one of them is enough (`withPhoto`)
	text: prose(LONGEST_NOTE),
	words: prose(LONGEST_PHOTO_WORDS)
});

/** What a phone says beside the photo of a note that was taken. */
export const photoInput = z.object({ words: prose(LONGEST_PHOTO_WORDS, 'photo_words_missing') });

/** What a phone posts: up to twenty notes that waited. */
export const sentInput = z.object({
	notes: z
		.array(
			z.object({
				op: z.string('field_wrong').regex(/^[\w-]{8,64}$/, 'field_wrong'),
				station: maybeId,
				kind: z.enum(NOTE_KINDS, 'note_kind_missing'),
				text: z
					.string('field_wrong')
					.transform(cleanText)
					.pipe(z.string().min(1, 'note_text_missing').max(LONGEST_NOTE, 'too_long')),
				lang: z.enum(LANGS, 'field_wrong')
			}),
			'field_wrong'
		)
		.min(1, 'field_wrong')
		.max(20, 'field_wrong')
});

export const phaseInput = z.object({ phase: oneOf(PHASES, 'field_wrong') });
export const roundInput = z.object({
	minutes: whole(1, 240, 'round_minutes_wrong'),
	/** The round that the page showed. */
	round: whole(0, 50).optional()
});
export const extendInput = z.object({ minutes: whole(-60, 60, 'round_minutes_wrong') });
const voteBy = oneOf(['guest', 'station'], 'field_wrong');
/** How is voted. A form without scripts sends the numbers of every kind: only its own are read. */
export const votingInput = z.discriminatedUnion(
	'vote_kind',
	[
		z.object({
			vote_kind: z.literal('dots'),
			dots: whole(1, 20, 'dots_wrong'),
			dots_most: whole(1, 20, 'dots_wrong'),
			vote_by: voteBy
		}),
		z.object({ vote_kind: z.literal('rating'), vote_by: voteBy }),
		z.object({
			vote_kind: z.literal('ranking'),
			places: whole(2, 5, 'places_wrong'),
			vote_by: voteBy
		})
	],
	'vote_kind_missing'
);
export type VotingInput = z.output<typeof votingInput>;
export const messageInput = z.object({ message: prose(300) });
export const guestInput = z.object({ guest: id() });
export const timeInput = z.object({ guest: id(), minutes: whole(1, 60, 'round_minutes_wrong') });
export const hostInput = z.object({ guest: id(), station: maybeId });

export const moveInput = z.object({ note: id(), to: line(40) });
export const clusterInput = z.object({
	station: maybeId,
	title: line(120, 'cluster_title_missing'),
	notes: z
		.preprocess((raw) => (Array.isArray(raw) ? raw : raw === undefined ? [] : [raw]), z.array(id()))
		.pipe(z.array(z.string()).max(200, 'field_wrong'))
});
export const renameInput = z.object({ cluster: id(), title: line(120, 'cluster_title_missing') });
export const clusterIdInput = z.object({ cluster: id() });
export const mergeInput = z.object({ note: id(), into: id('note_into_missing') });
export const noteIdInput = z.object({ note: id() });
export const hideInput = z.object({
	note: id(),
	reason: oneOf(HIDDEN_REASONS, 'hide_reason_missing')
});
export const summaryInput = z.object({ station: maybeId, round: whole(1, 50), text: prose(1000) });
export const paperInput = z.object({
	sheet_code: line(20),
	station: maybeId,
	round: whole(1, 50),
	kind: oneOf(NOTE_KINDS, 'note_kind_missing'),
	text: prose(LONGEST_NOTE, 'note_text_missing')
});
export const wishInput = z.object({
	kind: oneOf(VOTE_KINDS, 'vote_kind_missing'),
	item: id(),
	n: whole(0, 20)
});
