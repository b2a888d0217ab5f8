const LONGEST = 100;
// controls, marks that turn the writing direction, and what has no width: `fdp.exe` must not read `exe.pdf`
const UNSEEN =
	/[\u0000-\u001f\u007f-\u009f\u00ad\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffd]/g;
const REFUSED_BY_WINDOWS = /[<>:"|?*]/g;
const DEVICES = /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i;

/**
 * The name of a file from outside as it may be shown, stored and offered for saving: no folders,
 * no control or direction characters, no dots or spaces at the ends, short enough for any disk.
 *
 * @returns an empty text when nothing is left
 * @example cleanFileName('C:\\paperit\\..\\lausunto\u202efdp.exe') // 'lausuntofdp.exe'
 */
export function cleanFileName(raw: string): string {
	const last = raw.toWellFormed().split(/[/\\]/).at(-1)!;
	const name = last
		.normalize('NFC')
		.replace(UNSEEN, '')
		.replace(REFUSED_BY_WINDOWS, '-')
		.replace(/\s+/g, ' ')
		.replace(/^[. ]+|[. ]+$/g, '');
	const extension = extensionOf(name);
	const stem = extension ? name.slice(0, -extension.length - 1) : name;
	const short = [...stem].slice(0, LONGEST).join('').trimEnd();
	const whole = extension ? `${short}.${extension}` : short;
	return DEVICES.test(whole) ? `_${whole}` : whole;
}

/** The letters after the last dot, in lower case; empty when there are none. */
export const extensionOf = (name: string): string =>
	/.\.([A-Za-z0-9]{1,8})$/.exec(name)?.[1]?.toLowerCase() ?? '';

/**
 * The header that makes a browser save a file under its own name, in old browsers without the
 * letters that ASCII lacks.
 *
 * Source: RFC 6266, appendix D; RFC 8187, 3.2.
 * @example saveAs('Mötet.pdf') // `attachment; filename="Motet.pdf"; filename*=UTF-8''M%C3%B6tet.pdf`
 */
export function saveAs(name: string): string {
	const plain = name
		.normalize('NFD')
		.replace(/\p{M}/gu, '')
		.replace(/[^\x20-\x7e]|["\\%]/gu, '_');
	const exact = encodeURIComponent(name.toWellFormed()).replace(
		/['()*!]/g,
		(mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`
	);
	return `attachment; filename="${plain}"; filename*=UTF-8''${exact}`;
}
