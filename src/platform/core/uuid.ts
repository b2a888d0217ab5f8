/**
 * UUIDv7 text from a time and 10 random bytes (RFC 9562, 5.7).
 *
 * @param ms milliseconds since 1970, 48 bits
 * @param random at least 10 bytes
 * @example uuidv7(0, new Uint8Array(10)) // '00000000-0000-7000-8000-000000000000'
 */
export function uuidv7(ms: number, random: Uint8Array): string {
	const bytes = new Uint8Array(16);
	for (let i = 0, rest = ms; i < 6; i++, rest = Math.floor(rest / 256)) bytes[5 - i] = rest % 256;
	bytes.set(random.subarray(0, 10), 6);
	bytes[6] = (bytes[6]! & 0x0f) | 0x70;
	bytes[8] = (bytes[8]! & 0x3f) | 0x80;
	const hex = Array.from(bytes, (b) => b.toString(16).padStart(2, '0')).join('');
	return [8, 12, 16, 20, 32].map((end, i, ends) => hex.slice(ends[i - 1] ?? 0, end)).join('-');
}

const SHAPE = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** True for the text of any UUID in lower case; a guard before a value meets a uuid column. */
export const isUuid = (text: unknown): text is string =>
	typeof text === 'string' && SHAPE.test(text);
