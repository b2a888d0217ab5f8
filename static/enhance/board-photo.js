// A photo on its way to its note: made small on the phone, kept with the note until the note is
// taken, and then until the server has answered for the photo too.

const LONGEST = 1600;
const QUALITY = 0.8;

/** The picture with its longest side 1600 points, the right way up, so that a hall's network holds. */
export async function shrink(file) {
	const picture = await decode(file);
	const scale = Math.min(1, LONGEST / Math.max(picture.width, picture.height));
	const canvas = document.createElement('canvas');
	canvas.width = Math.max(1, Math.round(picture.width * scale));
	canvas.height = Math.max(1, Math.round(picture.height * scale));
	const pen = canvas.getContext('2d');
	// what a drawing leaves empty would be black in a JPEG
	pen.fillStyle = '#fff';
	pen.fillRect(0, 0, canvas.width, canvas.height);
	pen.drawImage(picture, 0, 0, canvas.width, canvas.height);
	const small = await new Promise((done) => canvas.toBlob(done, 'image/jpeg', QUALITY));
	if (!small) throw new Error('no picture was made');
	return small;
}

async function decode(file) {
	try {
		return await createImageBitmap(file, { imageOrientation: 'from-image' });
	} catch {
		// phones of 2018 cannot; what is no picture fails here too
		const image = new Image();
		image.src = await addressOf(file);
		await image.decode();
		return image;
	}
}

const addressOf = (file) =>
	new Promise((resolve, reject) => {
		const reader = new FileReader();
		reader.onload = () => resolve(reader.result);
		reader.onerror = () => reject(reader.error);
		reader.readAsDataURL(file);
	});

/** The fields of a photo in the form of a note; @param words what they say, from the page */
export function photoField(form, words) {
	const file = form.elements.namedItem('file');
	const told = form.elements.namedItem('words');
	const preview = document.getElementById('photo-preview');
	const wrong = document.getElementById('photo-wrong');
	let small = null;

	async function show() {
		small = null;
		preview.hidden = true;
		say('');
		const [chosen] = file.files;
		if (!chosen) return;
		try {
			const made = await shrink(chosen);
			const address = await addressOf(made);
			if (file.files[0] !== chosen) return;
			small = made;
			preview.src = address;
			preview.hidden = false;
		} catch {
			if (file.files[0] !== chosen) return;
			file.value = '';
			say(words.photoUnreadable, file);
		}
	}

	function say(text, field) {
		wrong.textContent = text;
		for (const one of [file, told]) one.removeAttribute('aria-invalid');
		if (!field) return;
		field.closest('details').open = true;
		field.setAttribute('aria-invalid', 'true');
		field.focus();
	}

	file.addEventListener('change', show);
	told.addEventListener('input', () => say(''));
	return {
		/** What goes with the note; null when none was chosen. Before it is small it goes as it is. */
		chosen() {
			const [whole] = file.files;
			return whole
				? { photo: small ?? whole, small: small !== null, words: told.value.trim() }
				: null;
		},
		clear() {
			file.value = '';
			told.value = '';
			void show();
			file.closest('details').open = false;
		},
		/** The phone could not keep it: back to its writer. */
		giveBack({ photo, words: said }) {
			const held = new DataTransfer();
			held.items.add(new File([photo], 'photo.jpg', { type: photo.type }));
			file.files = held.files;
			told.value = said;
			file.closest('details').open = true;
			void show();
		},
		askForWords: () => say(words.photoWords, told)
	};
}

/**
 * Sends photos whose notes were taken, one at a time. Sent again a photo is answered again, so it
 * leaves the phone only when it is there.
 *
 * @param put sends one, resolves to `{ ok }`, `{ refused, message }`, `{ gone }`; null when no answer came
 */
export function openPhotos(store, put, makeSmall = shrink) {
	let busy = false;
	let failures = 0;
	const waiting = async () => (await store.all()).filter((item) => item.note && !item.refused);
	return {
		get failures() {
			return failures;
		},
		waiting,
		/** Resolves to whether to try again: `empty`, `more`, `later`, `gone`. */
		async send() {
			if (busy) return 'busy';
			busy = true;
			try {
				for (const item of await waiting()) {
					const answer = await put(await asSmall(item));
					if (answer?.gone) return 'gone';
					if (answer?.ok) await store.remove(item.op);
					else if (answer?.refused)
						// kept, so that its writer can save it
						await store.put({ ...item, refused: answer.refused, why: answer.message });
					else {
						failures++;
						return 'later';
					}
					failures = 0;
				}
				return (await waiting()).length ? 'more' : 'empty';
			} finally {
				busy = false;
			}
		}
	};

	/** Sent before it was small: made so once, and kept so, because the same photo is to be sent again. */
	async function asSmall(item) {
		if (item.small) return item;
		const photo = await makeSmall(item.photo).catch(() => item.photo);
		const made = { ...item, photo, small: true };
		await store.put(made);
		return made;
	}
}

/** @param address where photos are put, each under the id of its note */
export const putTo = (address) =>
	async function put({ note, words, photo }) {
		const body = new FormData();
		body.append('words', words);
		body.append('file', photo, 'photo');
		try {
			const answer = await fetch(`${address}/${note}`, {
				method: 'PUT',
				headers: { accept: 'application/json' },
				body
			});
			if (answer.ok) return { ok: true };
			if (answer.status === 404) return { gone: true };
			if (answer.status >= 500 || answer.status === 429) return null;
			const said = await answer.json().catch(() => ({}));
			return { refused: said.code ?? 'refused', message: said.message };
		} catch {
			return null;
		}
	};
