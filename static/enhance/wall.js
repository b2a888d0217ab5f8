// Fetches the page again when the meeting changed, and swaps what is shown. Polls without a stream.
import { pageOf } from './our-page.js';

const wall = document.getElementById('wall');
let last = wall?.innerHTML;

async function look() {
	try {
		const answer = await fetch(location.href, { headers: { accept: 'text/html' } });
		if (!answer.ok) return;
		const page = pageOf(await answer.text());
		const fresh = page.getElementById('wall');
		if (fresh && fresh.innerHTML !== last) {
			last = fresh.innerHTML;
			wall.replaceChildren(...fresh.childNodes);
		}
	} catch {
		// the network is away: the next look tries again
	}
}

if (wall) {
	let heard = 0;
	const stream = new EventSource(wall.dataset.live);
	stream.addEventListener('changed', look);
	stream.addEventListener('beat', () => (heard = Date.now()));
	setInterval(() => {
		if (Date.now() - heard > 40000) look();
	}, 3000);
}
