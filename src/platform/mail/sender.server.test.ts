import PostalMime, { type Email } from 'postal-mime';
import { SMTPServer } from 'smtp-server';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { contextFor, testPorts } from '../../../tests/support/context.ts';
import { eachDatabase } from '../../../tests/support/databases.ts';
import type { Ctx } from '../command/context.ts';
import { mailState } from './doctor.server.ts';
import { type NewMail, queueMail } from './outbox.server.ts';
import { type Transport, sendBatch, smtp, startMailSender } from './sender.server.ts';
import type { MailTemplate } from './template.ts';

const FROM = 'Pöytäkunta <posti@example.org>';
const templates: Record<string, MailTemplate> = {
	note: (params, lang) => ({
		subject: String(params.subject ?? `Aihe ${lang}`),
		body: ['Tervehdys.', { quote: String(params.text ?? '') }],
		action: { label: 'Avaa', href: 'https://example.org/fi/aihe/12' }
	})
};
const mail = (key: string, more: Partial<NewMail> = {}): NewMail => ({
	key,
	to: { email: 'maija@example.org', name: 'Maija', lang: 'fi' },
	template: 'note',
	params: {},
	...more
});

/** An error as nodemailer makes it. */
const refusal = (responseCode: number, code: string, command: string) =>
	Object.assign(new Error(`${responseCode} <maija@example.org>`), { responseCode, code, command });

/** A mail server that answers what the test says, and remembers what it got. */
function wire(answer: (nth: number) => Error | null | Promise<Error | null> = () => null) {
	const sent: { to: string; messageId: string }[] = [];
	let nth = 0;
	const transport: Transport = {
		async send(one) {
			const fault = await answer(++nth);
			if (fault) throw fault;
			sent.push({ to: one.to, messageId: one.messageId });
		},
		close: () => undefined
	};
	return { transport, sent };
}

eachDatabase('the mail sender', (open) => {
	const ports = testPorts();
	let ctx: Ctx;
	const queue = (...mails: NewMail[]) =>
		ctx.db.transaction(async (tx) => {
			for (const one of mails) await queueMail(tx, ctx, ports.now(), one);
		});
	const rows = () => ctx.db.kysely.selectFrom('mail').selectAll().orderBy('id').execute();
	const send = (transport: Transport | null) => sendBatch(ctx, FROM, templates, transport);
	const later = (minutes: number) =>
		ports.moveTo(new Date(ports.now().getTime() + minutes * 60_000));

	beforeEach(async () => {
		ports.moveTo('2026-11-23T08:12:00Z');
		ctx = contextFor(await open(), null, ports);
	});

	it('queues one mail for one key, whatever repeats', async () => {
		const again = await ctx.db.transaction(async (tx) => [
			await queueMail(tx, ctx, ports.now(), mail('a')),
			await queueMail(tx, ctx, ports.now(), mail('a'))
		]);
		expect(again).toEqual([true, false]);
		expect(await rows()).toHaveLength(1);
	});

	it('sends each mail once', async () => {
		await queue(mail('a'), mail('b'));
		const { transport, sent } = wire();
		expect(await send(transport)).toBe(2);
		expect(await send(transport)).toBe(0);
		expect(new Set(sent.map((one) => one.messageId)).size).toBe(2);
		expect((await rows()).every((row) => row.sent_at && row.attempts === 1)).toBe(true);
	});

	it('sends nothing before its time, and nothing of the story world', async () => {
		await queue(mail('a', { runAt: new Date('2026-11-24T08:00:00Z') }));
		await ctx.db.transaction((tx) =>
			queueMail(tx, { ...ctx, silent: true }, ports.now(), mail('b'))
		);
		const { transport, sent } = wire();
		await send(transport);
		expect(sent).toEqual([]);
		ports.moveTo('2026-11-24T08:00:00Z');
		await send(transport);
		expect(sent).toHaveLength(1);
	});

	it('tries again with growing waits and the same Message-ID, and says no address in its reasons', async () => {
		await queue(mail('a'));
		const { transport, sent } = wire((nth) =>
			nth < 4 ? refusal(451, 'EENVELOPE', 'RCPT TO') : null
		);
		const waits: number[] = [];
		const { message_id } = (await rows())[0]!;
		for (let attempt = 1; attempt < 4; attempt++) {
			await send(transport);
			const [row] = await rows();
			expect(row).toMatchObject({ attempts: attempt, last_error: 'SMTP 451', failed_at: null });
			waits.push((row!.run_at.getTime() - ports.now().getTime()) / 60_000);
			expect(await send(transport)).toBe(0);
			ports.moveTo(row!.run_at);
		}
		for (const [at, wait] of waits.entries()) {
			expect(wait).toBeGreaterThanOrEqual(0.8 * 2 ** at);
			expect(wait).toBeLessThanOrEqual(1.2 * 2 ** at);
		}
		await send(transport);
		expect(sent).toEqual([{ to: 'maija@example.org', messageId: message_id }]);
		expect((await rows())[0]).toMatchObject({ last_error: null, locked_until: null });
	});

	it('gives up at once when the recipient or the message is refused for good', async () => {
		await queue(mail('a'), mail('b'));
		const { transport } = wire((nth) =>
			nth === 1 ? refusal(550, 'EENVELOPE', 'RCPT TO') : refusal(554, 'EMESSAGE', 'DATA')
		);
		await send(transport);
		expect((await rows()).map((row) => [row.last_error, row.failed_at !== null])).toEqual([
			['SMTP 550', true],
			['SMTP 554', true]
		]);
		expect(await mailState(ctx.db, ports.now())).toEqual({
			failed: [
				{ reason: 'SMTP 550', count: 1 },
				{ reason: 'SMTP 554', count: 1 }
			],
			late: []
		});
	});

	it.each([
		['password', refusal(535, 'EAUTH', 'AUTH PLAIN')],
		['sender', refusal(550, 'EENVELOPE', 'MAIL FROM')]
	])('does not give mails up for a wrong %s of the installation', async (_what, fault) => {
		await queue(mail('a'));
		const { transport } = wire(() => fault);
		await send(transport);
		expect((await rows())[0]).toMatchObject({ failed_at: null });
	});

	it('gives up after a day of trying, not at the first try after a long stop', async () => {
		await queue(mail('a'));
		const { transport } = wire(() => Object.assign(new Error('x'), { code: 'ECONNREFUSED' }));
		later(3 * 24 * 60);
		await send(transport);
		expect((await rows())[0]).toMatchObject({ failed_at: null, last_error: 'ECONNREFUSED' });
		for (let at = 0; at < 4; at++) {
			later(24 * 60);
			await send(transport);
		}
		expect((await rows())[0]).toMatchObject({ attempts: 5, last_error: 'ECONNREFUSED' });
		expect((await rows())[0]!.failed_at).not.toBeNull();
	});

	it('shares the work between two senders without sending anything twice', async () => {
		await queue(...Array.from({ length: 12 }, (_, n) => mail(`m${n}`)));
		const { transport, sent } = wire();
		await Promise.all([send(transport), send(transport)]);
		expect(sent).toHaveLength(12);
		expect(new Set(sent.map((one) => one.messageId)).size).toBe(12);
	});

	it('does not send the rest of a slow batch twice', async () => {
		await queue(mail('a'), mail('b'), mail('c'));
		const beside = wire();
		const { transport, sent } = wire(async (nth) => {
			// the first mail takes four minutes; meanwhile another sender takes the others
			if (nth === 1) {
				later(4);
				await send(beside.transport);
			}
			return null;
		});
		await send(transport);
		expect(sent).toHaveLength(1);
		expect(beside.sent).toHaveLength(2);
	});

	it('sends a mail again, as the same one, when the program died while it was sending', async () => {
		await queue(mail('a'));
		const { transport, sent } = wire();
		await ctx.db.kysely
			.updateTable('mail')
			.set({ attempts: 1, locked_until: new Date(ports.now().getTime() + 300_000) })
			.execute();
		expect(await send(transport)).toBe(0);
		later(6);
		expect(await send(transport)).toBe(1);
		expect(sent[0]!.messageId).toBe((await rows())[0]!.message_id);
	});

	it('sends at once what is committed, without waiting for its poll', async () => {
		const { transport, sent } = wire();
		const sender = await startMailSender(ctx, { mailFrom: FROM } as never, templates, transport);
		try {
			await queue(mail('a'));
			await expect.poll(() => sent.length, { timeout: 3_000 }).toBe(1);
		} finally {
			await sender.stop();
		}
	});
});

eachDatabase('a mail on the wire', (open) => {
	const ports = testPorts();
	let server: SMTPServer;
	let got: { mail: Email; to: string[]; raw: string }[];
	let transport: Transport;
	let ctx: Ctx;
	beforeEach(async () => {
		ctx = contextFor(await open(), null, ports);
		got = [];
		server = new SMTPServer({
			authOptional: true,
			disabledCommands: ['STARTTLS', 'AUTH'],
			onRcptTo: ({ address }, _session, answer) =>
				answer(
					address.startsWith('nobody')
						? Object.assign(new Error('no such mailbox'), { responseCode: 550 })
						: null
				),
			onData(stream, session, taken) {
				const parts: Buffer[] = [];
				stream.on('data', (part: Buffer) => parts.push(part));
				stream.on('end', async () => {
					const raw = Buffer.concat(parts);
					got.push({
						mail: await PostalMime.parse(raw),
						to: session.envelope.rcptTo.map((one) => one.address),
						raw: raw.toString()
					});
					taken();
				});
			}
		});
		await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
		transport = smtp(`smtp://127.0.0.1:${(server.server.address() as { port: number }).port}`);
	});
	afterEach(async () => {
		transport.close();
		await new Promise<void>((done) => server.close(done));
	});
	const deliver = async (one: NewMail) => {
		await ctx.db.transaction((tx) => queueMail(tx, ctx, ports.now(), one));
		await sendBatch(ctx, FROM, templates, transport);
	};

	it('arrives with its letters, both forms, one Message-ID and a way to stop it', async () => {
		await deliver(
			mail('a', { stopToken: 'tok-1', params: { subject: 'Päätös åäö €', text: 'Hyvää' } })
		);
		const [{ mail: read, to }] = got as [(typeof got)[number]];
		expect(to).toEqual(['maija@example.org']);
		expect(read).toMatchObject({
			subject: 'Päätös åäö €',
			from: { name: 'Pöytäkunta', address: 'posti@example.org' }
		});
		expect(read.text).toContain('> Hyvää');
		expect(read.html).toContain('Hyvää');
		expect(read.messageId).toMatch(/^<[0-9a-f-]{36}@127\.0\.0\.1>$/);
		const header = (name: string) => read.headers.find((one) => one.key === name)?.value;
		expect(header('list-unsubscribe')).toBe('<http://127.0.0.1:3000/fi/lopeta/tok-1>');
		expect(header('list-unsubscribe-post')).toBe('List-Unsubscribe=One-Click');
		expect(header('content-language')).toBe('fi');
		expect(header('auto-submitted')).toBe('auto-generated');
	});

	it.each([
		'\r\nBcc: thief@example.org',
		'\nX-Evil: 1',
		'\r\n\r\n<b>body</b>',
		'\u2028Bcc: x\u0085X-Evil: 1'
	])('takes no header and no part from what people wrote: %j', async (evil) => {
		await deliver(
			mail('a', {
				to: { email: 'maija@example.org', name: `Maija${evil}`, lang: 'fi' },
				params: { subject: `Aihe${evil}`, text: `Teksti${evil}\r\n.\r\nMAIL FROM:<x>` }
			})
		);
		expect(got).toHaveLength(1);
		const [{ mail: read, to }] = got as [(typeof got)[number]];
		expect(to).toEqual(['maija@example.org']);
		expect(read.bcc ?? []).toEqual([]);
		expect(read.headers.map((one) => one.key)).not.toContain('x-evil');
		expect(read.headers.map((one) => one.key)).not.toContain('bcc');
		expect(read.html).not.toContain('<b>body</b>');
	});

	it('that no mailbox takes is undelivered', async () => {
		await deliver(mail('a', { to: { email: 'nobody@example.org', lang: 'fi' } }));
		const row = await ctx.db.kysely.selectFrom('mail').selectAll().executeTakeFirstOrThrow();
		expect(row).toMatchObject({ last_error: 'SMTP 550' });
		expect(row.failed_at).not.toBeNull();
	});
});
