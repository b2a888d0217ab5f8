import type { OutlineCluster, OutlineNote } from './outline.queries.server.ts';

type Station = { id: string; position: number; theme: string; lang: string };

/** A note with what was merged into it. */
export type NoteWithTwins = OutlineNote & { twins: OutlineNote[] };
export type OutlineOf<S extends Station> = {
	/** Null where the hall is one board. */
	station: S | null;
	clusters: { cluster: OutlineCluster; notes: NoteWithTwins[] }[];
	loose: NoteWithTwins[];
};

/** The outline: theme, cluster, note. Every note stands in it once; a merged one under the other. */
export function outlineOf<S extends Station>(
	stations: readonly S[],
	clusters: readonly OutlineCluster[],
	notes: readonly OutlineNote[]
): OutlineOf<S>[] {
	const twins = new Map<string, OutlineNote[]>();
	for (const note of notes)
		if (note.merged_into)
			twins.set(note.merged_into, [...(twins.get(note.merged_into) ?? []), note]);
	const whole = notes
		.filter((note) => note.merged_into === null)
		.map((note) => ({ ...note, twins: twins.get(note.id) ?? [] }));
	const at = (station: S | null): OutlineOf<S> => {
		const here = whole.filter((note) => note.station_id === (station?.id ?? null));
		const own = clusters.filter((cluster) => cluster.station_id === (station?.id ?? null));
		return {
			station,
			clusters: own.map((cluster) => ({
				cluster,
				notes: here.filter((note) => note.cluster_id === cluster.id)
			})),
			loose: here.filter((note) => !own.some((cluster) => cluster.id === note.cluster_id))
		};
	};
	const without = at(null);
	return [
		...stations.map(at),
		...(stations.length === 0 || without.loose.length || without.clusters.length ? [without] : [])
	];
}

export type BallotItem = {
	id: string;
	kind: 'cluster' | 'note';
	text: string;
	lang: string;
	notes: number;
};

/** What is voted on, by station: clusters that have notes, then the notes that are in none. */
export const ballotItems = <S extends Station>(
	stations: readonly S[],
	clusters: readonly OutlineCluster[],
	notes: readonly OutlineNote[]
): { station: S | null; items: BallotItem[] }[] =>
	outlineOf(
		stations,
		clusters,
		notes.filter((note) => note.hidden_reason === null)
	)
		.map(({ station, clusters: groups, loose }) => ({
			station,
			items: [
				...groups
					.filter((group) => group.notes.length)
					.map(({ cluster, notes: inside }) => ({
						id: cluster.id,
						kind: 'cluster' as const,
						text: cluster.title,
						lang: cluster.lang,
						notes: inside.length
					})),
				...loose.map((note) => ({
					id: note.id,
					kind: 'note' as const,
					text: note.text,
					lang: note.lang,
					notes: 1 + note.twins.length
				}))
			]
		}))
		.filter(({ items }) => items.length);
