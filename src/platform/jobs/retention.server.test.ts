import { expect, it } from 'vitest';
import { contextFor } from '../../../tests/support/context.ts';
import { eachDatabase } from '../../../tests/support/databases.ts';
import { queueMail } from '../mail/outbox.server.ts';
import { forget } from './retention.server.ts';

const day = (n: number) => new Date(Date.parse('2026-01-01T08:00:00Z') + n * 86_400_000);

eachDatabase('what the platform forgets', (open) => {
	it('are operations after a week, and mails in two steps; one that waits is kept', async () => {
		const db = await open();
		const ctx = contextFor(db);
		const queue = (key: string, to: string) =>
			db.transaction((tx) =>
				queueMail(tx, ctx, day(0), {
					key,
					to: { email: to, lang: 'fi' },
					template: 'topic_step',
					params: { text: 'Salaisuus' }
				})
			);
		await queue('sent', 'sent@example.org');
		await queue('waits', 'waits@example.org');
		await db.transaction(async (tx) => {
			await tx
				.updateTable('mail')
				.set({ sent_at: day(0) })
				.where('key', '=', 'sent')
				.execute();
			await tx
				.insertInto('operation')
				.values({ id: 'op', actor: '', command: 'x', at: day(0) })
				.execute();
		});
		const at = async (n: number) => {
			await db.transaction((tx) => forget(tx, day(n)));
			const mails = await db.kysely.selectFrom('mail').selectAll().orderBy('key').execute();
			const operations = await db.kysely.selectFrom('operation').select('id').execute();
			return { mails, operations: operations.length };
		};
		expect(await at(6)).toMatchObject({ operations: 1 });
		expect(await at(8)).toMatchObject({ operations: 0 });
		expect((await at(89)).mails[0]).toMatchObject({ to_email: 'sent@example.org' });
		const later = (await at(91)).mails;
		expect(JSON.stringify(later[0])).not.toMatch(/Salaisuus|sent@/);
		expect(later[1]).toMatchObject({
			to_email: 'waits@example.org',
			params: { text: 'Salaisuus' }
		});
		expect((await at(401)).mails.map((mail) => mail.key)).toEqual(['waits']);
	});
});
