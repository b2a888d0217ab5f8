import type { OutlineOf, NoteWithTwins } from '#modules/boards/outline.ts';
import type { Outcome } from '#modules/boards/vote.rule.ts';
import { furthestFirst } from '#modules/boards/vote.ts';
import type { Day } from '#platform/core/dates.ts';
import { type Result, ok, refuse } from '#platform/core/result.ts';

export const BECAME = ['idea', 'topic', 'parked'] as const;
export type Became = (typeof BECAME)[number];

export type Decision = {
	item_id: string;
	became: Became;
	idea_number: number | null;
	topic_number: number | null;
	reason: string;
	look_again: Day | null;
};

/** What became of a thing is decided once; what was only parked may be taken up later. */
export const mayDecide = (before: Became | null): Result<null, 'harvest_decided'> =>
	before === null || before === 'parked' ? ok(null) : refuse('harvest_decided');

type Station = { id: string; position: number; theme: string; lang: string };

/** A cluster, or a note that stands for itself, with all that is known of it. */
export type HarvestItem = {
	id: string;
	kind: 'cluster' | 'note';
	title: string;
	lang: string;
	station: number | null;
	theme: string | null;
	themeLang: string | null;
	rounds: number[];
	notes: NoteWithTwins[];
	/** How many people's words: merged notes are counted too. */
	voices: number;
	/** What it got in the vote; null when nothing, or before the vote is over. */
	outcome: Outcome | null;
	decision: Decision | null;
};

export type Harvest = {
	/** Clusters and the notes that the vote lifted: each is to be decided. Undecided first, then by votes. */
	items: HarvestItem[];
	/** Notes of no cluster that it did not lift: may be decided, and need not be. */
	rest: HarvestItem[];
	left: number;
};

/**
 * What a workshop leaves behind, in the order in which it is gone through.
 *
 * @example harvestOf(outline, outcomes, decisions).left // 3: of so many nothing has become yet
 */
export function harvestOf(
	outline: readonly OutlineOf<Station>[],
	outcomes: ReadonlyMap<string, Outcome>,
	decisions: readonly Decision[]
): Harvest {
	const decided = new Map(decisions.map((one) => [one.item_id, one]));
	const item = (
		station: Station | null,
		of: { id: string; kind: 'cluster' | 'note'; title: string; lang: string },
		notes: NoteWithTwins[]
	): HarvestItem => ({
		...of,
		station: station?.position ?? null,
		theme: station?.theme || null,
		themeLang: station?.lang ?? null,
		rounds: [...new Set(notes.map((note) => note.round).filter(Boolean))].sort((a, b) => a - b),
		notes,
		voices: notes.reduce((sum, note) => sum + 1 + note.twins.length, 0),
		outcome: outcomes.get(of.id) ?? null,
		decision: decided.get(of.id) ?? null
	});
	const all = outline.flatMap(({ station, clusters, loose }) => [
		...clusters
			.filter(({ notes }) => notes.length)
			.map(({ cluster, notes }) =>
				item(station, { ...cluster, kind: 'cluster', title: cluster.title }, notes)
			),
		...loose.map((note) =>
			item(station, { id: note.id, kind: 'note', title: note.text, lang: note.lang }, [note])
		)
	]);
	const counts = (one: HarvestItem) =>
		one.kind === 'cluster' || isLifted(one.outcome) || one.decision;
	const items = all.filter(counts).sort(inHarvestOrder);
	return {
		items,
		rest: all.filter((one) => !counts(one)),
		left: items.filter((one) => !one.decision).length
	};
}

/** Everything may be rated, so a note that got less than the middle of the scale is let lie. */
const isLifted = (outcome: Outcome | null): boolean =>
	outcome?.kind === 'rating' ? (outcome.score ?? 0) >= 3 : outcome !== null;

const UNVOTED = { score: null };
const inHarvestOrder = (a: HarvestItem, b: HarvestItem): number =>
	Number(a.decision !== null) - Number(b.decision !== null) ||
	furthestFirst(a.outcome ?? UNVOTED, b.outcome ?? UNVOTED) ||
	b.voices - a.voices;

/** A title that fits an idea, of a note that may be long. */
export const shortTitle = (text: string, most = 120): string => {
	const line = text.replace(/\s+/g, ' ').trim();
	return line.length <= most ? line : `${line.slice(0, most - 2).replace(/\s+\S*$/, '')} …`;
};

/** The words of the notes, one a line, as the first draft of what is needed. */
export const wordsOf = (of: Pick<HarvestItem, 'kind' | 'notes'>, most = 3800): string =>
	(of.kind === 'note'
		? of.notes[0]!.text
		: of.notes.map((note) => `– ${note.text}`).join('\n')
	).slice(0, most);
