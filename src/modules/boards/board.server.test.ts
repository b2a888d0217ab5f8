import { expect, it } from 'vitest';
import { eachDatabase } from '../../../tests/support/databases.ts';
import { contextFor } from '../../../tests/support/context.ts';
import { startLive } from '../../platform/realtime/live.server.ts';
import { Forbidden, NotFound } from '../../platform/core/faults.ts';
import { extendRound, goToPhase, nextRound, openHall, takeOut } from './hall.commands.server.ts';
import { hallByCode, hallPage } from './hall.queries.server.ts';
import { startHub } from './hub.server.ts';
import { joinHall, sitDown } from './join.commands.server.ts';
import { publishBatch, verifyChain } from '../../platform/events/publisher.server.ts';
import { changesSince } from './change.queries.server.ts';
import { hideNote } from './outline.commands.server.ts';
import { notesOf } from './outline.queries.server.ts';
import { note, writing } from './test-data.server.ts';
import { writeNotes } from './write.commands.server.ts';

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
		// what is remembered is the note as it is now: hidden, it is told to nobody any more
		const hidden = (await notesOf(staff, { workshopId }))[0]!.id;
		await done(hideNote(staff, { workshopId, token: null }, { note: hidden, reason: 'mistake' }));
		const now = await changesSince(db, workshopId, 0);
		await expect.poll(() => hub.since(workshopId, 0)).toEqual(now);
		expect(JSON.stringify(now)).not.toContain('before-it');
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
