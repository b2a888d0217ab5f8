// Votes in place: a tap is sent while the page stays where it is, in the order of the taps, and again
// while the network is away. A wish says what an item is to have, so sending it twice changes nothing.
// Without this script each tap is a form and the page comes again at its item.
import { pageOf } from './our-page.js';

const board = document.getElementById('board');
const line = document.getElementById('board-line');
const said = document.getElementById('board-said');
const words = document.getElementById('board-words').dataset;
const wishes = [];
let sending = false;

board.addEventListener('submit', (event) => {
	const { target: form, submitter } = event;
	if (!form.closest('.ballot') || !submitter) return;
	event.preventDefault();
	const wish = new URLSearchParams(new FormData(form));
	wish.set(submitter.name, submitter.value);
	const at = wishes.findIndex((one) => one.body.get('item') === wish.get('item'));
	// of what waits for an item only the last wish counts; ranks push each other, so they all go
	if (at > (sending ? 0 : -1) && wish.get('kind') !== 'ranking') wishes.splice(at, 1);
	wishes.push({ to: form.action, body: wish });
	press(submitter);
	void send();
});

/** What was tapped is shown at once; the server's answer puts it right. */
function press(button) {
	for (const one of button.closest('[role=group]')?.querySelectorAll('[aria-pressed]') ?? [])
		one.setAttribute('aria-pressed', String(one === button));
}

async function send() {
	if (sending) return;
	sending = true;
	while (wishes.length) {
		const [{ to, body }] = wishes;
		const answer = await fetch(to, {
			method: 'POST',
			body,
			headers: { accept: 'text/html' }
		}).catch(() => null);
		if (!answer || answer.status >= 500) {
			line.hidden = false;
			line.textContent = words.voteWaits;
			setTimeout(send, 3000);
			break;
		}
		wishes.shift();
		line.hidden = true;
		const fresh = pageOf(await answer.text()).querySelector('.ballot');
		// voting is over, or another kind of it: the page says so
		if (!answer.ok || !fresh) return location.reload();
		if (!wishes.length) show(fresh, body.get('item'));
	}
	sending = false;
}

function show(fresh, item) {
	const ballot = document.querySelector('.ballot');
	const focused = ballot.contains(document.activeElement) ? document.activeElement : null;
	const { name, value } = focused ?? {};
	const inItem = focused?.closest('li')?.id;
	ballot.replaceChildren(...fresh.childNodes);
	said.textContent = document.getElementById('dots-left').textContent.trim();
	if (!focused) return;
	const row = document.getElementById(inItem || `i-${item}`);
	const again = row?.querySelector(`button[name="${name}"][value="${value}"]`);
	(again ?? row?.querySelector('button'))?.focus();
}
