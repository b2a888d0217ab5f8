import { beforeEach, expect, it } from 'vitest';
import { phonesIn } from '../../../tests/support/dialogue.ts';
import { eachDatabase } from '../../../tests/support/databases.ts';
import { type OneTable, done, oneTable } from '../../../tests/support/one-table.ts';
import { anOpenWorkshop } from '../../../tests/support/workshop.ts';
import { takeOut } from '#modules/boards/hall.commands.server.ts';
import type { Database } from '#platform/db/database.server.ts';
import { answerClaim } from './answer.commands.server.ts';
import { dialogueOf } from './circle.queries.server.ts';
import {
	addClaim,
	judgeClaim,
	setClaims,
	setModerated,
	showResults,
	writeClaim
} from './claim.commands.server.ts';
import { answersOf, claimToAnswer, claimsForStaff } from './claim.queries.server.ts';
import { resultsVisible } from './dialogue.ts';
import { votesCsv } from './export.ts';
import { resultsOf } from './results.server.ts';
import { votesFromCsv } from './votes-csv.ts';
import { tableOf } from './votes.ts';

eachDatabase('claims of a day', (open) => {
	let db: Database;
	let world: OneTable;
	let day: { id: string; number: number };
	let phones: string[];
	beforeEach(async () => {
		db = await open();
		world = await oneTable(db);
		day = await anOpenWorkshop(world);
		phones = await phonesIn(world, day, 12);
	});
	const anna = () => world.as('anna');
	const claim = async (text: string) =>
		(await done(addClaim(await anna(), day.id, { text, lang: 'fi' }))).id;
	const answer = async (phone: number, of: string, value: 1 | -1 | 0) =>
		answerClaim(await world.as(), day.id, phones[phone]!, { claim: of, answer: value });
	const opened = async () => done(setClaims(await anna(), day.id, 'open'));
	const guests = async () =>
		(await db.kysely.selectFrom('hall_guest').select('id').orderBy('id').execute()).map(
			(g) => g.id
		);
	const results = async () =>
		resultsOf(await world.as(), day.id, (await dialogueOf(await world.as(), day.id))!);

	it('are off until somebody switches them on, and closed for good answers after', async () => {
		const one = await claim('Bussi kulkee iltaisin.');
		expect(await answer(0, one, 1)).toMatchObject({ code: 'claims_off' });
		await opened();
		expect(await answer(0, one, 1)).toMatchObject({ ok: true });
		await done(setClaims(await anna(), day.id, 'closed'));
		expect(await answer(0, one, -1)).toMatchObject({ code: 'claims_closed' });
		expect(await setClaims(await anna(), day.id, 'closed')).toMatchObject({
			code: 'claims_closed'
		});
	});

	it('need a hall: its guests answer', async () => {
		const other = await anOpenWorkshop(world);
		expect(await setClaims(await anna(), other.id, 'open')).toMatchObject({
			code: 'claims_no_hall'
		});
	});

	it('keep one answer per phone and claim, the last one, however many come at once', async () => {
		const one = await claim('Bussi kulkee iltaisin.');
		await opened();
		await Promise.all([...phones.keys()].map((k) => answer(k, one, 1)));
		await Promise.all([answer(0, one, -1), answer(0, one, 0), answer(1, one, -1)]);
		const rows = await db.kysely.selectFrom('claim_answer').select('answer').execute();
		expect(rows.map((row) => row.answer).sort()).toEqual([
			-1,
			0,
			...Array.from({ length: 10 }, () => 1)
		]);
		const events = await db.kysely
			.selectFrom('event')
			.select('data')
			.where('type', '=', 'dialogues.answered')
			.execute();
		for (const { data } of events) expect(Object.keys(data as object)).toEqual(['answers']);
	});

	it('refuse each sender apart: no guest, no such claim, too fast', async () => {
		const one = await claim('Bussi kulkee iltaisin.');
		await opened();
		const visitor = await world.as();
		const [good, stranger, gone] = await Promise.all([
			answer(0, one, 1),
			answerClaim(visitor, day.id, 'nobody', { claim: one, answer: 1 }),
			answer(1, world.areaId, 1)
		]);
		expect(good).toMatchObject({ ok: true });
		expect(stranger).toMatchObject({ code: 'hall_gone' });
		expect(gone).toMatchObject({ code: 'claim_gone' });
		const many = await Promise.all(Array.from({ length: 100 }, () => answer(2, one, 1)));
		expect(many.filter((verdict) => verdict.ok)).toHaveLength(90);
		expect(many.at(-1)).toMatchObject({ code: 'claims_slow_down' });
	});

	it('of guests wait for the staff when they are moderated, and are seen by nobody else', async () => {
		await opened();
		const write = async (phone: number, text: string) =>
			writeClaim(await world.as(), day.id, phones[phone]!, { text, lang: 'fi' });
		const { id } = await done(write(0, 'Kimppakyyti toimii.'));
		expect(await write(1, 'kimppakyyti toimii.')).toMatchObject({ code: 'claim_said' });
		const [first] = await guests();
		const next = async () => claimToAnswer(await world.as(), day.id, first!, null);
		expect(await next()).toMatchObject({ claim: null, all: 0 });
		await done(judgeClaim(await anna(), day.id, { claim: id, reason: null }));
		expect(await next()).toMatchObject({ claim: { id }, all: 1, answered: 0 });
		await done(judgeClaim(await anna(), day.id, { claim: id, reason: 'unclear' }));
		expect(await next()).toMatchObject({ claim: null, all: 0 });
		expect(await claimsForStaff(await anna(), day.id)).toMatchObject([
			{ state: 'hidden', hidden_reason: 'unclear' }
		]);
		await done(setModerated(await anna(), day.id, false));
		expect(await done(write(2, 'Taksi on kallis.'))).toMatchObject({ state: 'shown' });
		const events = JSON.stringify(await db.kysely.selectFrom('event').select('data').execute());
		expect(events).not.toContain('Taksi');
		for (const guest of await guests()) expect(events).not.toContain(guest);
	});

	it('come to a phone one at a time, those with the fewest answers first, and again when asked for', async () => {
		const [one, two] = [await claim('Ensimmäinen.'), await claim('Toinen.')];
		await opened();
		await done(answer(1, one, 1));
		const [guest] = await guests();
		const visitor = await world.as();
		expect(await claimToAnswer(visitor, day.id, guest!, null)).toMatchObject({
			claim: { id: two }
		});
		await done(answer(0, two, -1));
		await done(answer(0, one, 0));
		expect(await claimToAnswer(visitor, day.id, guest!, null)).toMatchObject({
			claim: null,
			answered: 2,
			all: 2
		});
		expect(await claimToAnswer(visitor, day.id, guest!, two)).toMatchObject({
			claim: { answer: -1 }
		});
	});

	it('show results when closed or shown, without phones that were taken out and claims that are hidden', async () => {
		const [one, two] = [await claim('Ensimmäinen.'), await claim('Toinen.')];
		await opened();
		for (const k of phones.keys()) await done(answer(k, one, k ? 1 : -1));
		await done(answer(3, two, 1));
		const head = async () => (await dialogueOf(await anna(), day.id))!;
		const visible = async () => {
			const { claims, results_shown } = await head();
			return resultsVisible({ claims, resultsShown: results_shown });
		};
		expect(await visible()).toBe(false);
		await done(showResults(await anna(), day.id, true));
		expect(await visible()).toBe(true);
		await done(showResults(await anna(), day.id, false));
		await done(setClaims(await anna(), day.id, 'closed'));
		expect(await visible()).toBe(true);
		expect((await results()).analysis).toMatchObject({
			participants: 12,
			reason: 'too_few_people'
		});
		const [guest] = await guests();
		await done(takeOut(await anna(), day.id, guest!));
		await done(judgeClaim(await anna(), day.id, { claim: two, reason: 'double' }));
		const { analysis, claims } = await results();
		expect(claims.map(({ text }) => text)).toEqual(['Ensimmäinen.']);
		expect(analysis).toMatchObject({ participants: 11, claims: [{ agree: 11, disagree: 0 }] });
	});

	it('are written to a table that the command reads, with numbers drawn anew each time', async () => {
		const claims = [await claim('Ensimmäinen.'), await claim('Toinen.')];
		await opened();
		for (const k of phones.keys()) await done(answer(k, claims[k % 2]!, 1));
		const { votes } = await answersOf(await anna(), day.id);
		let n = 0;
		const below = (most: number) => (n = (n + 7) % most);
		const [first, second] = [votesCsv(votes, below), votesCsv(votes, below)];
		expect(tableOf(votesFromCsv(first)).voters).toHaveLength(12);
		expect(first).not.toBe(second);
		for (const guest of await guests()) expect(first).not.toContain(guest);
	});

	it('are led by the staff alone', async () => {
		await expect(setClaims(await world.as('member'), day.id, 'open')).rejects.toMatchObject({
			name: 'Forbidden'
		});
		await expect(
			addClaim(await world.as(), day.id, { text: 'x', lang: 'fi' })
		).rejects.toMatchObject({ name: 'Forbidden' });
	});
});
