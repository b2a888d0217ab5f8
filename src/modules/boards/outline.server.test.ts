import { sql } from 'kysely';
import { expect, it } from 'vitest';
import { eachDatabase } from '../../../tests/support/databases.ts';
import { Forbidden, NotFound } from '../../platform/core/faults.ts';
import { changesSince } from './change.queries.server.ts';
import { goToPhase, makeHost } from './hall.commands.server.ts';
import { hideNote, makeCluster, mergeNotes, moveNote } from './outline.commands.server.ts';
import { clustersOf, notesOf } from './outline.queries.server.ts';
import { sheetCode } from './board.ts';
import { joinHall } from './join.commands.server.ts';
import { note, writing } from './test-data.server.ts';
import { typeSheet, writeSummary } from './station.commands.server.ts';
import { vote } from './vote.commands.server.ts';
import { resultsOf } from './vote.queries.server.ts';
import { sumOf } from './vote.rule.ts';
import { writeNotes } from './write.commands.server.ts';

eachDatabase('the notes and dots', (open) => {
	it('are kept in order by the staff and by the guest who keeps the station, and by nobody else', async () => {
		const db = await open();
		const { visitor, staff, workshopId, tokens, guests, stations, done } = await writing(db);
		const [a, b] = stations as [string, string];
		for (const [token, op, station] of [
			[tokens[0]!, 'first-one', a],
			[tokens[1]!, 'second-one', a],
			[tokens[2]!, 'third-one', b]
		] as const)
			await writeNotes(visitor, workshopId, token, [note(op, station)]);
		const [one, two, three] = (await notesOf(staff, { workshopId })).map(({ id }) => id) as [
			string,
			string,
			string
		];
		const host = { workshopId, token: tokens[0]! };
		await expect(
			makeCluster(visitor, host, { station: a, title: 'X', notes: [one], lang: 'fi' })
		).rejects.toThrow(Forbidden);
		await done(makeHost(staff, workshopId, guests[0]!, a));
		const { id } = await done(
			makeCluster(visitor, host, { station: a, title: 'Yhdessä', notes: [one, two], lang: 'fi' })
		);
		await expect(moveNote(visitor, host, { note: three, to: 'none' })).rejects.toThrow(Forbidden);
		await expect(
			moveNote(visitor, { workshopId, token: tokens[1]! }, { note: one, to: 'none' })
		).rejects.toThrow(Forbidden);
		expect(
			await moveNote(staff, { workshopId, token: null }, { note: three, to: id })
		).toMatchObject({ code: 'cluster_elsewhere' });
		await expect(
			moveNote(staff, { workshopId, token: null }, { note: id, to: 'none' })
		).rejects.toThrow(NotFound);
		await done(mergeNotes(visitor, host, { note: two, into: three }));
		expect(
			await mergeNotes(staff, { workshopId, token: null }, { note: one, into: two })
		).toMatchObject({ code: 'note_into_wrong' });
		await done(mergeNotes(staff, { workshopId, token: null }, { note: three, into: one }));
		// both origins stay: two had gone into three, and lives on with it in one
		const rows = await notesOf(staff, { workshopId });
		expect(
			rows.map(({ id: note, merged_into, station_id }) => [note, merged_into, station_id])
		).toEqual([
			[one, null, a],
			[two, one, a],
			[three, one, b]
		]);
		await done(moveNote(visitor, host, { note: one, to: 'none' }));
		expect(await clustersOf(staff, workshopId)).toEqual([]);
		await done(hideNote(visitor, host, { note: one, reason: 'person' }));
		const told = await changesSince(db, workshopId, 0);
		expect(JSON.stringify(told)).not.toContain('first-one');
		await done(
			writeSummary(visitor, host, { station: a, round: 1, text: 'Bussi puuttuu.', lang: 'fi' })
		);
		await expect(
			writeSummary(visitor, host, { station: b, round: 1, text: 'x', lang: 'fi' })
		).rejects.toThrow(Forbidden);
	});

	it('come from a paper sheet once, at the station of its code', async () => {
		const db = await open();
		const { staff, workshopId, stations, done } = await writing(db);
		const sheet = {
			station: null,
			round: 1,
			kind: 'need' as const,
			text: 'Paperilta',
			lang: 'fi' as const
		};
		const who = { workshopId, token: null };
		await done(typeSheet(staff, who, { ...sheet, sheet_code: sheetCode(2, 7).toLowerCase() }));
		expect(await typeSheet(staff, who, { ...sheet, sheet_code: sheetCode(2, 7) })).toMatchObject({
			code: 'sheet_typed'
		});
		const wrong = sheetCode(2, 7).replace(/.$/, (letter) => (letter === 'A' ? 'B' : 'A'));
		expect(await typeSheet(staff, who, { ...sheet, sheet_code: wrong })).toMatchObject({
			code: 'sheet_code_wrong'
		});
		expect(await notesOf(staff, { workshopId })).toMatchObject([
			{ station_id: stations[1], origin: 'paper', sheet_code: sheetCode(2, 7) }
		]);
	});

	it('are never more dots than a voter has, whatever is pressed at once', async () => {
		const db = await open();
		const { visitor, staff, workshopId, tokens, stations, done } = await writing(db);
		for (let n = 0; n < 5; n++)
			await writeNotes(visitor, workshopId, tokens[0]!, [note(`item-${n}-xx`, stations[0]!)]);
		const items = (await notesOf(staff, { workshopId })).map(({ id }) => id);
		expect(await vote(visitor, workshopId, tokens[0]!, { item: items[0]!, n: 1 })).toMatchObject({
			code: 'hall_not_voting'
		});
		await done(goToPhase(staff, workshopId, 'merging'));
		await done(goToPhase(staff, workshopId, 'voting'));
		// three dots each; every press comes twice, and there are more presses than dots
		const presses = tokens.flatMap((token) =>
			items.flatMap((item) => [1, 1, 2].map((n) => ({ token, item, n })))
		);
		const answers = await Promise.all(
			presses.map(({ token, ...wish }) => vote(visitor, workshopId, token, wish))
		);
		expect(answers.some((one) => one.ok)).toBe(true);
		const ballots = await sql<{
			n: number;
			most: number;
		}>`select sum(n)::int as n, max(n) as most from dot group by voter_id`.execute(db.kysely);
		expect(ballots.rows).toHaveLength(3);
		for (const { n, most } of ballots.rows) {
			expect(n).toBe(3);
			expect(most).toBeLessThanOrEqual(2);
		}
		expect(await goToPhase(staff, workshopId, 'merging')).toMatchObject({
			code: 'hall_votes_given'
		});
		// the database has the last word
		await expect(sql`update dot set n = 2`.execute(db.kysely)).rejects.toThrow(/more dots/);
		await expect(sql`update dot set n = 3 where n = 2`.execute(db.kysely)).rejects.toThrow();
		await done(goToPhase(staff, workshopId, 'closed'));
		const results = await resultsOf(staff, workshopId);
		expect(results).toMatchObject({ voters: 3, bySide: null });
		expect(sumOf(results.items.map(({ score }) => score ?? 0))).toBe(9);
	});

	it('count exactly what was accepted, with forty voters and every fifth tap doubled', async () => {
		const db = await open();
		const { visitor, staff, workshopId, stations, tokens, done } = await writing(db);
		const voters = Array.from({ length: 40 }, (_, n) => `voter-${n}`);
		const sides = ['public', 'association', 'other'] as const;
		await Promise.all(
			voters.map((token, n) =>
				joinHall(visitor, workshopId, { token, name: '', side: sides[n % 3]! })
			)
		);
		for (let n = 0; n < 4; n++)
			await writeNotes(visitor, workshopId, tokens[0]!, [note(`item-${n}-xx`, stations[0]!)]);
		const items = (await notesOf(staff, { workshopId })).map(({ id }) => id);
		await done(goToPhase(staff, workshopId, 'merging'));
		await done(goToPhase(staff, workshopId, 'voting'));
		const taps = voters.flatMap((token, v) =>
			[0, 1, 2].flatMap((t) => {
				const tap = { token, item: items[(v + t) % 4]!, n: 1 };
				return (v + t) % 5 ? [tap] : [tap, tap];
			})
		);
		const answers = await Promise.all(
			taps.map(({ token, ...wish }) => vote(visitor, workshopId, token, wish))
		);
		expect(answers.every((answer) => answer.ok)).toBe(true);
		await done(goToPhase(staff, workshopId, 'closed'));
		const results = await resultsOf(staff, workshopId);
		expect(results).toMatchObject({ voters: 40 });
		expect(sumOf(results.items.map(({ score }) => score ?? 0))).toBe(120);
		// thirty of each item, ten or so of each side: large enough to be shown, and they add up
		for (const { item, score } of results.items) {
			const cells = results.bySide!.find((row) => row.item === item)!.cells;
			expect(cells).not.toContain(null);
			expect(cells.reduce<number>((sum, n) => sum + (n ?? 0), 0)).toBe(score);
		}
	});
});
