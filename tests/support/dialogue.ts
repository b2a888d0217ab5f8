// A day with people, its hall open and phones in it, made by the real commands.
import { joinHall } from '../../src/modules/boards/join.commands.server.ts';
import { openHall } from '../../src/modules/boards/hall.commands.server.ts';
import { register } from '../../src/modules/workshops/registration.commands.server.ts';
import { type OneTable, done } from './one-table.ts';
import { anOpenWorkshop, somebody } from './workshop.ts';

const SIDES = ['public', 'association', 'association', 'experience'] as const;

/** An open workshop with so many people who registered: every eighth speaks Swedish. */
export async function aDayWithPeople(world: OneTable, count: number) {
	const day = await anOpenWorkshop(world);
	const visitor = await world.as();
	const people: string[] = [];
	for (let k = 0; k < count; k++) {
		const input = somebody(`Ihminen ${k}`, {
			side: SIDES[k % 4]!,
			lang: k % 8 === 0 ? 'sv' : 'fi',
			organisation: k < 4 ? 'Kunta' : ''
		});
		people.push((await done(register(visitor, day.id, input))).id);
	}
	return { ...day, people };
}

/** Opens the hall of a day and lets phones in. Returns their tokens. */
export async function phonesIn(
	world: OneTable,
	day: { id: string; number: number },
	count: number
): Promise<string[]> {
	await done(openHall(await world.as('anna'), world.areaId, day.number));
	const visitor = await world.as();
	const tokens = Array.from({ length: count }, (_, k) => `phone-${k}`);
	await Promise.all(
		tokens.map(async (token, k) =>
			done(joinHall(visitor, day.id, { token, name: '', side: SIDES[k % 4]! }))
		)
	);
	return tokens;
}
