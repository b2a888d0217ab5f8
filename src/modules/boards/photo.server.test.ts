import { mkdtempSync, readFileSync, readdirSync, rmSync, utimesSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { eachDatabase } from '../../../tests/support/databases.ts';
import {
	exifWithPlace,
	jpegWith,
	plainJpeg,
	plainPdf,
	plainPng,
	pngOfSize
} from '../../../tests/support/files.ts';
import { Forbidden, NotFound } from '../../platform/core/faults.ts';
import type { Database } from '../../platform/db/database.server.ts';
import { brokenFiles, fileSweep } from '../../platform/files/owners.server.ts';
import { type FileStore, fileStore } from '../../platform/files/store.server.ts';
import { changesSince } from './change.queries.server.ts';
import { goToPhase } from './hall.commands.server.ts';
import { hideNote, mergeNotes } from './outline.commands.server.ts';
import { notesOf } from './outline.queries.server.ts';
import { addPhoto, removePhoto } from './photo.commands.server.ts';
import { maySendPhoto, photoFiles, receivePhoto } from './photo.files.server.ts';
import { photoFile } from './photo.queries.server.ts';
import { note, writing } from './test-data.server.ts';
import { writeNotes } from './write.commands.server.ts';

let dir: string;
let files: FileStore;
beforeEach(() => {
	dir = mkdtempSync(join(tmpdir(), 'poytakunta-photos-'));
	files = fileStore(dir, 1);
});
afterEach(() => rmSync(dir, { recursive: true, force: true }));

async function* arriving(bytes: Buffer) {
	yield bytes;
}
const received = async (bytes: Buffer) => {
	const file = await receivePhoto(files, arriving(bytes));
	if (!file.ok) throw new Error(file.code);
	return file.value;
};
const code = async (bytes: Buffer) => {
	const file = await receivePhoto(files, arriving(bytes));
	return file.ok ? 'ok' : file.code;
};
/** On its side, as phones hold them, with the place where it was taken. */
const taken = jpegWith(plainJpeg, exifWithPlace(6));

/** A hall in which the first guest has written a note. */
async function oneNote(db: Database) {
	const world = await writing(db);
	const write = async (op: string) => {
		const sent = note(op, world.stations[0]!);
		const [one] = await writeNotes(world.visitor, world.workshopId, world.tokens[0]!, [sent]);
		if (!one?.ok) throw new Error('the note was not taken');
		return one.id;
	};
	const id = await write('with-a-photo');
	const add = async (bytes = taken, of = id, token = world.tokens[0]!) =>
		addPhoto(
			world.visitor,
			world.workshopId,
			token,
			{ note: of, words: 'Käsin piirretty linja' },
			await received(bytes)
		);
	const photos = async () =>
		(await notesOf(world.staff, { workshopId: world.workshopId, hidden: true })).map(
			(one) => one.photo
		);
	const who = { workshopId: world.workshopId, token: null };
	return { ...world, write, id, add, photos, who };
}

eachDatabase('a photo of a note', (open) => {
	it('is kept once without what the camera wrote, and told to the phones', async () => {
		const db = await open();
		const { workshopId, id, add, photos, done } = await oneNote(db);
		await done(add());
		await done(add());
		const words = 'Käsin piirretty linja';
		expect(await photos()).toEqual([{ words, width: 6, height: 8 }]);
		const [name] = readdirSync(dir).filter((one) => !one.endsWith('.part'));
		expect(readFileSync(join(dir, name!)).includes('63 degrees')).toBe(false);
		expect(await photoFile(db, workshopId, id)).toMatchObject({
			sha256: name,
			type: 'image/jpeg'
		});
		const { changes } = await changesSince(db, workshopId, 0);
		expect(changes.at(-1)).toMatchObject({
			note: { id, version: 2, photo: { words, width: 6, height: 8 } }
		});
		const events = await db.kysely
			.selectFrom('event')
			.select('data')
			.where('type', '=', 'boards.photo_added')
			.execute();
		expect(events).toHaveLength(1);
	});

	it('is one, of its own writer, while notes are written and tidied', async () => {
		const db = await open();
		const { staff, workshopId, tokens, write, add, done } = await oneNote(db);
		await done(add());
		expect(await add(plainPng)).toMatchObject({ code: 'photo_there_already' });
		const other = await write('another-note');
		await expect(add(taken, other, tokens[1]!)).rejects.toThrow(Forbidden);
		await expect(add(taken, other, 'nobody')).rejects.toThrow(Forbidden);
		await done(goToPhase(staff, workshopId, 'merging'));
		const late = await add(taken, other);
		expect(late).toMatchObject({ ok: true });
		await done(goToPhase(staff, workshopId, 'voting'));
		// sent again it is there; what is new comes too late
		expect(await add()).toMatchObject({ ok: true });
	});

	it('does not come when the notes stand still', async () => {
		const db = await open();
		const { staff, workshopId, add, photos, done } = await oneNote(db);
		await done(goToPhase(staff, workshopId, 'merging'));
		await done(goToPhase(staff, workshopId, 'voting'));
		expect(await add()).toMatchObject({ code: 'photo_too_late' });
		expect(await photos()).toEqual([null]);
	});

	it('is not found when its note is hidden, and stays with one that is merged', async () => {
		const db = await open();
		const { staff, workshopId, who, write, id, add, done } = await oneNote(db);
		await done(add());
		const into = await write('the-same-thing');
		await done(mergeNotes(staff, who, { note: id, into }));
		expect(await photoFile(db, workshopId, id)).not.toBeNull();
		await done(hideNote(staff, who, { note: id, reason: 'person' }));
		expect(await photoFile(db, workshopId, id)).toBeNull();
		const told = JSON.stringify(await changesSince(db, workshopId, 0));
		expect(told).not.toContain('Käsin piirretty');
		await done(hideNote(staff, who, { note: id, reason: null }));
		expect(await photoFile(db, workshopId, id)).not.toBeNull();
		expect(await photoFile(db, who.workshopId.replace(/.$/, '0'), id)).toBeNull();
	});

	it('is removed for good by who tidies, also after the end, and does not come back', async () => {
		const db = await open();
		const { staff, visitor, workshopId, tokens, who, id, add, photos, done } = await oneNote(db);
		await done(add());
		await expect(
			removePhoto(visitor, { workshopId, token: tokens[0]! }, { note: id })
		).rejects.toThrow(Forbidden);
		await done(goToPhase(staff, workshopId, 'closed'));
		await done(removePhoto(staff, who, { note: id }));
		expect(await photos()).toEqual([null]);
		expect(await photoFile(db, workshopId, id)).toBeNull();
		// the phone that did not hear its answer sends it once more, and may forget it
		expect(await add()).toMatchObject({ ok: true });
		expect(await photos()).toEqual([null]);
		await expect(removePhoto(staff, who, { note: id })).rejects.toThrow(NotFound);
		const row = await db.kysely.selectFrom('note_photo').select('words').executeTakeFirst();
		expect(row).toEqual({ words: '' });
	});

	it('has its file as long as it hangs, and a day more', async () => {
		const db = await open();
		const { staff, ports, who, id, add, done } = await oneNote(db);
		await done(add());
		const [name] = readdirSync(dir).filter((one) => !one.endsWith('.part'));
		expect(await brokenFiles(db, files, [photoFiles])).toEqual([]);
		utimesSync(join(dir, name!), new Date('2026-11-01'), new Date('2026-11-01'));
		const sweep = async () => {
			await fileSweep([photoFiles]).run({ ...staff, files });
			return readdirSync(dir).includes(name!);
		};
		expect(await sweep()).toBe(true);
		await done(removePhoto(staff, who, { note: id }));
		expect(await sweep()).toBe(true);
		ports.moveTo(new Date(ports.now().getTime() + 25 * 3_600_000));
		expect(await sweep()).toBe(false);
	});

	it('goes with its note, and its file is then nobody’s', async () => {
		const db = await open();
		const { add, id, done } = await oneNote(db);
		await done(add());
		await db.kysely.deleteFrom('board_change').execute();
		await db.kysely.deleteFrom('note').where('id', '=', id).execute();
		expect(await db.kysely.selectFrom('note_photo').selectAll().execute()).toEqual([]);
	});

	it('is taken in by its bytes, whatever it is called, and no larger than phones can show', async () => {
		const db = await open();
		expect(await code(plainPng)).toBe('ok');
		expect(await code(plainPdf)).toBe('photo_not_picture');
		expect(await code(Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'))).toBe(
			'photo_not_picture'
		);
		expect(await code(Buffer.alloc(0))).toBe('file_empty');
		expect(await code(pngOfSize(6_000, 6_000))).toBe('photo_too_large');
		expect(await code(Buffer.alloc(6 * 2 ** 20 + 1))).toBe('photo_too_large');
		expect(readdirSync(dir).filter((one) => !one.endsWith('.part'))).toEqual([]);
		const { visitor, guests } = await writing(db);
		const may = [];
		for (let n = 0; n < 31; n++) may.push(await maySendPhoto(visitor, guests[0]!));
		expect([may.filter(Boolean).length, may.at(-1)]).toEqual([30, false]);
	});
});
