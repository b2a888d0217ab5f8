import { Duplex } from 'node:stream';
import type { MessagePort } from 'node:worker_threads';

/**
 * A connection of the `pg` driver that runs over a MessagePort to the database thread instead
 * of a network socket. Bytes are copied once and handed over; `null` is the end mark.
 */
export class PortSocket extends Duplex {
	readonly #open: () => Promise<MessagePort>;
	#port: MessagePort | undefined;

	/** @param open gives the port once the thread is ready; a rejection closes the socket */
	constructor(open: () => Promise<MessagePort>) {
		super();
		this.#open = open;
	}

	connect(): this {
		this.#open().then(
			(port) => {
				if (this.destroyed) return port.close();
				this.#port = port;
				port.on('message', (bytes: Uint8Array | null) => {
					if (bytes) this.push(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
					else this.destroy();
				});
				port.on('close', () => this.destroy());
				this.emit('connect');
			},
			(fault: Error) => this.destroy(fault)
		);
		return this;
	}

	override _read(): void {}

	override _write(chunk: Buffer, _: string, done: (fault?: Error | null) => void): void {
		const bytes = new Uint8Array(chunk);
		this.#port?.postMessage(bytes, [bytes.buffer]);
		done();
	}

	override _final(done: () => void): void {
		this.#port?.postMessage(null);
		done();
		setImmediate(() => this.destroy());
	}

	override _destroy(fault: Error | null, done: (fault?: Error | null) => void): void {
		this.#port?.close();
		done(fault);
	}

	// what `pg` asks of a network socket
	setNoDelay = (): this => this;
	setKeepAlive = (): this => this;
	ref = (): this => this;
	unref = (): this => this;
}
