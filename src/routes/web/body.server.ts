/** More was sent than is taken. */
export class TooBig extends Error {
	override name = 'TooBig';
}

/** How long the body will be, as the sender says; 0 when nothing is said. */
export const declaredBytes = (request: Request): number =>
	Number(request.headers.get('content-length') ?? 0) || 0;

/**
 * The body of a request as it arrives, at most so long. The server in front has no limit of its
 * own, because a form with a file may be ten times as long as one without: every reader of a
 * body names its limit.
 */
export async function* bodyOf(request: Request, most: number): AsyncGenerator<Uint8Array> {
	const reader = request.body?.getReader();
	if (!reader) return;
	let length = 0;
	for (;;) {
		const { done, value } = await reader.read();
		if (done) return;
		length += value.length;
		// the rest is left where it is: to cancel it would cut the line before the answer is out
		if (length > most) throw new TooBig();
		yield value;
	}
}

/**
 * A short body, to be read as what its type says. Rejects with `TooBig` before it holds more
 * than `most` bytes; what is declared longer is not read at all.
 */
export function atMost(request: Request, most: number) {
	const whole = async () => {
		if (declaredBytes(request) > most) throw new TooBig();
		const chunks: Uint8Array[] = [];
		for await (const chunk of bodyOf(request, most)) chunks.push(chunk);
		const type = request.headers.get('content-type');
		return new Response(Buffer.concat(chunks), { headers: type ? { 'content-type': type } : {} });
	};
	return {
		formData: async () => (await whole()).formData(),
		json: async (): Promise<unknown> => (await whole()).json()
	};
}
