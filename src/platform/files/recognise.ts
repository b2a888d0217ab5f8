import { isUtf8 } from 'node:buffer';
import { type Result, ok, refuse } from '../core/result.ts';
import { officeKind } from './archive.ts';
import { cleanFileName, extensionOf } from './file-name.ts';
import { type Picture, stripJpeg } from './jpeg.ts';
import { FILE_KINDS, type FileKind } from './kinds.ts';
import { isPdf, mayHoldText } from './pdf-text.ts';
import { stripPng } from './png.ts';

export type Recognised = {
	name: string;
	kind: FileKind;
	/** What is to be kept: of a picture, without what the camera wrote beside it. */
	bytes: Buffer;
	/** A paper that is a picture only: a screen reader has nothing to read. */
	wordless: boolean;
	/** Of a picture: its size as it is seen. */
	pixels: { width: number; height: number } | null;
};
export type FileRefusal =
	| 'file_empty'
	| 'file_not_allowed'
	| 'file_name_differs'
	| 'file_damaged'
	| 'file_with_program'
	| 'file_too_many_pixels';

const MOST_PIXELS = 64_000_000;
const LONGEST_SIDE = 20_000;

/**
 * Says what a file is, by its contents and its name together: both must say the same, and it
 * must be a kind that is allowed. What the sender's browser says about the type is not asked.
 *
 * @example recognise('kartta.png', Buffer.from('<html>')) // refuse('file_not_allowed')
 */
export function recognise(rawName: string, bytes: Buffer): Result<Recognised, FileRefusal> {
	if (!bytes.length) return refuse('file_empty');
	const name = cleanFileName(rawName);
	const ending = extensionOf(name);
	const named = (Object.keys(FILE_KINDS) as FileKind[]).find((kind) =>
		(FILE_KINDS[kind].endings as readonly string[]).includes(ending)
	);
	const found = kindOf(bytes, named);
	if (found === 'program') return refuse('file_with_program');
	if (!found) return refuse(named && looksLike(named, bytes) ? 'file_damaged' : 'file_not_allowed');
	if (ending && !named) return refuse('file_not_allowed');
	if (named && named !== found.kind) return refuse('file_name_differs');
	if (
		found.pixels &&
		(found.pixels.width * found.pixels.height > MOST_PIXELS ||
			Math.max(found.pixels.width, found.pixels.height) > LONGEST_SIDE)
	)
		return refuse('file_too_many_pixels');
	return ok({
		name: named ? name : `${name || 'file'}.${FILE_KINDS[found.kind].endings[0]}`,
		kind: found.kind,
		bytes: found.bytes,
		pixels: found.pixels ?? null,
		wordless: found.kind === 'pdf' && !mayHoldText(bytes)
	});
}

type Found = { kind: FileKind; bytes: Buffer; pixels?: { width: number; height: number } };

function kindOf(bytes: Buffer, named: FileKind | undefined): Found | 'program' | null {
	const jpeg = stripJpeg(bytes);
	if (jpeg) return { kind: 'jpeg', bytes: jpeg.bytes, pixels: sizeOf(jpeg) };
	const png = stripPng(bytes);
	if (png) return { kind: 'png', bytes: png.bytes, pixels: sizeOf(png) };
	if (isPdf(bytes)) return { kind: 'pdf', bytes };
	const office = officeKind(bytes);
	if (office === 'program') return 'program';
	if (office) return { kind: office, bytes };
	// plain text has no mark of its own, so its name must say it
	if ((named === 'txt' || named === 'csv') && isPlainText(bytes)) return { kind: named, bytes };
	return null;
}

const sizeOf = ({ width, height }: Picture) => ({ width, height });

const STARTS: Partial<Record<FileKind, string>> = {
	pdf: '%PDF-',
	png: '\x89PNG',
	jpeg: '\xff\xd8\xff'
};
/** It begins as its name says, but is not whole. */
function looksLike(kind: FileKind, bytes: Buffer): boolean {
	const start = STARTS[kind] ?? (kind === 'txt' || kind === 'csv' ? null : 'PK\x03\x04');
	return start !== null && bytes.toString('latin1', 0, start.length) === start;
}

const MARKUP =
	/<\s*(!doctype|!--|\?xml|\?php|html|head|body|svg|script|iframe|object|embed|math|style|link|meta)\b/i;

/** Letters only, in UTF-8 or the old Windows letters, and no page, drawing or program in disguise. */
function isPlainText(bytes: Buffer): boolean {
	for (const byte of bytes)
		if (byte < 0x20 && byte !== 0x09 && byte !== 0x0a && byte !== 0x0d && byte !== 0x0c)
			return false;
	const start = bytes.toString('latin1', 0, 4096);
	return !MARKUP.test(start) && !/^(\xef\xbb\xbf)?\s*(#!|%PDF-|%!PS|MZ|\{\\rtf)/.test(start);
}

/** What a browser is told; for texts also in which letters they are. */
export const contentType = (kind: FileKind, bytes: Buffer): string =>
	kind === 'txt' || kind === 'csv'
		? `${FILE_KINDS[kind].type}; charset=${isUtf8(bytes) ? 'utf-8' : 'windows-1252'}`
		: FILE_KINDS[kind].type;
