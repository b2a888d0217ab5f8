import { change } from '#platform/command/change.server.ts';
import type { Ctx } from '#platform/command/context.ts';
import type { Lang } from '#platform/core/lang.ts';
import { ok, refuse } from '#platform/core/result.ts';
import { to } from '#platform/i18n/paths.ts';
import {
	anybody,
	insertAdministrator,
	insertIdentity,
	insertPerson,
	insertSignIn,
	spendByToken
} from './account.store.server.ts';
import { hashToken } from './session.queries.server.ts';
import { minutesLater, openSession } from './sign-in.commands.server.ts';

/** The one-time link that makes the first administrator. Valid for a day; each start makes a new one. */
export async function createSetupLink(ctx: Ctx): Promise<string> {
	const token = ctx.ports.secret();
	const now = ctx.ports.now();
	await ctx.db.transaction((tx) =>
		insertSignIn(
			tx,
			{
				id: ctx.ports.newId(),
				tokenHash: hashToken(token),
				codeHash: null,
				kind: 'setup',
				email: null,
				lang: 'fi',
				returnTo: null,
				expiresAt: minutesLater(now, 24 * 60)
			},
			now
		)
	);
	return ctx.origin + to('fi', '/setup/{token}', { token });
}

/** Makes the first person of the installation, its administrator, and signs them in. */
export const useSetupLink = (
	ctx: Ctx,
	token: string,
	input: { name: string; email: string; lang: Lang },
	device: string
) =>
	change(ctx, 'use-setup-link', async (work) => {
		const row = await spendByToken(work.tx, hashToken(token), work.now);
		work.authorise(true);
		if (!row || row.kind !== 'setup' || (await anybody(work.tx))) return refuse('setup_link_old');
		const personId = work.newId();
		await insertPerson(
			work.tx,
			{ id: personId, name: input.name, lang: input.lang, phone: null },
			work.now
		);
		await insertIdentity(
			work.tx,
			{ id: work.newId(), personId, email: input.email, verified: true },
			work.now
		);
		await insertAdministrator(work.tx, personId, work.now);
		await work.record({
			type: 'person.became_administrator',
			subject: { kind: 'person', id: personId },
			areaId: null
		});
		return ok({ token: await openSession(work, personId, device) });
	});
