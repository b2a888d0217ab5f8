// Lets an item of the agenda be dragged to its place. What it does is what the buttons do: it
// fills in the small form of the item with another place and sends it. Nothing depends on it.
const list = document.querySelector('#items .rows');
let held = null;

function rows() {
	return [...list.children];
}

/** The row whose upper half the pointer is above, or nothing below the last. */
function rowAt(y) {
	return rows().find((row) => {
		const box = row.getBoundingClientRect();
		return y < box.top + box.height / 2;
	});
}

if (list) {
	for (const row of rows()) {
		if (!row.querySelector('form[action="?/move"]')) continue;
		row.draggable = true;
		row.addEventListener('dragstart', (event) => {
			held = row;
			row.classList.add('is-held');
			event.dataTransfer.effectAllowed = 'move';
			event.dataTransfer.setData('text/plain', '');
		});
		row.addEventListener('dragend', () => {
			row.classList.remove('is-held');
			held = null;
		});
	}
	list.addEventListener('dragover', (event) => {
		if (!held) return;
		event.preventDefault();
		const before = rowAt(event.clientY);
		if (before !== held && held.nextElementSibling !== (before ?? null))
			list.insertBefore(held, before ?? null);
	});
	list.addEventListener('drop', (event) => {
		if (!held) return;
		event.preventDefault();
		const form = held.querySelector('form[action="?/move"]');
		form.elements.to.value = rows().indexOf(held) + 1;
		form.requestSubmit();
	});
}
