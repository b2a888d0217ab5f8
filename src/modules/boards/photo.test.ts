import { describe, expect, it } from 'vitest';
import { memoryStore, openOutbox } from '../../../static/enhance/board-outbox.js';
import { openPhotos } from '../../../static/enhance/board-photo.js';
import { MOST_PHOTOS, addable, showable, withPhoto } from './photo.ts';

describe('a photo of a note', () => {
	it('is a picture that phones can show', () => {
		const pixels = { width: 4000, height: 3000 };
		expect(showable({ kind: 'jpeg', pixels })).toEqual({ ok: true, value: null });
		expect(showable({ kind: 'pdf', pixels: null })).toMatchObject({ code: 'photo_not_picture' });
		expect(showable({ kind: 'png', pixels: { width: 8000, height: 8000 } })).toMatchObject({
			code: 'photo_too_large'
		});
	});

	it('is told in words, which are the text of a note that says nothing else', () => {
		expect(withPhoto({ text: 'Bussi', words: 'Lappu' }, true)).toMatchObject({
			value: { text: 'Bussi', words: 'Lappu' }
		});
		expect(withPhoto({ text: '', words: 'Lappu' }, true)).toMatchObject({
			value: { text: 'Lappu', words: 'Lappu' }
		});
		expect(withPhoto({ text: 'Bussi', words: '' }, true)).toMatchObject({
			code: 'photo_words_missing'
		});
		// its words are there and it is not: it was not chosen again
		expect(withPhoto({ text: 'Bussi', words: 'Lappu' }, false)).toMatchObject({
			code: 'photo_missing'
		});
		expect(withPhoto({ text: '', words: '' }, false)).toMatchObject({ code: 'note_text_missing' });
	});

	it('hangs alone, until the notes stand still', () => {
		expect(addable('writing', null, 'a', 0)).toEqual({ ok: true, value: null });
		expect(addable('merging', null, 'a', 0)).toMatchObject({ ok: true });
		expect(addable('voting', null, 'a', 0)).toMatchObject({ code: 'photo_too_late' });
		expect(addable('closed', null, 'a', 0)).toMatchObject({ code: 'photo_too_late' });
		expect(addable('writing', { sha256: 'b' }, 'a', 0)).toMatchObject({
			code: 'photo_there_already'
		});
		expect(addable('writing', null, 'a', MOST_PHOTOS)).toMatchObject({ code: 'photos_too_many' });
	});

	it('is answered again when it is sent again, whatever has happened since', () =>
		expect(addable('closed', { sha256: 'a' }, 'a', MOST_PHOTOS)).toMatchObject({
			code: 'photo_again'
		}));
});

describe('the phone', () => {
	const item = (op: string, more = {}) => ({ op, text: op, at: 1, ...more });
	const photo = { photo: new Blob(['x']), small: true, words: 'Kuva' };

	/** A server that hears each photo, and whose answers are lost as told. */
	function server(answers: readonly ('heard' | 'lost' | 'refused')[]) {
		const heard: string[] = [];
		let n = 0;
		return {
			heard,
			put: async ({ note }: { note: string }) => {
				const next = answers[n++] ?? 'heard';
				if (next === 'refused') return { refused: 'photo_too_late', message: 'Myöhässä' };
				heard.push(note);
				return next === 'lost' ? null : { ok: true };
			}
		};
	}

	it('keeps a photo when its note is taken, and lets a note without one go', async () => {
		const store = memoryStore();
		const outbox = openOutbox(
			store,
			async (items: { op: string }[]) => ({
				results: items.map(({ op }) => ({ op, ok: true, id: `n-${op}` }))
			}),
			() => undefined
		);
		await outbox.add(item('a', photo));
		await outbox.add(item('b'));
		expect(await outbox.send()).toBe('empty');
		expect(await store.all()).toMatchObject([{ op: 'a', note: 'n-a', words: 'Kuva' }]);
		// the note is not sent once more
		expect(await outbox.waiting()).toEqual([]);
	});

	it('sends it until it is answered, and then forgets it', async () => {
		const store = memoryStore();
		await store.put(item('a', { ...photo, note: 'n-a' }));
		const { heard, put } = server(['lost', 'lost']);
		const photos = openPhotos(store, put);
		expect([await photos.send(), await photos.send(), photos.failures]).toEqual([
			'later',
			'later',
			2
		]);
		expect(await photos.send()).toBe('empty');
		expect(heard).toEqual(['n-a', 'n-a', 'n-a']);
		expect(await store.all()).toEqual([]);
	});

	it('does not send the photo of a note that is not taken yet', async () => {
		const store = memoryStore();
		await store.put(item('a', photo));
		const { heard, put } = server([]);
		expect(await openPhotos(store, put).send()).toBe('empty');
		expect(heard).toEqual([]);
	});

	it('keeps a refused one to be saved, and goes on with the next', async () => {
		const store = memoryStore();
		for (const op of ['a', 'b']) await store.put(item(op, { ...photo, note: `n-${op}` }));
		const { heard, put } = server(['refused']);
		expect(await openPhotos(store, put).send()).toBe('empty');
		expect(heard).toEqual(['n-b']);
		expect(await store.all()).toMatchObject([{ op: 'a', refused: 'photo_too_late' }]);
	});

	it('makes one small once, so that the same is sent again', async () => {
		const store = memoryStore();
		await store.put(item('a', { ...photo, small: false, note: 'n-a' }));
		let made = 0;
		const sent: unknown[] = [];
		const photos = openPhotos(
			store,
			async (one: { photo: unknown }) => {
				sent.push(one.photo);
				return sent.length < 2 ? null : { ok: true };
			},
			async () => new Blob([`small ${++made}`])
		);
		await photos.send();
		await photos.send();
		expect(made).toBe(1);
		expect(sent[0]).toBe(sent[1]);
	});
});
