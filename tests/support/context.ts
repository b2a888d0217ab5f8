import type { Ctx } from '../../src/platform/command/context.ts';
import type { Database } from '../../src/platform/db/database.server.ts';
import type { Ports } from '../../src/platform/core/ports.ts';
import type { Viewer } from '../../src/platform/session/viewer.ts';
import { uuidv7 } from '../../src/platform/core/uuid.ts';

/** A clock that stands until it is moved, and ids and secrets that are counted. */
export type TestPorts = Ports & { moveTo(time: string | Date): void };

export function testPorts(start = '2026-11-23T08:12:00Z'): TestPorts {
	let now = new Date(start);
	let count = 0;
	return {
		now: () => new Date(now),
		newId: () => {
			const bytes = new Uint8Array(10);
			new DataView(bytes.buffer).setUint32(6, ++count);
			return uuidv7(now.getTime(), bytes);
		},
		secret: () => `secret-${String(++count).padStart(10, '0')}`,
		randomInt: (below) => ++count % below,
		moveTo(time) {
			now = new Date(time);
		}
	};
}

/** A context for a test: a visitor unless a viewer is given, a fixed clock unless ports are. */
export const contextFor = (
	db: Database,
	viewer: Viewer = null,
	ports: Ports = testPorts()
): Ctx => ({
	db,
	ports,
	viewer,
	origin: 'http://127.0.0.1:3000',
	zone: 'Europe/Helsinki'
});
