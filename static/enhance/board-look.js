// A page that looks at the boards (outline, wall, hall): fetched again when something changed, and
// swapped in, unless somebody is in the middle of a form on it. Polls where streams are blocked.
import { pageOf } from './our-page.js';

const look = document.getElementById('look');

if (look) {
	const { home, seq } = look.dataset;
	const board = home ?? location.pathname.replace(/\/[^/]+$/, '');
	let heard = Date.now();
	let planned = null;
	let last = Number(seq);

	// what somebody has typed is never thrown away, also when they look elsewhere for a while, or
	// when it was refused and its reason stands beside it
	const typed = (field) => field.value !== field.defaultValue;
	const busy = () =>
		look.querySelector('input:checked, details[open], [aria-invalid=true]') ||
		[...look.querySelectorAll('input:not([type=hidden]), textarea')].some(typed) ||
		(look.contains(document.activeElement) &&
			/^(INPUT|TEXTAREA|SELECT)$/.test(document.activeElement.tagName));

	async function again() {
		planned = null;
		if (busy()) return plan(3000);
		try {
			const answer = await fetch(location.href, { headers: { accept: 'text/html' } });
			if (!answer.ok) return;
			const fresh = pageOf(await answer.text()).getElementById('look');
			if (!fresh || busy()) return;
			const focused = look.contains(document.activeElement) ? document.activeElement.id : '';
			look.replaceChildren(...fresh.childNodes);
			if (focused) document.getElementById(focused)?.focus();
		} catch {
			// the network is away: the next look tries again
		}
	}
	// notes come in tens a second: the page is made anew at most once in that time
	const plan = (wait = 1500) => {
		if (planned === null) planned = setTimeout(again, wait);
	};

	const stream =
		look.dataset.stream === 'no' ? null : new EventSource(`${board}/stream?since=${last}`);
	stream?.addEventListener('changes', (event) => {
		heard = Date.now();
		const { to } = JSON.parse(event.data);
		if (to > last) plan();
		last = Math.max(last, to);
	});
	stream?.addEventListener('beat', () => (heard = Date.now()));
	setInterval(() => {
		if (Date.now() - heard > 45000) plan(0);
	}, 5000);
	// minutes pass also when nothing happens
	setInterval(() => look.dataset.clock && plan(0), 15000);
}
