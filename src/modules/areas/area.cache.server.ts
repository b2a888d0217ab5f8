/** Areas change a few times a year and are read on every page: kept for ten seconds. */
type Kept = { at: number; rows: unknown };

let kept: WeakMap<object, Kept> = new WeakMap();
const KEEP_MS = 10_000;

export async function keepAreas<T>(of: object, load: () => Promise<T>): Promise<T> {
	const before = kept.get(of);
	if (before && performance.now() - before.at < KEEP_MS) return before.rows as T;
	const rows = await load();
	kept.set(of, { at: performance.now(), rows });
	return rows;
}

/** After a change of an area in this process; other copies of the program see it ten seconds later. */
export const forgetAreas = (): void => {
	kept = new WeakMap();
};
