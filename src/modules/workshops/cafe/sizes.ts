// How many sit where.
import { type Cafe, CannotPlan } from './cafe.ts';

/** Movers at each station: as even as the hosts and the seats allow, hosts included. */
export function sizes(cafe: Cafe, present: Uint8Array, heldAt: Int16Array, held: number) {
	const { people, rounds } = cafe;
	const n = people.length;
	const stations = cafe.stations.length;
	const fewest = new Int16Array(rounds * stations);
	const most = new Int16Array(rounds * stations);
	for (let r = 0; r < rounds; r++) {
		const count = new Int32Array(stations);
		if (r < held) {
			for (let p = 0; p < n; p++) if (present[r * n + p]) count[heldAt[r * n + p]!]!++;
			fewest.set(count, r * stations);
			most.set(count, r * stations);
			continue;
		}
		const { hosts, movers } = gathered(cafe, present, r);
		// the lowest level that seats all movers, when each station is filled to it or to its seats
		const room = (level: number) =>
			cafe.stations.map(({ seats = Infinity }, t) =>
				Math.max(0, Math.min(level, seats) - hosts[t]!)
			);
		const sum = (all: readonly number[]) => all.reduce((a, b) => a + b, 0);
		let level = 0;
		while (level <= n && sum(room(level)) < movers) level++;
		if (level > n)
			throw new CannotPlan('capacity', `round ${r}: more people than seats (${movers} movers)`);
		const high = room(level);
		const low = level ? room(level - 1) : high;
		fewest.set(sum(high) === movers ? high : low, r * stations);
		most.set(high, r * stations);
	}
	return { fewest, most };
}

function gathered({ people, stations, rounds }: Cafe, present: Uint8Array, r: number) {
	const hosts = new Int32Array(stations.length);
	let movers = 0;
	people.forEach(({ host, from = 0, to = rounds - 1 }, p) => {
		if (host !== undefined && r >= from && r <= to) hosts[host]!++;
		movers += present[r * people.length + p]!;
	});
	return { hosts, movers };
}
