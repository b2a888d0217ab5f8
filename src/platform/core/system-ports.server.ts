import { randomBytes, randomInt } from 'node:crypto';
import type { Ports } from './ports.ts';
import { uuidv7 } from './uuid.ts';

/** The real clock and the system's randomness. */
export const systemPorts: Ports = {
	now: () => new Date(),
	newId: () => uuidv7(Date.now(), randomBytes(10)),
	secret: (bytes = 24) => randomBytes(bytes).toString('base64url'),
	randomInt: (below) => randomInt(below)
};
