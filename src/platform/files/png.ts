import { crc32 } from 'node:zlib';
import type { Picture } from './jpeg.ts';

const SIGNATURE = Buffer.from('\x89PNG\r\n\x1a\n', 'latin1');
// what a picture is drawn from; texts, times, Exif and what nobody knows go
const KEPT = new Set(
	'IHDR PLTE IDAT IEND tRNS gAMA cHRM sRGB iCCP cICP sBIT bKGD pHYs acTL fcTL fdAT'.split(' ')
);

/**
 * A PNG without the texts, times, places and unknown parts beside the picture, and without
 * anything after its end.
 *
 * Source: PNG (third edition), 5 and 11.
 *
 * @returns null when it is not one whole, well-formed PNG
 */
export function stripPng(png: Buffer): Picture | null {
	if (!png.subarray(0, 8).equals(SIGNATURE)) return null;
	const kept: Buffer[] = [SIGNATURE];
	let size: { width: number; height: number } | undefined;
	let drawn = false;
	for (let at = 8; at + 12 <= png.length;) {
		const length = png.readUInt32BE(at);
		const end = at + 12 + length;
		if (end > png.length) return null;
		const type = png.toString('latin1', at + 4, at + 8);
		if (png.readUInt32BE(end - 4) !== crc32(png.subarray(at + 4, end - 4))) return null;
		if ((type === 'IHDR') !== (size === undefined)) return null;
		if (type === 'IHDR') {
			if (length !== 13) return null;
			size = { width: png.readUInt32BE(at + 8), height: png.readUInt32BE(at + 12) };
			if (!size.width || !size.height) return null;
		}
		drawn ||= type === 'IDAT';
		if (KEPT.has(type)) kept.push(png.subarray(at, end));
		else if (!/^[a-z]/.test(type)) return null; // a part that a reader must know, and we do not
		if (type === 'IEND')
			return drawn && length === 0 ? { bytes: Buffer.concat(kept), ...size! } : null;
		at = end;
	}
	return null;
}
