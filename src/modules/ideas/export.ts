import { VOTE_HEAD, voteCells, voteTree } from '#modules/boards/export.ts';
import type { CsvCell } from '#platform/documents/csv.write.ts';
import type { Harvest, HarvestItem } from './harvest.ts';
import type { IdeaInList } from './idea.queries.server.ts';

const NOTE_HEAD = [
	'station',
	'theme',
	'item_kind',
	'item',
	...VOTE_HEAD,
	'became',
	'idea',
	'topic',
	'note_kind',
	'note',
	'lang',
	'round',
	'same_as'
] as const;

/** Notes by what they belong to, without who wrote them; what was merged follows what it lives on in. */
export const noteRows = ({ items, rest }: Pick<Harvest, 'items' | 'rest'>): CsvCell[][] => [
	[...NOTE_HEAD],
	...[...items, ...rest].flatMap((item) =>
		item.notes.flatMap((note) =>
			[note, ...note.twins].map((one): CsvCell[] => [
				item.station,
				item.theme,
				item.kind,
				item.title,
				...voteCells(item.outcome),
				item.decision?.became ?? null,
				item.decision?.idea_number ?? null,
				item.decision?.topic_number ?? null,
				one.kind,
				one.text,
				one.lang,
				one.round,
				one === note ? null : note.text
			])
		)
	)
];

const IDEA_HEAD = [
	'number',
	'title',
	'lang',
	'need',
	'owner',
	'no_owner_yet',
	'next_step',
	'next_on',
	'next_done',
	'funder',
	'deadline',
	'parked_reason',
	'look_again'
] as const;

export const ideaRows = (ideas: readonly IdeaInList[]): CsvCell[][] => [
	[...IDEA_HEAD],
	...ideas.map((idea): CsvCell[] => [
		idea.number,
		idea.title,
		idea.lang,
		idea.need,
		idea.owner_organisation,
		idea.owner_none ? 'yes' : 'no',
		idea.next_step,
		idea.next_on,
		idea.next_done ? 'yes' : 'no',
		idea.funder,
		idea.deadline?.toISOString() ?? null,
		idea.parked?.reason ?? null,
		idea.parked?.look_again ?? null
	])
];

const itemTree = (item: HarvestItem) => ({
	kind: item.kind,
	title: item.title,
	lang: item.lang,
	station: item.station,
	theme: item.theme,
	...voteTree(item.outcome),
	decision: item.decision && {
		became: item.decision.became,
		idea: item.decision.idea_number,
		topic: item.decision.topic_number,
		look_again: item.decision.look_again
	},
	notes: item.notes.map((note) => ({
		kind: note.kind,
		text: note.text,
		lang: note.lang,
		round: note.round,
		same: note.twins.map((twin) => ({ text: twin.text, lang: twin.lang, round: twin.round }))
	}))
});

/** The same as a tree, for programs. */
export const harvestTree = (
	workshop: { number: number; title: string; starts_at: Date },
	{ items, rest }: Pick<Harvest, 'items' | 'rest'>,
	ideas: readonly IdeaInList[]
) => ({
	workshop: {
		number: workshop.number,
		title: workshop.title,
		starts_at: workshop.starts_at.toISOString()
	},
	items: items.map(itemTree),
	rest: rest.map(itemTree),
	ideas: ideas.map((idea) => ({
		number: idea.number,
		title: idea.title,
		lang: idea.lang,
		need: idea.need,
		owner: idea.owner_organisation || null,
		no_owner_yet: idea.owner_none,
		next: idea.next_on && { step: idea.next_step, on: idea.next_on, done: idea.next_done },
		funder: idea.funder || null,
		deadline: idea.deadline?.toISOString() ?? null,
		parked: idea.parked
	}))
});
