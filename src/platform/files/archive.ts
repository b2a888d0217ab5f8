/**
 * What kind of office document an archive is, from its list of names alone: nothing is unpacked.
 */
export type Office = 'docx' | 'xlsx' | 'pptx' | 'odt' | 'ods' | 'odp';

const MOST_ENTRIES = 5_000;
const MOST_UNPACKED = 500 * 2 ** 20;
// programs inside a document, and documents that carry files of any kind
const PROGRAM =
	/(^|\/)(vbaProject|vbaData|.*\.(exe|dll|js|vbs|ps1|bat|cmd|scr|jar|lnk|hta)$)|^(Basic|Scripts)\//i;

const HEART: readonly [Office, string][] = [
	['docx', 'word/document.xml'],
	['xlsx', 'xl/workbook.xml'],
	['pptx', 'ppt/presentation.xml']
];
const OPEN_DOCUMENT: Record<string, Office> = {
	'application/vnd.oasis.opendocument.text': 'odt',
	'application/vnd.oasis.opendocument.spreadsheet': 'ods',
	'application/vnd.oasis.opendocument.presentation': 'odp'
};

/** What was found: a kind, `program` when it holds one, or null when it is nothing we know. */
export function officeKind(zip: Buffer): Office | 'program' | null {
	if (zip.toString('latin1', 0, 4) !== 'PK\x03\x04') return null;
	const names = namesIn(zip);
	if (!names) return null;
	if (names.some((name) => PROGRAM.test(name))) return 'program';
	if (names.includes('[Content_Types].xml'))
		return HEART.find(([, heart]) => names.includes(heart))?.[0] ?? null;
	return openDocument(zip);
}

/** OpenDocument says its type in its first entry, unpacked. Source: OpenDocument 1.3, part 2, 3.3. */
function openDocument(zip: Buffer): Office | null {
	const nameLength = zip.readUInt16LE(26);
	const extra = zip.readUInt16LE(28);
	const start = 30 + nameLength + extra;
	if (zip.toString('latin1', 30, 30 + nameLength) !== 'mimetype') return null;
	if (zip.readUInt16LE(8) !== 0) return null;
	return OPEN_DOCUMENT[zip.toString('latin1', start, start + zip.readUInt32LE(18))] ?? null;
}

/**
 * The names in the central directory; null when the archive is damaged, has something before or
 * after it, leads out of its folder, or would unpack to a flood.
 *
 * Source: PKWARE APPNOTE 6.3.10, 4.3.12 and 4.3.16.
 */
function namesIn(zip: Buffer): string[] | null {
	const end = zip.length - 22 >= 0 ? zip.lastIndexOf('PK\x05\x06', zip.length - 22, 'latin1') : -1;
	if (end < 0 || end + 22 + zip.readUInt16LE(end + 20) !== zip.length) return null;
	const count = zip.readUInt16LE(end + 10);
	const size = zip.readUInt32LE(end + 12);
	let at = zip.readUInt32LE(end + 16);
	if (!count || count > MOST_ENTRIES || at + size !== end) return null;
	const names: string[] = [];
	let unpacked = 0;
	for (let n = 0; n < count; n++) {
		if (at + 46 > end || zip.toString('latin1', at, at + 4) !== 'PK\x01\x02') return null;
		unpacked += zip.readUInt32LE(at + 24);
		const nameEnd = at + 46 + zip.readUInt16LE(at + 28);
		const name = zip.toString('utf8', at + 46, nameEnd);
		if (/\0|\\|^\/|^[a-z]:|(^|\/)\.\.(\/|$)/i.test(name)) return null;
		names.push(name);
		at = nameEnd + zip.readUInt16LE(at + 30) + zip.readUInt16LE(at + 32);
	}
	return at === end && unpacked <= MOST_UNPACKED ? names : null;
}
