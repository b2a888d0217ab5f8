/**
 * An address as it is stored and compared: trimmed, lower case. Returns null for what no mail
 * server would take. Deliberately loose beyond that: the only proof of an address is a mail
 * that arrives (RFC 5321 limits the length to 254).
 *
 * @example normaliseEmail(' Maija@Example.org ') // 'maija@example.org'
 */
export function normaliseEmail(raw: string): string | null {
	const email = raw.trim().toLowerCase();
	if (email.length > 254) return null;
	return /^[^\s@<>()[\]\\,;:"\u0000-\u001f]+@[^\s@<>()[\]\\,;:"\u0000-\u001f]+\.[^\s@.<>()[\]\\,;:"]{2,}$/.test(
		email
	)
		? email
		: null;
}
