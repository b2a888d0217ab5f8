// What was written and is not yet taken. A note is kept first and sent then; it leaves when the
// server has answered for it, so nothing is lost when the line, the browser or the server goes,
// and its own id lets it be sent any number of times. One with a photo stays under the id of the
// note until the photo has arrived too (board-photo.js).

const MOST_AT_ONCE = 20;

/** After `failures` in a row: 1, 2, 4 … 15 seconds, each a little different from phone to phone. */
export const waitAfter = (failures, random) =>
	Math.min(15000, 1000 * 2 ** Math.max(0, failures - 1)) * (0.75 + random() / 2);

/**
 * @param store `all()` in order, `put(item)`, `remove(op)`: promises
 * @param post sends notes, resolves to `{ results }`; null when no answer came; `{ gone: true }`
 *   when the guest is no longer of the hall
 * @param tell called with each result: `(item, result)`
 */
export function openOutbox(store, post, tell) {
	let busy = false;
	let failures = 0;
	return {
		get failures() {
			return failures;
		},
		add: (item) => store.put(item),
		async waiting() {
			return (await store.all()).filter((item) => !item.refused && !item.note);
		},
		all: () => store.all(),
		forget: (op) => store.remove(op),
		/** Sends what waits. Resolves to whether to try again: `empty`, `more`, `later`, `gone`. */
		async send() {
			if (busy) return 'busy';
			busy = true;
			try {
				const items = (await this.waiting()).slice(0, MOST_AT_ONCE);
				if (!items.length) return 'empty';
				const answer = await post(items);
				if (answer?.gone) return 'gone';
				if (!answer?.results) {
					failures++;
					return 'later';
				}
				failures = 0;
				let slow = false;
				for (const result of answer.results) {
					const item = items.find((one) => one.op === result.op);
					if (!item) continue;
					if (result.ok)
						await (item.photo ? store.put({ ...item, note: result.id }) : store.remove(item.op));
					else if (result.code === 'hall_slow_down') {
						slow = true;
						continue;
					}
					// kept, so that its writer can copy the text
					else await store.put({ ...item, refused: result.code, why: result.message });
					tell(item, result);
				}
				if (slow) {
					failures = Math.max(failures, 1);
					return 'later';
				}
				return (await this.waiting()).length ? 'more' : 'empty';
			} finally {
				busy = false;
			}
		}
	};
}

/** Kept in memory alone: where the browser gives no place of its own, and in tests. */
export function memoryStore(items = new Map()) {
	return {
		all: async () => [...items.values()],
		put: async (item) => void items.set(item.op, item),
		remove: async (op) => void items.delete(op)
	};
}
