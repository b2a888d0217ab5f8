/** A picture as it is kept, and its size in pixels as it is seen: the right way up. */
export type Picture = { bytes: Buffer; width: number; height: number };

const SOI = 0xd8;
const EOI = 0xd9;
const SOS = 0xda;
const COM = 0xfe;
const isFrame = (marker: number) =>
	marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
const isRestart = (marker: number) => marker >= 0xd0 && marker <= 0xd7;

/**
 * A JPEG without what a camera writes beside the picture: place, time, device, thumbnails,
 * comments, and anything after its end. The picture's own data is copied as it is. Kept: the
 * JFIF header, the colour profile, Adobe's colour mark, and of Exif only which way is up.
 *
 * Source: ITU-T T.81, annex B; Exif 2.32, 4.5.4.
 *
 * @returns null when it is not one whole, well-formed JPEG
 */
export function stripJpeg(jpeg: Buffer): Picture | null {
	if (jpeg[0] !== 0xff || jpeg[1] !== SOI) return null;
	const kept: Buffer[] = [jpeg.subarray(0, 2)];
	let size: { width: number; height: number } | undefined;
	let scanned = false;
	let turned = 1;
	let at = 2;
	while (at + 2 <= jpeg.length) {
		if (jpeg[at] !== 0xff) return null;
		const marker = jpeg[at + 1]!;
		if (marker === 0xff) {
			at++; // fill bytes may stand before a marker
			continue;
		}
		if (marker === EOI) {
			if (!size || !scanned) return null;
			kept.push(jpeg.subarray(at, at + 2));
			if (turned !== 1) kept.splice(1, 0, upright(turned));
			return { bytes: Buffer.concat(kept), ...(turned > 4 ? lying(size) : size) };
		}
		if (marker < 0xc0 || marker === SOI || isRestart(marker) || at + 4 > jpeg.length) return null;
		const end = at + 2 + jpeg.readUInt16BE(at + 2);
		if (end < at + 4 || end > jpeg.length) return null;
		const segment = jpeg.subarray(at, end);
		if (isFrame(marker)) {
			if (segment.length < 10 || size) return null;
			size = { height: segment.readUInt16BE(5), width: segment.readUInt16BE(7) };
			if (!size.width || !size.height) return null;
		}
		if (marker === 0xe1) turned = orientationOf(segment) ?? turned;
		if (isKept(marker, segment)) kept.push(segment);
		at = end;
		if (marker === SOS) {
			if (!size) return null;
			scanned = true;
			at = endOfScan(jpeg, end);
			kept.push(jpeg.subarray(end, at));
		}
	}
	return null;
}

/** Turned by a quarter: what is written as width is seen as height. */
const lying = (size: { width: number; height: number }) => ({
	width: size.height,
	height: size.width
});

/** The coded data of a scan runs to the next marker that is no restart and no stuffed byte. */
function endOfScan(jpeg: Buffer, from: number): number {
	for (let at = jpeg.indexOf(0xff, from); at >= 0; at = jpeg.indexOf(0xff, at + 1)) {
		const next = jpeg[at + 1];
		if (next !== undefined && next !== 0 && next !== 0xff && !isRestart(next)) return at;
	}
	return jpeg.length;
}

function isKept(marker: number, segment: Buffer): boolean {
	const says = (text: string) => segment.toString('latin1', 4, 4 + text.length) === text;
	if (marker === 0xe0) return says('JFIF\0') && segment.length === 18;
	if (marker === 0xe2) return says('ICC_PROFILE\0');
	if (marker === 0xee) return says('Adobe') && segment.length === 16;
	return !(marker >= 0xe0 && marker <= 0xef) && marker !== COM;
}

/** 1 to 8, or null when the segment does not say. */
function orientationOf(segment: Buffer): number | null {
	const tiff = segment.subarray(10);
	if (segment.toString('latin1', 4, 10) !== 'Exif\0\0' || tiff.length < 8) return null;
	const order = tiff.toString('latin1', 0, 2);
	if (order !== 'II' && order !== 'MM') return null;
	const short = (at: number) => (order === 'II' ? tiff.readUInt16LE(at) : tiff.readUInt16BE(at));
	const first = order === 'II' ? tiff.readUInt32LE(4) : tiff.readUInt32BE(4);
	if (first + 2 > tiff.length) return null;
	for (let n = 0, at = first + 2; n < short(first) && at + 12 <= tiff.length; n++, at += 12)
		if (short(at) === 0x0112) {
			const value = short(at + 8);
			return value >= 1 && value <= 8 ? value : null;
		}
	return null;
}

/** Exif that says which way is up, and nothing else. */
const upright = (orientation: number): Buffer =>
	Buffer.from([
		...[0xff, 0xe1, 0, 34, ...Buffer.from('Exif\0\0MM\0*', 'latin1'), 0, 0, 0, 8],
		...[0, 1, 0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, orientation, 0, 0, 0, 0, 0, 0]
	]);
