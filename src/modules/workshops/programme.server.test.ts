import { beforeEach, expect, it } from 'vitest';
import { eachDatabase } from '../../../tests/support/databases.ts';
import { type OneTable, done, oneTable } from '../../../tests/support/one-table.ts';
import { anOpenWorkshop } from '../../../tests/support/workshop.ts';
import {
	addItem,
	backItem,
	moveItem,
	nextItem,
	editItem,
	removeItem,
	restoreRest,
	shortenRest
} from './programme.commands.server.ts';
import { programmeOf } from './programme.queries.server.ts';
import { lengthOf, timeline } from './programme.ts';
import { closeWorkshop, startWorkshop } from './workshop.commands.server.ts';

eachDatabase('the programme of a day', (open) => {
	let world: OneTable;
	let id: string;
	beforeEach(async () => {
		world = await oneTable(await open());
		// nine to eleven in Helsinki
		({ id } = await anOpenWorkshop(world, { ends: '11:00' }));
		for (const [title, minutes] of [
			['Tervetuloa', 30],
			['Kahvila', 60],
			['Lopuksi', 30]
		] as const)
			await done(
				addItem(await world.as('anna'), id, {
					kind: 'talk',
					minutes,
					responsible: '',
					texts: [{ lang: 'fi', title }]
				})
			);
	});
	const items = async () => programmeOf(await world.as(), id, 'fi');
	const begin = async () => {
		world.ports.moveTo('2026-12-16T07:10:00Z');
		await done(startWorkshop(await world.as('anna'), id));
		await done(nextItem(await world.as('anna'), id));
	};
	const lengths = async () => (await items()).map(lengthOf);

	it('goes from item to item, and one step back', async () => {
		expect(await nextItem(await world.as('anna'), id)).toMatchObject({
			code: 'workshop_not_running'
		});
		await begin();
		world.ports.moveTo('2026-12-16T07:45:00Z');
		await done(nextItem(await world.as('anna'), id));
		const states = async () =>
			timeline(await items(), new Date('2026-12-16T07:00:00Z'), world.ports.now()).map(
				(one) => one.state
			);
		expect(await states()).toEqual(['done', 'now', 'coming']);
		await done(backItem(await world.as('anna'), id));
		expect(await states()).toEqual(['now', 'coming', 'coming']);
		expect(await removeItem(await world.as('anna'), id, (await items())[0]!.id)).toMatchObject({
			code: 'programme_begun'
		});
	});

	it('is shortened so that the day ends in time', async () => {
		await begin();
		world.ports.moveTo('2026-12-16T07:50:00Z');
		await done(nextItem(await world.as('anna'), id));
		await done(shortenRest(await world.as('anna'), id));
		// 20 minutes late: all of them come from what has not begun
		expect(await lengths()).toEqual([30, 60, 10]);
		expect(await shortenRest(await world.as('anna'), id)).toMatchObject({
			code: 'programme_in_time'
		});
		// the plan is still known, and comes back by one click
		expect((await items()).map((one) => one.minutes)).toEqual([30, 60, 30]);
		await done(restoreRest(await world.as('anna'), id));
		expect(await lengths()).toEqual([30, 60, 30]);
		expect(await restoreRest(await world.as('anna'), id)).toMatchObject({
			code: 'programme_as_planned'
		});
	});

	it('is shortened also when the day has not begun in time', async () => {
		world.ports.moveTo('2026-12-16T07:20:00Z');
		await done(startWorkshop(await world.as('anna'), id));
		await done(shortenRest(await world.as('anna'), id));
		expect((await lengths()).reduce((a, b) => a + b)).toBe(100);
		const [, cafe] = await items();
		const { title, kind, responsible } = cafe!;
		const again = { kind, responsible, minutes: 40, texts: [{ lang: 'fi' as const, title }] };
		await done(editItem(await world.as('anna'), id, cafe!.id, again));
		expect((await lengths())[1]).toBe(40);
	});

	it('keeps what has begun where it is, and ends with the day', async () => {
		await begin();
		const [first, second, third] = await items();
		const move = async (item: string, to: number) =>
			moveItem(await world.as('anna'), id, { item, to });
		expect(await move(first!.id, 3)).toMatchObject({ code: 'programme_begun' });
		expect(await move(third!.id, 1)).toMatchObject({ code: 'programme_begun' });
		await done(move(third!.id, 2));
		await done(move(second!.id, 2));
		world.ports.moveTo('2026-12-16T08:00:00Z');
		await done(closeWorkshop(await world.as('anna'), id));
		expect((await items()).map((one) => one.endedAt)).toEqual([world.ports.now(), null, null]);
	});

	it('is put in another order, by the staff alone', async () => {
		const last = (await items())[2]!.id;
		await done(moveItem(await world.as('anna'), id, { item: last, to: 1 }));
		expect((await items()).map((one) => one.title)).toEqual(['Lopuksi', 'Tervetuloa', 'Kahvila']);
		await expect(
			moveItem(await world.as('member'), id, { item: last, to: 2 })
		).rejects.toMatchObject({ name: 'Forbidden' });
	});
});
