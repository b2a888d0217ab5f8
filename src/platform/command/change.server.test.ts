import { sql } from 'kysely';
import { expect, it } from 'vitest';
import { eachDatabase } from '../../../tests/support/databases.ts';
import { contextFor } from '../../../tests/support/context.ts';
import { Forbidden } from '../core/faults.ts';
import { ok, refuse } from '../core/result.ts';
import { change } from './change.server.ts';
import type { Work } from './change.server.ts';

const happened = (work: Work) =>
	work.record({
		type: 'thing.happened',
		subject: { kind: 'topic', id: work.newId() },
		areaId: null
	});

eachDatabase('change', (open) => {
	const count = async (ctx: Awaited<ReturnType<typeof contextFor>>) =>
		(await sql<{ n: number }>`select count(*)::int as n from event`.execute(ctx.db.kysely)).rows[0]!
			.n;

	it('saves the event with what it did', async () => {
		const ctx = contextFor(await open());
		const answer = await change(ctx, 'try', async (work) => {
			work.authorise(true);
			await happened(work);
			return ok(7);
		});
		expect(answer).toEqual({ ok: true, value: 7 });
		expect(await count(ctx)).toBe(1);
	});

	it('fails when nobody asked whether it is allowed', async () => {
		const ctx = contextFor(await open());
		const run = change(ctx, 'try', async (work) => {
			await happened(work);
			return ok(1);
		});
		await expect(run).rejects.toThrow('nobody asked');
		expect(await count(ctx)).toBe(0);
	});

	it('fails when a successful change recorded nothing', async () => {
		const ctx = contextFor(await open());
		const run = change(ctx, 'try', async (work) => {
			work.authorise(true);
			return ok(1);
		});
		await expect(run).rejects.toThrow('recorded no event');
	});

	it('undoes everything when it is refused, and says why', async () => {
		const ctx = contextFor(await open());
		const answer = await change(ctx, 'try', async (work) => {
			work.authorise(true);
			await happened(work);
			return refuse('too_late');
		});
		expect(answer).toEqual({ ok: false, code: 'too_late' });
		expect(await count(ctx)).toBe(0);
	});

	it('stops at what is not allowed', async () => {
		const ctx = contextFor(await open());
		const run = change(ctx, 'try', async (work) => {
			work.authorise(false);
			return ok(1);
		});
		await expect(run).rejects.toBeInstanceOf(Forbidden);
	});

	it('does the same submit once, also twenty times at the same moment', async () => {
		const ctx = { ...contextFor(await open()), operation: 'submit-0001' };
		let runs = 0;
		const submit = () =>
			change(ctx, 'try', async (work) => {
				work.authorise(true);
				await happened(work);
				runs++;
				return ok({ number: runs });
			});
		const answers = await Promise.all(Array.from({ length: 20 }, submit));
		expect(new Set(answers.map((answer) => JSON.stringify(answer)))).toEqual(
			new Set(['{"ok":true,"value":{"number":1}}'])
		);
		expect(await count(ctx)).toBe(1);
	});

	it('queues a mail only when it commits', async () => {
		const ctx = contextFor(await open());
		const mail = {
			key: 'k',
			to: { email: 'a@example.org', lang: 'fi' as const },
			template: 't',
			params: {}
		};
		const send = (refused: boolean) =>
			change(ctx, 'try', async (work) => {
				work.authorise(true);
				await happened(work);
				await work.mail(mail);
				return refused ? refuse('no') : ok(1);
			});
		const mails = async () => (await sql`select 1 from mail`.execute(ctx.db.kysely)).rows.length;
		await send(true);
		expect(await mails()).toBe(0);
		await send(false);
		await send(false);
		expect(await mails()).toBe(1);
	});
});

eachDatabase('events', (open) => {
	it('cannot be changed or removed', async () => {
		const ctx = contextFor(await open());
		await change(ctx, 'try', async (work) => {
			work.authorise(true);
			await happened(work);
			return ok(1);
		});
		await expect(sql`update event set type = 'x.y'`.execute(ctx.db.kysely)).rejects.toThrow(
			'append-only'
		);
		await expect(sql`delete from event`.execute(ctx.db.kysely)).rejects.toThrow('append-only');
	});
});
