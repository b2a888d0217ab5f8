import { mkdtempSync, readdirSync, rmSync, utimesSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { attachmentFiles } from '#modules/attachments/attachment.files.server.ts';
import { attachedFile, attachmentsAbout } from '#modules/attachments/attachment.queries.server.ts';
import { Forbidden, NotFound } from '#platform/core/faults.ts';
import type { Database } from '#platform/db/database.server.ts';
import { fileSweep } from '#platform/files/owners.server.ts';
import { type FileStore, fileStore } from '#platform/files/store.server.ts';
import type { MailParams } from '#platform/mail/template.ts';
import { eachDatabase } from '../../../tests/support/databases.ts';
import { plainJpeg, plainPdf } from '../../../tests/support/files.ts';
import { type OneTable, type Who, done, oneTable } from '../../../tests/support/one-table.ts';
import { aDay, anOpenWorkshop, somebody } from '../../../tests/support/workshop.ts';
import { arrive } from './door.commands.server.ts';
import { registeredOf } from './door.queries.server.ts';
import { saveFeedback, sendFeedback } from './feedback.commands.server.ts';
import { addMaterial, removeMaterial } from './material.commands.server.ts';
import { materialInput } from './material.input.ts';
import { ownMaterial, ownMaterials } from './material.queries.server.ts';
import { cancelRegistration, sendDeputy } from './own-registration.commands.server.ts';
import { register } from './registration.commands.server.ts';
import { registrationByToken } from './registration.queries.server.ts';
import { cancelWorkshop, planWorkshop, startWorkshop } from './workshop.commands.server.ts';
import { workshopMails } from './workshop.mails.ts';
import { mayReadWorkshop } from './workshop.queries.server.ts';

const forRegistered = { description: 'Kuvaus', file_lang: 'fi', visibility: 'named' } as const;
const forAll = { ...forRegistered, visibility: 'public' } as const;

eachDatabase('the material of a workshop', (open) => {
	let db: Database;
	let world: OneTable;
	let id: string;
	let dir: string;
	let files: FileStore;
	beforeEach(async () => {
		db = await open();
		world = await oneTable(db);
		({ id } = await anOpenWorkshop(world, { seats: { site: 1, remote: 0 } }));
		dir = mkdtempSync(join(tmpdir(), 'poytakunta-material-'));
		files = fileStore(dir, 1);
	});
	afterEach(() => rmSync(dir, { recursive: true, force: true }));

	const as = async (who?: Who) => ({ ...(await world.as(who)), files });
	const received = (bytes = plainPdf, name = 'Diat.pdf') =>
		done(
			files.receive(
				name,
				(async function* () {
					yield bytes;
				})()
			)
		);
	const added = async (
		input: typeof forRegistered | typeof forAll = forRegistered,
		workshop = id
	): Promise<string> =>
		(await done(addMaterial(await as('anna'), workshop, input, await received()))).id;
	const seen = async (who: Who | undefined, file: string) => {
		const found = await attachedFile(await as(who), world.areaId, file);
		return found !== null && mayReadWorkshop(await as(who), world.areaId, found.about_id);
	};
	const signUp = async (name: string, workshop = id) =>
		(await done(register(await as(), workshop, somebody(name)))).token!;
	/** What the link of a mail shows, and which of it can be fetched. */
	const byLink = async (token: string, file: string) => {
		const own = await registrationByToken(await as(), token, 'fi');
		if (!own) return null;
		const shown = (await ownMaterials(await as(), own)).some((one) => one.id === file);
		return [shown, (await ownMaterial(await as(), own, file)) !== null];
	};

	it('is added by the staff alone, with an event that names its workshop and not the file', async () => {
		await added();
		for (const who of [undefined, 'chair', 'member'] as const)
			await expect(addMaterial(await as(who), id, forAll, await received())).rejects.toBeInstanceOf(
				Forbidden
			);
		const event = await db.kysely
			.selectFrom('event')
			.select(['table_id', sql<string>`event::text`.as('text')])
			.where('type', '=', 'attachment.added')
			.executeTakeFirstOrThrow();
		expect(event.table_id).toBeNull();
		expect(event.text).toContain(id);
		expect(event.text).not.toMatch(/Diat|Kuvaus|Anna/);
		expect(readdirSync(dir).filter((name) => !name.endsWith('.part'))).toHaveLength(1);
	});

	it('is for everybody or for those registered, and a picture needs words', async () => {
		for (const visibility of ['table', 'area', 'staff', ''])
			expect(materialInput.safeParse({ ...forAll, visibility }).success).toBe(false);
		const picture = await received(plainJpeg, 'Sali.jpg');
		expect(
			await addMaterial(await as('anna'), id, { ...forAll, description: '' }, picture)
		).toMatchObject({ code: 'attachment_description_missing' });
	});

	it('is seen by everybody when it is public, else by the staff alone', async () => {
		const [named, open_] = [await added(), await added(forAll)];
		const sees = async (who?: Who) => [await seen(who, named), await seen(who, open_)];
		expect(await sees()).toEqual([false, true]);
		expect(await sees('member')).toEqual([false, true]);
		expect(await sees('anna')).toEqual([true, true]);
		expect(await attachmentsAbout(await as(), 'workshop', [id])).toMatchObject([{ id: open_ }]);
	});

	it('is never seen more widely than its workshop', async () => {
		const { id: planned } = await done(
			planWorkshop(await as('anna'), world.areaId, aDay({ day: '2026-12-20' }))
		);
		const file = await added(forAll, planned);
		expect([await seen(undefined, file), await seen('anna', file)]).toEqual([false, true]);
		expect(await mayReadWorkshop(await as(), world.otherTableId, id)).toBe(false);
	});

	it('comes by the link of a registration to who has a seat or waits, also after the day', async () => {
		const file = await added();
		const [seated, waiting] = [await signUp('Aino'), await signUp('Bertta')];
		expect(await byLink(seated, file)).toEqual([true, true]);
		expect(await byLink(waiting, file)).toEqual([true, true]);
		world.ports.moveTo('2027-01-20T10:00:00Z');
		await db.kysely.updateTable('workshop').set({ state: 'held' }).where('id', '=', id).execute();
		const late = await added();
		expect(await byLink(seated, late)).toEqual([true, true]);
	});

	it('does not come to who cancelled, gave the seat to another, or goes to another day', async () => {
		const file = await added();
		const [cancelled, passedOn] = [await signUp('Aino'), await signUp('Bertta')];
		await done(cancelRegistration(await as(), cancelled));
		expect(await byLink(cancelled, file)).toEqual([false, false]);
		await done(sendDeputy(await as(), passedOn, { name: 'Cilla', email: 'cilla@example.org' }));
		expect(await byLink(passedOn, file)).toBeNull();
		const { id: other } = await anOpenWorkshop(world, { day: '2026-12-17' });
		expect(await byLink(await signUp('Dan', other), file)).toEqual([false, false]);
	});

	it('can be added until the day is cancelled, and be taken off then too', async () => {
		const file = await added(forAll);
		await done(cancelWorkshop(await as('anna'), id, 'Sairastapaus'));
		expect(await addMaterial(await as('anna'), id, forAll, await received())).toMatchObject({
			code: 'workshop_cancelled'
		});
		await expect(removeMaterial(await as('member'), id, file)).rejects.toBeInstanceOf(Forbidden);
		await done(removeMaterial(await as('anna'), id, file));
		expect(await attachedFile(await as('anna'), world.areaId, file)).toBeNull();
	});

	it('is told of in the mail that asks what people thought, when there is some for everybody', async () => {
		const days = [id, (await anOpenWorkshop(world)).id] as const;
		for (const day of days) await signUp('Aino', day);
		await added(forRegistered, days[0]);
		await added(forAll, days[1]);
		world.ports.moveTo('2026-12-16T07:00:00Z');
		const asked = async (day: string) => {
			const anna = await as('anna');
			const [one] = await registeredOf(anna, day, 'fi');
			await done(startWorkshop(anna, day));
			await done(arrive(anna, day, { person: one!.id, how: 'name' }));
			await done(saveFeedback(anna, day, { url: 'https://kysely.example/1', answers: null }));
			await done(sendFeedback(anna, day));
			const mail = await db.kysely
				.selectFrom('mail')
				.select('params')
				.where('template', '=', 'workshop_feedback')
				.orderBy('id', 'desc')
				.executeTakeFirstOrThrow();
			const words = workshopMails.workshop_feedback!(
				mail.params as MailParams,
				'fi',
				'https://poyta.example'
			);
			return words.body.filter((part) => String(part).includes('#materials'));
		};
		expect(await asked(days[0])).toEqual([]);
		expect(await asked(days[1])).toEqual([
			'Päivän materiaalit: https://poyta.example/fi/pohjanmaa/tyopajat/2#materials'
		]);
	});

	it('is not taken off by way of another workshop', async () => {
		const file = await added();
		const { id: other } = await anOpenWorkshop(world, { day: '2026-12-17' });
		await expect(removeMaterial(await as('anna'), other, file)).rejects.toBeInstanceOf(NotFound);
	});

	it('keeps its file while it hangs, and for a day after it was taken off', async () => {
		const file = await added();
		const [name] = readdirSync(dir) as [string];
		utimesSync(join(dir, name), new Date('2026-11-01'), new Date('2026-11-01'));
		const leftAt = async (time: string) => {
			world.ports.moveTo(time);
			await fileSweep([attachmentFiles]).run(await as());
			return readdirSync(dir).length;
		};
		expect(await leftAt('2027-06-01T00:00:00Z')).toBe(1);
		await done(removeMaterial(await as('anna'), id, file));
		expect(await leftAt('2027-06-01T23:00:00Z')).toBe(1);
		expect(await leftAt('2027-06-02T01:00:00Z')).toBe(0);
	});

	it('has no table in the database, and a paper of a meeting is for no one registered', async () => {
		const file = await added();
		const set = (text: string) =>
			sql`update attachment set ${sql.raw(text)} where id = ${file}`.execute(db.kysely);
		await expect(set(`table_id = '${world.tableId}'`)).rejects.toThrow('attachment_table_check');
		await expect(set(`visibility = 'table'`)).rejects.toThrow('attachment_seen_check');
		await expect(set(`about_kind = 'agenda_item', table_id = '${world.tableId}'`)).rejects.toThrow(
			'attachment_seen_check'
		);
	});
});
