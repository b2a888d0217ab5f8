/** What in a text could tell who somebody is. */
export type Finding = { kind: 'email' | 'phone' | 'name'; text: string };

const EMAIL = /[\p{L}\d._+-]+@[\p{L}\d-]+(?:\.[\p{L}\d-]+)+/gu;
// an international number, or one that begins with a zero; never a day or a year
const PHONE = /(?<![\d.])(?:\+\d{2,3}|0)(?:[ -]?\d){6,12}(?!\d)/g;
const SHORTEST = 4;

/**
 * Finds addresses, phone numbers, and the names of those who were there: a whole name, a surname,
 * or the one word that somebody gave as a name. With Finnish endings as far as the stem stays
 * (Lindqvistin, not Mäen for Mäki), so it warns a person and does not replace one.
 *
 * @param names as they were given at the registration and in the hall
 * @example findPersonal('Soita Annalle, 040 123 4567', []) // [{ kind: 'phone', text: '040 123 4567' }]
 */
export function findPersonal(text: string, names: readonly string[]): Finding[] {
	const all = (kind: Finding['kind'], pattern: RegExp) =>
		[...text.matchAll(pattern)].map((found) => ({ kind, text: found[0], at: found.index }));
	const pattern = namePattern(names);
	const seen = new Set<string>();
	return [...all('email', EMAIL), ...all('phone', PHONE), ...(pattern ? all('name', pattern) : [])]
		.toSorted((a, b) => a.at - b.at)
		.filter((one) => !seen.has(one.text) && seen.add(one.text))
		.map(({ kind, text: found }) => ({ kind, text: found }));
}

/** The text without them, for what nobody reads through by hand. */
export function withoutPersonal(text: string, names: readonly string[]): string {
	const pattern = namePattern(names);
	const bare = text.replace(EMAIL, '[…]').replace(PHONE, '[…]');
	return pattern ? bare.replace(pattern, '[…]') : bare;
}

/** Whole names before surnames, so that the longest is found. Null when there is nobody. */
function namePattern(names: readonly string[]): RegExp | null {
	const words = new Set<string>();
	for (const name of names) {
		const parts = name.trim().split(/\s+/).filter(Boolean);
		if (parts.length > 1) words.add(parts.join(' '));
		const last = parts.at(-1) ?? '';
		if (last.length >= SHORTEST && /^\p{Lu}/u.test(last)) words.add(last);
	}
	if (!words.size) return null;
	const escaped = [...words]
		.toSorted((a, b) => b.length - a.length)
		.map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/ /g, '\\s+'));
	return new RegExp(`(?<!\\p{L})(?:${escaped.join('|')})(?:\\p{Ll}{1,5})?(?!\\p{L})`, 'gu');
}
