/** Corrections up to this much are a clock being set right, not a clock that went back. */
const SLEW_MS = 1_000;

/**
 * A clock that never goes back. When the machine's clock does, this one goes on at its own pace
 * from where it was, until the machine has caught up or the program is started again: what has
 * expired stays expired, no session grows longer, and nothing is done twice. A step forward is
 * believed, because a machine that slept makes one.
 *
 * @param wall milliseconds of the machine's clock
 * @param elapsed milliseconds of a counter that no one can set
 * @param onBack told once for each step back, with its length in milliseconds
 * @example const now = steadyClock(Date.now, () => performance.now());
 */
export function steadyClock(
	wall: () => number,
	elapsed: () => number,
	onBack: (ms: number) => void = () => undefined
): () => Date {
	let last = wall();
	let at = elapsed();
	let told = false;
	return () => {
		const counted = last + (elapsed() - at);
		at = elapsed();
		const shown = wall();
		const back = counted - shown;
		if (back > SLEW_MS) {
			if (!told) onBack(Math.round(back));
			told = true;
			last = counted;
		} else {
			told = false;
			last = Math.max(last, shown);
		}
		return new Date(last);
	};
}
