// What a door keeps on this device until the server has said that it has it: ticks, and people who came
// in while the network was away. In the order in which they were made; each has an id of its own.
export function marksOf(workshop, sync) {
	const key = `door:${workshop}`;
	const read = () => {
		try {
			return JSON.parse(localStorage.getItem(key)) ?? [];
		} catch {
			return [];
		}
	};
	const write = (marks) =>
		marks.length ? localStorage.setItem(key, JSON.stringify(marks)) : localStorage.removeItem(key);

	/** Sends all that waits. Throws when the server was not reached. */
	async function send() {
		const answer = await fetch(sync, {
			method: 'POST',
			headers: { 'content-type': 'application/json' },
			body: JSON.stringify({ marks: read() })
		});
		const body = await answer.json();
		if (answer.status === 422) return { refused: body.message };
		if (!answer.ok) throw new Error('away');
		const done = new Set(body.done);
		write(read().filter((mark) => !done.has(mark.op)));
		return { missed: body.missed };
	}

	/** Is there a server at the other end? Short, because somebody stands at the door. */
	async function reached() {
		const stop = new AbortController();
		const late = setTimeout(() => stop.abort(), 3_000);
		const answer = await fetch(sync, { signal: stop.signal }).catch(() => null);
		clearTimeout(late);
		return answer !== null && answer.status < 500;
	}

	return {
		read,
		send,
		reached,
		add: (mark) => write([...read(), { op: newId(), at: Date.now(), ...mark }])
	};
}

/** An id that nobody else makes, also where the page did not come over https. */
export function newId() {
	if (crypto.randomUUID) return crypto.randomUUID();
	const bytes = crypto.getRandomValues(new Uint8Array(16));
	bytes[6] = (bytes[6] & 0x0f) | 0x40;
	bytes[8] = (bytes[8] & 0x3f) | 0x80;
	const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
	return hex.replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
}
