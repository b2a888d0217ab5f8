import { findHeadings, type Heading } from './paste.headings.ts';
import { actionFrom, continuesAction, isBullet, labelOf } from './paste.labels.ts';
import type { PastedAction } from './paste.labels.ts';

export type { PastedAction };

export type PastedMemo = {
	items: PastedItem[];
	/** What stands before the first item, or everything when no item was recognised. */
	rest: string;
};

export type PastedItem = {
	/** As written: `3 §`, `4)`, `Asia 3:`. Always there; `number` is the figure in it. */
	mark: string;
	number: string;
	title: string;
	body: string;
	/** Several decisions of one item are lines of it. */
	decision?: string;
	actions: PastedAction[];
	/** The lines that became `decision` and `actions`, as they stood, so that nothing is lost. */
	taken: string[];
};

/**
 * Splits a whole memo pasted from a word processor into its items, in fi, sv or en alike. It only
 * proposes: people see what was understood and correct it.
 *
 * Every visible character of the input is in exactly one of `rest`, `mark`, `title`, `body` and
 * `taken`; `decision` and `actions` repeat what `taken` says. Linear in the length.
 *
 * @example
 * splitPastedMemo('1. Avaus\nAvattiin.\n2. Hoito\nPäätös: Jatketaan.\nToimenpide: Kutsu. Vastuu: Bo')
 * // items[1]: { mark: '2.', number: '2', title: 'Hoito', body: '', decision: 'Jatketaan.',
 * //   actions: [{ text: 'Kutsu.', owner: 'Bo' }], taken: [two lines] }
 */
export function splitPastedMemo(text: string): PastedMemo {
	const lines = text.split(/\r\n?|[\n\u0085\u2028\u2029\v\f]/).map((line) => line.trim());
	const headings = findHeadings(lines);
	const starts = [...headings.keys()];
	return {
		items: starts.map((at, index) =>
			itemFrom(headings.get(at)!, lines.slice(at + 1, starts[index + 1] ?? lines.length))
		),
		rest: joined(lines.slice(0, starts[0] ?? lines.length))
	};
}

function itemFrom(heading: Heading, lines: string[]): PastedItem {
	const item: PastedItem = {
		mark: heading.mark,
		number: String(heading.number),
		title: heading.title,
		body: '',
		actions: [],
		taken: []
	};
	const body: string[] = [];
	const decisions: string[] = [];
	let at = 0;
	// "§ 4" alone on its line: the title is the next one.
	if (item.title === '') {
		while (lines[at] === '') at += 1;
		item.title = at < lines.length && !labelOf(lines[at]!) ? lines[at++]! : '';
	}
	while (at < lines.length) {
		const line = lines[at]!;
		const label = labelOf(line);
		if (!label) {
			body.push(line);
			at += 1;
			continue;
		}
		const group = labelledLines(lines, at, label);
		at = group.next;
		item.taken.push(...group.taken);
		if (label.kind === 'decision') decisions.push(...group.said);
		else item.actions.push(...group.said.map(actionFrom));
	}
	item.body = joined(body);
	if (decisions.length > 0) item.decision = decisions.join('\n');
	return item;
}

type Group = { said: string[]; taken: string[]; next: number };

/**
 * The label's own line; when nothing follows the colon, the list or the single line below it. A
 * longer reach would swallow discussion: a paragraph from a word processor is one line.
 */
function labelledLines(
	lines: readonly string[],
	start: number,
	label: NonNullable<ReturnType<typeof labelOf>>
): Group {
	const said = label.said === '' ? [] : [label.said];
	const taken = [lines[start]!];
	let at = start + 1;
	const follow = (isPart: (line: string) => boolean) => {
		while (at < lines.length && lines[at] !== '' && isPart(lines[at]!)) {
			const line = lines[at]!;
			taken.push(line);
			at += 1;
			if (label.kind === 'action' && continuesAction(line) && said.length > 0) {
				said[said.length - 1] += `; ${line}`;
			} else said.push(line);
		}
	};
	if (said.length === 0) {
		let next = at;
		while (lines[next] === '') next += 1;
		const first = lines[next];
		if (first !== undefined && !labelOf(first)) {
			at = next;
			if (isBullet(first)) follow((line) => isBullet(line) || continuesAction(line));
			else {
				said.push(first);
				taken.push(first);
				at += 1;
			}
		}
	}
	if (label.kind === 'action' && said.length > 0) follow(continuesAction);
	return { said, taken, next: at };
}

const joined = (lines: readonly string[]): string =>
	lines
		.join('\n')
		.replace(/\n{3,}/g, '\n\n')
		.trim();
