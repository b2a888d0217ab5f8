// Small files of each kind, made by hand, for tests of uploads.
import { crc32 } from 'node:zlib';
import { writeZip } from '../../src/platform/documents/zip.server.ts';

/** Eight by six pixels, baseline and progressive, without anything beside the picture. */
export const plainJpeg = Buffer.from(
	'/9j/4AAQSkZJRgABAQAAAQABAAD/2wBDABQODxIPDRQSEBIXFRQYHjIhHhwcHj0sLiQySUBMS0dARkVQWnNiUFVtVkVGZIhlbXd7gYKBTmCNl4x9lnN+gXz/2wBDARUXFx4aHjshITt8U0ZTfHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHz/wAARCAAGAAgDASIAAhEBAxEB/8QAFQABAQAAAAAAAAAAAAAAAAAAAAb/xAAWEAEBAQAAAAAAAAAAAAAAAAAAAhT/xAAVAQEBAAAAAAAAAAAAAAAAAAADBv/EABgRAAMBAQAAAAAAAAAAAAAAAAADFFIB/9oADAMBAAIRAxEAPwCe00AoI0Z4NU7R/9k=',
	'base64'
);
export const progressiveJpeg = Buffer.from(
	'/9j/4AAQSkZJRgABAQAAAQABAAD/2wBDABsSFBcUERsXFhceHBsgKEIrKCUlKFE6PTBCYFVlZF9VXVtqeJmBanGQc1tdhbWGkJ6jq62rZ4C8ybqmx5moq6T/2wBDARweHigjKE4rK06kbl1upKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKT/wgARCAAGAAgDASIAAhEBAxEB/8QAFQABAQAAAAAAAAAAAAAAAAAAAAT/xAAVAQEBAAAAAAAAAAAAAAAAAAACBP/aAAwDAQACEAMQAAABjFi//8QAFRABAQAAAAAAAAAAAAAAAAAAABH/2gAIAQEAAQUCr//EABcRAAMBAAAAAAAAAAAAAAAAAAACE1H/2gAIAQMBAT8Bo2n/xAAXEQADAQAAAAAAAAAAAAAAAAAAAhNR/9oACAECAQE/AZrh/8QAFBABAAAAAAAAAAAAAAAAAAAAAP/aAAgBAQAGPwJ//8QAFBABAAAAAAAAAAAAAAAAAAAAAP/aAAgBAQABPyF//9oADAMBAAIAAwAAABAH/8QAFBEBAAAAAAAAAAAAAAAAAAAAAP/aAAgBAwEBPxAv/8QAFBEBAAAAAAAAAAAAAAAAAAAAAP/aAAgBAgEBPxBv/8QAFRABAQAAAAAAAAAAAAAAAAAAABH/2gAIAQEAAT8Qt//Z',
	'base64'
);
export const plainPng = Buffer.from(
	'iVBORw0KGgoAAAANSUhEUgAAAAgAAAAGCAIAAABxZ0isAAAAGElEQVQI12P8z4AdsJxlMKa1BCMDA3brAQmYBhFFIUB0AAAAAElFTkSuQmCC',
	'base64'
);

/** A segment of a JPEG: a marker, its length, its contents. */
export function segment(marker: number, contents: Buffer | string): Buffer {
	const bytes = Buffer.from(contents as string, 'latin1');
	const head = Buffer.from([0xff, marker, 0, 0]);
	head.writeUInt16BE(bytes.length + 2, 2);
	return Buffer.concat([head, bytes]);
}

/** A JPEG with segments put in after its first two bytes. */
export const jpegWith = (jpeg: Buffer, ...segments: Buffer[]): Buffer =>
	Buffer.concat([jpeg.subarray(0, 2), ...segments, jpeg.subarray(2)]);

/** What a phone writes: which way is up, and where the picture was taken. */
export function exifWithPlace(orientation = 6): Buffer {
	const tiff = Buffer.alloc(26 + 18 + 24);
	tiff.write('II*\0', 0, 'latin1');
	tiff.writeUInt32LE(8, 4);
	tiff.writeUInt16LE(1 + 1, 8);
	entry(10, 0x0112, 3, 1, orientation);
	entry(22, 0x8825, 4, 1, 38); // the place is told further on
	tiff.writeUInt16LE(1, 38);
	entry(40, 0x0002, 5, 3, 52);
	tiff.write('63 degrees 5 min', 52, 'latin1');
	return segment(0xe1, Buffer.concat([Buffer.from('Exif\0\0', 'latin1'), tiff]));

	function entry(at: number, tag: number, type: number, count: number, value: number) {
		tiff.writeUInt16LE(tag, at);
		tiff.writeUInt16LE(type, at + 2);
		tiff.writeUInt32LE(count, at + 4);
		tiff.writeUInt32LE(value, at + 8);
	}
}

export function pngChunk(type: string, contents: Buffer | string): Buffer {
	const bytes = Buffer.concat([
		Buffer.from(type, 'latin1'),
		Buffer.from(contents as string, 'latin1')
	]);
	const whole = Buffer.alloc(bytes.length + 8);
	whole.writeUInt32BE(bytes.length - 4, 0);
	bytes.copy(whole, 4);
	whole.writeUInt32BE(crc32(bytes), bytes.length + 4);
	return whole;
}

/** A PNG with parts put in after its header. */
export const pngWith = (...chunks: Buffer[]): Buffer =>
	Buffer.concat([plainPng.subarray(0, 33), ...chunks, plainPng.subarray(33)]);

/** A PNG that says it is so large, whatever it holds. */
export function pngOfSize(width: number, height: number): Buffer {
	const size = Buffer.alloc(13);
	size.writeUInt32BE(width, 0);
	size.writeUInt32BE(height, 4);
	size.set([8, 2, 0, 0, 0], 8);
	return Buffer.concat([plainPng.subarray(0, 8), pngChunk('IHDR', size), plainPng.subarray(33)]);
}

const zipOf = (files: Record<string, string>): Buffer =>
	Buffer.from(
		writeZip(Object.entries(files).map(([name, text]) => ({ name, bytes: Buffer.from(text) })))
	);

/** An office document as its names tell it; the contents are not a document's. */
export const officeFile = (heart: string, more: Record<string, string> = {}): Buffer =>
	zipOf({ '[Content_Types].xml': '<Types/>', [heart]: '<x/>', ...more });
export const archiveOf = zipOf;

/** An OpenDocument file: its first entry stands unpacked. */
export function openDocumentFile(type: string): Buffer {
	const name = Buffer.from('mimetype');
	const bytes = Buffer.from(type);
	const common = Buffer.alloc(26);
	common.writeUInt16LE(20, 0);
	common.writeUInt32LE(crc32(bytes), 10);
	common.writeUInt32LE(bytes.length, 14);
	common.writeUInt32LE(bytes.length, 18);
	common.writeUInt16LE(name.length, 22);
	const entry = Buffer.concat([Buffer.from('PK\x03\x04', 'latin1'), common, name, bytes]);
	const directory = Buffer.concat([
		Buffer.from('PK\x01\x02\x14\x00', 'latin1'),
		common,
		Buffer.alloc(14),
		name
	]);
	const end = Buffer.alloc(22);
	end.write('PK\x05\x06', 0, 'latin1');
	end.writeUInt16LE(1, 8);
	end.writeUInt16LE(1, 10);
	end.writeUInt32LE(directory.length, 12);
	end.writeUInt32LE(entry.length, 16);
	return Buffer.concat([entry, directory, end]);
}

/** A paper with a font in it, and one that is a picture only. */
export const plainPdf = Buffer.from(
	'%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 200]/Resources<</Font<</F1 4 0 R>>>>>>endobj\n4 0 obj<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n'
);
export const wordlessPdf = Buffer.from(
	'%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 200]/Resources<</XObject<<>>>>>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n'
);
