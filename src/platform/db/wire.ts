/** Cutting the PostgreSQL wire protocol into messages. @see https://www.postgresql.org/docs/18/protocol-message-formats.html */

const HEADER = 5;

/** Message types by their first byte. */
export const QUERY = 0x51; // Q
export const PARSE = 0x50; // P
export const BIND = 0x42; // B
export const DESCRIBE = 0x44; // D
export const CLOSE = 0x43; // C
export const FLUSH = 0x48; // H
export const TERMINATE = 0x58; // X
export const NOTIFICATION = 0x41; // A, from the backend

/** Messages after which the backend answers: Query, Sync, Flush, FunctionCall, CopyDone, CopyData, CopyFail. */
export const ENDS: ReadonlySet<number> = new Set([...'QSHFdcf'].map((c) => c.charCodeAt(0)));

/** The whole messages at the start of `bytes`; a part at the end is left out. */
export function* messages(bytes: Buffer): Generator<Buffer> {
	for (let at = 0; at + HEADER <= bytes.length;) {
		const length = bytes.readInt32BE(at + 1) + 1;
		if (at + length > bytes.length) return;
		yield bytes.subarray(at, (at += length));
	}
}

/** The zero-ended text at `at`. */
export const textAt = (message: Buffer, at: number) =>
	message.toString('utf8', at, message.indexOf(0, at));

/** Where a message carries the name of a prepared statement, or -1; an empty name counts as none. */
export function statementNameAt(message: Buffer): number {
	const type = message[0];
	const at =
		type === PARSE
			? HEADER
			: type === BIND
				? message.indexOf(0, HEADER) + 1
				: (type === DESCRIBE || type === CLOSE) && message[HEADER] === 0x53
					? HEADER + 1
					: -1;
	return at < 0 || message[at] === 0 ? -1 : at;
}

/** The message with `text` put in at `at` and its length set right. */
export function insertAt(message: Buffer, at: number, text: string): Buffer {
	const out = Buffer.concat([message.subarray(0, at), Buffer.from(text), message.subarray(at)]);
	out.writeInt32BE(out.length - 1, 1);
	return out;
}

/** The SQL of a Query or Parse message. */
export function sqlOf(message: Buffer): string | null {
	if (message[0] === QUERY) return textAt(message, HEADER);
	if (message[0] === PARSE) return textAt(message, message.indexOf(0, HEADER) + 1);
	return null;
}

/** The channel of a NotificationResponse: after the header and the process number. */
export const channelOf = (message: Buffer) => textAt(message, HEADER + 4);
