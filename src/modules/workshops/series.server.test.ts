import { beforeEach, expect, it } from 'vitest';
import { eachDatabase } from '../../../tests/support/databases.ts';
import { type OneTable, done, oneTable } from '../../../tests/support/one-table.ts';
import { somebody } from '../../../tests/support/workshop.ts';
import type { Database } from '#platform/db/database.server.ts';
import { timeOf } from '#platform/core/dates.ts';
import { programmeOf } from './programme.queries.server.ts';
import { register } from './registration.commands.server.ts';
import { copySeries, makeSeries } from './series.commands.server.ts';
import { seriesInput } from './series.input.ts';
import { seriesPage } from './series.queries.server.ts';
import { openWorkshop } from './workshop.commands.server.ts';
import { workshopPage } from './workshop.queries.server.ts';

const typed = (more: Record<string, string> = {}) =>
	seriesInput.parse({
		name_fi: 'Kotona turvassa',
		name_sv: 'Trygg hemma',
		first_day: '3',
		first_month: '2',
		first_year: '2027',
		place: 'Vaasa',
		seats_first: '64',
		seats_second: '32',
		hosts: 'Pohjanmaan hyvinvointialue',
		funders: 'Rahasto A\nRahasto B',
		funding: 'Rahasto A',
		deadline_day: '1',
		deadline_month: '5',
		deadline_year: '2027',
		deadline_at: '16.15',
		...more
	});

eachDatabase('a series of workshops', (open) => {
	let db: Database;
	let world: OneTable;
	beforeEach(async () => {
		db = await open();
		world = await oneTable(db);
	});
	const page = async (number: number) =>
		(await seriesPage(await world.as('anna'), world.areaId, number, 'fi'))!;
	const day = async (number: number) =>
		(await workshopPage(await world.as('anna'), world.areaId, number, 'fi'))!;

	it('is two days two weeks apart, each with its programme, in three languages', async () => {
		const { number } = await done(makeSeries(await world.as('anna'), world.areaId, typed()));
		const { parts, partners } = await page(number);
		expect(partners.map((one) => one.role)).toEqual(['host', 'funder', 'funder']);
		const [training, innostamo] = [await day(parts[0]!.number), await day(parts[1]!.number)];
		expect(innostamo.starts_at.getTime() - training.starts_at.getTime()).toBe(14 * 86_400_000);
		expect([training.seats.site, innostamo.seats.site]).toEqual([64, 32]);
		expect(innostamo.texts.map((text) => text.lang).sort()).toEqual(['en', 'fi', 'sv']);
		expect(innostamo.funding_until).toEqual(new Date('2027-05-01T13:15:00Z'));
		for (const one of [training, innostamo]) {
			const items = await programmeOf(await world.as('anna'), one.id, 'sv');
			const minutes = items.reduce((sum, item) => sum + item.minutes, 0);
			expect(minutes * 60_000).toBe(one.ends_at.getTime() - one.starts_at.getTime());
		}
		expect(await seriesPage(await world.as(), world.areaId, number, 'fi')).toBeNull();
	});

	it('is made again on other days, by the clock on the wall, without its people', async () => {
		const { number } = await done(makeSeries(await world.as('anna'), world.areaId, typed()));
		const first = (await page(number)).parts[0]!.number;
		const { id } = await day(first);
		await done(openWorkshop(await world.as('anna'), id));
		await done(register(await world.as(), id, somebody('Aino')));
		// over the night in which summer time begins
		const copy = await done(copySeries(await world.as('anna'), world.areaId, number, '2027-03-24'));
		const { parts, partners, name } = await page(copy.number);
		expect([name, partners.length, parts.length]).toEqual(['Kotona turvassa', 3, 2]);
		for (const part of parts) {
			const one = await day(part.number);
			expect(timeOf(one.starts_at, 'Europe/Helsinki')).toBe('09:00');
			expect(one.counts.site).toEqual({ taken: 0, waiting: 0 });
			expect(one.state).toBe('planned');
			expect(await programmeOf(await world.as('anna'), one.id, 'fi')).toHaveLength(8);
		}
	});

	it('refuses days in the wrong order, and is the staff’s alone', async () => {
		const wrong = { second_day: '1', second_month: '2', second_year: '2027' };
		expect(() => typed(wrong)).toThrow('series_days_wrong');
		await expect(makeSeries(await world.as('chair'), world.areaId, typed())).rejects.toMatchObject({
			name: 'Forbidden'
		});
	});
});
