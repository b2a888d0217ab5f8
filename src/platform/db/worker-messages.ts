/** What the main thread and the database thread say to each other. */

/** Slots of the shared memory: the watchdog must see them while the thread is deep in a query. */
export const JOBS = 0; // one up when a job begins and one when it ends: odd means busy
export const FSYNCS = 1;
export const PATIENCE_MS = 2; // how long the running job may take, 0 is the usual limit
export const SLOTS = 4;

export type Command =
	| { do: 'checkpoint' }
	/** Bytes of log written since the last checkpoint. */
	| { do: 'wal' }
	| { do: 'vacuum'; table: string }
	| { do: 'check' }
	| { do: 'read-only'; on: boolean }
	| { do: 'close' };

export type ToWorker<Port> =
	{ kind: 'connect'; port: Port } | { kind: 'command'; id: number; command: Command };

export type FromWorker =
	| { kind: 'ready' }
	| { kind: 'failed'; message: string; code?: string }
	/** The backend is beyond help: end this thread and open the folder again. */
	| { kind: 'broken'; message: string }
	| { kind: 'done'; id: number; value: unknown }
	| { kind: 'refused'; id: number; message: string; code?: string };

export type WorkerStart = {
	dir: string;
	signals: SharedArrayBuffer;
	idleTransactionMs: number;
	maxQueue: number;
};
