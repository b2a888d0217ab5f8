import { crc32, deflateSync, inflateSync } from 'node:zlib';

const MOST_COLOURS = 256;
// kinds of colour in a PNG: three channels, or four with transparency
const CHANNELS: Record<number, number> = { 2: 3, 6: 4 };

/**
 * A screenshot as a PNG with a palette: a third of the bytes that a browser writes. Of
 * more than 256 colours those that hardly differ become one; on a page of text nobody sees it.
 */
export function smallPng(screenshot: Buffer): Buffer {
	const { width, height, colours } = read(screenshot);
	const counts = new Map<number, number>();
	for (const colour of colours) counts.set(colour, (counts.get(colour) ?? 0) + 1);
	const palette = commonest([...counts].sort(([, a], [, b]) => b - a).map(([colour]) => colour));
	const places = new Map(palette.map((colour, place) => [colour, place]));
	const rows = Buffer.alloc(height * (width + 1));
	for (let y = 0; y < height; y++)
		for (let x = 0; x < width; x++) {
			const colour = colours[y * width + x]!;
			let place = places.get(colour);
			if (place === undefined) places.set(colour, (place = nearest(palette, colour)));
			rows[y * (width + 1) + 1 + x] = place;
		}
	return Buffer.concat([
		Buffer.from('89504e470d0a1a0a', 'hex'),
		// eight bits each, palette, no interlace
		chunk('IHDR', Buffer.concat([uint32(width), uint32(height), Buffer.from([8, 3, 0, 0, 0])])),
		chunk('PLTE', Buffer.from(palette.flatMap((c) => [c >> 16, (c >> 8) & 255, c & 255]))),
		chunk('IDAT', deflateSync(rows, { level: 9, memLevel: 9 })),
		chunk('IEND', Buffer.alloc(0))
	]);
}

/** The colours of a PNG with eight bits a channel and no interlace, which is what browsers write. */
function read(png: Buffer) {
	let width = 0;
	let height = 0;
	let channels = 0;
	const packed: Buffer[] = [];
	for (let at = 8; at < png.length;) {
		const length = png.readUInt32BE(at);
		const type = png.toString('ascii', at + 4, at + 8);
		const content = png.subarray(at + 8, at + 8 + length);
		if (type === 'IHDR') {
			[width, height] = [content.readUInt32BE(0), content.readUInt32BE(4)];
			channels = CHANNELS[content[9]!] ?? 0;
			if (content[8] !== 8 || !channels || content[12]) throw new Error('an unknown kind of PNG');
		} else if (type === 'IDAT') packed.push(content);
		at += length + 12;
	}
	const data = inflateSync(Buffer.concat(packed));
	const stride = width * channels;
	const pixels = new Uint8Array(height * stride);
	const colours = new Uint32Array(width * height);
	for (let y = 0; y < height; y++) {
		const filter = data[y * (stride + 1)]!;
		for (let x = 0; x < stride; x++) {
			const left = x < channels ? 0 : pixels[y * stride + x - channels]!;
			const up = y ? pixels[(y - 1) * stride + x]! : 0;
			const corner = y && x >= channels ? pixels[(y - 1) * stride + x - channels]! : 0;
			const guess = [0, left, up, (left + up) >> 1, paeth(left, up, corner)][filter]!;
			pixels[y * stride + x] = data[y * (stride + 1) + 1 + x]! + guess;
		}
		for (let x = 0; x < width; x++) {
			const at = y * stride + x * channels;
			colours[y * width + x] = (pixels[at]! << 16) | (pixels[at + 1]! << 8) | pixels[at + 2]!;
		}
	}
	return { width, height, colours };
}

/** @see https://www.w3.org/TR/png-3/#9Filter-type-4-Paeth */
function paeth(left: number, up: number, corner: number): number {
	const guess = left + up - corner;
	const [a, b, c] = [Math.abs(guess - left), Math.abs(guess - up), Math.abs(guess - corner)];
	return a <= b && a <= c ? left : b <= c ? up : corner;
}

/** The commonest colours that differ enough from each other: a rare red must not become brown. */
function commonest(colours: readonly number[]): number[] {
	for (let least = 0; ; least = least ? least * 2 : 8) {
		const chosen: number[] = [];
		for (const colour of colours)
			if (chosen.every((one) => distance(one, colour) >= least)) {
				chosen.push(colour);
				if (chosen.length > MOST_COLOURS) break;
			}
		if (chosen.length <= MOST_COLOURS) return chosen;
	}
}

function nearest(palette: readonly number[], colour: number): number {
	let best = 0;
	palette.forEach((one, place) => {
		if (distance(one, colour) < distance(palette[best]!, colour)) best = place;
	});
	return best;
}

const distance = (a: number, b: number): number =>
	((a >> 16) - (b >> 16)) ** 2 +
	(((a >> 8) & 255) - ((b >> 8) & 255)) ** 2 +
	((a & 255) - (b & 255)) ** 2;

const uint32 = (n: number) => {
	const bytes = Buffer.alloc(4);
	bytes.writeUInt32BE(n >>> 0);
	return bytes;
};

function chunk(type: string, content: Buffer): Buffer {
	const named = Buffer.concat([Buffer.from(type, 'ascii'), content]);
	return Buffer.concat([uint32(content.length), named, uint32(crc32(named))]);
}
