import { beforeEach, expect, it } from 'vitest';
import { eachDatabase } from '../../../tests/support/databases.ts';
import { type OneTable, done, oneTable } from '../../../tests/support/one-table.ts';
import { anOpenWorkshop, somebody } from '../../../tests/support/workshop.ts';
import type { Database } from '#platform/db/database.server.ts';
import {
	arrive,
	enterPaperList,
	letIn,
	syncDoor,
	takeBackArrival,
	walkIn
} from './door.commands.server.ts';
import { doorList, peopleForCafe } from './door.queries.server.ts';
import { register } from './registration.commands.server.ts';

eachDatabase('the door', (open) => {
	let db: Database;
	let world: OneTable;
	let id: string;
	const people: Record<string, string> = {};
	beforeEach(async () => {
		db = await open();
		world = await oneTable(db);
		({ id } = await anOpenWorkshop(world, { seats: { site: 2, remote: 0 } }));
		for (const name of ['Aino', 'Bertta', 'Cilla'])
			people[name] = (await done(register(await world.as(), id, somebody(name)))).id;
		world.ports.moveTo('2026-12-16T06:45:00Z');
	});
	const anna = () => world.as('anna');
	const here = async () =>
		(await doorList(await anna(), id)).filter((one) => one.arrived_at).map((one) => one.name);
	const who = (name: string, reason = '') => ({ person: people[name]!, reason });
	const guest = (reason = '') =>
		({ name: 'Dan', organisation: '', side: 'other', lang: 'sv', reason }) as const;

	it('ticks off who comes, once, and takes it back', async () => {
		await done(arrive(await anna(), id, { person: people.Aino!, how: 'name' }));
		await done(arrive(await anna(), id, { person: people.Aino!, how: 'code' }));
		expect(await here()).toEqual(['Aino']);
		await done(takeBackArrival(await anna(), id, people.Aino!));
		expect(await here()).toEqual([]);
	});

	it('keeps seats for who registered until ten minutes after the beginning', async () => {
		expect(await letIn(await anna(), id, who('Cilla'))).toMatchObject({ code: 'door_full' });
		await done(arrive(await anna(), id, { person: people.Aino!, how: 'name' }));
		world.ports.moveTo('2026-12-16T07:10:00Z');
		await done(letIn(await anna(), id, who('Cilla')));
		expect((await here()).sort()).toEqual(['Aino', 'Cilla']);
	});

	it('lets somebody in over capacity only with a reason, which is kept', async () => {
		expect(await walkIn(await anna(), id, guest())).toMatchObject({ code: 'door_full' });
		await done(walkIn(await anna(), id, guest('Tulkki')));
		const row = await db.kysely
			.selectFrom('registration')
			.selectAll()
			.where('name', '=', 'Dan')
			.executeTakeFirstOrThrow();
		expect(row).toMatchObject({ source: 'walk_in', over_reason: 'Tulkki', state: 'confirmed' });
		expect(await here()).toEqual(['Dan']);
	});

	it('takes a list that was kept on paper', async () => {
		world.ports.moveTo('2026-12-17T10:00:00Z');
		expect(
			await done(enterPaperList(await anna(), id, [people.Aino!, people.Bertta!]))
		).toMatchObject({ marked: 2 });
		const [first] = await db.kysely.selectFrom('presence').selectAll().execute();
		expect(first).toMatchObject({ how: 'paper', arrived_at: new Date('2026-12-16T07:00:00Z') });
	});

	it('carries out each mark of a door without a network once, whatever repeats', async () => {
		const mark = (op: string, name: string, what: 'arrived' | 'not_arrived', minute: number) => ({
			op: `operation-${op}`,
			person: people[name]!,
			what,
			at: Date.parse('2026-12-16T06:30:00Z') + minute * 60_000,
			how: 'name' as const
		});
		const marks = [
			mark('1', 'Aino', 'arrived', 1),
			mark('2', 'Bertta', 'arrived', 2),
			mark('3', 'Aino', 'not_arrived', 3)
		];
		const first = await done(syncDoor(await anna(), id, marks, ''));
		expect(first.done).toEqual(marks.map((one) => one.op));
		await done(syncDoor(await anna(), id, marks, ''));
		expect(await here()).toEqual(['Bertta']);
		const [row] = await db.kysely.selectFrom('presence').selectAll().execute();
		expect(row!.arrived_at).toEqual(new Date('2026-12-16T06:32:00Z'));
	});

	it('takes in whom a door without a network let in, once, and says why when the hall is full', async () => {
		const at = Date.parse('2026-12-16T06:40:00Z');
		const dan = '0199d0c4-0000-7000-8000-00000000da01';
		const marks = [
			{ op: 'operation-1', person: dan, at, what: 'walk_in' as const, ...guest() },
			{ op: 'operation-2', person: people.Cilla!, at, what: 'let_in' as const, reason: 'Tulkki' }
		];
		await done(syncDoor(await anna(), id, marks, 'Ei verkkoa'));
		// the answer was lost, and one more has come meanwhile: another batch, the same people
		const more = [
			...marks,
			{
				...{ op: 'operation-3', person: people.Aino!, at: at + 60_000 },
				...{ what: 'arrived' as const, how: 'name' as const }
			}
		];
		expect(await done(syncDoor(await anna(), id, more, 'Ei verkkoa'))).toMatchObject({
			done: ['operation-1', 'operation-2', 'operation-3'],
			missed: []
		});
		expect((await here()).sort()).toEqual(['Aino', 'Cilla', 'Dan']);
		const rows = await db.kysely
			.selectFrom('registration')
			.select(['name', 'over_reason', 'source', 'side', 'lang'])
			.where('over_reason', 'is not', null)
			.orderBy('name')
			.execute();
		expect(rows).toEqual([
			{ name: 'Cilla', over_reason: 'Tulkki', source: 'form', side: 'association', lang: 'fi' },
			{ name: 'Dan', over_reason: 'Ei verkkoa', source: 'walk_in', side: 'other', lang: 'sv' }
		]);
		// somebody let in without a network can be taken back like everybody else
		const back = { op: 'operation-4', person: dan, at, what: 'not_arrived' as const };
		await done(syncDoor(await anna(), id, [back], ''));
		expect((await here()).sort()).toEqual(['Aino', 'Cilla']);
	});

	it('says who could not be marked any more, and marks the others', async () => {
		const at = Date.parse('2026-12-16T06:40:00Z');
		await db.kysely
			.updateTable('registration')
			.set({ state: 'cancelled' })
			.where('name', '=', 'Bertta')
			.execute();
		const arrived = { what: 'arrived', how: 'code', at } as const;
		expect(
			await done(
				syncDoor(
					await anna(),
					id,
					[
						{ op: 'operation-1', person: people.Bertta!, ...arrived },
						{ op: 'operation-2', person: people.Aino!, ...arrived }
					],
					''
				)
			)
		).toEqual({ done: ['operation-1', 'operation-2'], missed: ['Bertta'] });
		expect(await here()).toEqual(['Aino']);
	});

	it('takes nobody of another day by an id that a door made up', async () => {
		const other = await anOpenWorkshop(world, { seats: { site: 2, remote: 0 } });
		const mark = { op: 'operation-1', person: people.Aino!, at: 1_700_000_000_000 };
		await expect(
			syncDoor(await anna(), other.id, [{ ...mark, what: 'walk_in', ...guest() }], '')
		).rejects.toMatchObject({ name: 'NotFound' });
	});

	it('is shut for everybody but the staff, before its day and when the day is cancelled', async () => {
		const input = { person: people.Aino!, how: 'name' as const };
		await expect(arrive(await world.as('member'), id, input)).rejects.toMatchObject({
			name: 'Forbidden'
		});
		world.ports.moveTo('2026-12-01T06:45:00Z');
		expect(await arrive(await anna(), id, input)).toMatchObject({ code: 'door_early' });
	});

	it('gives the café who is here, or who has a seat while nobody has come', async () => {
		const names = async () => (await peopleForCafe(await anna(), id)).map((one) => one.name);
		expect(await names()).toEqual(['Aino', 'Bertta']);
		await done(arrive(await anna(), id, { person: people.Bertta!, how: 'name' }));
		expect(await names()).toEqual(['Bertta']);
	});
});
