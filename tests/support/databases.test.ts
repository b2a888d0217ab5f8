import { sql } from 'kysely';
import { expect, it } from 'vitest';
import { eachDatabase } from './databases.ts';

eachDatabase('a database for tests', (open) => {
	const events = sql<{ n: number }>`select count(*) as n from operation`;

	it('is migrated and keeps what a test writes', async () => {
		const db = await open();
		await sql`insert into operation (id, actor, command, at) values ('1', '', '', now())`.execute(
			db.kysely
		);
		expect((await events.execute(db.kysely)).rows).toEqual([{ n: 1 }]);
	});

	it('is empty again for the next test, with the rows of the migrations', async () => {
		const db = await open();
		expect((await events.execute(db.kysely)).rows).toEqual([{ n: 0 }]);
		expect((await sql`select last_no from event_chain`.execute(db.kysely)).rows).toEqual([
			{ last_no: 0 }
		]);
	});
});
