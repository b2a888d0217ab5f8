import type { Ctx } from '#platform/command/context.ts';
import { normaliseEmail } from '#platform/core/email.ts';
import { isLang } from '#platform/core/lang.ts';
import { to } from '#platform/i18n/paths.ts';
import { insertSignIn, personsAtIn } from './account.store.server.ts';
import { hashToken } from './session.queries.server.ts';
import { minutesLater } from './sign-in.commands.server.ts';

/** A sign-in link without a mail, for who runs the program. Null when nobody has the address. */
export async function createLoginLink(ctx: Ctx, raw: string): Promise<string | null> {
	const email = normaliseEmail(raw);
	if (!email) return null;
	const token = ctx.ports.secret();
	const now = ctx.ports.now();
	return ctx.db.transaction(async (tx) => {
		const [person] = await personsAtIn(tx, email);
		if (!person) return null;
		const lang = isLang(person.lang) ? person.lang : 'fi';
		await insertSignIn(
			tx,
			{
				id: ctx.ports.newId(),
				tokenHash: hashToken(token),
				codeHash: null,
				kind: 'email',
				email,
				lang,
				returnTo: null,
				expiresAt: minutesLater(now, 15)
			},
			now
		);
		return ctx.origin + to(lang, '/sign-in/{token}', { token });
	});
}
