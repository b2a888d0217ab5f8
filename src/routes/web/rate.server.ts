import type { RequestEvent } from '@sveltejs/kit';
import { createHash } from 'node:crypto';
import type { Access } from '#routes/access.ts';
import { takeLimit } from '#platform/session/limits.server.ts';

/**
 * How often one may write. A person who is signed in is counted by themselves; visitors by their
 * network, with room for a hall of a thousand behind one address. Signing in has limits of its own
 * in its commands; reading is not counted.
 */
const MOST = { person: { most: 300, seconds: 60 }, network: { most: 1_500, seconds: 60 } } as const;

/** False when this write is one too many. Counted before it is looked at. */
export async function mayWriteNow(event: RequestEvent, rate: Access['rate']): Promise<boolean> {
	// guests of a hall are counted by device and by hall, in the transaction of what they send
	if (
		rate === 'read' ||
		rate === 'guest' ||
		['GET', 'HEAD', 'OPTIONS'].includes(event.request.method)
	)
		return true;
	const { viewer, db, ports } = event.locals.ctx;
	const who = viewer ? 'person' : 'network';
	const key = viewer ? viewer.personId : networkOf(event.locals.address);
	return db.transaction((tx) => takeLimit(tx, `write:${who}:${key}`, MOST[who], ports.now()));
}

/** The network of an address, not to be read back: a /24 of IPv4, a /48 of IPv6. */
export const networkOf = (address: string): string => {
	const plain = address.replace(/^::ffff:/, '');
	const network = plain.includes(':')
		? plain.split(':').slice(0, 3).join(':')
		: plain.split('.').slice(0, 3).join('.');
	return createHash('sha256').update(network).digest('hex').slice(0, 32);
};
