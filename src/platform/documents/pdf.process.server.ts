import { spawn, type ChildProcess } from 'node:child_process';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** One text to set: a Typst template, its data as JSON, the time in seconds since 1970. */
export type PdfJob = { template: string; data: string; createdSeconds: number };

/** Thrown when too much waits or setting takes too long: for the reader, "try again in a while". */
export class PdfBusy extends Error {}

const MOST_WAITING = 50;
const LONGEST_WAIT_MS = 30_000;
const IDLE_MS = 30_000;
/**
 * The native compiler keeps 0.2-0.3 MB of every document for ever, whatever is evicted (measured
 * with 0.7.0: 4,000 one-line documents, 900 MB). Only the end of its process gives memory back.
 */
const JOBS_PER_PROCESS = 200;

type Waiting = { resolve: (bytes: Uint8Array) => void; reject: (error: Error) => void };
type Answer = { id: number; bytes?: Uint8Array; error?: string };
type Setter = { child: ChildProcess; waiting: Map<number, Waiting>; jobs: number };

let setter: Setter | undefined;
let lastId = 0;

/**
 * Sets a PDF in a process of its own, which is renewed after 200 documents and ends when idle for
 * half a minute. Rejects with the compiler's message, or `PdfBusy`.
 */
export function compilePdf(job: PdfJob): Promise<Uint8Array> {
	const current = (setter ??= start());
	if (current.waiting.size >= MOST_WAITING) return Promise.reject(new PdfBusy('queue is full'));
	current.jobs += 1;
	// The next job gets a new process; this one ends when its answers are out.
	if (current.jobs >= JOBS_PER_PROCESS) setter = undefined;
	const id = (lastId += 1);
	const answer = new Promise<Uint8Array>((resolve, reject) => {
		const clock = setTimeout(() => {
			reject(new PdfBusy('took too long'));
			end(current);
		}, LONGEST_WAIT_MS);
		const settle = () => {
			clearTimeout(clock);
			current.waiting.delete(id);
			rest(current);
		};
		current.waiting.set(id, {
			resolve: (bytes) => (settle(), resolve(bytes)),
			reject: (error) => (settle(), reject(error))
		});
	});
	current.child.channel?.ref();
	current.child.send({ id, ...job }, (error) => {
		if (error) current.waiting.get(id)?.reject(error);
	});
	return answer;
}

/** Ends the process, for a shutdown or the end of a test. */
export const stopPdfProcess = (): void => {
	if (setter) end(setter);
};

function end(old: Setter): void {
	// At once, not at its exit: between the two a new job would be given to a dying process.
	if (setter === old) setter = undefined;
	old.child.kill('SIGKILL');
}

function start(): Setter {
	// Code by -e, not a file: the path of a file would not survive the bundling of the server.
	const compiler = createRequire(import.meta.url).resolve('@myriaddreamin/typst-ts-node-compiler');
	// A root that does not exist: the template reads no files, and nothing else shall.
	const root = join(tmpdir(), 'no-files-for-documents');
	const child = spawn(process.execPath, ['-e', CHILD, compiler, root], {
		stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
		serialization: 'advanced',
		// Nothing of the server's settings: the process needs none of its secrets.
		env: {}
	});
	const started: Setter = { child, waiting: new Map(), jobs: 0 };
	child.on('message', ({ id, bytes, error }: Answer) => {
		if (bytes) started.waiting.get(id)?.resolve(bytes);
		else started.waiting.get(id)?.reject(new Error(error ?? 'no answer'));
	});
	const gone = (reason: string) => {
		if (setter === started) setter = undefined;
		for (const { reject } of [...started.waiting.values()]) reject(new Error(reason));
	};
	child.on('error', (error) => gone(error.message));
	child.on('exit', (code, signal) => gone(`PDF process ended: ${code ?? signal}`));
	// It must not keep the server alive by itself; a job in hand does.
	child.unref();
	return started;
}

function rest(current: Setter): void {
	if (current.waiting.size > 0) return;
	if (setter !== current) return end(current);
	current.child.channel?.unref();
	const jobs = current.jobs;
	setTimeout(() => {
		if (current.jobs === jobs && current.waiting.size === 0) end(current);
	}, IDLE_MS).unref();
}

const CHILD = `
const [, path, root] = process.argv;
const { NodeCompiler } = require(path);
const compiler = NodeCompiler.create({ workspace: root });
process.on('message', ({ id, template, data, createdSeconds }) => {
	let answer;
	try {
		const bytes = compiler.pdf(
			{ mainFileContent: template, inputs: { data } },
			{ pdfStandard: 'ua-1', creationTimestamp: createdSeconds }
		);
		answer = { id, bytes: new Uint8Array(bytes) };
	} catch (error) {
		answer = { id, error: String(error.message) };
	}
	compiler.evictCache(3);
	process.send(answer);
});
process.on('disconnect', () => process.exit());
`;
