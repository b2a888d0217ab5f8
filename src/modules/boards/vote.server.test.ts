import { sql } from 'kysely';
import { expect, it } from 'vitest';
import { eachDatabase } from '../../../tests/support/databases.ts';
import type { Database } from '../../platform/db/database.server.ts';
import type { VotingInput } from './board.input.ts';
import { goToPhase, setVoting } from './hall.commands.server.ts';
import { joinHall } from './join.commands.server.ts';
import { notesOf } from './outline.queries.server.ts';
import { note, writing } from './test-data.server.ts';
import { vote } from './vote.commands.server.ts';
import { resultsOf, votesOfVoter } from './vote.queries.server.ts';
import { writeNotes } from './write.commands.server.ts';

const RATING = { vote_kind: 'rating', vote_by: 'guest' } as const;
const RANKING = { vote_kind: 'ranking', places: 3, vote_by: 'guest' } as const;
const dots = (n: number) =>
	({ vote_kind: 'dots', dots: n, dots_most: n, vote_by: 'guest' }) as const;

/** Four notes to vote on, in a hall that votes in this way; the sides in turn for more voters. */
async function voting(db: Database, how: VotingInput) {
	const world = await writing(db);
	const { visitor, staff, workshopId, tokens, guests, stations, done } = world;
	for (let n = 0; n < 4; n++)
		await writeNotes(visitor, workshopId, tokens[0]!, [note(`item-${n}-xx`, stations[0]!)]);
	const items = (await notesOf(staff, { workshopId })).map(({ id }) => id);
	await done(goToPhase(staff, workshopId, 'merging'));
	await done(goToPhase(staff, workshopId, 'voting'));
	await done(setVoting(staff, workshopId, how));
	const give = (voter: number, item: number, n: number) =>
		vote(visitor, workshopId, tokens[voter]!, { kind: how.vote_kind, item: items[item]!, n });
	const given = async (voter: number) => {
		const found = await votesOfVoter(staff, workshopId, guests[voter]!);
		return items.map((item) => found[item] ?? 0);
	};
	const more = async (sides: readonly ('public' | 'association' | 'experience')[]) => {
		for (const [n, side] of sides.entries()) {
			const token = `voter-${n}-xx`;
			const { guestId } = await done(joinHall(visitor, workshopId, { token, name: '', side }));
			tokens.push(token);
			guests.push(guestId);
		}
	};
	const close = async () => {
		await done(goToPhase(staff, workshopId, 'closed'));
		const { items: found, ...results } = await resultsOf(staff, workshopId);
		return {
			...results,
			items: found,
			of: (n: number) => found.find((one) => one.item === items[n])
		};
	};
	return { ...world, items, give, given, more, close };
}

eachDatabase('a vote', (open) => {
	it('rates each item from 1 to 5, and tells the mean of five and more by side', async () => {
		const db = await open();
		const { give, given, more, close, items } = await voting(db, RATING);
		expect(await give(0, 0, 6)).toMatchObject({ code: 'rating_wrong' });
		// the same wish twice, another one, and one that is taken back
		await Promise.all([give(0, 0, 4), give(0, 0, 4), give(0, 1, 2)]);
		await give(0, 1, 0);
		await give(0, 0, 5);
		expect(await given(0)).toEqual([5, 0, 0, 0]);
		await more([
			...Array<'public'>(6).fill('public'),
			...Array<'association'>(6).fill('association'),
			'experience',
			'experience'
		]);
		for (let voter = 3; voter < 17; voter++) await give(voter, 0, voter < 9 ? 4 : 2);
		for (let voter = 3; voter < 7; voter++) await give(voter, 2, 5);
		const { of, bySide, voters } = await close();
		expect(voters).toBe(15);
		expect(of(0)).toMatchObject({ score: 45 / 15, voters: 15, middle: [2, 4] });
		expect(of(2)).toEqual({ item: items[2], kind: 'rating', voters: 4, score: null });
		expect(of(1)).toBeUndefined();
		// two of experience and one unsaid hide, and the next smallest with them
		const row = bySide!.find((one) => one.item === items[0])!;
		expect(row.cells).toEqual([null, 2, null, 0, null]);
		const few = bySide!.find((one) => one.item === items[2])!;
		expect(few.cells.every((cell) => cell === null)).toBe(true);
	});

	it('ranks up to so many favourites, which change places, and counts points', async () => {
		const db = await open();
		const { give, given, close, items, tokens } = await voting(db, RANKING);
		expect(await give(0, 0, 4)).toMatchObject({ code: 'place_wrong' });
		// every press of one batch at once and twice: no place is given twice
		const pressed = tokens.flatMap((_, voter) =>
			items.flatMap((_, item) => [1, 2, 3].map((n) => [voter, (item + n) % 4, n] as const))
		);
		await Promise.all([...pressed, ...pressed].map((one) => give(...one)));
		const twice = await sql`select 1 from dot group by voter_id, n having count(*) > 1`.execute(
			db.kysely
		);
		expect(twice.rows).toEqual([]);
		for (let voter = 0; voter < 3; voter++) {
			for (let item = 0; item < 4; item++) await give(voter, item, 0);
			await give(voter, 0, 1);
			await give(voter, 1, 2);
		}
		await give(0, 1, 1);
		expect(await given(0)).toEqual([2, 1, 0, 0]);
		await give(0, 2, 2);
		expect(await given(0)).toEqual([0, 1, 2, 0]);
		const { of, bySide } = await close();
		expect(of(0)).toMatchObject({ score: 6, firsts: 2 });
		expect(of(1)).toMatchObject({ score: 7, firsts: 1 });
		expect(of(2)).toMatchObject({ score: 2, firsts: 0 });
		expect(bySide).toBeNull();
	});

	it('keeps its kind once a vote is given, and takes no wish for another kind', async () => {
		const db = await open();
		const { give, staff, visitor, workshopId, tokens, items, done } = await voting(db, dots(1));
		await give(0, 0, 1);
		expect(await setVoting(staff, workshopId, RATING)).toMatchObject({ code: 'hall_votes_given' });
		// the database has the last word
		await expect(sql`update hall set vote_kind = 'rating'`.execute(db.kysely)).rejects.toThrow();
		await give(0, 0, 0);
		await done(setVoting(staff, workshopId, RATING));
		expect(await give(0, 0, 1)).toMatchObject({ code: 'vote_kind_changed' });
		const wish = { kind: 'rating', item: items[0]!, n: 5 } as const;
		expect(await vote(visitor, workshopId, tokens[0]!, wish)).toMatchObject({ ok: true });
	});

	it('has as many dots as were set last, also for who had taken one back', async () => {
		const db = await open();
		const { give, given, staff, workshopId, done } = await voting(db, dots(1));
		await give(0, 0, 1);
		await give(0, 0, 0);
		await done(setVoting(staff, workshopId, dots(3)));
		expect(await give(0, 0, 3)).toMatchObject({ ok: true });
		expect(await given(0)).toEqual([3, 0, 0, 0]);
	});

	it('is counted by the database: no place twice, no rating above five', async () => {
		const db = await open();
		const { give, staff, workshopId, done } = await voting(db, RANKING);
		await give(0, 0, 1);
		await give(0, 1, 2);
		await expect(sql`update dot set n = 2`.execute(db.kysely)).rejects.toThrow(/one place/);
		await expect(
			sql`update dot set n = 4, most = 9 where n = 2`.execute(db.kysely)
		).rejects.toThrow(/does not have/);
		await give(0, 0, 0);
		await give(0, 1, 0);
		await done(setVoting(staff, workshopId, RATING));
		await vote(staff, workshopId, 'token-a', {
			item: (await notesOf(staff, { workshopId }))[0]!.id,
			n: 5
		});
		await expect(sql`update dot set n = 6, most = 9`.execute(db.kysely)).rejects.toThrow(
			/does not have/
		);
	});

	it('is no rating by so few tables that nothing could be told', async () => {
		const db = await open();
		const { staff, workshopId } = await voting(db, RANKING);
		expect(
			await setVoting(staff, workshopId, { vote_kind: 'rating', vote_by: 'station' })
		).toMatchObject({ code: 'hall_stations_few' });
		expect(await setVoting(staff, workshopId, { ...RANKING, vote_by: 'station' })).toMatchObject({
			ok: true
		});
	});
});
