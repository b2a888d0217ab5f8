import { beforeEach, expect, it } from 'vitest';
import { eachDatabase } from '../../../tests/support/databases.ts';
import { type OneTable, done, oneTable } from '../../../tests/support/one-table.ts';
import { aSeries, anOpenWorkshop, somebody, stationsOf } from '../../../tests/support/workshop.ts';
import type { Database } from '#platform/db/database.server.ts';
import { arrive } from './door.commands.server.ts';
import { register } from './registration.commands.server.ts';
import {
	applySeating,
	proposeSeating,
	replanSeating,
	undoSeating
} from './seating.commands.server.ts';
import type { SeatingInput } from './seating.input.ts';
import { comersOf, metEarlier, ownWay, seatingsOf } from './seating.queries.server.ts';
import { addStations, closeStation } from './station.commands.server.ts';
import { movesBetween, wayOf } from './seating.ts';

const asked = (more: Partial<SeatingInput> = {}): SeatingInput => ({
	rounds: 3,
	minutes: 20,
	goal: 'most-new',
	visits: 'once',
	sides: false,
	languages: false,
	together: '',
	apart: '',
	before: true,
	hosts: {},
	...more
});

eachDatabase('the seating of a day', (open) => {
	let db: Database;
	let world: OneTable;
	let of: { id: string; areaId: string };
	let stations: string[];
	const people: string[] = [];
	beforeEach(async () => {
		db = await open();
		world = await oneTable(db);
		const { id } = await anOpenWorkshop(world);
		of = { id, areaId: world.areaId };
		stations = await stationsOf(db, of, 4);
		people.length = 0;
		for (let at = 0; at < 16; at++)
			people.push((await done(register(await world.as(), id, somebody(`Person ${at}`)))).id);
	});
	const anna = () => world.as('anna');
	const current = async () => seatingsOf(await anna(), of.id);

	it('is a proposal until it is taken into use, and only then do people see their tables', async () => {
		const made = await done(proposeSeating(await anna(), of, asked()));
		expect(await current()).toMatchObject({ used: null, proposed: { id: made.id, version: 1 } });
		expect(await ownWay(await world.as(), of.id, people[0]!, 'fi')).toBeNull();
		await done(applySeating(await anna(), of.id, made.id));
		const { used, proposed } = await current();
		expect(proposed).toBeNull();
		expect(used!.plan.map((tables) => tables.flat().sort())).toEqual(
			Array.from({ length: 3 }, () => [...people].sort())
		);
		const way = await ownWay(await world.as(), of.id, people[0]!, 'fi');
		expect(new Set(way!.stops.map((stop) => stop!.theme)).size).toBe(3);
	});

	it('keeps hosts at their table, and people together and apart', async () => {
		await done(
			proposeSeating(
				await anna(),
				of,
				asked({
					hosts: { [stations[2]!]: people[5]! },
					together: 'Person 0, person 1',
					apart: 'Person 2; Person 3'
				})
			)
		);
		const { plan } = (await current()).proposed!;
		expect(wayOf(plan, people[5]!)).toEqual([2, 2, 2]);
		expect(wayOf(plan, people[0]!)).toEqual(wayOf(plan, people[1]!));
		const [two, three] = [wayOf(plan, people[2]!), wayOf(plan, people[3]!)];
		expect(two.every((at, round) => at !== three[round])).toBe(true);
		expect(
			await proposeSeating(await anna(), of, asked({ together: 'Person 0, Nobody' }))
		).toMatchObject({ code: 'seating_names_unknown', about: { name: 'Nobody' } });
	});

	it('goes on with those who are here: held rounds stay, and it is a proposal again', async () => {
		const first = await done(proposeSeating(await anna(), of, asked()));
		await done(applySeating(await anna(), of.id, first.id));
		world.ports.moveTo('2026-12-16T07:30:00Z');
		for (const person of people.slice(3))
			await done(arrive(await anna(), of.id, { person, how: 'name' }));
		expect(await comersOf(await anna(), of.id)).toHaveLength(13);
		const before = (await current()).used!;
		await done(replanSeating(await anna(), of, 1));
		const { used, proposed } = await current();
		expect(used!.id).toBe(before.id);
		expect(proposed!.plan[0]).toEqual(before.plan[0]);
		expect(proposed!.plan[1]!.flat()).toHaveLength(13);
		const moved = movesBetween(before.plan, proposed!.plan, 1).filter(
			(one) => one.to !== null && one.from !== null
		);
		expect(moved.length).toBeLessThan(13);
		await done(applySeating(await anna(), of.id, proposed!.id));
		await done(undoSeating(await anna(), of.id, proposed!.id));
		expect((await current()).used!.id).toBe(before.id);
	});

	it('gives the same plan again for the same people and wishes', async () => {
		await done(proposeSeating(await anna(), of, asked()));
		const first = (await current()).proposed!.plan;
		await done(proposeSeating(await anna(), of, asked()));
		expect((await current()).proposed!.plan).toEqual(first);
	});

	it('is made by the staff alone', async () => {
		await expect(proposeSeating(await world.as('member'), of, asked())).rejects.toMatchObject({
			name: 'Forbidden'
		});
		const made = await done(proposeSeating(await anna(), of, asked()));
		await expect(applySeating(await world.as('chair'), of.id, made.id)).rejects.toMatchObject({
			name: 'Forbidden'
		});
	});

	it('seats those together who had not met in their circles, and remembers who had', async () => {
		// the worst there can be: the circles were just what a plan would choose for its first round
		await done(proposeSeating(await anna(), of, asked({ before: false })));
		const circles = (await current()).proposed!.plan[0]!;
		const met = circles.flatMap((ids) =>
			ids.flatMap((one, p) =>
				ids.slice(p + 1).map((other): [string, string, number] => [one, other, 1])
			)
		);
		expect(met).toHaveLength(24);
		const pairs = new Set(met.map(([one, other]) => `${one} ${other}`));
		const again = async () =>
			(await current())
				.proposed!.plan.flat()
				.flatMap((ids) => ids.flatMap((one) => ids.map((other) => `${one} ${other}`)))
				.filter((pair) => pairs.has(pair)).length;
		await done(proposeSeating(await anna(), of, asked({ before: false }), met));
		expect(await again()).toBeGreaterThan(0);
		expect((await current()).proposed!.asked).not.toHaveProperty('met');
		await done(proposeSeating(await anna(), of, asked(), met));
		expect(await again()).toBe(0);
		expect((await current()).proposed!.asked).toMatchObject({ met });
	});

	it('knows who sat together on an earlier day of the series, by their address', async () => {
		const series = { seriesId: await aSeries(db, of.areaId), part: 1 };
		await db.kysely
			.updateTable('workshop')
			.set({ series_id: series.seriesId })
			.where('id', '=', of.id)
			.execute();
		const made = await done(proposeSeating(await anna(), of, asked({ rounds: 1 })));
		const next = await anOpenWorkshop(world, { day: '2026-12-30' }, { ...series, part: 2 });
		const again: string[] = [];
		for (const at of [0, 1, 2, 3, 4, 5])
			again.push((await done(register(await world.as(), next.id, somebody(`Person ${at}`)))).id);
		expect(await metEarlier(await anna(), next.id)).toEqual([]);
		await done(applySeating(await anna(), of.id, made.id));
		const { used } = await current();
		const table = (at: number) => wayOf(used!.plan, people[at]!)[0];
		const expected = again.flatMap((one, p) =>
			again.flatMap((other, q) => (p < q && table(p) === table(q) ? [[one, other, 1]] : []))
		);
		expect(expected.length).toBeGreaterThan(0);
		expect(await metEarlier(await anna(), next.id)).toEqual(expected);
		// the first day knows nothing of the second
		expect(await metEarlier(await anna(), of.id)).toEqual([]);
	});

	it('goes on when a table closes and another opens in the middle of the day', async () => {
		const made = await done(proposeSeating(await anna(), of, asked()));
		await done(applySeating(await anna(), of.id, made.id));
		const before = (await current()).used!.plan;
		await done(closeStation(await anna(), of.id, { station: stations[1]!, closed: true }));
		const lines = { lang: 'fi' as const, stations: [{ theme: 'Uusi', question: '' }] };
		await done(addStations(await anna(), of.id, lines));
		await done(replanSeating(await anna(), of, 1));
		const { plan, stations: its } = (await current()).proposed!;
		expect(its.slice(0, 4)).toEqual(stations);
		expect(plan[0]!.slice(0, 4)).toEqual(before[0]);
		for (const round of plan.slice(1)) {
			expect(round[1]).toEqual([]);
			expect(round[4]!.length).toBeGreaterThan(0);
			expect(round.flat().sort()).toEqual([...people].sort());
		}
		// who need not move does not: the closed table's people, and as many as the new one takes
		const moves = movesBetween(before, plan, 1);
		expect(moves.length).toBeLessThan(people.length * 2 - 8);
		// a proposal of its own has no place for a table that is closed
		await done(proposeSeating(await anna(), of, asked()));
		expect((await current()).proposed!.stations).not.toContain(stations[1]);
	});

	it('keeps two tables open', async () => {
		for (const station of stations.slice(0, 2))
			await done(closeStation(await anna(), of.id, { station, closed: true }));
		expect(
			await closeStation(await anna(), of.id, { station: stations[2]!, closed: true })
		).toMatchObject({ code: 'station_last' });
		await done(closeStation(await anna(), of.id, { station: stations[0]!, closed: false }));
		await done(closeStation(await anna(), of.id, { station: stations[2]!, closed: true }));
		await expect(
			closeStation(await world.as('chair'), of.id, { station: stations[0]!, closed: true })
		).rejects.toMatchObject({ name: 'Forbidden' });
	});
});
