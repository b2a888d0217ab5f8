// A workshop and people who register for it, made by the real commands.
import type { RegistrationInput } from '../../src/modules/workshops/registration.input.ts';
import {
	openWorkshop,
	planWorkshop
} from '../../src/modules/workshops/workshop.commands.server.ts';
import type { WorkshopInput } from '../../src/modules/workshops/workshop.input.ts';
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
export async function anOpenWorkshop(world: OneTable, more: Partial<WorkshopInput> = {}) {
	const made = await done(planWorkshop(await world.as('anna'), world.areaId, aDay(more)));
	await done(openWorkshop(await world.as('anna'), made.id));
	return made;
}
