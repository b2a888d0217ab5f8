import { beforeEach, expect, it } from 'vitest';
import { eachDatabase } from '../../../tests/support/databases.ts';
import { type OneTable, done, oneTable } from '../../../tests/support/one-table.ts';
import { anOpenWorkshop, somebody, stationsOf } from '../../../tests/support/workshop.ts';
import { register } from '#modules/workshops/registration.commands.server.ts';
import { applySeating, proposeSeating } from '#modules/workshops/seating.commands.server.ts';
import { seatingsOf } from '#modules/workshops/seating.queries.server.ts';
import { wayOf } from '#modules/workshops/seating.ts';
import type { Database } from '#platform/db/database.server.ts';
import { lengthenFor, nextRound, openHall, undoStep } from './hall.commands.server.ts';
import { joinHall, seatByPlan } from './join.commands.server.ts';

eachDatabase('a phone that came by its own link', (open) => {
	let db: Database;
	let world: OneTable;
	let of: { id: string; areaId: string };
	let stations: string[];
	let people: string[];
	const asked = {
		rounds: 3,
		minutes: 20,
		goal: 'most-new',
		visits: 'once',
		sides: false,
		languages: false,
		before: false,
		together: '',
		apart: '',
		hosts: {}
	} as const;
	const seat = async () => {
		const made = await done(proposeSeating(await world.as('anna'), of, asked));
		await done(applySeating(await world.as('anna'), of.id, made.id));
	};
	beforeEach(async () => {
		db = await open();
		world = await oneTable(db);
		const { id, number } = await anOpenWorkshop(world);
		of = { id, areaId: world.areaId };
		stations = await stationsOf(db, of, 3);
		people = [];
		for (let at = 0; at < 12; at++)
			people.push((await done(register(await world.as(), id, somebody(`Person ${at}`)))).id);
		await done(openHall(await world.as('anna'), world.areaId, number));
	});
	const join = async (token: string, registrationId?: string) =>
		done(
			joinHall(await world.as(), of.id, {
				token,
				name: '',
				side: null,
				...(registrationId && { registrationId })
			})
		);
	const stationOf = async (guest: { guestId: string }) =>
		(
			await db.kysely
				.selectFrom('hall_guest')
				.select('station_id')
				.where('id', '=', guest.guestId)
				.executeTakeFirstOrThrow()
		).station_id;
	const planned = async (round: number) => {
		const { used } = await seatingsOf(await world.as('anna'), of.id);
		return stations[wayOf(used!.plan, people[0]!)[round - 1]!];
	};

	it('is at the table of its person in every round, whoever else moves', async () => {
		await seat();
		const phone = await join('one', people[0]);
		const stranger = await join('two');
		for (const round of [1, 2, 3]) {
			await done(nextRound(await world.as('anna'), of.id, 20));
			expect(await stationOf(phone)).toBe(await planned(round));
		}
		expect(await stationOf(stranger)).toBeNull();
		const late = await join('three', people[1]);
		expect(await stationOf(late)).not.toBeNull();
	});

	it('stays at its table while it has more time than the others, and goes on in the round after', async () => {
		await seat();
		const phone = await join('one', people[0]);
		await done(nextRound(await world.as('anna'), of.id, 20));
		await done(lengthenFor(await world.as('anna'), of.id, phone.guestId, 5));
		await done(nextRound(await world.as('anna'), of.id, 20));
		expect(await stationOf(phone)).toBe(await planned(1));
		world.ports.moveTo(new Date(world.ports.now().getTime() + 30 * 60_000));
		await done(nextRound(await world.as('anna'), of.id, 20));
		expect(await stationOf(phone)).toBe(await planned(3));
		// a step back brings the phones back too
		await done(undoStep(await world.as('anna'), of.id));
		expect(await stationOf(phone)).toBe(await planned(2));
	});

	it('goes to its table when a seating is taken into use in the middle of the day', async () => {
		const phone = await join('one', people[0]);
		await done(nextRound(await world.as('anna'), of.id, 20));
		expect(await stationOf(phone)).toBeNull();
		await seat();
		expect((await done(seatByPlan(await world.as('anna'), of.id))).moved).toBe(1);
		expect(await stationOf(phone)).toBe(await planned(1));
	});

	it('is one device: a second one of the same person sits where it likes', async () => {
		await seat();
		await join('one', people[0]);
		const second = await join('two', people[0]);
		await done(nextRound(await world.as('anna'), of.id, 20));
		expect(await stationOf(second)).toBeNull();
	});
});
