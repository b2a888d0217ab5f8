import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, readdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { attachmentFiles } from '#modules/attachments/attachment.files.server.ts';
import { attachedFile, attachmentsAbout } from '#modules/attachments/attachment.queries.server.ts';
import type { Ctx } from '#platform/command/context.ts';
import { Forbidden, NotFound } from '#platform/core/faults.ts';
import { brokenFiles, fileSweep } from '#platform/files/owners.server.ts';
import { type FileStore, fileStore } from '#platform/files/store.server.ts';
import type { SignedIn, TableRole, Viewer } from '#platform/session/viewer.ts';
import { contextFor, testPorts } from '../../../tests/support/context.ts';
import { eachDatabase } from '../../../tests/support/databases.ts';
import { plainJpeg, plainPdf } from '../../../tests/support/files.ts';
import { removeItem } from './agenda.commands.server.ts';
import { addPaper, removePaper } from './paper.commands.server.ts';
import { invitedFile, mayReadItem } from './paper.queries.server.ts';

const uuid = (n: number) => `01900000-0000-7000-8000-${String(n).padStart(12, '0')}`;
const [AREA, TABLE, OTHER_TABLE, PERSON, SEAT, MEETING, OTHER_MEETING, ITEM, OTHER_ITEM] =
	Array.from({ length: 9 }, (_, n) => uuid(n + 1)) as [
		string,
		string,
		string,
		string,
		string,
		string,
		string,
		string,
		string
	];
const START = '2026-11-23T08:12:00Z';

const person = (more: Partial<SignedIn> = {}): SignedIn => ({
	personId: PERSON,
	sessionId: uuid(99),
	name: 'Aino',
	lang: 'fi',
	administrator: false,
	areas: [],
	tables: [],
	organisations: [],
	actingFor: null,
	...more
});
const sitting = (role: TableRole, tableId = TABLE): SignedIn =>
	person({
		tables: [{ areaId: AREA, tableId, membershipId: SEAT, role, organisationId: null }]
	});
const staff = person({ areas: [{ areaId: AREA, role: 'coordinator' }] });

let dir: string;
let files: FileStore;
beforeEach(() => {
	dir = mkdtempSync(join(tmpdir(), 'poytakunta-papers-'));
	files = fileStore(dir, 1);
});
afterEach(() => rmSync(dir, { recursive: true, force: true }));

async function received(bytes = plainPdf, name = 'Lausunto.pdf') {
	const file = await files.receive(
		name,
		(async function* () {
			yield bytes;
		})()
	);
	if (!file.ok) throw new Error(file.code);
	return file.value;
}
const forTable = { description: 'Kuvaus', file_lang: 'fi', visibility: 'table' } as const;
const forAll = { ...forTable, visibility: 'public' } as const;

eachDatabase('a paper of an agenda', (open) => {
	const ports = testPorts(START);
	let ctx: Ctx;
	const as = (viewer: Viewer): Ctx => ({ ...ctx, viewer });

	beforeEach(async () => {
		const db = await open();
		ports.moveTo(START);
		ctx = { ...contextFor(db, staff, ports), files };
		await db.transaction(async (tx) => {
			const run = (text: string) => sql.raw(text).execute(tx);
			await run(
				`insert into area (id, kind, langs, created_at) values ('${AREA}', 'county', '{fi,sv}', now())`
			);
			for (const table of [TABLE, OTHER_TABLE])
				await run(`insert into partnership_table (id, area_id, kind, langs, feed_secret, created_at, changed_at)
					values ('${table}', '${AREA}', 'county', '{fi}', '${table}', now(), now())`);
			await run(
				`insert into person (id, name, lang, created_at) values ('${PERSON}', 'Aino', 'fi', now())`
			);
			await run(`insert into membership (id, area_id, table_id, person_id, role, since, created_at)
				values ('${SEAT}', '${AREA}', '${TABLE}', '${PERSON}', 'deputy', '2026-01-01', now())`);
			for (const [n, meeting, item] of [
				[1, MEETING, ITEM],
				[2, OTHER_MEETING, OTHER_ITEM]
			] as const) {
				await run(`insert into meeting (id, area_id, number, table_id, term_number, year, starts_at, ends_at, state, created_at, changed_at)
					values ('${meeting}', '${AREA}', ${n}, '${TABLE}', ${n}, 2026, '2026-11-30T11:00Z', '2026-11-30T13:00Z', 'invited', now(), now())`);
				await run(`insert into agenda_item (id, area_id, meeting_id, position, kind, changed_at)
					values ('${item}', '${AREA}', '${meeting}', 1, 'discussion', now())`);
			}
			await run(`insert into invitation (id, area_id, meeting_id, membership_id, token_hash)
				values ('${uuid(50)}', '${AREA}', '${MEETING}', '${SEAT}', 'hash')`);
		});
	});

	const set = (text: string) => sql.raw(text).execute(ctx.db.kysely);
	async function added(input: typeof forTable | typeof forAll = forTable, viewer: Viewer = staff) {
		const answer = await addPaper(as(viewer), ITEM, input, await received());
		if (!answer.ok) throw new Error(answer.code);
		return answer.value.id;
	}

	it('is added by who plans the agenda, with its file in place and an event without its name', async () => {
		for (const viewer of [staff, sitting('chair'), sitting('secretary')])
			await added(forTable, viewer);
		expect(readdirSync(dir)).toEqual([createHash('sha256').update(plainPdf).digest('hex')]);
		expect(await attachmentsAbout(ctx, 'agenda_item', [ITEM])).toMatchObject(
			Array(3).fill({ name: 'Lausunto.pdf', kind: 'pdf', visibility: 'table', wordless: false })
		);
		const events = await sql<{ type: string; text: string }>`
			select type, event::text as text from event order by seq`.execute(ctx.db.kysely);
		expect(events.rows.map(({ type }) => type)).toEqual(Array(3).fill('attachment.added'));
		expect(events.rows[0]!.text).toContain(MEETING);
		expect(events.rows[0]!.text).not.toMatch(/Lausunto|Kuvaus|Aino/);
	});

	it.each<[string, Viewer]>([
		['a visitor', null],
		['a member', sitting('member')],
		['an observer', sitting('observer')],
		['the chair of another table', sitting('chair', OTHER_TABLE)]
	])('is not added by %s, and leaves no file', async (_, viewer) => {
		const file = await received();
		await expect(addPaper(as(viewer), ITEM, forTable, file)).rejects.toBeInstanceOf(Forbidden);
		await file.discard();
		expect(readdirSync(dir)).toEqual([]);
		const id = await added();
		await expect(removePaper(as(viewer), ITEM, id)).rejects.toBeInstanceOf(Forbidden);
	});

	it('is one when the same form is sent twice', async () => {
		const twice = { ...ctx, operation: 'submit-0001' };
		const answers = await Promise.all(
			[1, 2].map(async () => {
				const file = await received();
				return addPaper(twice, ITEM, forTable, file).finally(() => file.discard());
			})
		);
		expect(answers[0]).toEqual(answers[1]);
		expect(await attachmentsAbout(ctx, 'agenda_item', [ITEM])).toHaveLength(1);
	});

	it('needs words when it is a picture', async () => {
		const add = async (description: string) =>
			addPaper(ctx, ITEM, { ...forTable, description }, await received(plainJpeg, 'a.jpg'));
		expect(await add('')).toMatchObject({
			code: 'attachment_description_missing',
			fields: { description: 'attachment_description_missing' }
		});
		expect(await add('Kartta')).toMatchObject({ ok: true });
	});

	it('cannot be added to a cancelled meeting, but to one that was held', async () => {
		await set(`update meeting set state = 'held' where id = '${MEETING}'`);
		await added();
		await set(`update meeting set state = 'cancelled' where id = '${MEETING}'`);
		expect(await addPaper(ctx, ITEM, forTable, await received())).toMatchObject({
			code: 'meeting_cancelled'
		});
	});

	const seen = async (viewer: Viewer, id: string) =>
		(await attachedFile(as(viewer), AREA, id)) !== null && (await mayReadItem(as(viewer), ITEM));

	it('is seen by the table, and by everybody when it is public', async () => {
		const [own, open] = [await added(forTable), await added(forAll)];
		const sees = async (viewer: Viewer) => [await seen(viewer, own), await seen(viewer, open)];
		expect(await sees(null)).toEqual([false, true]);
		expect(await sees(sitting('member', OTHER_TABLE))).toEqual([false, true]);
		expect(await sees(sitting('observer'))).toEqual([true, true]);
		expect(await sees(staff)).toEqual([true, true]);
		expect(await attachmentsAbout(as(null), 'agenda_item', [ITEM])).toMatchObject([{ id: open }]);
	});

	it('is never seen more widely than its item', async () => {
		const id = await added(forAll);
		await set(`update agenda_item set held_back = true where id = '${ITEM}'`);
		expect([await seen(null, id), await seen(sitting('member'), id)]).toEqual([false, true]);
		await set(`update agenda_item set held_back = false where id = '${ITEM}'`);
		await set(`update meeting set state = 'planned' where id = '${MEETING}'`);
		expect([await seen(null, id), await seen(sitting('member'), id)]).toEqual([false, true]);
	});

	it('is not found in another area, under a wrong id, or after it was removed', async () => {
		const id = await added(forAll);
		for (const wrong of ['', 'x', `${id}'`, uuid(12345), '../../etc/passwd'])
			expect(await attachedFile(ctx, AREA, wrong)).toBeNull();
		expect(await attachedFile(ctx, uuid(77), id)).toBeNull();
		await expect(removePaper(ctx, OTHER_ITEM, id)).rejects.toBeInstanceOf(NotFound);
		expect(await removePaper(ctx, ITEM, id)).toMatchObject({ ok: true });
		expect(await attachedFile(ctx, AREA, id)).toBeNull();
		await expect(removePaper(ctx, ITEM, id)).rejects.toBeInstanceOf(NotFound);
		const left = await sql<{ removed_by: string }>`select removed_by from attachment`.execute(
			ctx.db.kysely
		);
		expect(left.rows).toEqual([{ removed_by: PERSON }]);
	});

	it('goes with its item', async () => {
		const id = await added();
		expect(await removeItem(ctx, ITEM)).toMatchObject({ ok: true });
		expect(await attachedFile(ctx, AREA, id)).toBeNull();
	});

	it('comes by the link of an invitation until the meeting is over, also when it is held back', async () => {
		const id = await added();
		const invited = () => invitedFile(as(null), 'hash', id);
		await set(`update agenda_item set held_back = true where id = '${ITEM}'`);
		expect(await invited()).toMatchObject({ name: 'Lausunto.pdf' });
		expect(await invitedFile(as(null), 'other', id)).toBeNull();
		ports.moveTo('2026-11-30T12:59:00Z');
		expect(await invited()).not.toBeNull();
		ports.moveTo('2026-11-30T13:00:01Z');
		expect(await invited()).toBeNull();
		ports.moveTo(START);
		await set(`update membership set until = '2026-11-01' where id = '${SEAT}'`);
		expect(await invited()).toBeNull();
		await set(`update membership set until = null where id = '${SEAT}'`);
		await set(`update meeting set state = 'cancelled' where id = '${MEETING}'`);
		expect(await invited()).toBeNull();
	});

	it('does not come by the link of another meeting', async () => {
		await set(`update invitation set meeting_id = '${OTHER_MEETING}'`);
		expect(await invitedFile(as(null), 'hash', await added())).toBeNull();
	});

	it('is missed by the check when its file is gone or not what it was', async () => {
		await added();
		const [name] = readdirSync(dir) as [string];
		expect(await brokenFiles(ctx.db, files, [attachmentFiles])).toEqual([]);
		writeFileSync(join(dir, name), plainPdf.subarray(1));
		expect(await brokenFiles(ctx.db, files, [attachmentFiles])).toEqual([
			`The file ${name} of an attachment is damaged.`
		]);
		rmSync(join(dir, name));
		expect(await brokenFiles(ctx.db, files, [attachmentFiles])).toEqual([
			`The file ${name} of an attachment is missing.`
		]);
	});

	it('leaves its file for a day after it was removed, and no longer', async () => {
		const id = await added();
		const [name] = readdirSync(dir) as [string];
		const sweepAt = async (time: string) => {
			ports.moveTo(time);
			await fileSweep([attachmentFiles]).run(ctx);
			return existsSync(join(dir, name));
		};
		utimesSync(join(dir, name), new Date('2026-11-01'), new Date('2026-11-01'));
		expect(await sweepAt('2027-06-01T00:00:00Z')).toBe(true);
		ports.moveTo('2027-06-01T00:00:00Z');
		await removePaper(ctx, ITEM, id);
		expect(await sweepAt('2027-06-01T23:00:00Z')).toBe(true);
		expect(await sweepAt('2027-06-02T01:00:00Z')).toBe(false);
	});
});
