import { createCipheriv, createDecipheriv, createHash, randomBytes } from 'node:crypto';

/**
 * Answers wait in the database for a repeated submit, and some hold a secret: the token of a new
 * session. So an operation is kept by the hash of its id, and its answer under a key made from
 * the id itself: who reads the database or a backup of it can open neither.
 */
export const operationHash = (operation: string): string =>
	createHash('sha256').update(`operation:${operation}`).digest('hex');

const keyOf = (operation: string) => createHash('sha256').update(`answer:${operation}`).digest();

/** @example const kept = sealAnswer(operation, { ok: true, value: 7 }); openAnswer(operation, kept) */
export function sealAnswer(operation: string, answer: unknown): string {
	const nonce = randomBytes(12);
	const cipher = createCipheriv('aes-256-gcm', keyOf(operation), nonce);
	const sealed = Buffer.concat([cipher.update(JSON.stringify(answer), 'utf8'), cipher.final()]);
	return Buffer.concat([nonce, cipher.getAuthTag(), sealed]).toString('base64');
}

/** @throws when it was sealed for another operation or changed since */
export function openAnswer(operation: string, kept: string): unknown {
	const bytes = Buffer.from(kept, 'base64');
	const cipher = createDecipheriv('aes-256-gcm', keyOf(operation), bytes.subarray(0, 12));
	cipher.setAuthTag(bytes.subarray(12, 28));
	return JSON.parse(
		Buffer.concat([cipher.update(bytes.subarray(28)), cipher.final()]).toString('utf8')
	);
}
