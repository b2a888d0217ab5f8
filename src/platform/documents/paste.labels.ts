import { dayFrom, type Day } from '../core/dates.ts';

/** What was agreed to be done, as a line of a pasted memo says it. */
export type PastedAction = {
	text: string;
	owner?: string;
	due?: Day;
};

const DECISION = /^(?:päätös|päätökset|linjaus|beslut|decision)[^\S\n]*:/iu;
const ACTION = /^(?:toimenpide|toimenpiteet|jatkotoimet|åtgärd|åtgärder|action|actions)[^\S\n]*:/iu;
const OWNER =
	/(?<!\p{L})(?:vastuu|vastuuhenkilö|vastuutaho|ansvarig|ansvar|owner|responsible)[^\S\n]*:/iu;

/** What a line is called, and what it says after the colon; null for ordinary text. */
export function labelOf(line: string): { kind: 'decision' | 'action'; said: string } | null {
	for (const [kind, pattern] of [
		['decision', DECISION],
		['action', ACTION]
	] as const) {
		const found = pattern.exec(line);
		if (found) return { kind, said: line.slice(found[0].length).trim() };
	}
	return null;
}

/** True for a line that only says who does it or by when, so belongs to the action before it. */
export const continuesAction = (line: string): boolean =>
	OWNER.exec(line)?.index === 0 ||
	(line.length < 60 && DUE_FORMS.some((form) => form.exec(line)?.index === 0));

const BULLET = /^[-–—•*·▪\uf0b7\uf0a7][^\S\n]+/u;
export const isBullet = (line: string): boolean => BULLET.test(line);

const DAY = String.raw`(?<!\d)(\d{1,2})\.[^\S\n]?(\d{1,2})\.[^\S\n]?(\d{4})(?!\d)`;
const DUE_WORD = String.raw`(?<!\p{L})(?:mennessä|määräaika|eräpäivä|senast(?:[^\S\n]+den)?|deadline|due|by)`;
/** A day inside a sentence ("kokous 12.3.2026") is no due day; one of these words makes it one. */
const DUE_FORMS = [
	new RegExp(String.raw`${DUE_WORD}[^\S\n]*:?[^\S\n]*${DAY}`, 'iu'),
	new RegExp(String.raw`${DAY}[^\S\n]+mennessä(?!\p{L})`, 'iu')
];

/**
 * Owner and due day out of an action's words; what is left is the text.
 *
 * @example actionFrom('Kutsutaan kunnat. Vastuu: Aino Esimerkki, mennessä 12.3.2026')
 * // { text: 'Kutsutaan kunnat.', owner: 'Aino Esimerkki', due: '2026-03-12' }
 */
export function actionFrom(said: string): PastedAction {
	// One space everywhere: the patterns below stay linear.
	let text = said.replace(BULLET, '').replace(/[^\S\n]+/g, ' ');
	let due: Day | null = null;
	for (const form of DUE_FORMS) {
		const found = form.exec(text);
		due = found && dayFrom(found[1]!, found[2]!, found[3]!);
		if (!found || !due) continue;
		text = cut(text, found.index, found.index + found[0].length);
		break;
	}
	let owner = '';
	const label = OWNER.exec(text);
	if (label) {
		const start = label.index + label[0].length;
		owner = NAME.exec(text.slice(start))?.[0] ?? '';
		text = cut(text, label.index, start + owner.length);
	}
	owner = owner.trim().replace(/\.$/, '');
	return { text: text.trim(), ...(owner && { owner }), ...(due && { due }) };
}

/** Up to punctuation; the full stop of an initial ("K. Berg") does not end a name. */
const NAME = /^[^,;()\n]*?(?=[,;()\n]|(?<!(?<!\p{L})\p{Lu})\. \p{Lu}|$)/u;

/** The text without a stretch, and without the brackets and commas that held it. */
function cut(text: string, from: number, to: number): string {
	const before = trimmed(text.slice(0, from), ' ,;(–-', 'end');
	const after = trimmed(text.slice(to), /[.,;]$/.test(before) ? ' ,;).' : ' ,;)', 'start');
	if (before === '' || after === '' || /^[.,;]/.test(after)) return before + after;
	// A comma that stood here stays: it ends the name of an owner.
	const gone = text.slice(before.length, from) + text.slice(to, text.length - after.length);
	const comma = !before.endsWith('.') && /[,;]/.test(gone);
	return `${before}${comma ? ',' : ''} ${after}`;
}

/** Not a pattern with `+$`, which is quadratic on a long run of commas. */
function trimmed(text: string, signs: string, side: 'start' | 'end'): string {
	let at = side === 'start' ? 0 : text.length;
	if (side === 'start') while (at < text.length && signs.includes(text[at]!)) at += 1;
	else while (at > 0 && signs.includes(text[at - 1]!)) at -= 1;
	return side === 'start' ? text.slice(at) : text.slice(0, at);
}
