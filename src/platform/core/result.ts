/**
 * A refusal is a value, not an exception: `code` names the reason (owned by the module that
 * refuses, with a sentence in every language), `fields` names the inputs it concerns.
 *
 * @example
 * const closed = close(call, now);
 * if (!closed.ok) return closed;
 */
export type Refusal<Code extends string = string> = {
	ok: false;
	code: Code;
	fields?: Record<string, Code>;
	/** Facts for the sentence: numbers, dates, codes. Never a sentence. */
	about?: Record<string, string | number>;
};
export type Ok<T> = { ok: true; value: T };
export type Result<T, Code extends string = string> = Ok<T> | Refusal<Code>;

export const ok = <T>(value: T): Ok<T> => ({ ok: true, value });

export const refuse = <Code extends string>(
	code: Code,
	more: Omit<Refusal<Code>, 'ok' | 'code'> = {}
): Refusal<Code> => ({ ok: false, code, ...more });
