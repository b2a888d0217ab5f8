import { expect, it } from 'vitest';
import { eachDatabase } from '../../../tests/support/databases.ts';
import {
	extendRound,
	goToPhase,
	lengthenFor,
	nextRound,
	undoStep
} from './hall.commands.server.ts';
import { hallByCode, hallNow } from './hall.queries.server.ts';
import { note, writing } from './test-data.server.ts';
import { writeNotes } from './write.commands.server.ts';

eachDatabase('a step of the facilitator', (open) => {
	const hall = async () => {
		const db = await open();
		const world = await writing(db);
		const now = async () => (await hallNow(world.staff, world.workshopId))!;
		const write = async (token: string, op: string) =>
			(await writeNotes(world.visitor, world.workshopId, token, [note(op, world.stations[0]!)]))[0];
		return { db, ...world, now, write };
	};

	it('is taken back: a round that began too early, with the time it had', async () => {
		const { staff, workshopId, now, done, write, tokens } = await hall();
		const first = await now();
		await done(nextRound(staff, workshopId, 20));
		expect(await now()).toMatchObject({ round: 2 });
		await write(tokens[0]!, 'slip-of-finger');
		await done(undoStep(staff, workshopId));
		expect(await now()).toEqual(first);
		// once: there is nothing before it any more
		expect(await undoStep(staff, workshopId)).toMatchObject({ code: 'hall_nothing_to_undo' });
	});

	it('is taken back: more time, and a phase', async () => {
		const { staff, workshopId, now, done } = await hall();
		const first = await now();
		await done(extendRound(staff, workshopId, 5));
		await done(undoStep(staff, workshopId));
		expect(await now()).toEqual(first);
		await done(goToPhase(staff, workshopId, 'merging'));
		await done(undoStep(staff, workshopId));
		expect(await now()).toEqual(first);
	});

	it('is taken back also when it closed the hall: there is a code to come in by again', async () => {
		const { db, staff, workshopId, done, now } = await hall();
		await done(goToPhase(staff, workshopId, 'closed'));
		await done(undoStep(staff, workshopId));
		expect(await now()).toMatchObject({ phase: 'writing', round: 1 });
		const { code } = await db.kysely.selectFrom('hall').select('code').executeTakeFirstOrThrow();
		expect(await hallByCode(db, code!)).toMatchObject({ workshopId });
	});

	it('is taken once when two facilitators press at the same time', async () => {
		const { staff, workshopId, now } = await hall();
		const both = await Promise.all([
			nextRound(staff, workshopId, 15, 1),
			nextRound(staff, workshopId, 15, 1)
		]);
		expect(both.filter((one) => one.ok)).toHaveLength(1);
		expect(both.find((one) => !one.ok)).toMatchObject({ code: 'hall_moved_already' });
		expect((await now()).round).toBe(2);
	});

	it('leaves more time to one: she writes on while the others are done, until it is up', async () => {
		const { staff, workshopId, done, write, tokens, guests, ports } = await hall();
		await done(lengthenFor(staff, workshopId, guests[0]!, 10));
		await done(goToPhase(staff, workshopId, 'merging'));
		expect(await write(tokens[0]!, 'still-writing')).toMatchObject({ ok: true });
		expect(await write(tokens[1]!, 'too-late-now')).toMatchObject({ code: 'hall_not_writing' });
		ports.moveTo(new Date(ports.now().getTime() + 26 * 60_000));
		expect(await write(tokens[0]!, 'over-by-now')).toMatchObject({ code: 'hall_not_writing' });
		await done(goToPhase(staff, workshopId, 'voting'));
		expect(await lengthenFor(staff, workshopId, guests[0]!, 5)).toMatchObject({
			code: 'hall_phase_wrong'
		});
	});
});
