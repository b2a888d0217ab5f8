import { crc32, deflateRawSync, inflateRawSync } from 'node:zlib';

/** A file inside a ZIP archive. */
export type ZipEntry = { name: string; bytes: Uint8Array };

/**
 * A ZIP archive whose bytes depend on nothing but its entries: fixed times, fixed order. Made for
 * small archives such as DOCX (no ZIP64).
 *
 * Source: PKWARE APPNOTE 6.3.10, 4.3.7 and 4.3.12.
 */
export function writeZip(entries: readonly ZipEntry[]): Uint8Array {
	const files: Buffer[] = [];
	const directory: Buffer[] = [];
	let offset = 0;
	for (const { name, bytes } of entries) {
		const nameBytes = Buffer.from(name, 'utf8');
		const packed = deflateRawSync(bytes);
		const common = Buffer.alloc(26);
		common.writeUInt16LE(20, 0); // version needed: deflate
		common.writeUInt16LE(0x0800, 2); // names are UTF-8
		common.writeUInt16LE(8, 4); // deflate
		common.writeUInt16LE(0, 6); // midnight
		common.writeUInt16LE(0x21, 8); // 1 January 1980, the first day a ZIP file knows
		common.writeUInt32LE(crc32(bytes), 10);
		common.writeUInt32LE(packed.length, 14);
		common.writeUInt32LE(bytes.length, 18);
		common.writeUInt16LE(nameBytes.length, 22);
		files.push(Buffer.from('PK\x03\x04', 'latin1'), common, nameBytes, packed);
		const rest = Buffer.alloc(14);
		rest.writeUInt32LE(offset, 10);
		directory.push(Buffer.from('PK\x01\x02\x14\x00', 'latin1'), common, rest, nameBytes);
		offset += 30 + nameBytes.length + packed.length;
	}
	const directoryBytes = Buffer.concat(directory);
	const end = Buffer.alloc(22);
	end.write('PK\x05\x06', 0, 'latin1');
	end.writeUInt16LE(entries.length, 8);
	end.writeUInt16LE(entries.length, 10);
	end.writeUInt32LE(directoryBytes.length, 12);
	end.writeUInt32LE(offset, 16);
	return Buffer.concat([...files, directoryBytes, end]);
}

/**
 * The entries of a ZIP archive **that we made ourselves**. It bounds nothing, so it is not for
 * archives from outside.
 */
export function readOwnZip(archive: Uint8Array): ZipEntry[] {
	const zip = Buffer.from(archive.buffer, archive.byteOffset, archive.byteLength);
	const end = zip.lastIndexOf(Buffer.from('PK\x05\x06', 'latin1'));
	if (end < 0) throw new Error('not a ZIP archive');
	const entries: ZipEntry[] = [];
	let at = zip.readUInt32LE(end + 16);
	for (let left = zip.readUInt16LE(end + 10); left > 0; left -= 1) {
		const method = zip.readUInt16LE(at + 10);
		const packedSize = zip.readUInt32LE(at + 20);
		const nameLength = zip.readUInt16LE(at + 28);
		const name = zip.toString('utf8', at + 46, at + 46 + nameLength);
		const local = zip.readUInt32LE(at + 42);
		const start = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28);
		const packed = zip.subarray(start, start + packedSize);
		entries.push({ name, bytes: method === 8 ? inflateRawSync(packed) : packed });
		at += 46 + nameLength + zip.readUInt16LE(at + 30) + zip.readUInt16LE(at + 32);
	}
	return entries;
}
