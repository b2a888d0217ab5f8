import { beforeEach, expect, it } from 'vitest';
import { eachDatabase } from '../../../tests/support/databases.ts';
import { type OneTable, done, oneTable } from '../../../tests/support/one-table.ts';
import { aDay, anOpenWorkshop, somebody } from '../../../tests/support/workshop.ts';
import type { Database } from '#platform/db/database.server.ts';
import {
	acceptOffer,
	cancelRegistration,
	changeRegistration,
	sendDeputy
} from './own-registration.commands.server.ts';
import { enterRegistration, register } from './registration.commands.server.ts';
import { registrationByToken } from './registration.queries.server.ts';
import { registrationSweeps } from './registration.sweeps.server.ts';
import { cancelWorkshop, editWorkshop, planWorkshop } from './workshop.commands.server.ts';
import { workshopPage } from './workshop.queries.server.ts';

eachDatabase('registration', (open) => {
	let db: Database;
	let world: OneTable;
	beforeEach(async () => {
		db = await open();
		world = await oneTable(db);
	});
	const signUp = async (workshop: string, ...input: Parameters<typeof somebody>) =>
		done(register(await world.as(), workshop, somebody(...input)));
	const rows = (workshop: string) =>
		db.kysely
			.selectFrom('registration')
			.selectAll()
			.where('workshop_id', '=', workshop)
			.orderBy('id')
			.execute();
	const mails = async (template: string) =>
		(
			await db.kysely
				.selectFrom('mail')
				.select('to_email')
				.where('template', '=', template)
				.orderBy('id')
				.execute()
		).map((mail) => mail.to_email);
	const sweep = async (name: string) =>
		registrationSweeps.find((one) => one.name === name)!.run(await world.as());
	const versionOf = async (number: number) =>
		(await workshopPage(await world.as('anna'), world.areaId, number, 'fi'))!.version;

	it('gives 300 at once exactly 64 seats, and the others the numbers 1 to 236', async () => {
		const { id } = await anOpenWorkshop(world);
		const ctx = await world.as();
		const answers = await Promise.all(
			Array.from({ length: 300 }, (_, at) => done(register(ctx, id, somebody(`Person ${at}`))))
		);
		const stored = await rows(id);
		expect(stored.filter((row) => row.state === 'confirmed')).toHaveLength(64);
		expect(
			stored
				.filter((row) => row.state === 'waiting')
				.map((row) => row.waiting_no!)
				.sort((a, b) => a - b)
		).toEqual(Array.from({ length: 236 }, (_, at) => at + 1));
		for (const answer of answers)
			expect(stored.find((row) => row.id === answer.id)).toMatchObject({
				state: answer.state,
				waiting_no: answer.waitingNo
			});
		expect(new Set(stored.map((row) => row.door_code)).size).toBe(300);
	});

	it('lets nobody past who waits, and offers a free seat to the first of them', async () => {
		const { id } = await anOpenWorkshop(world, { seats: { site: 1, remote: 0 } });
		const first = await signUp(id, 'First');
		const second = await signUp(id, 'Second');
		await signUp(id, 'Third');
		await done(cancelRegistration(await world.as(), first.token!));
		expect((await signUp(id, 'Fourth')).waitingNo).toBe(3);
		expect((await rows(id)).map((row) => row.state)).toEqual([
			'cancelled',
			'offered',
			'waiting',
			'waiting'
		]);
		expect(await mails('registration_offered')).toEqual(['second@example.org']);
		await done(acceptOffer(await world.as(), second.token!));
		const own = await registrationByToken(await world.as(), second.token!, 'fi');
		expect(own).toMatchObject({ state: 'confirmed', place_in_line: null });
		expect(await mails('registration_confirmed')).toEqual([
			'first@example.org',
			'second@example.org'
		]);
	});

	it('passes a seat on when its time is over, and refuses it to who comes too late', async () => {
		const { id } = await anOpenWorkshop(world, { seats: { site: 1, remote: 0 } });
		const first = await signUp(id, 'First');
		const second = await signUp(id, 'Second');
		const third = await signUp(id, 'Third');
		await done(cancelRegistration(await world.as(), first.token!));
		world.ports.moveTo('2026-11-25T08:13:00Z');
		expect(await acceptOffer(await world.as(), second.token!)).toMatchObject({
			code: 'registration_no_offer'
		});
		await sweep('offers');
		await sweep('offers');
		expect((await rows(id)).map((row) => row.state)).toEqual(['cancelled', 'lapsed', 'offered']);
		expect(await mails('registration_lapsed')).toEqual(['second@example.org']);
		expect((await registrationByToken(await world.as(), third.token!, 'fi'))!.state).toBe(
			'offered'
		);
	});

	it('registers nobody twice, and sends the link again instead', async () => {
		const { id } = await anOpenWorkshop(world);
		await signUp(id, 'Aino');
		const again = await signUp(id, 'Aino Second', { email: 'aino@example.org' });
		expect(again).toMatchObject({ again: true, token: null });
		expect(await rows(id)).toHaveLength(1);
		expect(await mails('registration_again')).toEqual(['aino@example.org']);
	});

	it('places a group in its order, and mails who has no address by who registered it', async () => {
		const { id } = await anOpenWorkshop(world, { seats: { site: 2, remote: 0 } });
		const made = await signUp(id, 'Aino', {
			diet: 'gluteeniton',
			others: [
				{ name: 'Bertta', email: null },
				{ name: 'Cilla', email: 'cilla@example.org' }
			]
		});
		expect(made).toMatchObject({ state: 'confirmed', others: ['confirmed', 'waiting'] });
		expect(await mails('registration_confirmed')).toEqual(['aino@example.org', 'aino@example.org']);
		expect(await mails('registration_waiting')).toEqual(['cilla@example.org']);
		expect(await db.kysely.selectFrom('registration_need').selectAll().execute()).toHaveLength(1);
	});

	it('gives the seat to a deputy with a link and a code of their own, without the needs', async () => {
		const { id } = await anOpenWorkshop(world);
		const aino = await signUp(id, 'Aino', { access: 'pyörätuoli' });
		const [before] = await rows(id);
		await done(
			sendDeputy(await world.as(), aino.token!, { name: 'Bertta', email: 'bertta@example.org' })
		);
		const [after] = await rows(id);
		expect(after).toMatchObject({
			name: 'Bertta',
			email: 'bertta@example.org',
			state: 'confirmed'
		});
		expect(after!.door_code).not.toBe(before!.door_code);
		expect(await registrationByToken(await world.as(), aino.token!, 'fi')).toBeNull();
		expect(await db.kysely.selectFrom('registration_need').selectAll().execute()).toEqual([]);
		expect(await mails('registration_deputy')).toEqual(['bertta@example.org']);
	});

	it('asks everybody again when the day moves, and gives more seats to who waits', async () => {
		const { id, number } = await anOpenWorkshop(world, { seats: { site: 1, remote: 0 } });
		const aino = await signUp(id, 'Aino');
		await signUp(id, 'Bertta');
		const moved = aDay({ place: 'Kirjasto', seats: { site: 2, remote: 0 } });
		await done(editWorkshop(await world.as('anna'), id, await versionOf(number), moved));
		expect((await mails('workshop_moved')).sort()).toEqual([
			'aino@example.org',
			'bertta@example.org'
		]);
		expect(await mails('registration_offered')).toEqual(['bertta@example.org']);
		expect((await registrationByToken(await world.as(), aino.token!, 'fi'))!.asked_again).toBe(
			true
		);
		const fewer = aDay({ place: 'Kirjasto', seats: { site: 1, remote: 0 } });
		expect(
			await editWorkshop(await world.as('anna'), id, await versionOf(number), fewer)
		).toMatchObject({ code: 'workshop_seats_taken', about: { count: 2 } });
	});

	it('changes what was told, and knows an organisation by its name', async () => {
		const { id } = await anOpenWorkshop(world);
		const aino = await signUp(id, 'Aino');
		const { name_fi } = await db.kysely
			.selectFrom('organisation')
			.select('name_fi')
			.where('id', '=', world.associationId)
			.executeTakeFirstOrThrow();
		const { email: _e, way: _w, others: _o, ...told } = somebody('Aino Aalto');
		await done(
			changeRegistration(await world.as(), aino.token!, {
				...told,
				organisation: name_fi!.toUpperCase(),
				diet: 'vegaani'
			})
		);
		expect((await rows(id))[0]).toMatchObject({
			name: 'Aino Aalto',
			organisation_id: world.associationId
		});
		expect((await registrationByToken(await world.as(), aino.token!, 'fi'))!.diet).toBe('vegaani');
	});

	it('refuses who comes before it is opened, after it closed, or another way', async () => {
		const planned = await done(planWorkshop(await world.as('anna'), world.areaId, aDay()));
		const code = async (id: string, ...input: Parameters<typeof somebody>) =>
			(await register(await world.as(), id, somebody(...input))) as { code?: string };
		expect((await code(planned.id, 'Aino')).code).toBe('registration_not_yet');
		const { id } = await anOpenWorkshop(world, {
			closes: { day: '2026-12-01', time: '12:00' }
		});
		expect((await code(id, 'Aino', { way: 'remote' })).code).toBe('registration_no_such_way');
		world.ports.moveTo('2026-12-01T10:00:00Z');
		expect((await code(id, 'Aino')).code).toBe('registration_closed');
		await done(enterRegistration(await world.as('anna'), id, somebody('Aino', { email: null })));
		await expect(
			enterRegistration(await world.as('member'), id, somebody('Bertta'))
		).rejects.toMatchObject({ name: 'Forbidden' });
	});

	it('reminds a week and a day before, each once', async () => {
		const { id } = await anOpenWorkshop(world, { seats: { site: 1, remote: 0 } });
		await signUp(id, 'Aino');
		await signUp(id, 'Bertta');
		const reminded = () => mails('registration_reminder');
		await sweep('registration-reminders');
		expect(await reminded()).toEqual([]);
		world.ports.moveTo('2026-12-09T08:00:00Z');
		await sweep('registration-reminders');
		await sweep('registration-reminders');
		expect(await reminded()).toEqual(['aino@example.org']);
		world.ports.moveTo('2026-12-15T08:00:00Z');
		await sweep('registration-reminders');
		expect(await reminded()).toEqual(['aino@example.org', 'aino@example.org']);
	});

	it('tells everybody why the day is cancelled', async () => {
		const { id } = await anOpenWorkshop(world, { seats: { site: 1, remote: 0 } });
		await signUp(id, 'Aino');
		await signUp(id, 'Bertta');
		await done(cancelWorkshop(await world.as('anna'), id, 'Sali on poissa käytöstä.'));
		expect((await mails('workshop_cancelled')).sort()).toEqual([
			'aino@example.org',
			'bertta@example.org'
		]);
	});

	it('forgets needs two weeks after the day, and the person a year after', async () => {
		const { id } = await anOpenWorkshop(world);
		const aino = await signUp(id, 'Aino', { diet: 'vegaani' });
		world.ports.moveTo('2026-12-29T13:00:00Z');
		await sweep('registration-retention');
		expect(await db.kysely.selectFrom('registration_need').selectAll().execute()).toHaveLength(1);
		world.ports.moveTo('2026-12-31T13:00:00Z');
		await sweep('registration-retention');
		expect(await db.kysely.selectFrom('registration_need').selectAll().execute()).toEqual([]);
		expect((await rows(id))[0]!.name).toBe('Aino');
		world.ports.moveTo('2027-12-17T13:00:00Z');
		await sweep('registration-retention');
		expect((await rows(id))[0]).toMatchObject({ name: '', email: null, side: 'association' });
		expect(await registrationByToken(await world.as(), aino.token!, 'fi')).toBeNull();
	});
});
