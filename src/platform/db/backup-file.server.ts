import { type Hash, createHash } from 'node:crypto';
import { once } from 'node:events';
import { createReadStream, existsSync } from 'node:fs';
import { type FileHandle, open, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createGunzip, createGzip } from 'node:zlib';
import { syncPath } from './durable-files.server.ts';
import { Damaged } from './errors.server.ts';

// The container of a backup: one gzip member, so that `gunzip` reads it. The gzip header carries
// the SHA-256 of all bytes after it as an extra field (RFC 1952, 2.3.1.1), because gzip's own
// check covers only the contents: flips in its header or in the padding would go unseen.

const GZIP_HEADER_BYTES = 10;
const PREFIX = Buffer.from([
	...[0x1f, 0x8b, 8, 4, 0, 0, 0, 0, 0, 255],
	...[36, 0, 0x50, 0x4b, 32, 0]
]);
const HEADER_BYTES = PREFIX.length + 32;

/** What was asked cannot be done: a plain sentence for the person at the keyboard. */
export class BackupRefused extends Error {
	override name = 'BackupRefused';
}

export type BackupWriter = {
	write(lines: readonly string[]): Promise<void>;
	/** SHA-256 of all lines so far, each with its line end. */
	sha256(): string;
};

/**
 * Writes a backup beside its place as `FILE.part`, brings it down to the disk and only then gives
 * it its name. When `fill` fails nothing stays.
 *
 * @returns the bytes of the file
 * @throws BackupRefused when the file, or the half-written one, is there already
 */
export async function writeBackupFile(
	path: string,
	fill: (to: BackupWriter) => Promise<void>
): Promise<number> {
	if (existsSync(path)) throw new BackupRefused(`${path} exists already. Choose another name.`);
	const part = `${path}.part`;
	const file = await openNew(part);
	try {
		const bytes = await fillFile(file, fill);
		await file.sync();
		await file.close();
		if (existsSync(path)) throw new BackupRefused(`${path} exists already. Choose another name.`);
		await rename(part, path);
		syncPath(dirname(path));
		return bytes;
	} catch (fault) {
		await file.close().catch(() => undefined);
		await rm(part, { force: true });
		throw fault;
	}
}

async function openNew(part: string): Promise<FileHandle> {
	try {
		return await open(part, 'wx', 0o600);
	} catch (fault) {
		const { code, message } = fault as NodeJS.ErrnoException;
		if (code === 'EEXIST')
			throw new BackupRefused(
				`${part} is there: another backup is being written, or one was cut off. If none is, remove it.`
			);
		throw new BackupRefused(`The backup cannot be written: ${message}`);
	}
}

async function fillFile(file: FileHandle, fill: (to: BackupWriter) => Promise<void>) {
	const gzip = createGzip();
	const packed = createHash('sha256');
	const plain = createHash('sha256');
	let at = HEADER_BYTES;
	let skip = GZIP_HEADER_BYTES;
	const done = pipeline(gzip, async (source: AsyncIterable<Buffer>) => {
		for await (const chunk of source) {
			const ours = chunk.subarray(skip);
			skip -= chunk.length - ours.length;
			packed.update(ours);
			await writeAll(file, ours, at);
			at += ours.length;
		}
	});
	// heard below; without this an early fault would end the process
	done.catch(() => undefined);
	try {
		await fill({
			async write(lines) {
				if (!lines.length) return;
				const bytes = Buffer.from(`${lines.join('\n')}\n`);
				plain.update(bytes);
				if (!gzip.write(bytes)) await Promise.race([once(gzip, 'drain'), done]);
			},
			sha256: () => plain.copy().digest('hex')
		});
	} catch (fault) {
		gzip.destroy();
		await done.catch(() => undefined);
		throw fault;
	}
	gzip.end();
	await done;
	await writeAll(file, Buffer.concat([PREFIX, packed.digest()]), 0);
	return at;
}

async function writeAll(file: FileHandle, bytes: Buffer, at: number) {
	for (let done = 0; done < bytes.length;)
		done += (await file.write(bytes, done, bytes.length - done, at + done)).bytesWritten;
}

/**
 * Checks every byte of the container, then gives its lines one by one, each with the SHA-256 of
 * the lines before it as a function.
 *
 * @throws BackupRefused when there is no such file; Damaged
 */
export async function* linesOf(path: string): AsyncGenerator<{ line: string; before(): string }> {
	await checkContainer(path);
	const plain = createHash('sha256');
	const before = () => plain.copy().digest('hex');
	let rest: Buffer[] = [];
	const gunzip = createReadStream(path).pipe(createGunzip());
	try {
		for await (const chunk of gunzip as AsyncIterable<Buffer>) {
			let from = 0;
			for (let end = chunk.indexOf(10); end >= 0; end = chunk.indexOf(10, from)) {
				const line = Buffer.concat([...rest, chunk.subarray(from, end)]);
				yield { line: line.toString(), before };
				plain.update(line).update('\n');
				rest = [];
				from = end + 1;
			}
			if (from < chunk.length) rest.push(chunk.subarray(from));
		}
	} catch (fault) {
		if (/^Z_/.test((fault as NodeJS.ErrnoException).code ?? ''))
			throw new Damaged(`${path} is damaged: it cannot be unpacked.`, { cause: fault });
		throw fault;
	} finally {
		gunzip.destroy();
	}
	if (rest.length) throw new Damaged(`${path} is damaged: its last line is cut off.`);
}

async function checkContainer(path: string): Promise<void> {
	const packed: Hash = createHash('sha256');
	let head = Buffer.alloc(0);
	try {
		for await (const chunk of createReadStream(path) as AsyncIterable<Buffer>) {
			const missing = HEADER_BYTES - head.length;
			if (missing > 0) head = Buffer.concat([head, chunk.subarray(0, missing)]);
			packed.update(chunk.subarray(Math.max(missing, 0)));
		}
	} catch (fault) {
		const { code, message } = fault as NodeJS.ErrnoException;
		throw new BackupRefused(
			code === 'ENOENT' ? `There is no file ${path}.` : `${path} cannot be read: ${message}`
		);
	}
	if (!head.subarray(0, PREFIX.length).equals(PREFIX))
		throw new Damaged(`${path} is not a backup of this program, or its beginning is damaged.`);
	if (!head.subarray(PREFIX.length).equals(packed.digest()))
		throw new Damaged(`${path} is damaged: it is not what was written.`);
}
