import { stemsOf } from '#platform/search/search-text.ts';

type Note = { id: string; text: string; lang: string };
export type Proposed = { title: string; notes: string[] };
export type Twins = { note: string; into: string };

const WORD = /\p{L}[\p{L}\p{M}-]*/gu;
const SHORTEST = 4;
/** Words that say nothing about what a note is about. */
const EMPTY = new Set(
	(
		'että joka jossa josta myös mutta niin kuin kun siitä tästä tämä nämä se ne voi voisi olla ovat olisi pitää pitäisi saada enemmän kaikki kaikille ihmiset ihminen meidän meillä hyvä paljon jokin joku sekä vain eli ettei tarvitaan tarvitsee tulee ' +
		'och att det som den för till med inte eller men borde kunde skulle mera alla från finns behövs någon något vara måste också bara våra oss ' +
		'that this with from have should could would more people there their which must need needs about'
	).split(' ')
);

/** Stems of the words that carry a note, each with the word it came from. */
function stemsIn({ text, lang }: Note): Map<string, string> {
	const found = new Map<string, string>();
	for (const word of text.toLowerCase().match(WORD) ?? []) {
		if (word.length < SHORTEST || EMPTY.has(word)) continue;
		const { stems, parts } =
			lang === 'en' ? { stems: [word], parts: [] } : stemsOf(lang === 'sv' ? 'sv' : 'fi', word);
		for (const stem of [...stems, ...parts])
			if (stem.length >= SHORTEST - 1 && !found.has(stem)) found.set(stem, word);
	}
	return found;
}

/**
 * Clusters to propose for notes that are in none: notes of one language that share a word by its
 * stem. The most shared word takes its notes first. Only a proposal: a person decides.
 *
 * @param least notes in a cluster
 */
export function proposeClusters(notes: readonly Note[], least = 3, most = 8): Proposed[] {
	const left = new Map(notes.map((note) => [note.id, stemsIn(note)]));
	const proposed: Proposed[] = [];
	while (proposed.length < most) {
		const byStem = new Map<string, string[]>();
		for (const [id, stems] of left)
			for (const stem of stems.keys()) byStem.set(stem, [...(byStem.get(stem) ?? []), id]);
		const best = [...byStem]
			// a word in most of the notes is the theme itself and parts nothing
			.filter(([, ids]) => ids.length >= least && ids.length <= Math.max(least, notes.length * 0.6))
			.sort(([a, x], [b, y]) => y.length - x.length || a.localeCompare(b))[0];
		if (!best) break;
		const [stem, ids] = best;
		const words = ids.map((id) => left.get(id)!.get(stem)!);
		proposed.push({ title: capital(shortest(words)), notes: ids });
		for (const id of ids) left.delete(id);
	}
	return proposed;
}

/**
 * Notes that may say the same thing: most of their words are the same by their stems. Each note
 * is in one pair; the later one is proposed to live on in the earlier.
 */
export function proposeTwins(notes: readonly Note[], most = 5): Twins[] {
	const read = notes.map((note) => ({ note, stems: new Set(stemsIn(note).keys()) }));
	const pairs: (Twins & { alike: number })[] = [];
	for (let i = 0; i < read.length; i++)
		for (let j = i + 1; j < read.length; j++) {
			const [a, b] = [read[i]!, read[j]!];
			if (a.stems.size < 2 || b.stems.size < 2 || a.note.lang !== b.note.lang) continue;
			const shared = [...a.stems].filter((stem) => b.stems.has(stem)).length;
			const alike = shared / (a.stems.size + b.stems.size - shared);
			if (alike >= 0.5) pairs.push({ note: b.note.id, into: a.note.id, alike });
		}
	pairs.sort((a, b) => b.alike - a.alike);
	const used = new Set<string>();
	const twins: Twins[] = [];
	for (const { note, into } of pairs) {
		if (twins.length === most) break;
		if (used.has(note) || used.has(into)) continue;
		used.add(note).add(into);
		twins.push({ note, into });
	}
	return twins;
}

const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);
/** The shortest form stands nearest to the basic one. */
const shortest = (words: readonly string[]): string =>
	[...words].sort((a, b) => a.length - b.length || a.localeCompare(b))[0]!;
