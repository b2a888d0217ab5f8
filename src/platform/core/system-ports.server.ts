import { randomBytes, randomInt } from 'node:crypto';
import type { Ports } from './ports.ts';
import { steadyClock } from './steady-clock.ts';
import { uuidv7 } from './uuid.ts';

const now = steadyClock(
	() => Date.now(),
	() => performance.now(),
	(ms) =>
		console.error(
			`clock: this machine's clock went back by ${Math.round(ms / 1000)} s; counting on from where it was`
		)
);

/** The real clock, which never goes back, and the system's randomness. */
export const systemPorts: Ports = {
	now,
	newId: () => uuidv7(now().getTime(), randomBytes(10)),
	secret: (bytes = 24) => randomBytes(bytes).toString('base64url'),
	randomInt: (below) => randomInt(below)
};
