import { expect, it } from 'vitest';
import { contextFor, testPorts } from '../../../tests/support/context.ts';
import { eachDatabase } from '../../../tests/support/databases.ts';
import { viewerBySession } from './session.queries.server.ts';
import { endSessionsIfClockWentBack, noteTime } from './session.sweeps.server.ts';
import { createSetupLink, useSetupLink } from './setup.commands.server.ts';

const SIGNED_IN = '2026-11-23T08:00:00Z';

eachDatabase('sessions and the clock', (open) => {
	/** An administrator with a session of thirty days. */
	async function signedIn() {
		const db = await open();
		const ports = testPorts(SIGNED_IN);
		const ctx = contextFor(db, null, ports);
		const secret = (await createSetupLink(ctx)).split('/').at(-1)!;
		const who = { name: 'Aino', email: 'aino@example.org', lang: 'fi' as const };
		const answer = await useSetupLink(ctx, secret, who, 'Firefox');
		if (!answer.ok) throw new Error(answer.code);
		const isOpen = async () =>
			(await viewerBySession(db, answer.value.token, ports.now())) !== null;
		return { ctx, ports, isOpen };
	}

	it('a session that has expired stays expired when the clock comes back', async () => {
		const { ctx, ports, isOpen } = await signedIn();
		ports.moveTo('2027-01-02T08:00:00Z');
		await noteTime(ctx);
		ports.moveTo(SIGNED_IN);
		expect(await isOpen()).toBe(false);
	});

	it('a start with the clock set back ends every session and every unused link', async () => {
		const { ctx, ports, isOpen } = await signedIn();
		const unused = (await createSetupLink(ctx)).split('/').at(-1)!;
		ports.moveTo('2026-11-24T08:00:00Z');
		await noteTime(ctx);
		expect(await isOpen()).toBe(true);
		ports.moveTo('2026-11-24T06:00:00Z');
		expect(await endSessionsIfClockWentBack(ctx)).toBe(true);
		expect(await isOpen()).toBe(false);
		const who = { name: 'Eero', email: 'eero@example.org', lang: 'fi' as const };
		expect(await useSetupLink(ctx, unused, who, '')).toMatchObject({ ok: false });
		expect(await endSessionsIfClockWentBack(ctx)).toBe(false);
	});

	it('a start at a later time, or a few seconds earlier on another machine, ends nothing', async () => {
		const { ctx, ports, isOpen } = await signedIn();
		expect(await endSessionsIfClockWentBack(ctx)).toBe(false);
		await noteTime(ctx);
		ports.moveTo('2026-11-23T07:59:30Z');
		expect(await endSessionsIfClockWentBack(ctx)).toBe(false);
		await noteTime(ctx);
		ports.moveTo('2026-12-01T08:00:00Z');
		expect(await endSessionsIfClockWentBack(ctx)).toBe(false);
		expect(await isOpen()).toBe(true);
	});
});
