import { createHash } from 'node:crypto';
import {
	existsSync,
	mkdtempSync,
	readFileSync,
	readdirSync,
	rmSync,
	statSync,
	utimesSync,
	writeFileSync
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { exifWithPlace, jpegWith, plainJpeg, plainPdf } from '../../../tests/support/files.ts';
import { MOST_BYTES } from './kinds.ts';
import { type FileStore, fileStore } from './store.server.ts';

let dir: string;
let files: FileStore;
beforeEach(() => {
	dir = mkdtempSync(join(tmpdir(), 'poytakunta-files-'));
	files = fileStore(dir, 1);
});
afterEach(() => rmSync(dir, { recursive: true, force: true }));

const hashOf = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex');
async function* of(...chunks: Uint8Array[]) {
	yield* chunks;
}
async function receive(name: string, bytes: Buffer) {
	const file = await files.receive(name, of(bytes.subarray(0, 7), bytes.subarray(7)));
	if (!file.ok) throw new Error(file.code);
	return file.value;
}
const age = (name: string, days: number, now: Date) => {
	const at = new Date(now.getTime() - days * 86_400_000);
	utimesSync(join(dir, name), at, at);
};

describe('a file', () => {
	it('is kept under the hash of its contents, for its owner only', async () => {
		const file = await receive('lausunto.pdf', plainPdf);
		expect(file).toMatchObject({
			name: 'lausunto.pdf',
			kind: 'pdf',
			type: 'application/pdf',
			bytes: plainPdf.length,
			sha256: hashOf(plainPdf)
		});
		expect(readdirSync(dir)).toEqual([expect.stringMatching(/\.part$/)]);
		await file.keep();
		await file.keep();
		await file.discard();
		expect(readdirSync(dir)).toEqual([hashOf(plainPdf)]);
		expect(readFileSync(join(dir, file.sha256))).toEqual(plainPdf);
		expect(statSync(join(dir, file.sha256)).mode & 0o777).toBe(0o600);
	});

	it('is gone when it is discarded', async () => {
		await (await receive('a.pdf', plainPdf)).discard();
		expect(readdirSync(dir)).toEqual([]);
	});

	it('is cleaned before it is named, when it is a photo', async () => {
		const photo = await receive('a.jpg', jpegWith(plainJpeg, exifWithPlace(1)));
		await photo.keep();
		expect(photo.sha256).toBe(hashOf(plainJpeg));
		expect(readFileSync(join(dir, photo.sha256))).toEqual(plainJpeg);
	});

	it('is one file when it comes twice at once', async () => {
		const both = await Promise.all([receive('a.pdf', plainPdf), receive('b.pdf', plainPdf)]);
		await Promise.all(both.map((file) => file.keep()));
		expect(readdirSync(dir)).toEqual([hashOf(plainPdf)]);
	});

	it('is not read further than the limit', async () => {
		let given = 0;
		async function* endless() {
			for (;;) {
				given += 1 << 20;
				yield Buffer.alloc(1 << 20);
			}
		}
		const answer = await files.receive('a.pdf', endless());
		expect(answer).toMatchObject({ ok: false, code: 'file_too_big', about: { most: 20 } });
		expect(given).toBe(MOST_BYTES + (1 << 20));
		expect(readdirSync(dir)).toEqual([]);
	});

	it('leaves nothing when it is refused or its sender goes away', async () => {
		expect(await files.receive('a.svg', of(Buffer.from('<svg/>')))).toMatchObject({ ok: false });
		async function* broken() {
			yield plainPdf;
			throw new Error('away');
		}
		await expect(files.receive('a.pdf', broken())).rejects.toThrow('away');
		expect(readdirSync(dir)).toEqual([]);
	});

	it('is not taken in when the disk is nearly full', async () => {
		const full = fileStore(dir, 1e9);
		expect(await full.receive('a.pdf', of(plainPdf))).toMatchObject({ code: 'file_no_room' });
	});

	it('is found missing or damaged', async () => {
		const file = await receive('a.pdf', plainPdf);
		await file.keep();
		const state = () => files.check(file.sha256, file.bytes);
		expect(await state()).toBeNull();
		writeFileSync(join(dir, file.sha256), plainPdf.subarray(1));
		expect(await state()).toBe('damaged');
		rmSync(join(dir, file.sha256));
		expect(await state()).toBe('missing');
		expect(await files.open(file.sha256)).toBeNull();
	});
});

describe('the sweep', () => {
	const now = new Date('2027-01-10T00:00:00Z');
	const used =
		(...hashes: string[]) =>
		async (asked: string[]) =>
			new Set(asked.filter((hash) => hashes.includes(hash)));

	it('removes what nothing has pointed to for a day, and nothing else', async () => {
		const names = ['a', 'b', 'c'].map((sign) => sign.repeat(64));
		for (const name of [...names, 'half.part', 'new.part', 'README'])
			writeFileSync(join(dir, name), name);
		for (const name of [names[0]!, names[1]!, 'half.part', 'README']) age(name, 2, now);
		for (const name of [names[2]!, 'new.part']) age(name, 0.5, now);
		expect(await files.sweep(now, used(names[1]!))).toBe(1);
		expect(readdirSync(dir).sort()).toEqual(['README', names[1], names[2], 'new.part']);
	});

	it('spares a file that is uploaded again while it looks', async () => {
		const file = await receive('a.pdf', plainPdf);
		await file.keep();
		age(file.sha256, 2, now);
		let asked = 0;
		const later = async (hashes: string[]) => new Set(asked++ === 0 ? [] : hashes);
		expect(await files.sweep(now, later)).toBe(0);
		expect(existsSync(join(dir, file.sha256))).toBe(true);
	});

	it('has nothing to do where no file ever came', async () => {
		expect(await fileStore(join(dir, 'none'), 1).sweep(now, used())).toBe(0);
	});
});
