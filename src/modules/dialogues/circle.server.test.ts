import { beforeEach, expect, it } from 'vitest';
import { aDayWithPeople, phonesIn } from '../../../tests/support/dialogue.ts';
import { eachDatabase } from '../../../tests/support/databases.ts';
import { type OneTable, done, oneTable } from '../../../tests/support/one-table.ts';
import { arrive } from '#modules/workshops/door.commands.server.ts';
import { registrationSweeps } from '#modules/workshops/registration.sweeps.server.ts';
import type { Database } from '#platform/db/database.server.ts';
import { makeCircles, moveMember, nameLeaders, setTimer } from './circle.commands.server.ts';
import {
	circleOf,
	circlesForGuest,
	circlesShown,
	dialogueOf,
	insightsOf,
	metInCircles
} from './circle.queries.server.ts';
import { dialogueSweep } from './dialogue.sweeps.server.ts';
import { hideInsight, typeInsight, writeInsight } from './insight.commands.server.ts';

eachDatabase('circles of a day', (open) => {
	let db: Database;
	let world: OneTable;
	let day: Awaited<ReturnType<typeof aDayWithPeople>>;
	beforeEach(async () => {
		db = await open();
		world = await oneTable(db);
		day = await aDayWithPeople(world, 14);
		world.ports.moveTo('2026-12-16T06:45:00Z');
	});
	const anna = () => world.as('anna');
	const two = async () => done(makeCircles(await anna(), day.id, { count: 2, minutes: 60 }));
	const shown = async () => circlesShown(await anna(), day.id);

	it('deal everybody who has a seat, and later only those who came', async () => {
		await two();
		expect((await shown()).circles.map(({ members }) => members.length)).toEqual([7, 7]);
		for (const person of day.people.slice(0, 6))
			await done(arrive(await anna(), day.id, { person, how: 'name' }));
		expect(
			(await shown()).circles.flatMap(({ members }) => members.filter((m) => m.here))
		).toHaveLength(6);
		await done(makeCircles(await anna(), day.id, { count: 1, minutes: 60 }));
		const { circles, loose } = await shown();
		expect(circles.map(({ members }) => members.length)).toEqual([6]);
		expect(loose).toEqual([]);
	});

	it('refuse in words: too few people, and a number that makes them too small', async () => {
		expect(await makeCircles(await anna(), day.id, { count: 3, minutes: 60 })).toMatchObject({
			code: 'circles_count_wrong'
		});
		await done(arrive(await anna(), day.id, { person: day.people[0]!, how: 'name' }));
		expect(await makeCircles(await anna(), day.id, { count: 1, minutes: 60 })).toMatchObject({
			code: 'circles_too_few',
			about: { count: 1 }
		});
	});

	it('are changed by hand: moved, taken out, put in again', async () => {
		await two();
		const [first, second] = (await shown()).circles;
		const person = first!.members[0]!.id;
		await done(moveMember(await anna(), day.id, { person, circle: second!.id }));
		let now = await shown();
		expect(now.circles.map(({ members }) => members.length)).toEqual([6, 8]);
		expect(now.circles[1]!.members.at(-1)).toMatchObject({ id: person, by_hand: true });
		await done(moveMember(await anna(), day.id, { person, circle: null }));
		now = await shown();
		expect(now.loose.map(({ id }) => id)).toEqual([person]);
		expect(await moveMember(await anna(), day.id, { person, circle: null })).toMatchObject({
			code: 'circle_not_in'
		});
	});

	it('take nobody of another day', async () => {
		await two();
		const other = await aDayWithPeople(world, 1);
		const [first] = (await shown()).circles;
		await expect(
			moveMember(await anna(), day.id, { person: other.people[0]!, circle: first!.id })
		).rejects.toMatchObject({ name: 'NotFound' });
	});

	it('keep who leads a number when they are dealt anew, and forget it a year after', async () => {
		await two();
		const [first] = (await shown()).circles;
		const names = { facilitator: 'Anna', recorder: 'Olli', place: 'Takkahuone' };
		await done(nameLeaders(await anna(), day.id, { circle: first!.id, ...names }));
		expect(await circleOf(await world.as(), first!.members[0]!.id)).toMatchObject({
			position: 1,
			people: 7,
			...names
		});
		await two();
		expect((await shown()).circles[0]).toMatchObject({ facilitator: 'Anna', recorder: '' });
		world.ports.moveTo('2027-12-20T06:45:00Z');
		await dialogueSweep.run(await world.as());
		expect((await shown()).circles[0]).toMatchObject({ facilitator: '', place: 'Takkahuone' });
		for (const sweep of registrationSweeps) await sweep.run(await world.as());
		expect(await metInCircles(await anna(), day.id)).toHaveLength(42);
	});

	it('are a history of who met: each pair of a circle once', async () => {
		await two();
		const pairs = await metInCircles(await anna(), day.id);
		expect(pairs).toHaveLength(2 * 21);
		expect(new Set(pairs.map(([a, b]) => [a, b].sort().join())).size).toBe(42);
	});

	it('have a clock that is started, given five minutes more, and stopped', async () => {
		await two();
		expect(await setTimer(await anna(), day.id, 'more')).toMatchObject({
			code: 'dialogue_not_running'
		});
		await done(setTimer(await anna(), day.id, 'start'));
		await done(setTimer(await anna(), day.id, 'more'));
		expect((await dialogueOf(await anna(), day.id))!.ends_at).toEqual(
			new Date('2026-12-16T07:50:00Z')
		);
		await done(setTimer(await anna(), day.id, 'stop'));
		expect((await dialogueOf(await anna(), day.id))!.ends_at).toBeNull();
	});

	it('write what they saw by phone and by the staff; what is taken away is not listed', async () => {
		await two();
		const [phone] = await phonesIn(world, day, 2);
		const insight = (circle: number, text: string) => ({ circle, text, lang: 'fi' as const });
		const visitor = await world.as();
		await done(writeInsight(visitor, day.id, phone!, insight(2, 'Kyyti ratkaisee.')));
		const typed = await done(typeInsight(await anna(), day.id, insight(1, 'Naapuri auttaa.')));
		expect(await insightsOf(visitor, day.id)).toMatchObject([
			{ circle: 1, origin: 'staff' },
			{ circle: 2, origin: 'phone', text: 'Kyyti ratkaisee.' }
		]);
		const guest = await db.kysely
			.selectFrom('insight')
			.select('guest_id')
			.where('guest_id', 'is not', null)
			.executeTakeFirstOrThrow();
		expect((await circlesForGuest(visitor, day.id, guest.guest_id!)).own).toBe(2);
		await done(hideInsight(await anna(), day.id, typed.id));
		expect(await insightsOf(visitor, day.id)).toHaveLength(1);
		expect(await writeInsight(visitor, day.id, phone!, insight(9, 'x'))).toMatchObject({
			code: 'insight_circle_missing'
		});
		await expect(writeInsight(visitor, day.id, 'nobody', insight(1, 'x'))).rejects.toMatchObject({
			name: 'NotFound'
		});
	});

	it('count what a phone writes', async () => {
		await two();
		const [phone] = await phonesIn(world, day, 1);
		const visitor = await world.as();
		const write = () => writeInsight(visitor, day.id, phone!, { circle: 1, text: 'x', lang: 'fi' });
		for (let k = 0; k < 30; k++) await done(write());
		expect(await write()).toMatchObject({ code: 'insight_slow_down' });
	});

	it('are made and changed by the staff alone', async () => {
		for (const who of ['member', 'chair'] as const)
			await expect(
				makeCircles(await world.as(who), day.id, { count: 2, minutes: 60 })
			).rejects.toMatchObject({ name: 'Forbidden' });
		await expect(setTimer(await world.as(), day.id, 'start')).rejects.toMatchObject({
			name: 'Forbidden'
		});
	});
});
