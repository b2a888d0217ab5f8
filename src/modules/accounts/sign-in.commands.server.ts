import { type Work, change } from '#platform/command/change.server.ts';
import type { Ctx } from '#platform/command/context.ts';
import { isLang, type Lang } from '#platform/core/lang.ts';
import { type Result, ok, refuse } from '#platform/core/result.ts';
import { takeLimit } from '#platform/session/limits.server.ts';
import {
	countWrongCode,
	insertSession,
	insertSignIn,
	lockSignIn,
	personsAtIn,
	type SignInRow,
	spendById,
	spendByToken,
	verifyIdentity
} from './account.store.server.ts';
import { hashToken } from './session.queries.server.ts';

const LINK_MINUTES = 15;
const SESSION_DAYS = 30;
const MOST_WRONG_CODES = 5;
const MAILS_AN_HOUR = 5;

/** Only our own pages: a path with one slash and no host in any disguise. */
export const ownPath = (raw: string | null): string | null =>
	raw && /^\/(fi|sv|en)(\/[\w%.~-]+)*(\?[\w=&%.~-]*)?$/.test(raw) ? raw : null;

/**
 * Asks for a sign-in link. The answer is the same, and takes the same work, for an address that
 * is known and one that is not: a row is written for both, a mail queued for the known one. Only
 * what a mail tells has a code: asking again and again must not buy more guesses at six digits.
 *
 * @returns the id of the request, which the browser keeps to enter the six-digit code
 */
export const requestSignIn = (
	ctx: Ctx,
	input: { email: string; lang: Lang; returnTo: string | null; network: string }
) =>
	change(ctx, 'request-sign-in', async (work) => {
		work.authorise(true);
		const byNetwork = await takeLimit(
			work.tx,
			`sign-in-net:${input.network}`,
			{ most: 1000, seconds: 60 },
			work.now
		);
		const byAddress = await takeLimit(
			work.tx,
			`sign-in:${hashToken(input.email)}`,
			{ most: MAILS_AN_HOUR, seconds: 3600 },
			work.now
		);
		if (!byNetwork) return refuse('sign_in_too_many');
		const id = work.newId();
		const token = ctx.ports.secret();
		const code = String(ctx.ports.randomInt(1_000_000)).padStart(6, '0');
		const codeHash = hashToken(`${id}:${code}`);
		const persons = await personsAtIn(work.tx, input.email);
		const mailed = persons.length > 0 && byAddress;
		await insertSignIn(
			work.tx,
			{
				id,
				tokenHash: hashToken(token),
				codeHash: mailed ? codeHash : null,
				kind: 'email',
				email: input.email,
				lang: input.lang,
				returnTo: ownPath(input.returnTo),
				expiresAt: minutesLater(work.now, LINK_MINUTES)
			},
			work.now
		);
		const lang = persons[0] && isLang(persons[0].lang) ? persons[0].lang : input.lang;
		if (mailed)
			await work.mail({
				key: `sign-in:${id}`,
				to: { email: input.email, lang },
				template: 'sign_in',
				params: { token, code }
			});
		await work.record({ type: 'sign_in.asked', subject: { kind: 'person', id }, areaId: null });
		return ok({ id });
	});

/** Spends the link of a mail. Scanners open links, so opening never spends; this is the button. */
export const spendLink = (ctx: Ctx, token: string, device: string, person: string | null) =>
	change(ctx, 'spend-link', async (work) => {
		work.authorise(true);
		const row = await spendByToken(work.tx, hashToken(token), work.now);
		if (!row || row.kind !== 'email') return refuse('sign_in_link_old');
		return startSession(work, row, device, person);
	});

/** A session, or the link to the page that asks which of several people this is. */
type ByCode = { ask: string } | { ask: null; token: string; returnTo: string | null; lang: string };
type CodeRefusal = 'sign_in_code_wrong' | 'sign_in_who';

/**
 * The other way in: the six-digit code, in the browser that asked for it. When several people use
 * the address, the code buys a link to the page that asks who this is.
 */
export const spendCode = async (ctx: Ctx, id: string, code: string, device: string) => {
	const wrong = await noteIfWrong(ctx, id, code);
	if (wrong) return wrong;
	return change(ctx, 'spend-code', async (work): Promise<Result<ByCode, CodeRefusal>> => {
		work.authorise(true);
		const row = await lockSignIn(work.tx, id, work.now);
		if (!row || row.wrong_codes >= MOST_WRONG_CODES || row.code_hash !== hashToken(`${id}:${code}`))
			return refuse('sign_in_code_wrong');
		await spendById(work.tx, id, work.now);
		const persons = await personsAtIn(work.tx, row.email ?? '');
		if (persons.length > 1) return ok({ ask: await askWho(work, row) });
		const session = await startSession(work, row, device, null);
		return session.ok ? ok({ ask: null, ...session.value }) : session;
	});
};

async function askWho(work: Work, row: SignInRow): Promise<string> {
	const id = work.newId();
	const token = work.ctx.ports.secret();
	await insertSignIn(
		work.tx,
		{
			id,
			tokenHash: hashToken(token),
			codeHash: null,
			kind: 'email',
			email: row.email,
			lang: row.lang as Lang,
			returnTo: row.return_to,
			expiresAt: minutesLater(work.now, LINK_MINUTES)
		},
		work.now
	);
	await work.record({ type: 'sign_in.asked', subject: { kind: 'person', id }, areaId: null });
	return token;
}

/** A wrong code is counted in a transaction of its own: a refusal rolls back its change. */
const noteIfWrong = (ctx: Ctx, id: string, code: string) =>
	ctx.db.transaction(async (tx) => {
		const row = await lockSignIn(tx, id, ctx.ports.now());
		if (row && row.wrong_codes < MOST_WRONG_CODES && row.code_hash === hashToken(`${id}:${code}`))
			return null;
		if (row) await countWrongCode(tx, id);
		return refuse('sign_in_code_wrong');
	});

async function startSession(work: Work, row: SignInRow, device: string, wished: string | null) {
	const persons = await personsAtIn(work.tx, row.email ?? '');
	const person = persons.length === 1 ? persons[0] : persons.find((one) => one.id === wished);
	if (!person) return refuse('sign_in_who');
	const session = await openSession(work, person.id, device);
	await verifyIdentity(work.tx, person.id, row.email!, work.now);
	return ok({ token: session, returnTo: row.return_to, lang: person.lang });
}

/** A new session for a person; its token goes into the cookie and is stored as a hash only. */
export async function openSession(work: Work, personId: string, device: string): Promise<string> {
	const token = work.ctx.ports.secret(32);
	await insertSession(
		work.tx,
		{
			id: work.newId(),
			tokenHash: hashToken(token),
			personId,
			device: device.slice(0, 120),
			expiresAt: minutesLater(work.now, SESSION_DAYS * 24 * 60)
		},
		work.now
	);
	await work.record({
		type: 'person.signed_in',
		subject: { kind: 'person', id: personId },
		areaId: null
	});
	return token;
}

export const minutesLater = (from: Date, minutes: number): Date =>
	new Date(from.getTime() + minutes * 60_000);
