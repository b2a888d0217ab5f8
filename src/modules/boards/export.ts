import type { CsvCell } from '#platform/documents/csv.write.ts';
import type { OutlineNote } from './outline.queries.server.ts';
import type { OutlineOf } from './outline.ts';
import type { Outcome } from './vote.rule.ts';

type Station = { id: string; position: number; theme: string; lang: string };
type Outline = readonly OutlineOf<Station>[];

/** What was voted, a column for each number of each kind; empty where nothing was. */
export const VOTE_HEAD = [
	'dots',
	'rating_mean',
	'rating_voters',
	'ranking_points',
	'ranking_firsts'
] as const;

export function voteCells(outcome: Outcome | null | undefined): CsvCell[] {
	const { dots, rating, ranking } = voteTree(outcome);
	return [
		dots ?? null,
		rating?.mean ?? null,
		rating?.voters ?? null,
		ranking?.points ?? null,
		ranking?.firsts ?? null
	];
}

type VoteTree = {
	dots?: number;
	/** `mean` and `middle_half` are null where too few rated. */
	rating?: { mean: number | null; voters: number; middle_half: readonly [number, number] | null };
	ranking?: { points: number; firsts: number };
};

/** The same for programs, under the name of its kind. */
export function voteTree(outcome: Outcome | null | undefined): VoteTree {
	switch (outcome?.kind) {
		case undefined:
			return {};
		case 'dots':
			return { dots: outcome.score };
		case 'ranking':
			return { ranking: { points: outcome.score, firsts: outcome.firsts } };
		case 'rating': {
			const { voters } = outcome;
			return outcome.score === null
				? { rating: { mean: null, voters, middle_half: null } }
				: {
						rating: {
							mean: Math.round(outcome.score * 100) / 100,
							voters,
							middle_half: outcome.middle
						}
					};
		}
	}
}

const HEAD = [
	'station',
	'theme',
	'cluster',
	'kind',
	'text',
	'lang',
	'round',
	'origin',
	'sheet',
	'merged_into',
	...VOTE_HEAD,
	'id',
	'photo'
] as const;

/** The outline as rows; what was merged follows the note that it lives on in. */
export function outlineRows(outline: Outline, outcomes: ReadonlyMap<string, Outcome>): CsvCell[][] {
	const row = (
		station: Station | null,
		cluster: { id: string; title: string } | null,
		note: OutlineNote
	): CsvCell[] => [
		station?.position ?? null,
		station?.theme ?? null,
		cluster?.title ?? null,
		note.kind,
		note.text,
		note.lang,
		note.round,
		note.origin,
		note.sheet_code,
		note.merged_into,
		...voteCells(outcomes.get(cluster?.id ?? note.id)),
		note.id,
		note.photo?.words ?? null
	];
	return [
		[...HEAD],
		...outline.flatMap(({ station, clusters, loose }) =>
			[
				...clusters.map(({ cluster, notes }) => ({ cluster, notes })),
				{ cluster: null, notes: loose }
			].flatMap(({ cluster, notes }) =>
				notes.flatMap((note) => [note, ...note.twins].map((one) => row(station, cluster, one)))
			)
		)
	];
}

/** The same as a tree, for programs. */
export const outlineTree = (outline: Outline, outcomes: ReadonlyMap<string, Outcome>) => {
	const plain = (note: OutlineNote & { twins?: OutlineNote[] }): object => ({
		id: note.id,
		kind: note.kind,
		text: note.text,
		lang: note.lang,
		round: note.round,
		origin: note.origin,
		...(note.photo && { photo: note.photo.words }),
		...(note.sheet_code && { sheet: note.sheet_code }),
		...voteTree(outcomes.get(note.id)),
		...(note.twins?.length && { merged: note.twins.map(plain) })
	});
	return outline.map(({ station, clusters, loose }) => ({
		station: station && { position: station.position, theme: station.theme, lang: station.lang },
		clusters: clusters.map(({ cluster, notes }) => ({
			id: cluster.id,
			title: cluster.title,
			lang: cluster.lang,
			...voteTree(outcomes.get(cluster.id)),
			notes: notes.map(plain)
		})),
		loose: loose.map(plain)
	}));
};
