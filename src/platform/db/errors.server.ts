/**
 * What can go wrong with storage, as types. `name` is what the start program and the web layer
 * look at: the first three end the program (exit 3, 4, 5), the last two become a 503.
 */
export class DataDirInUse extends Error {
	override name = 'DataDirInUse';
	constructor(dir: string) {
		super(`Another process is using the data folder ${dir}. Stop it first, or set DATA_DIR.`);
	}
}

/** The database has been used by a newer program than this one. */
export class NewerDatabase extends Error {
	override name = 'NewerDatabase';
}

/** What is stored does not pass its checks, or cannot be opened at all. */
export class Damaged extends Error {
	override name = 'Damaged';
}

/** A migration file and what was once applied differ: a mistake of the program's makers. */
export class MigrationRefused extends Error {
	override name = 'MigrationRefused';
}

/** Nothing can be written now, reading works: the disk is nearly full. Heals by itself. */
export class ReadOnly extends Error {
	override name = 'ReadOnly';
	readonly retryAfterSeconds = 30;
	constructor(reason = 'The database is read-only.', options?: ErrorOptions) {
		super(reason, options);
	}
}

/**
 * The database did not answer in time, or the connection broke. Whether a commit that was under
 * way took effect is not known: repeat it with the same operation id.
 */
export class Unavailable extends Error {
	override name = 'Unavailable';
	readonly retryAfterSeconds: number;
	constructor(reason: string, retryAfterSeconds = 5, options?: ErrorOptions) {
		super(reason, options);
		this.retryAfterSeconds = retryAfterSeconds;
	}
}

type Fault = Error & { code?: string };

/** A serialization failure or a deadlock: the whole transaction may be run again. */
export const isRetryable = (fault: unknown) =>
	['40001', '40P01'].includes((fault as Fault | null)?.code ?? '');

// Connections that broke (class 08, 57P0x), too many of them, and the time limits:
// 57014 statement, 55P03 lock, 25P03 idle in transaction.
const AWAY = /^(08...|57P0[1-5]|53300|57014|55P03|25P0[34])$/;
const SOCKET =
	/^(E(CONN(REFUSED|RESET|ABORTED)|PIPE|HOSTUNREACH|NETUNREACH|TIMEDOUT|NOTFOUND|AI_AGAIN))$|^ENOENT$/;
const DRIVER =
	/timeout exceeded when trying to connect|Connection terminated|Query read timeout|Client (has encountered a connection error|was closed)|connection error and is not queryable|Cannot use a pool after/i;

/** True when a connection that met this fault must not go back to the pool. */
export const breaksConnection = (fault: unknown) => {
	const { code = '', message = '' } = fault as Fault;
	return SOCKET.test(code) || /^(08|57P0|25P0)/.test(code) || DRIVER.test(message);
};

/** The typed error for what the driver threw; anything else comes back as it is. */
export function typed(fault: unknown): unknown {
	if (!(fault instanceof Error) || fault instanceof Unavailable) return fault;
	const { code = '', message } = fault as Fault;
	const options = { cause: fault };
	if (code === '25006') return new ReadOnly(undefined, options);
	if (code === '53100' || code === 'ENOSPC') return new ReadOnly('The disk is full.', options);
	if (code === 'XX001' || code === 'XX002') return new Damaged(message, options);
	if (code === '57014' || code === '55P03')
		return new Unavailable('The database is busy.', 2, options);
	if (message.startsWith('timeout exceeded when trying to connect'))
		return new Unavailable('All connections to the database are busy.', 2, options);
	if (AWAY.test(code) || SOCKET.test(code) || DRIVER.test(message))
		return new Unavailable('The database is not answering.', 5, options);
	return fault;
}
