import { closeSync, fsyncSync, openSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import { NodeFS } from '@electric-sql/pglite/nodefs';
import { FSYNCS } from './worker-messages.ts';

type Stream = { nfd?: number; node: unknown };
type Module = {
	NODEFS: {
		stream_ops: { fsync?: (stream: Stream) => number };
		tryFSOperation<T>(run: () => T): T;
		realPath(node: unknown): string;
	};
};
type Init = Parameters<NodeFS['init']>;

/**
 * PGlite's folder on a disk, with an `fsync` that reaches the disk. As shipped PGlite has none:
 * it starts with `-F`, and even without it the file system below ignores the call, so that
 * `show fsync` says on and a power cut loses commits. A test counts the calls per commit,
 * because an upgrade of PGlite could undo this silently.
 *
 * @param signals slot FSYNCS counts the calls
 */
export class DurableFiles extends NodeFS {
	readonly #signals: Int32Array;
	constructor(dir: string, signals: Int32Array) {
		super(dir);
		this.#signals = signals;
	}

	override async init(...[pg, options]: Init): ReturnType<NodeFS['init']> {
		const made = await super.init(pg, options);
		made.emscriptenOpts.preRun?.push((module: unknown) => {
			const { NODEFS } = module as Module;
			NODEFS.stream_ops.fsync = (stream) => {
				NODEFS.tryFSOperation(() => {
					if (stream.nfd === undefined) syncPath(NODEFS.realPath(stream.node));
					else fsyncSync(stream.nfd);
				});
				Atomics.add(this.#signals, FSYNCS, 1);
				return 0;
			};
		});
		return made;
	}
}

const settings = [
	'fsync=on',
	// the default, fdatasync, is an empty stub in the WebAssembly build
	'wal_sync_method=fsync',
	'full_page_writes=on',
	'synchronous_commit=on',
	'shared_buffers=32MB',
	'max_wal_size=128MB',
	'timezone=UTC'
];

/** Start parameters for `DurableFiles`. */
export const durableStart = [
	...PGlite.defaultStartParams.filter((param) => param !== '-F'),
	...settings.flatMap((setting) => ['-c', setting])
];

/** Everything below a folder that was just made, down to the disk. */
export function syncTree(dir: string): void {
	for (const entry of readdirSync(dir, { withFileTypes: true })) {
		const path = join(dir, entry.name);
		if (entry.isDirectory()) syncTree(path);
		else if (entry.isFile()) syncPath(path);
	}
	syncPath(dir);
}

/** A file or a folder's list of names, down to the disk. */
export function syncPath(path: string): void {
	const file = openSync(path, 'r');
	try {
		fsyncSync(file);
	} finally {
		closeSync(file);
	}
}
