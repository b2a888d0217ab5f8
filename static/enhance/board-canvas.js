// Notes of the canvas can be dragged from heap to heap: the same form as the move of the list.
const heapOf = (target) => target.closest?.('#canvas .heap');
let dragged = null;

document.addEventListener('dragstart', (event) => {
	dragged = event.target.closest?.('#canvas .card');
	if (!dragged) return;
	event.dataTransfer.effectAllowed = 'move';
	event.dataTransfer.setData('text/plain', dragged.dataset.note);
});

document.addEventListener('dragover', (event) => {
	const heap = dragged && heapOf(event.target);
	for (const other of document.querySelectorAll('.heap--over'))
		if (other !== heap) other.classList.remove('heap--over');
	if (!heap) return;
	event.preventDefault();
	heap.classList.add('heap--over');
});

document.addEventListener('dragend', () => {
	dragged = null;
	for (const heap of document.querySelectorAll('.heap--over')) heap.classList.remove('heap--over');
});

document.addEventListener('drop', async (event) => {
	const heap = dragged && heapOf(event.target);
	if (!heap) return;
	event.preventDefault();
	const card = dragged;
	const from = heapOf(card);
	if (heap === from) return;
	// seen at once; put back when it is refused
	heap.querySelector('ul').append(card);
	const body = new URLSearchParams({ note: card.dataset.note, to: heap.dataset.heap });
	const answer = await fetch(document.getElementById('canvas').dataset.action, {
		method: 'POST',
		headers: { accept: 'application/json' },
		body
	}).catch(() => null);
	const said = answer?.ok ? await answer.json() : null;
	if (said?.type !== 'redirect') from.querySelector('ul').append(card);
});
