import { sql } from 'kysely';
import { expect, it } from 'vitest';
import { eachDatabase } from '../../../tests/support/databases.ts';
import { eventMark } from './latest.queries.server.ts';

const area = '01920000-0000-7000-8000-00000000000a';
const other = '01920000-0000-7000-8000-00000000000b';

eachDatabase('the mark of an area', (open) => {
	it('changes with every event of the area, also with one whose number is lower', async () => {
		const db = await open();
		const add = (seq: number, areaId = area) =>
			sql`insert into event (id, seq, area_id, type, subject_kind, subject_id, at)
				overriding system value values (gen_random_uuid(), ${seq}, ${areaId}, 'topic.moved', 'topic', ${area}, now())`.execute(
				db.kysely
			);
		const marks = [await eventMark({ db }, area)];
		for (const seq of [100_010, 100_030, 100_020]) {
			await add(seq);
			marks.push(await eventMark({ db }, area));
		}
		expect(new Set(marks).size).toBe(4);
		await add(100_040, other);
		expect(await eventMark({ db }, area)).toBe(marks.at(-1));
		// more than it looks at: each still changes it
		for (let i = 0; i < 201; i++) await add(100_100 + i * 2);
		const full = await eventMark({ db }, area);
		await add(100_301);
		expect(await eventMark({ db }, area)).not.toBe(full);
	});
});
