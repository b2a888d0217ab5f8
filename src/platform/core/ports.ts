/**
 * What the program needs from outside itself. Tests run with a fixed clock and counted ids, so
 * no module may read the clock or draw a random number in any other way.
 */
export type Ports = {
	/** The instant now. */
	now(): Date;
	/** A new UUIDv7: 48 bits of milliseconds, then randomness (RFC 9562, 5.7). */
	newId(): string;
	/** `bytes` random bytes as base64url, for tokens. */
	secret(bytes?: number): string;
	/** A whole number from 0 to `below - 1`. */
	randomInt(below: number): number;
};
