// Anything that people, staff and the clock can do to the seats of a day, in any order. What must
// hold is looked at after every step. `npm run test:long` tells many more stories.
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { eachDatabase } from '../../../tests/support/databases.ts';
import { type OneTable, oneTable } from '../../../tests/support/one-table.ts';
import { aDay, anOpenWorkshop, somebody } from '../../../tests/support/workshop.ts';
import type { Database } from '#platform/db/database.server.ts';
import { acceptOffer, cancelRegistration, sendDeputy } from './own-registration.commands.server.ts';
import { register } from './registration.commands.server.ts';
import { registrationSweeps } from './registration.sweeps.server.ts';
import { editWorkshop } from './workshop.commands.server.ts';

const STORIES = Number(process.env.LONG ? 1000 : 40);
const STEPS = 40;
/** So far away that no story reaches it: near the day nobody is asked by mail any more. */
const DAY = '2027-06-16';

type Step =
	| { do: 'register'; who: number }
	| { do: 'cancel' | 'accept' | 'deputy'; nth: number }
	| { do: 'seats'; seats: number }
	| { do: 'wait'; hours: number };

const nth = fc.nat(30);
const step: fc.Arbitrary<Step> = fc.oneof(
	{ weight: 5, arbitrary: fc.record({ do: fc.constant('register' as const), who: fc.nat(25) }) },
	{ weight: 3, arbitrary: fc.record({ do: fc.constant('cancel' as const), nth }) },
	{ weight: 2, arbitrary: fc.record({ do: fc.constant('accept' as const), nth }) },
	{ weight: 1, arbitrary: fc.record({ do: fc.constant('deputy' as const), nth }) },
	{
		weight: 1,
		arbitrary: fc.record({
			do: fc.constant('seats' as const),
			seats: fc.integer({ min: 1, max: 8 })
		})
	},
	{
		weight: 1,
		arbitrary: fc.record({
			do: fc.constant('wait' as const),
			hours: fc.integer({ min: 1, max: 60 })
		})
	}
);

eachDatabase('whatever happens to the seats of a day', (open) => {
	it('nobody is seated twice, passed over, or left waiting beside a free seat', async () => {
		const db = await open();
		const world = await oneTable(db);
		await fc.assert(
			fc.asyncProperty(fc.array(step, { minLength: 5, maxLength: STEPS }), (steps) =>
				tell(db, world, steps)
			),
			{ numRuns: STORIES }
		);
	}, 600_000);
});

async function tell(db: Database, world: OneTable, steps: readonly Step[]): Promise<void> {
	world.ports.moveTo('2026-11-23T08:12:00Z');
	const { id } = await anOpenWorkshop(world, { day: DAY, seats: { site: 3, remote: 0 } });
	const tokens: string[] = [];
	let deputies = 0;
	for (const one of steps) {
		const visitor = await world.as();
		const token = 'nth' in one && tokens.length ? tokens[one.nth % tokens.length]! : null;
		if (one.do === 'register') {
			// past the limit of five mails an hour a person would come again later
			const made = await register(visitor, id, somebody(`Person ${id} ${one.who}`));
			if (made.ok && made.value.token) tokens.push(made.value.token);
		} else if (one.do === 'seats') await setSeats(db, world, id, one.seats);
		else if (one.do === 'wait') {
			world.ports.moveTo(new Date(world.ports.now().getTime() + one.hours * 3_600_000));
			await registrationSweeps.find(({ name }) => name === 'offers')!.run(visitor);
		} else if (token && one.do === 'cancel') await gone(cancelRegistration(visitor, token));
		else if (token && one.do === 'accept') await gone(acceptOffer(visitor, token));
		else if (token)
			await gone(
				sendDeputy(visitor, token, {
					name: 'Deputy',
					email: `deputy.${id}.${deputies++}@example.org`
				})
			);
		await look(db, id);
	}
}

/** A link that has become somebody else's is not there any more; a refusal is an answer like any other. */
const gone = (answer: Promise<unknown>) =>
	answer.catch((fault: Error) => expect(fault.name).toBe('NotFound'));

async function setSeats(db: Database, world: OneTable, id: string, seats: number): Promise<void> {
	const { version } = await db.kysely
		.selectFrom('workshop')
		.select('version')
		.where('id', '=', id)
		.executeTakeFirstOrThrow();
	await editWorkshop(
		await world.as('anna'),
		id,
		version,
		aDay({ day: DAY, seats: { site: seats, remote: 0 } })
	);
}

async function look(db: Database, id: string): Promise<void> {
	const rows = await db.kysely
		.selectFrom('registration')
		.selectAll()
		.where('workshop_id', '=', id)
		.execute();
	const { seats_site: seats } = await db.kysely
		.selectFrom('workshop')
		.select('seats_site')
		.where('id', '=', id)
		.executeTakeFirstOrThrow();
	const of = (...states: string[]) => rows.filter((row) => states.includes(row.state));
	const [taken, waiting] = [of('confirmed', 'offered'), of('waiting')];
	expect(taken.length).toBeLessThanOrEqual(seats);
	if (waiting.length) expect(taken.length).toBe(seats);
	const alive = [...taken, ...waiting].map((row) => row.email);
	expect(new Set(alive).size).toBe(alive.length);
	const first = Math.min(...waiting.map((row) => row.waiting_no!));
	for (const row of of('offered')) expect(row.waiting_no!).toBeLessThan(first);
	const numbers = rows.flatMap((row) => row.waiting_no ?? []);
	expect(new Set(numbers).size).toBe(numbers.length);
	// everybody was told once what became of them
	const mails = await db.kysely
		.selectFrom('mail')
		.select(['about_id', 'template'])
		.where('about_id', 'is not', null)
		.execute();
	const told = (template: string, row: { id: string }) =>
		mails.filter((mail) => mail.template === template && mail.about_id === row.id).length;
	for (const row of of('confirmed')) expect(told('registration_confirmed', row)).toBe(1);
	for (const row of of('cancelled')) expect(told('registration_cancelled', row)).toBe(1);
	for (const row of of('lapsed')) expect(told('registration_lapsed', row)).toBe(1);
	for (const row of of('offered')) expect(told('registration_offered', row)).toBe(1);
}
