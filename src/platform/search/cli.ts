import { stemsOf } from './search-text.ts';

const USAGE = 'Usage: poytakunta stem --lang fi|sv WORD… [--json]\n';

/** `poytakunta stem`: how the search reads words, to see why something is or is not found. */
export function runStem(args: string[]): { exit: number; out: string } {
	const words: string[] = [];
	let lang: 'fi' | 'sv' | undefined;
	let json = false;
	for (let at = 0; at < args.length; at++) {
		const arg = args[at] ?? '';
		const value =
			arg === '--lang' ? args[++at] : arg.startsWith('--lang=') ? arg.slice(7) : undefined;
		if (value === 'fi' || value === 'sv') lang = value;
		else if (arg === '--json') json = true;
		else if (arg.startsWith('--')) return { exit: 2, out: USAGE };
		else words.push(...(arg.match(/[\p{L}\p{Nd}][\p{L}\p{M}\p{Nd}]*/gu) ?? []));
	}
	if (!lang || !words.length) return { exit: 2, out: USAGE };
	const by = lang;
	const read = words.map((word) => ({ word, ...stemsOf(by, word) }));
	if (json) return { exit: 0, out: `${JSON.stringify(read)}\n` };
	const lines = read.map(
		({ word, stems, parts }) =>
			`${word}: ${stems.join(', ')}${parts.length ? ` (${parts.join(', ')})` : ''}`
	);
	return { exit: 0, out: `${lines.join('\n')}\n` };
}
