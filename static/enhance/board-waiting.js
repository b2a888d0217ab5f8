// What waits on the phone, and what was refused: drawn as text, with a way to copy it.

/** @param place the element it is drawn in; @param words what it says, from the page */
export function viewOfOutbox(place, words) {
	let addresses = [];
	return function draw(items, { half, waits, drop }) {
		for (const address of addresses) URL.revokeObjectURL(address);
		addresses = [];
		const waiting = items.filter((item) => !item.refused && !item.note);
		const photos = items.filter((item) => !item.refused && item.note);
		const refused = items.filter((item) => item.refused);
		if (half) refused.push({ text: half, why: words.closed, half: true });
		place.replaceChildren();
		place.hidden = !waiting.length && !photos.length && !refused.length;
		if (waiting.length && waits) place.append(waitingBox(waiting));
		// a photo takes its time on any network: what waits is seen until it is there
		if (photos.length) place.append(photosBox(photos));
		for (const item of refused) place.append(refusedBox(item, drop));
	};

	function waitingBox(items) {
		const box = element('div', 'board__waiting');
		const said = items.length === 1 ? words.waitingOne : words.waitingSome;
		box.append(
			element('strong', '', said.replace('%', items.length)),
			element('p', '', words.waitingWhy)
		);
		for (const item of items)
			box.append(
				element('p', 'board__kept', item.photo ? `${item.text} (${words.photoWith})` : item.text)
			);
		return box;
	}

	function photosBox(items) {
		const box = element('div', 'board__waiting');
		const said = items.length === 1 ? words.photoOne : words.photoSome;
		box.append(
			element('strong', '', said.replace('%', items.length)),
			element('p', '', words.photoWhy)
		);
		for (const item of items) box.append(element('p', 'board__kept', item.words));
		return box;
	}

	function refusedBox(item, drop) {
		const box = element('div', 'board__refused');
		const copy = button(words.copy, async () => {
			await navigator.clipboard?.writeText(item.text).catch(() => undefined);
			copy.textContent = words.copied;
		});
		const text = element('p', 'board__kept', item.text);
		// where the clipboard is not allowed it can be selected by keyboard
		text.tabIndex = 0;
		box.append(
			element('strong', '', item.why ?? (item.note ? words.photoRefused : words.refused)),
			text,
			copy,
			...(item.photo ? [saveLink(item.photo)] : []),
			button(words.drop, () => drop(item))
		);
		return box;
	}

	function saveLink(photo) {
		const link = element('a', 'ds-button', words.photoSave);
		link.dataset.variant = 'secondary';
		link.href = URL.createObjectURL(photo);
		link.download = 'photo.jpg';
		addresses.push(link.href);
		return link;
	}
}

function element(name, className, text = '') {
	const made = document.createElement(name);
	if (className) made.className = className;
	made.textContent = text;
	return made;
}

function button(text, act) {
	const made = element('button', 'ds-button', text);
	made.type = 'button';
	made.dataset.variant = 'secondary';
	made.addEventListener('click', act);
	return made;
}
