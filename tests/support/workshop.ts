// A workshop and people who register for it, made by the real commands.
import type { RegistrationInput } from '../../src/modules/workshops/registration.input.ts';
import {
	openWorkshop,
	planWorkshop
} from '../../src/modules/workshops/workshop.commands.server.ts';
import type { WorkshopInput } from '../../src/modules/workshops/workshop.input.ts';
import type { Database } from '../../src/platform/db/database.server.ts';
import { type OneTable, done } from './one-table.ts';

/** 16 December 2026 in Helsinki, nine to three, 64 seats in the hall. */
export const aDay = (more: Partial<WorkshopInput> = {}): WorkshopInput => ({
	kind: 'innostamo',
	texts: [
		{ lang: 'fi', title: 'Turvallinen arki', intro: 'Ideoita arkeen.', goals: '' },
		{ lang: 'sv', title: 'En trygg vardag', intro: '', goals: '' }
	],
	day: '2026-12-16',
	starts: '09:00',
	ends: '15:00',
	place: 'Kulttuuritalo',
	remoteUrl: '',
	seats: { site: 64, remote: 0 },
	closes: null,
	names: 'table',
	funding: '',
	fundingUntil: null,
	...more
});

export const somebody = (
	name: string,
	more: Partial<RegistrationInput> = {}
): RegistrationInput => ({
	name,
	email: `${name.toLowerCase().replaceAll(' ', '.')}@example.org`,
	way: 'site',
	lang: 'fi',
	side: 'association',
	organisation: '',
	sector: '',
	diet: '',
	access: '',
	station: null,
	shown: false,
	others: [],
	answers: {},
	...more
});

/** A workshop that people can register for. */
export async function anOpenWorkshop(
	world: OneTable,
	more: Partial<WorkshopInput> = {},
	part: { seriesId: string; part: number } | null = null
) {
	const made = await done(planWorkshop(await world.as('anna'), world.areaId, aDay(more), part));
	await done(openWorkshop(await world.as('anna'), made.id));
	return made;
}

/** Tables of its café, in order. */
export async function stationsOf(
	db: Database,
	of: { id: string; areaId: string },
	many: number
): Promise<string[]> {
	const ids = Array.from(
		{ length: many },
		(_, at) => `01900000-0000-7000-8000-${String(at + 1).padStart(12, '0')}`
	);
	for (const [at, id] of ids.entries()) {
		await db.kysely
			.insertInto('station')
			.values({ id, area_id: of.areaId, workshop_id: of.id, position: at + 1 })
			.execute();
		await db.kysely
			.insertInto('station_text')
			.values({
				station_id: id,
				area_id: of.areaId,
				lang: 'fi',
				theme: `Teema ${at + 1}`,
				original: true
			})
			.execute();
	}
	return ids;
}

/** A series to put days in. */
export async function aSeries(db: Database, areaId: string): Promise<string> {
	const id = '01900000-0000-7000-8000-00000000aaaa';
	const now = new Date('2026-11-23T08:12:00Z');
	await db.kysely
		.insertInto('workshop_series')
		.values({ id, area_id: areaId, number: 1, langs: ['fi'], created_at: now, changed_at: now })
		.execute();
	return id;
}
