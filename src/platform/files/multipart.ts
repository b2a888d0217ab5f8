/** What a form with files sends that cannot be read as one. */
export class BadMultipart extends Error {
	override name = 'BadMultipart';
}

export type Part = {
	name: string;
	/** The name that the sender gave the file; null for an ordinary field. As it came: not clean. */
	fileName: string | null;
	/** To be read before the next part is asked for; what is left over is skipped. */
	chunks: AsyncIterable<Uint8Array>;
};

const LONGEST_HEADER = 4_000;
const NEXT_LINE = Buffer.from('\r\n');
const HEADER_END = Buffer.from('\r\n\r\n');

/** The mark between the parts of a body with this content type; null when it is no form with files. */
export function boundaryOf(contentType: string | null): string | null {
	if (!/^multipart\/form-data\s*;/i.test(contentType ?? '')) return null;
	const found = /;\s*boundary=(?:"([^"]{1,70})"|([^\s;"]{1,70}))/i.exec(contentType!);
	return found?.[1] ?? found?.[2] ?? null;
}

/**
 * The parts of a form with files, one after the other as they arrive. No more is held than one
 * chunk of the source and the length of the mark, so the source may be of any size.
 *
 * Source: RFC 7578; RFC 2046, 5.1.1. Names are UTF-8, as browsers send them (WHATWG HTML,
 * "multipart/form-data"), with `"` written as `%22`.
 *
 * @throws BadMultipart, also from `chunks`
 * @example for await (const part of partsOf(request.body, boundary)) …
 */
export async function* partsOf(
	source: AsyncIterable<Uint8Array>,
	boundary: string
): AsyncGenerator<Part> {
	const reader = readerOf(source);
	const mark = Buffer.from(`\r\n--${boundary}`);
	await reader.skip(mark);
	for (;;) {
		const [first, second] = await reader.peekTwo();
		if (first === 0x2d && second === 0x2d) return;
		const padding = await reader.text(NEXT_LINE, 100);
		if (padding.trim()) throw new BadMultipart('a mark with something after it');
		const header = await reader.text(HEADER_END, LONGEST_HEADER);
		let read = false;
		const bytes = reader.until(mark, () => (read = true));
		yield { ...namesIn(header), chunks: bytes };
		if (!read) await reader.skip(mark);
	}
}

function readerOf(source: AsyncIterable<Uint8Array>) {
	const chunks = source[Symbol.asyncIterator]();
	// so that the first mark, at the very beginning, looks like the others
	let held: Buffer = NEXT_LINE;

	async function more(): Promise<void> {
		const { done, value } = await chunks.next();
		if (done) throw new BadMultipart('the body ends too early');
		const chunk = Buffer.from(value.buffer, value.byteOffset, value.byteLength);
		held = held.length ? Buffer.concat([held, chunk]) : chunk;
	}

	async function* until(mark: Buffer, onEnd: () => void): AsyncGenerator<Uint8Array> {
		for (;;) {
			const at = held.indexOf(mark);
			const end = at >= 0 ? at : held.length - mark.length + 1;
			const bytes = held.subarray(0, Math.max(0, end));
			held = held.subarray(bytes.length + (at >= 0 ? mark.length : 0));
			if (at >= 0) onEnd();
			if (bytes.length) yield bytes;
			if (at >= 0) return;
			await more();
		}
	}

	return {
		until,
		async skip(mark: Buffer) {
			const bytes = until(mark, () => undefined);
			while (!(await bytes.next()).done);
		},
		async text(mark: Buffer, longest: number): Promise<string> {
			const found: Uint8Array[] = [];
			let length = 0;
			for await (const bytes of until(mark, () => undefined)) {
				length += bytes.length;
				if (length > longest) throw new BadMultipart('a header without end');
				found.push(bytes);
			}
			return Buffer.concat(found).toString('utf8');
		},
		async peekTwo() {
			while (held.length < 2) await more();
			return [held[0], held[1]];
		}
	};
}

function namesIn(header: string): { name: string; fileName: string | null } {
	const lines = header.split('\r\n');
	const line = lines.find((one) => /^content-disposition:\s*form-data\s*;/i.test(one));
	const name = line && parameter(line, 'name');
	if (!name) throw new BadMultipart('a part without a name');
	return { name, fileName: parameter(line, 'filename') };
}

function parameter(line: string, name: string): string | null {
	const found = new RegExp(`;\\s*${name}=(?:"([^"]*)"|([^";\\s]*))`, 'i').exec(line);
	const raw = found?.[1] ?? found?.[2];
	return raw === undefined
		? null
		: raw.replace(/%(22|0D|0A)/g, (_, code) => String.fromCharCode(parseInt(code, 16)));
}
