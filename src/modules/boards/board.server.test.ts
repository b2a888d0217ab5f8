import { sql } from 'kysely';
import { expect, it } from 'vitest';
import { eachDatabase } from '../../../tests/support/databases.ts';
import { hallWorld } from '../../../tests/support/hall.ts';
import { contextFor } from '../../../tests/support/context.ts';
import { verifyChain, publishBatch } from '../../platform/events/publisher.server.ts';
import { startLive } from '../../platform/realtime/live.server.ts';
import type { Database } from '../../platform/db/database.server.ts';
import { Forbidden, NotFound } from '../../platform/core/faults.ts';
import { changesSince } from './change.queries.server.ts';
import {
	extendRound,
	goToPhase,
	makeHost,
	nextRound,
	openHall,
	takeOut
} from './hall.commands.server.ts';
import { hallByCode, hallPage } from './hall.queries.server.ts';
import { startHub } from './hub.server.ts';
import { joinHall, sitDown } from './join.commands.server.ts';
import {
	hideNote,
	makeCluster,
	mergeNotes,
	moveNote,
	typeSheet,
	writeSummary
} from './outline.commands.server.ts';
import { clustersOf, notesOf } from './outline.queries.server.ts';
import { sheetCode } from './board.ts';
import type { SentNote } from './protocol.ts';
import { vote } from './vote.commands.server.ts';
import { resultsOf } from './vote.queries.server.ts';
import { writeNotes } from './write.commands.server.ts';

const note = (op: string, station: string, more: Partial<SentNote> = {}): SentNote => ({
	op,
	station,
	kind: 'idea',
	text: `Lappu ${op}`,
	lang: 'fi',
	...more
});

/** A hall in which everybody writes, with three guests. */
async function writing(db: Database) {
	const world = await hallWorld(db);
	const { workshopId, code } = await world.done(openHall(world.staff, world.areaId, world.number));
	const tokens = ['token-a', 'token-b', 'token-c'];
	const guests = [];
	for (const token of tokens)
		guests.push(
			(await world.done(joinHall(world.visitor, workshopId, { token, name: '', side: null })))
				.guestId
		);
	await world.done(nextRound(world.staff, workshopId, 15));
	const ids = async () =>
		(await notesOf(world.staff, { workshopId, hidden: true })).map((one) => one.text);
	return { ...world, workshopId, code, tokens, guests, ids };
}

eachDatabase('the boards', (open) => {
	it('take every note once and in one order, however often and together it is sent', async () => {
		const db = await open();
		const { visitor, workshopId, tokens, stations, ids, staff } = await writing(db);
		const sent = tokens.flatMap((token, t) =>
			Array.from({ length: 12 }, (_, n) => ({
				token,
				one: note(`op-${t}-${n}-xxxx`, stations[n % 2]!)
			}))
		);
		const answers = await Promise.all(
			[...sent, ...sent, ...sent].map(({ token, one }) =>
				writeNotes(visitor, workshopId, token, [one])
			)
		);
		const again = await writeNotes(visitor, workshopId, tokens[0]!, [sent[0]!.one]);
		expect(answers.flat().every((answer) => answer.ok)).toBe(true);
		expect(again[0]).toMatchObject({ ok: true, again: true });
		expect((await ids()).toSorted()).toEqual(sent.map(({ one }) => one.text).toSorted());
		const { changes, to } = await changesSince(db, workshopId, 0);
		expect(changes.map(({ seq }) => seq)).toEqual(changes.map((_, i) => i + 1));
		expect(to).toBe(changes.length);
		// one event for the batch, not one for each note
		const events = await db.kysely
			.selectFrom('event')
			.select('data')
			.where('type', '=', 'boards.written')
			.execute();
		expect(events.length).toBeLessThan(5);
		const live = await startLive(db);
		while (await publishBatch(db, staff.ports, live));
		await live.stop();
		expect(await verifyChain(db)).toBeNull();
	});

	it('refuse strangers, who was taken out, a closed board and what comes too fast', async () => {
		const db = await open();
		const { visitor, staff, workshopId, tokens, guests, stations, done, ports } = await writing(db);
		const write = async (token: string, op: string) =>
			(await writeNotes(visitor, workshopId, token, [note(op, stations[0]!)]))[0];
		expect(await write('nobody', 'op-1-xxxx')).toEqual({ ok: false, code: 'hall_gone' });
		const many = await Promise.all(
			Array.from({ length: 25 }, (_, n) => write(tokens[0]!, `fast-${n}-xxxx`))
		);
		expect(many.filter((one) => one!.ok)).toHaveLength(20);
		expect(many.at(-1)).toEqual({ ok: false, code: 'hall_slow_down' });
		ports.moveTo(new Date(ports.now().getTime() + 5_000));
		expect(await write(tokens[0]!, 'fast-24-xxxx')).toMatchObject({ ok: true });
		await done(takeOut(staff, workshopId, guests[1]!));
		expect(await write(tokens[1]!, 'op-2-xxxx')).toEqual({ ok: false, code: 'hall_gone' });
		await done(goToPhase(staff, workshopId, 'merging'));
		expect(await write(tokens[2]!, 'op-3-xxxx')).toEqual({ ok: false, code: 'hall_not_writing' });
		expect(await write(tokens[0]!, 'fast-24-xxxx')).toMatchObject({ ok: true, again: true });
	});

	it('let nobody but the staff open, move and close the hall', async () => {
		const db = await open();
		const { visitor, staff, member, workshopId, code, done, areaId, number } = await writing(db);
		for (const ctx of [visitor, member])
			for (const act of [
				() => openHall(ctx, areaId, number),
				() => goToPhase(ctx, workshopId, 'closed'),
				() => nextRound(ctx, workshopId, 5),
				() => extendRound(ctx, workshopId, 5)
			])
				await expect(act()).rejects.toThrow(Forbidden);
		expect(await openHall(staff, areaId, number)).toMatchObject({ code: 'hall_open_already' });
		expect(await hallByCode(db, code)).toMatchObject({ workshopId });
		expect(await goToPhase(staff, workshopId, 'voting')).toMatchObject({
			code: 'hall_phase_wrong'
		});
		await done(goToPhase(staff, workshopId, 'closed'));
		expect(await hallByCode(db, code)).toBeNull();
		expect(
			await joinHall(visitor, workshopId, { token: 't-late', name: '', side: null })
		).toMatchObject({
			code: 'hall_closed'
		});
		await done(goToPhase(staff, workshopId, 'merging'));
		const page = await hallPage(staff, areaId, number, 'fi', null);
		expect(page?.hall?.code).toMatch(/^\w{6}$/);
		expect(page?.hall?.code).not.toBe(code);
	});

	it('are tidied by the staff and by the guest who keeps the station, and by nobody else', async () => {
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

	it('take a paper sheet once, at the station of its code', async () => {
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

	it('never count more dots than a voter has, whatever is pressed at once', async () => {
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
		expect(results).toMatchObject({ voters: 3, dots: 9, bySide: null });
	});

	it('tell open streams what happened, each station its own, and end those of who was taken out', async () => {
		const db = await open();
		const { visitor, staff, workshopId, tokens, guests, stations, done } = await writing(db);
		const live = await startLive(db);
		const hub = startHub(db, live);
		const listen = async (station: string | null, guestId: string | null, since: number) => {
			const heard: string[] = [];
			const state = { heard, ended: false };
			await hub.join(workshopId, since, {
				station,
				guestId,
				write: (bytes) => heard.push(new TextDecoder().decode(bytes)) > 0,
				end: () => (state.ended = true)
			});
			return state;
		};
		await writeNotes(visitor, workshopId, tokens[0]!, [note('before-it', stations[0]!)]);
		const all = await listen(null, guests[0]!, 0);
		const first = await listen(stations[0]!, guests[1]!, 100);
		const second = await listen(stations[1]!, guests[2]!, 100);
		expect(all.heard.join('')).toContain('before-it');
		await writeNotes(visitor, workshopId, tokens[0]!, [note('to-first', stations[0]!)]);
		await writeNotes(visitor, workshopId, tokens[0]!, [note('to-second', stations[1]!)]);
		await expect.poll(() => all.heard.join('')).toContain('to-second');
		await expect.poll(() => second.heard.join('')).toContain('to-second');
		expect(first.heard.join('')).toContain('to-first');
		expect(first.heard.join('')).not.toContain('to-second');
		expect(second.heard.join('')).not.toContain('to-first');
		await done(takeOut(staff, workshopId, guests[1]!));
		const began = performance.now();
		await expect.poll(() => first.ended, { interval: 50 }).toBe(true);
		expect(performance.now() - began).toBeLessThan(5_000);
		expect(all.ended).toBe(false);
		hub.stop();
		await live.stop();
	});

	it('let a guest sit down where there is a station', async () => {
		const db = await open();
		const { visitor, workshopId, tokens, stations, done, areaId, number } = await writing(db);
		await done(sitDown(visitor, workshopId, tokens[0]!, stations[1]!));
		const page = await hallPage(contextFor(db), areaId, number, 'sv', tokens[0]!);
		expect(page?.guest?.station_id).toBe(stations[1]);
		await expect(sitDown(visitor, workshopId, 'nobody', stations[1]!)).rejects.toThrow(NotFound);
	});
});
