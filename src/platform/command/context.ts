import type { Ports } from '../core/ports.ts';
import type { Viewer } from '../session/viewer.ts';
import type { Database } from '../db/database.server.ts';
import type { FileStore } from '../files/store.server.ts';

/**
 * Everything a command or a query needs: the database, the ports, who looks, and how to write
 * addresses. Made once per request by the web layer, or by hand in tests and programs.
 */
export type Ctx = {
	db: Database;
	ports: Ports;
	viewer: Viewer;
	/** The client's operation id, from the hidden field `_op` of every form. */
	operation?: string;
	/** Absolute address of the installation, without a slash at the end. */
	origin: string;
	/** The story world is being told: mails are kept to be looked at, and none is sent. */
	silent?: boolean;
	/** IANA name, e.g. `Europe/Helsinki`. */
	zone: string;
	/** Where files are kept; not there in programs that have to do with none. */
	files?: FileStore;
};
