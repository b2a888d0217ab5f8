import { createHash, randomUUID } from 'node:crypto';
import { existsSync, mkdirSync } from 'node:fs';
import { type FileHandle, open, readFile, readdir, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { type Result, ok, refuse } from '../core/result.ts';
import { freeMbOf } from '../db/free-space.server.ts';
import { MOST_BYTES, MOST_MB } from './kinds.ts';
import { type FileRefusal, type Recognised, contentType, recognise } from './recognise.ts';

const DAY_MS = 86_400_000;
const KEPT_NAME = /^[0-9a-f]{64}$/;

/** A file that has come in and been looked at, but has no name in the store yet. */
export type ReceivedFile = Pick<Recognised, 'name' | 'kind' | 'wordless' | 'pixels'> & {
	sha256: string;
	bytes: number;
	/** What a browser is told when it fetches the file. */
	type: string;
	/**
	 * Gives it its place, down to the disk. To be called inside the change, after it is allowed
	 * and before the row is written: a row without its file can then not be, whatever breaks.
	 * Calling it again does nothing.
	 */
	keep(): Promise<void>;
	/** Forgets it, unless it was kept. To be called at the end in any case. */
	discard(): Promise<void>;
};

export type FileStore = {
	/**
	 * Takes in one file while it arrives: to the disk, not to memory, and no further than the
	 * limit. What it is, is told by its bytes and its name (`recognise`).
	 *
	 * @param most bytes, where less than usual is taken
	 */
	receive(
		name: string,
		chunks: AsyncIterable<Uint8Array>,
		most?: number
	): Promise<Result<ReceivedFile, FileRefusal | 'file_too_big' | 'file_no_room'>>;
	/** A kept file, opened: null when it is not there. Close it, or read its stream to the end. */
	open(sha256: string): Promise<FileHandle | null>;
	/** What is wrong with a kept file, or null. Reads all of it. */
	check(sha256: string, bytes: number): Promise<'missing' | 'damaged' | null>;
	/**
	 * Removes files that nothing has pointed to for a day, and what half arrived.
	 *
	 * @param inUse of these hashes, the ones that something points to
	 */
	sweep(now: Date, inUse: (hashes: string[]) => Promise<Set<string>>): Promise<number>;
};

/**
 * The files of an installation: each under the hash of its contents, in one folder that several
 * instances may share.
 *
 * @param minFreeMb so much stays free on the disk; nothing is taken in below it
 */
export function fileStore(dir: string, minFreeMb: number): FileStore {
	const lookAt = oneAtATime();

	async function receive(name: string, chunks: AsyncIterable<Uint8Array>, most = MOST_BYTES) {
		mkdirSync(dir, { recursive: true, mode: 0o700 });
		if ((await freeMbOf(dir)) < minFreeMb + 2 * MOST_MB) return refuse('file_no_room');
		const path = join(dir, `${randomUUID()}.part`);
		const discard = () => rm(path, { force: true });
		try {
			const written = await write(path, chunks, most);
			if (written === null) {
				await discard();
				return refuse('file_too_big', { about: { most: most / 2 ** 20 } });
			}
			// one whole file in memory at a time, however many come in
			const looked = await lookAt(async () => {
				const found = recognise(name, await readFile(path));
				if (!found.ok) return found;
				const { bytes, ...facts } = found.value;
				const sha256 = createHash('sha256').update(bytes).digest('hex');
				if (sha256 !== written) await write(path, [bytes], most);
				return ok({ ...facts, sha256, bytes: bytes.length, type: contentType(facts.kind, bytes) });
			});
			if (!looked.ok) {
				await discard();
				return looked;
			}
			let kept = false;
			return ok({
				...looked.value,
				async keep() {
					if (kept) return;
					await rename(path, join(dir, looked.value.sha256));
					kept = true;
					await sync(dir);
				},
				discard
			});
		} catch (fault) {
			await discard();
			if ((fault as NodeJS.ErrnoException).code === 'ENOSPC') return refuse('file_no_room');
			throw fault;
		}
	}

	return {
		receive,
		async open(sha256) {
			return open(join(dir, sha256), 'r').catch((fault: NodeJS.ErrnoException) => {
				if (fault.code === 'ENOENT') return null;
				throw fault;
			});
		},
		async check(sha256, bytes) {
			const file = await open(join(dir, sha256), 'r').catch(() => null);
			if (!file) return 'missing';
			const hash = createHash('sha256');
			let length = 0;
			for await (const chunk of file.createReadStream() as AsyncIterable<Buffer>) {
				hash.update(chunk);
				length += chunk.length;
			}
			return length === bytes && hash.digest('hex') === sha256 ? null : 'damaged';
		},
		async sweep(now, inUse) {
			if (!existsSync(dir)) return 0;
			const isOld = async (name: string) =>
				now.getTime() - (await stat(join(dir, name))).mtimeMs > DAY_MS;
			const names = await readdir(dir);
			let removed = 0;
			for (const name of names.filter((one) => one.endsWith('.part')))
				if (await isOld(name)) await rm(join(dir, name), { force: true });
			const kept = names.filter((name) => KEPT_NAME.test(name));
			const used = await inUse(kept);
			for (const name of kept)
				if (!used.has(name) && (await isOld(name)))
					removed += await removeUnused(name, isOld, inUse);
			if (removed) await sync(dir);
			return removed;
		}
	};

	/**
	 * Somebody may upload the same contents at this moment: so the file is put aside first, and
	 * put back when it turns out to be new or in use.
	 */
	async function removeUnused(
		name: string,
		isOld: (name: string) => Promise<boolean>,
		inUse: (hashes: string[]) => Promise<Set<string>>
	): Promise<number> {
		const aside = `${name}.part`;
		await rename(join(dir, name), join(dir, aside));
		if ((await isOld(aside)) && !(await inUse([name])).has(name)) {
			await rm(join(dir, aside));
			return 1;
		}
		await rename(join(dir, aside), join(dir, name));
		return 0;
	}
}

/** The hash of what was written, down to the disk; null when it was more than the limit. */
async function write(
	path: string,
	chunks: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
	most: number
): Promise<string | null> {
	const file = await open(path, 'w', 0o600);
	try {
		const hash = createHash('sha256');
		let bytes = 0;
		for await (const chunk of chunks) {
			bytes += chunk.length;
			if (bytes > most) return null;
			hash.update(chunk);
			await file.writeFile(chunk);
		}
		await file.sync();
		return hash.digest('hex');
	} finally {
		await file.close();
	}
}

/** A folder's list of names, down to the disk. */
async function sync(dir: string): Promise<void> {
	const folder = await open(dir, 'r');
	try {
		await folder.sync();
	} finally {
		await folder.close();
	}
}

function oneAtATime() {
	let last: Promise<unknown> = Promise.resolve();
	return <T>(run: () => Promise<T>): Promise<T> => {
		const next = last.then(run, run);
		last = next.catch(() => undefined);
		return next;
	};
}
