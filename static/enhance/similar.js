// While a title is typed, published topics like it are shown below. Without this script they
// are shown after the first step.
const place = document.getElementById('similar');
const title = document.querySelector('input[name="title"]');
let timer;
let shown = '';

async function look() {
	const words = title.value.trim();
	if (words.length < 5 || words === shown) return;
	shown = words;
	let topics;
	try {
		const answer = await fetch(`${place.dataset.url}?title=${encodeURIComponent(words)}`);
		if (!answer.ok) return;
		topics = await answer.json();
	} catch {
		return;
	}
	place.replaceChildren();
	if (!topics.length) return;
	const head = document.createElement('p');
	head.textContent = place.dataset.title;
	const list = document.createElement('ul');
	for (const topic of topics) {
		const item = document.createElement('li');
		const link = document.createElement('a');
		link.href = topic.href;
		link.textContent = topic.title;
		link.target = '_blank';
		link.rel = 'noopener';
		item.append(link, ` (${topic.stage})`);
		list.append(item);
	}
	place.append(head, list);
}

if (place && title)
	title.addEventListener('input', () => {
		clearTimeout(timer);
		timer = setTimeout(look, 400);
	});
