import type { CsvCell } from '#platform/documents/csv.write.ts';
import type { OutlineNote } from './outline.queries.server.ts';
import type { OutlineOf } from './outline.ts';

type Station = { id: string; position: number; theme: string; lang: string };
type Outline = readonly OutlineOf<Station>[];

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
	'dots',
	'id',
	'photo'
] as const;

/** The outline as rows; what was merged follows the note that it lives on in. */
export function outlineRows(outline: Outline, dots: ReadonlyMap<string, number>): CsvCell[][] {
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
		dots.get(cluster?.id ?? note.id) ?? 0,
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
export const outlineTree = (outline: Outline, dots: ReadonlyMap<string, number>) => {
	const plain = (note: OutlineNote & { twins?: OutlineNote[] }): object => ({
		id: note.id,
		kind: note.kind,
		text: note.text,
		lang: note.lang,
		round: note.round,
		origin: note.origin,
		...(note.photo && { photo: note.photo.words }),
		...(note.sheet_code && { sheet: note.sheet_code }),
		...(dots.has(note.id) && { dots: dots.get(note.id) }),
		...(note.twins?.length && { merged: note.twins.map(plain) })
	});
	return outline.map(({ station, clusters, loose }) => ({
		station: station && { position: station.position, theme: station.theme, lang: station.lang },
		clusters: clusters.map(({ cluster, notes }) => ({
			id: cluster.id,
			title: cluster.title,
			lang: cluster.lang,
			dots: dots.get(cluster.id) ?? 0,
			notes: notes.map(plain)
		})),
		loose: loose.map(plain)
	}));
};
