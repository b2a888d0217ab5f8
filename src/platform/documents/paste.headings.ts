/** A line that opens an item: the mark as written, the number in it, the title after it. */
export type Heading = { mark: string; number: number; title: string };

type Style = {
	pattern: RegExp;
	/** A mark nobody writes by chance; one is enough. A bare `12.` needs company. */
	strong: boolean;
};

// Groups: 1 the mark, 2 the number, 3 the title.
const STYLES: readonly Style[] = [
	{ pattern: /^(§[^\S\n]*(\d{1,3})[.:)]?)(?:[^\S\n]+(.*))?$/u, strong: true },
	{ pattern: /^((\d{1,3})[^\S\n]*§[.:)]?)(?:[^\S\n]*(.*))?$/u, strong: true },
	{
		pattern:
			/^((?:asia|asiakohta|kohta|ärende|punkt|item|agenda item)[^\S\n]+(\d{1,3})[.:)]?)(?:[^\S\n]+(.*))?$/iu,
		strong: true
	},
	{ pattern: /^((\d{1,3})\.)[^\S\n]+(\S.*)$/u, strong: false },
	{ pattern: /^((\d{1,3})\))[^\S\n]+(\S.*)$/u, strong: false }
];

/** 12. maaliskuuta, 12. mars */
const MONTH =
	/^(?:tammi|helmi|maalis|huhti|touko|kesä|heinä|elo|syys|loka|marras|joulu)kuu|^(?:januari|februari|mars|april|maj|juni|juli|augusti|september|oktober|november|december)(?!\p{L})/iu;

/**
 * Which lines open an item. One paper numbers its items in one way, so the way that gives the
 * longest run of rising numbers is taken, and a numbered list inside an item stays text.
 *
 * @param lines trimmed
 * @returns line index → heading
 */
export function findHeadings(lines: readonly string[]): Map<number, Heading> {
	let best: Map<number, Heading> = new Map();
	for (const style of STYLES) {
		const chain = longestRun(lines, style);
		if (chain.size > best.size) best = chain;
	}
	return best;
}

type Link = Heading & { at: number; score: number; before: Link | null };

/** Numbers rise by one to five from heading to heading; the best chain by score. */
function longestRun(lines: readonly string[], style: Style): Map<number, Heading> {
	const bestAt: (Link | undefined)[] = [];
	let best: Link | null = null;
	for (const [at, line] of lines.entries()) {
		const found = style.pattern.exec(line);
		if (!found) continue;
		const title = (found[3] ?? '').trim();
		if (MONTH.test(title)) continue;
		const number = Number(found[2]);
		let before: Link | null = null;
		for (let gap = 1; gap <= 5; gap += 1) {
			const link = bestAt[number - gap];
			if (link && (!before || link.score > before.score)) before = link;
		}
		const score = (before?.score ?? 0) + looks(title, at === 0 || lines[at - 1] === '');
		const link: Link = { mark: found[1]!, number, title, at, score, before };
		// At a tie the earlier one stays: inner lists come after the heading they belong to.
		if (!bestAt[number] || score > bestAt[number].score) bestAt[number] = link;
		if (!best || score > best.score) best = link;
	}
	const chain: Link[] = [];
	for (let link = best; link; link = link.before) chain.push(link);
	if (!style.strong && chain.length < 2) return new Map();
	return new Map(
		chain.reverse().map(({ at, mark, number, title }) => [at, { mark, number, title }])
	);
}

/** How much a line looks like a heading: short, no full stop, with air above. */
const looks = (title: string, airAbove: boolean): number =>
	2 + (airAbove ? 1 : 0) - (title.length > 120 ? 1 : 0) - (/[.;,]$/.test(title) ? 1 : 0);
