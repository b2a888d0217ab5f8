import { statfs } from 'node:fs/promises';

export type FreeSpace = {
	/** False below the limit; one check ago at most. */
	enough(): boolean;
	freeMb(): number;
	stop(): void;
};

/** Free megabytes that this user may still write on the file system of `dir`. */
export async function freeMbOf(dir: string): Promise<number> {
	const { bavail, bsize } = await statfs(dir);
	return (bavail * bsize) / 2 ** 20;
}

/**
 * Watches the space left. PGlite freezes on a full disk, so writing must end well before.
 * Writing is taken up again only a little above the limit, so that it does not flicker.
 *
 * @param onChange told when the answer of `enough` changes; awaited before the next check
 */
export async function watchFreeSpace(
	readFreeMb: () => Promise<number>,
	minFreeMb: number,
	everyMs: number,
	onChange: (enough: boolean) => Promise<void>
): Promise<FreeSpace> {
	let enough = true;
	let freeMb = Infinity;
	let stopped = false;
	let timer: NodeJS.Timeout;

	async function check() {
		// a file system that does not answer is no reason to stop writing: the write will tell
		freeMb = await readFreeMb().catch(() => freeMb);
		const now = freeMb >= (enough ? minFreeMb : minFreeMb * 1.02);
		if (now === enough) return;
		enough = now;
		await onChange(now).catch(() => undefined);
	}
	const loop = () => {
		timer = setTimeout(() => void check().then(() => stopped || loop()), everyMs);
		timer.unref();
	};
	await check();
	loop();
	return {
		enough: () => enough,
		freeMb: () => freeMb,
		stop() {
			stopped = true;
			clearTimeout(timer);
		}
	};
}
