/** What happens at one moment of the story. */
export type Moment = { at: Date; what: string; run(): Promise<void> };

/** Moments in the order of their time; those of the same time in the order they were told. */
export class Timeline {
	readonly #moments: Moment[] = [];

	add(at: Date, what: string, run: () => Promise<void>): void {
		this.#moments.push({ at, what, run });
	}

	/**
	 * Plays everything up to `until`, moving the clock. A moment that fails names itself, because
	 * a story of four hundred steps is unreadable otherwise.
	 */
	async play(moveTo: (instant: Date) => void, until: Date): Promise<number> {
		const order = this.#moments
			.map((moment, i) => ({ ...moment, i }))
			.filter(({ at }) => at <= until)
			.sort((a, b) => a.at.getTime() - b.at.getTime() || a.i - b.i);
		for (const { at, what, run } of order) {
			moveTo(at);
			try {
				await run();
			} catch (fault) {
				throw new Error(`story world, ${what}: ${(fault as Error).message}`, { cause: fault });
			}
		}
		return order.length;
	}
}
