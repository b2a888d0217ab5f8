// A workshop with stations, ready for its hall. Rows by hand: the module of workshops has its own tests.
import type { Database } from '../../src/platform/db/database.server.ts';
import { done, oneTable } from './one-table.ts';

type Day = { areaId: string; number: number; now: Date; names?: string };

/** Puts a workshop with two stations into an area. Returns its id and theirs. */
export async function insertWorkshop(
	db: Database,
	newId: () => string,
	{ areaId, number, now, names = 'table' }: Day,
	themes: readonly (readonly [fi: string, sv: string])[] = [
		['Kyyti ja liikkuminen', 'Skjuts och rörlighet'],
		['Seura ja tekeminen', 'Sällskap och sysslor']
	]
) {
	const id = newId();
	await db.kysely
		.insertInto('workshop')
		.values({
			id,
			area_id: areaId,
			number,
			kind: 'innostamo',
			langs: ['fi', 'sv'],
			starts_at: now,
			ends_at: new Date(now.getTime() + 4 * 3_600_000),
			seats_site: 64,
			names,
			state: 'open',
			created_at: now,
			changed_at: now
		})
		.execute();
	const text = (lang: string, title: string, original: boolean) => ({
		workshop_id: id,
		area_id: areaId,
		lang,
		title,
		original,
		written_at: now
	});
	await db.kysely
		.insertInto('workshop_text')
		.values([
			text('fi', 'Innostamo: arki kotona', true),
			text('sv', 'Innostamo: vardagen hemma', false)
		])
		.execute();
	const stations: string[] = [];
	for (const [i, [fi, sv]] of themes.entries()) {
		const station = newId();
		stations.push(station);
		await db.kysely
			.insertInto('station')
			.values({ id: station, area_id: areaId, workshop_id: id, position: i + 1, seats: 8 })
			.execute();
		const theme = (lang: string, word: string, question: string, original: boolean) => ({
			station_id: station,
			area_id: areaId,
			lang,
			theme: word,
			question,
			original
		});
		await db.kysely
			.insertInto('station_text')
			.values([
				theme('fi', fi, 'Miten pääsen sinne, missä muut ovat, kun en enää aja itse?', true),
				theme('sv', sv, 'Hur tar jag mig dit där andra är, när jag inte längre kör själv?', false)
			])
			.execute();
	}
	return { id, stations };
}

/** One area with its staff, one workshop, two stations. The hall is not opened yet. */
export async function hallWorld(db: Database) {
	const world = await oneTable(db);
	const number = 3;
	const { stations } = await insertWorkshop(db, world.ports.newId, {
		areaId: world.areaId,
		number,
		now: world.ports.now()
	});
	return {
		areaId: world.areaId,
		ports: world.ports,
		number,
		stations,
		staff: await world.as('anna'),
		member: await world.as('member'),
		visitor: await world.as(),
		done
	};
}
