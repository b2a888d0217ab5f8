/** Fewer people than this are not shown as a number of their own. */
export const LEAST_SHOWN = 5;

/**
 * Counts of groups of people, with the small ones hidden: a cell below `least` is null, and when
 * only one is hidden the next smallest goes with it, so that nobody gets it by subtracting from
 * the total. Nobody at all (0) is no secret. When the hidden ones together are still below
 * `least`, more go with them.
 *
 * @example smallCells({ public: 12, association: 23, experience: 2 })
 * // { public: null, association: 23, experience: null }
 * Source: Statistics Finland's rule of secondary suppression; threshold and remainder rule (OECD).
 */
export function smallCells<K extends string>(
	counts: Record<K, number>,
	least = LEAST_SHOWN
): Record<K, number | null> {
	const keys = Object.keys(counts) as K[];
	const hidden = new Set(keys.filter((key) => counts[key] > 0 && counts[key] < least));
	const sum = () => [...hidden].reduce((total, key) => total + counts[key], 0);
	while (hidden.size && (hidden.size === 1 || sum() < least)) {
		const next = keys
			.filter((key) => !hidden.has(key) && counts[key] > 0)
			.sort((a, b) => counts[a] - counts[b])[0];
		if (next === undefined) break;
		hidden.add(next);
	}
	return Object.fromEntries(
		keys.map((key) => [key, hidden.has(key) ? null : counts[key]])
	) as Record<K, number | null>;
}
