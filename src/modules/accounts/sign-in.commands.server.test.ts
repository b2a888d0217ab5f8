import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { contextFor, testPorts } from '../../../tests/support/context.ts';
import { eachDatabase } from '../../../tests/support/databases.ts';
import { addressOf, smallWorld } from '../../../tests/support/small-world.ts';
import type { Ctx } from '#platform/command/context.ts';
import { NotFound } from '#platform/core/faults.ts';
import { actFor, endSession } from './session.commands.server.ts';
import { findOrCreatePerson } from './person.commands.server.ts';
import { openSignIn, sessionsOf, viewerBySession } from './session.queries.server.ts';
import { createSetupLink, useSetupLink } from './setup.commands.server.ts';
import { ownPath, requestSignIn, spendCode, spendLink } from './sign-in.commands.server.ts';
import { change } from '#platform/command/change.server.ts';
import { ok } from '#platform/core/result.ts';

const MEMBER = addressOf('member');
const minutes = (n: number) => new Date(Date.parse('2026-11-23T08:12:00Z') + n * 60_000);
const ask = (ctx: Ctx, email: string, network = '192.0.2.7') =>
	requestSignIn(ctx, { email, lang: 'sv', returnTo: null, network });

eachDatabase('accounts', (open) => {
	describe('signing in by a link', () => {
		/** Asks for a link and reads it from the mail. */
		async function asked(email = MEMBER) {
			const world = await smallWorld(await open());
			const request = await ask(world.visitor, email);
			const mail = (await world.mails()).filter((one) => one.template === 'sign_in').at(-1);
			const { token = '', code = '' } = (mail?.params ?? {}) as { token?: string; code?: string };
			return { world, id: request.ok ? request.value.id : '', token, code };
		}
		const enter = (ctx: Ctx, token: string) => spendLink(ctx, token, 'Firefox, Linux', null);

		it('opens a session for the person of the address', async () => {
			const { world, token } = await asked();
			const entered = await enter(world.visitor, token);
			expect(entered).toMatchObject({ ok: true, value: { lang: 'sv', returnTo: null } });
			expect(
				entered.ok && (await viewerBySession(world.db, entered.value.token, world.ports.now()))
			).toMatchObject({ personId: world.people.get('member'), lang: 'sv' });
		});

		it('is spent by the first of twenty at the same moment', async () => {
			const { world, token } = await asked();
			const answers = await Promise.all(
				Array.from({ length: 20 }, () => enter(world.visitor, token))
			);
			expect(answers.filter((answer) => answer.ok)).toHaveLength(1);
			expect(await sessionsOf(world.visitor, world.people.get('member')!)).toHaveLength(1);
		});

		it('is not spent by looking at it', async () => {
			const { world, token } = await asked();
			for (let i = 0; i < 5; i++) expect(await openSignIn(world.visitor, token)).toBeTruthy();
			expect((await enter(world.visitor, token)).ok).toBe(true);
			expect(await openSignIn(world.visitor, token)).toBeUndefined();
		});

		it('lives fifteen minutes', async () => {
			const { world, token } = await asked();
			world.ports.moveTo(minutes(15));
			expect(await openSignIn(world.visitor, token)).toBeUndefined();
			expect(await enter(world.visitor, token)).toMatchObject({ code: 'sign_in_link_old' });
			world.ports.moveTo(new Date(minutes(15).getTime() - 1));
			expect((await enter(world.visitor, token)).ok).toBe(true);
		});

		it('answers a repeated submit with the same session, which nobody reads out of the database', async () => {
			const { world, token } = await asked();
			const ctx = { ...world.visitor, operation: '0190a000-0000-7000-8000-00000000aaaa' };
			const [first, second] = [await enter(ctx, token), await enter(ctx, token)];
			expect(first.ok && first.value.token).toBeTruthy();
			expect(second).toEqual(first);
			const kept = await sql<{ text: string }>`
			select string_agg(t, ' ') as text from (
				select operation::text as t from operation union all select session::text from session) x`.execute(
				world.db.kysely
			);
			expect(kept.rows[0]!.text).not.toContain(first.ok && first.value.token);
			expect(kept.rows[0]!.text).not.toContain(ctx.operation);
		});

		it('answers an address that nobody has as one that somebody has, and sends it nothing', async () => {
			const { world } = await asked();
			const before = (await world.mails()).length;
			const known = await ask(world.visitor, MEMBER);
			const unknown = await ask(world.visitor, 'nobody@nowhere.example');
			const shape = (answer: typeof known) => answer.ok && Object.keys(answer.value);
			expect(shape(unknown)).toEqual(shape(known));
			expect((await world.mails()).slice(before).map((mail) => mail.to_email)).toEqual([MEMBER]);
		});

		it('is mailed to one address five times an hour, and the sixth asker hears nothing else', async () => {
			const { world } = await asked();
			const answers = [];
			for (let i = 0; i < 7; i++) answers.push(await ask(world.visitor, MEMBER));
			expect(answers.every((answer) => answer.ok)).toBe(true);
			expect((await world.mails()).filter((mail) => mail.template === 'sign_in')).toHaveLength(5);
			world.ports.moveTo(minutes(60));
			await ask(world.visitor, MEMBER);
			expect((await world.mails()).filter((mail) => mail.template === 'sign_in')).toHaveLength(6);
		});

		it('lets a hall of a thousand in through one network, and not a second thousand', async () => {
			const { world } = await asked();
			for (let i = 1; i < 1000; i++)
				expect((await ask(world.visitor, `guest${i}@hall.example`)).ok, String(i)).toBe(true);
			expect(await ask(world.visitor, 'late@hall.example')).toMatchObject({
				code: 'sign_in_too_many'
			});
			expect((await ask(world.visitor, 'late@hall.example', '198.51.100.1')).ok).toBe(true);
		}, 60_000);
	});

	describe('signing in by a code', () => {
		async function asked() {
			const world = await smallWorld(await open());
			const request = await ask(world.visitor, MEMBER);
			const params = (await world.mails()).at(-1)!.params as { code: string };
			return { world, id: request.ok ? request.value.id : '', code: params.code };
		}
		const enter = (ctx: Ctx, id: string, code: string) =>
			spendCode(ctx, id, code, 'Safari, iPhone');
		const other = (code: string) => String((Number(code) + 1) % 1_000_000).padStart(6, '0');

		it('works once', async () => {
			const { world, id, code } = await asked();
			expect((await enter(world.visitor, id, code)).ok).toBe(true);
			expect(await enter(world.visitor, id, code)).toMatchObject({ code: 'sign_in_code_wrong' });
		});

		it('is shut after five wrong ones, also for the right one', async () => {
			const { world, id, code } = await asked();
			for (let i = 0; i < 5; i++)
				expect((await enter(world.visitor, id, other(code))).ok).toBe(false);
			expect(await enter(world.visitor, id, code)).toMatchObject({ code: 'sign_in_code_wrong' });
		});

		it('is still open after four wrong ones', async () => {
			const { world, id, code } = await asked();
			for (let i = 0; i < 4; i++) await enter(world.visitor, id, other(code));
			expect((await enter(world.visitor, id, code)).ok).toBe(true);
		});

		it('works only with the request it was sent for, and for fifteen minutes', async () => {
			const { world, id, code } = await asked();
			const second = await ask(world.visitor, MEMBER);
			expect((await enter(world.visitor, second.ok ? second.value.id : '', code)).ok).toBe(false);
			world.ports.moveTo(minutes(15));
			expect((await enter(world.visitor, id, code)).ok).toBe(false);
		});

		it('exists only where a mail told it: who asks a thousand times guesses no more than who asks five', async () => {
			const { world } = await asked();
			for (let i = 0; i < 10; i++) await ask(world.visitor, MEMBER);
			await ask(world.visitor, 'nobody@nowhere.example');
			const codes = await world.db.kysely
				.selectFrom('sign_in')
				.select('email')
				.where('code_hash', 'is not', null)
				.execute();
			expect(codes.map(({ email }) => email)).toEqual(Array.from({ length: 5 }, () => MEMBER));
		});
	});

	describe('one address for several people', () => {
		it('asks who it is also after a code, which is then spent', async () => {
			const world = await smallWorld(await open());
			await change(world.staff, 'add', async (work) => {
				work.authorise(true);
				const couple = { email: MEMBER, lang: 'sv' as const, name: 'Maken' };
				return ok(await findOrCreatePerson(work, couple));
			});
			const request = await ask(world.visitor, MEMBER);
			const id = request.ok ? request.value.id : '';
			const { code } = (await world.mails()).at(-1)!.params as { code: string };
			const right = await spendCode(world.visitor, id, code, 'test');
			const link = right.ok ? right.value.ask : null;
			expect(link).toEqual(expect.any(String));
			expect((await spendCode(world.visitor, id, code, 'test')).ok).toBe(false);
			expect(await spendLink(world.visitor, link!, 'test', null)).toMatchObject({
				code: 'sign_in_who'
			});
			const chosen = world.people.get('member')!;
			expect((await spendLink(world.visitor, link!, 'test', chosen)).ok).toBe(true);
		});

		it('asks who it is, and opens the session of who was chosen', async () => {
			const world = await smallWorld(await open());
			const couple = { email: MEMBER, lang: 'sv' as const };
			const second = await change(world.staff, 'add', async (work) => {
				work.authorise(true);
				return ok(await findOrCreatePerson(work, { ...couple, name: 'Maken' }));
			});
			await ask(world.visitor, MEMBER);
			const { token } = (await world.mails()).at(-1)!.params as { token: string };
			const enter = (person: string | null) => spendLink(world.visitor, token, 'test', person);
			expect(await enter(null)).toMatchObject({ code: 'sign_in_who' });
			expect(await enter(world.people.get('chair')!)).toMatchObject({ code: 'sign_in_who' });
			const wished = second.ok ? second.value.personId : '';
			const entered = await enter(wished);
			const viewer =
				entered.ok && (await viewerBySession(world.db, entered.value.token, world.ports.now()));
			expect(viewer).toMatchObject({ personId: wished, name: 'Maken' });
		});
	});

	describe('a session', () => {
		async function signedIn() {
			const world = await smallWorld(await open());
			await ask(world.visitor, MEMBER);
			const { token } = (await world.mails()).at(-1)!.params as { token: string };
			const entered = await spendLink(world.visitor, token, 'Firefox, Linux', null);
			const session = entered.ok ? entered.value.token : '';
			const viewer = () => viewerBySession(world.db, session, world.ports.now());
			return { world, session, viewer };
		}

		it('knows the roles that the person has now, and no longer those that ended', async () => {
			const { world, viewer } = await signedIn();
			expect((await viewer())!.tables.map(({ role }) => role)).toEqual(['member']);
			await sql`update membership set until = '2026-11-22' where person_id = ${world.people.get('member')!}`.execute(
				world.db.kysely
			);
			expect((await viewer())!.tables).toEqual([]);
		});

		it('ends after thirty days', async () => {
			const { world, viewer } = await signedIn();
			world.ports.moveTo(minutes(30 * 24 * 60 - 1));
			expect(await viewer()).not.toBeNull();
			world.ports.moveTo(minutes(30 * 24 * 60));
			expect(await viewer()).toBeNull();
		});

		it('is listed and ended by its owner', async () => {
			const { world, viewer } = await signedIn();
			const me = (await viewer())!;
			const [listed] = await sessionsOf(world.visitor, me.personId);
			expect(listed!.device).toBe('Firefox, Linux');
			await endSession({ ...world.visitor, viewer: me }, listed!.id);
			expect(await viewer()).toBeNull();
			expect(await sessionsOf(world.visitor, me.personId)).toEqual([]);
		});

		it("of somebody else is not found, not even by the installation's administrator", async () => {
			const { world, viewer } = await signedIn();
			const theirs = (await viewer())!.sessionId;
			await expect(endSession(await world.as('installer'), theirs)).rejects.toBeInstanceOf(
				NotFound
			);
			expect(await viewer()).not.toBeNull();
		});

		it('is kept as a hash: its token is nowhere in the database', async () => {
			const { world, session } = await signedIn();
			const rows = await world.db.kysely.selectFrom('session').selectAll().execute();
			expect(rows).toHaveLength(2);
			expect(JSON.stringify(rows)).not.toContain(session);
		});

		it('acts for an organisation that the person represents, and each event says so', async () => {
			const { world, viewer } = await signedIn();
			const { association } = world.home;
			await actFor({ ...world.visitor, viewer: await viewer() }, association);
			const acting = { ...world.visitor, viewer: await viewer() };
			expect(acting.viewer!.actingFor).toBe(association);
			await actFor(acting, null);
			const [chose, dropped] = await world.events('person.acts_for');
			expect(chose!.on_behalf_of).toBeNull();
			expect(dropped).toMatchObject({
				on_behalf_of: association,
				actor_id: world.people.get('member')
			});
			expect((await viewer())!.actingFor).toBeNull();
		});

		it('does not act for an organisation of others, nor for one no longer represented', async () => {
			const { world, viewer } = await signedIn();
			const { association } = world.home;
			const observer = await world.as('observer');
			await expect(actFor(observer, association)).rejects.toThrow();
			await actFor({ ...world.visitor, viewer: await viewer() }, association);
			await sql`update representation set until = now()`.execute(world.db.kysely);
			expect((await viewer())!.actingFor).toBeNull();
		});
	});

	describe('the setup link', () => {
		it('makes the first administrator once, and nobody after there is somebody', async () => {
			const ctx = contextFor(await open(), null, testPorts());
			const first = (await createSetupLink(ctx)).split('/').at(-1)!;
			const second = (await createSetupLink(ctx)).split('/').at(-1)!;
			const who = { name: 'Inka', email: 'inka@small.example', lang: 'fi' as const };
			const made = await useSetupLink(ctx, first, who, 'test');
			expect(
				made.ok && (await viewerBySession(ctx.db, made.value.token, ctx.ports.now()))
			).toMatchObject({ administrator: true, name: 'Inka' });
			for (const link of [first, second])
				expect(await useSetupLink(ctx, link, who, 'test')).toMatchObject({
					code: 'setup_link_old'
				});
		});

		it('is no sign-in link, and a sign-in link is no setup link', async () => {
			const ctx = contextFor(await open());
			const setup = (await createSetupLink(ctx)).split('/').at(-1)!;
			expect(await spendLink(ctx, setup, 'test', null)).toMatchObject({ code: 'sign_in_link_old' });
		});
	});
});

it('the way back after signing in is a page of our own', () => {
	expect(ownPath('/sv/osterbotten/amnen/12-x?sida=2')).toBe('/sv/osterbotten/amnen/12-x?sida=2');
	for (const away of [
		'//evil.example',
		'/\\evil.example',
		'https://evil.example',
		'/sv//x',
		'/xx',
		null
	])
		expect(ownPath(away)).toBeNull();
});
