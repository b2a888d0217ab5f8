import { beforeEach, expect, it } from 'vitest';
import { eachDatabase } from '../../../tests/support/databases.ts';
import { type OneTable, done, oneTable } from '../../../tests/support/one-table.ts';
import { anOpenWorkshop, somebody } from '../../../tests/support/workshop.ts';
import type { Database } from '#platform/db/database.server.ts';
import { register } from './registration.commands.server.ts';
import { stationsForEdit, tablesOf } from './seating.queries.server.ts';
import { addStations, editStation, moveStation, removeStation } from './station.commands.server.ts';
import { stationLinesInput } from './station.input.ts';

eachDatabase('the tables of a workshop', (open) => {
	let db: Database;
	let world: OneTable;
	let id: string;
	beforeEach(async () => {
		db = await open();
		world = await oneTable(db);
		({ id } = await anOpenWorkshop(world));
		const lines = 'Lumi ja jää; Mikä auttaisi?\n\nYksinäisyys\nKyyti kylältä';
		await done(
			addStations(await world.as('anna'), id, stationLinesInput.parse({ lines, text_lang: 'fi' }))
		);
	});
	const themes = async (lang: 'fi' | 'sv' = 'fi') =>
		(await tablesOf(await world.as('anna'), id, lang)).map((one) => one.theme);
	const first = async () => (await stationsForEdit(await world.as('anna'), id))[0]!;

	it('are added one a line, with a question after a semicolon', async () => {
		expect(await themes()).toEqual(['Lumi ja jää', 'Yksinäisyys', 'Kyyti kylältä']);
		expect((await first()).texts[0]).toMatchObject({ question: 'Mikä auttaisi?' });
	});

	it('have a theme in each language, and move', async () => {
		const { id: station } = await first();
		const texts = [
			{ lang: 'fi' as const, theme: 'Lumi', question: '' },
			{ lang: 'sv' as const, theme: 'Snö', question: '' }
		];
		await done(
			editStation(await world.as('anna'), id, {
				station,
				texts,
				seats: 9,
				lang: 'sv',
				accessible: false,
				remote: false
			})
		);
		await done(moveStation(await world.as('anna'), id, { station, to: 3 }));
		expect(await themes('sv')).toEqual(['Yksinäisyys', 'Kyyti kylältä', 'Snö']);
	});

	it('go away only while nobody has wished for them', async () => {
		const { id: station } = await first();
		await done(register(await world.as(), id, somebody('Aino', { station })));
		expect(await removeStation(await world.as('anna'), id, station)).toMatchObject({
			code: 'station_used'
		});
		const [, second] = await stationsForEdit(await world.as('anna'), id);
		await done(removeStation(await world.as('anna'), id, second!.id));
		expect(await themes()).toEqual(['Lumi ja jää', 'Kyyti kylältä']);
	});

	it('are the staff’s to change, and of their own workshop', async () => {
		const { id: station } = await first();
		await expect(removeStation(await world.as('chair'), id, station)).rejects.toMatchObject({
			name: 'Forbidden'
		});
		const other = await anOpenWorkshop(world);
		await expect(removeStation(await world.as('anna'), other.id, station)).rejects.toMatchObject({
			name: 'NotFound'
		});
	});
});
