// Sends notes of the outbox: answers as `openOutbox` wants them.

/** @param address where notes are posted */
export function postTo(address) {
	return async function post(items) {
		// eight kilobytes are taken at once: long notes go in smaller heaps
		let heap = items.map(({ op, station: at, kind, text, lang: of }) => ({
			op,
			station: at,
			kind,
			text,
			lang: of
		}));
		const size = () => new TextEncoder().encode(JSON.stringify({ notes: heap })).length;
		while (heap.length > 1 && size() > 8000) heap = heap.slice(0, Math.ceil(heap.length / 2));
		try {
			const answer = await fetch(address, {
				method: 'POST',
				headers: { 'content-type': 'application/json' },
				body: JSON.stringify({ notes: heap })
			});
			if (answer.status === 404) return { gone: true };
			const body = await answer.json();
			if (answer.ok) return body;
			if (answer.status !== 422 && answer.status !== 413) return null;
			// one of them is no note: alone it is refused, and holds up no other
			if (heap.length > 1) return post(items.slice(0, 1));
			return {
				results: [{ op: heap[0].op, ok: false, code: 'note_wrong', message: body.message }]
			};
		} catch {
			return null;
		}
	};
}
