// The board in the hand: shows notes as they come, keeps what is written until it is taken, and
// polls where streams are blocked. Without this script the page is a form and a list.
import { emptyBoard, takeIn } from './board-protocol.js';
import { openOutbox, waitAfter } from './board-outbox.js';
import { phoneStore } from './board-store.js';

const place = document.getElementById('board');
const words = document.getElementById('board-words')?.dataset;
const { home, station, phase, lang, key } = place.dataset;
const query = station ? `&station=${station}` : '';
const board = emptyBoard(Number(place.dataset.seq));
const list = document.getElementById('notes');
const form = document.getElementById('note-form');
const drawn = document.getElementById('board-outbox');
const own = new Set();
const policy = globalThis.trustedTypes?.createPolicy('poytakunta', { createHTML: (html) => html });

// --- notes -----------------------------------------------------------------------------------

function draw(note) {
	const template = document.getElementById('note-template');
	if (!list || !template) return false;
	const before = list.querySelector(`[data-id="${note.id}"]`);
	if (note.hidden || note.merged) {
		before?.remove();
		return false;
	}
	if (before) return false;
	const row = template.content.firstElementChild.cloneNode(true);
	row.dataset.id = note.id;
	const text = row.querySelector('.notes__text');
	text.textContent = note.text;
	if (note.lang !== lang) text.lang = note.lang;
	const [kind, from, mine] = row.querySelectorAll('.notes__meta > *');
	const said = template.dataset;
	kind.textContent = said[`kind${note.kind[0].toUpperCase()}${note.kind.slice(1)}`];
	from.textContent = [
		note.by,
		note.round && words.round.replace('%', note.round),
		{ paper: said.paper, host: said.host }[note.origin]
	]
		.filter(Boolean)
		.join(', ');
	if (own.has(note.id)) mine.textContent = words.own;
	list.prepend(row);
	document.getElementById('notes-none').hidden = true;
	return true;
}

// said aloud at most every five seconds, and only how many: a busy board is no reading aloud
let unsaid = 0;
setInterval(() => {
	if (!unsaid) return;
	document.getElementById('board-said').textContent = words.new.replace('%', unsaid);
	unsaid = 0;
}, 5000);

function take(message) {
	const { what, changed, stale } = takeIn(board, message);
	if (what === 'foreign') return again(0);
	if (what === 'gap') return void catchUp();
	if (what !== 'done') return;
	for (const note of changed) if (draw(note) && !own.has(note.id)) unsaid++;
	if (stale) again();
}

let catching = false;
async function catchUp() {
	if (catching) return;
	catching = true;
	try {
		for (let more = true; more;) {
			const answer = await fetch(`${home}/since?n=${board.seq}${query}`);
			if (answer.status === 404) return gone();
			if (!answer.ok) return;
			heard = Date.now();
			const message = await answer.json();
			more = message.to > board.seq && message.changes.length > 0;
			if (message.to > board.seq) take(message);
		}
	} catch {
		// the network is away; the next look tries again
	} finally {
		catching = false;
	}
}

// --- the page itself changed: phase, round, message, summary ------------------------------------

let planned;
/** Fetches the page again, after a wait that grows with the crowd. */
function again(wait = Math.random() * Math.min(5000, 200 + Number(place.dataset.guests) * 4)) {
	if (planned) return;
	planned = setTimeout(async () => {
		planned = undefined;
		try {
			const answer = await fetch(location.pathname, { headers: { accept: 'text/html' } });
			if (answer.status === 404) return gone();
			if (!answer.ok) return again(5000);
			const html = await answer.text();
			const page = new DOMParser().parseFromString(
				policy ? policy.createHTML(html) : html,
				'text/html'
			);
			const fresh = page.getElementById('board');
			if (!fresh) return again(5000);
			if (fresh.dataset.phase !== phase || fresh.dataset.station !== station) {
				keepDraft();
				location.reload();
				return;
			}
			place.dataset.ends = fresh.dataset.ends;
			document
				.getElementById('board-now')
				.replaceChildren(...page.getElementById('board-now').childNodes);
			countDown();
		} catch {
			again(5000);
		}
	}, wait);
}

const ahead = Date.parse(place.dataset.now) - Date.now();
function countDown() {
	const left = document.getElementById('board-left');
	if (!left || !place.dataset.ends) return;
	const minutes = Math.ceil((Date.parse(place.dataset.ends) - Date.now() - ahead) / 60000);
	const text = minutes > 0 ? left.dataset.some.replace('%', minutes) : left.dataset.none;
	if (left.textContent !== text) left.textContent = text;
}
setInterval(countDown, 5000);

// --- writing ---------------------------------------------------------------------------------

const DRAFT = `board-draft ${key}`;
const field = form?.elements.namedItem('text');
function keepDraft() {
	try {
		if (field?.value) localStorage.setItem(DRAFT, field.value);
		else if (field) localStorage.removeItem(DRAFT);
	} catch {
		// the browser keeps nothing: the text is still in the field
	}
}
const count = document.getElementById('note-count');
const showCount = () => (count.textContent = `${field.value.length}/${count.dataset.most}`);
if (field) {
	try {
		field.value = field.value || localStorage.getItem(DRAFT) || '';
	} catch {
		// nothing kept
	}
	showCount();
	field.addEventListener('input', () => {
		showCount();
		keepDraft();
	});
}

const newOp = () => {
	const bytes = crypto.getRandomValues(new Uint8Array(16));
	return [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
};

let isGone = false;
const outbox = openOutbox(phoneStore(key), post, (item, result) => {
	if (!result.ok) return;
	own.add(result.id);
	const note = board.notes.get(result.id);
	const row = note && list?.querySelector(`[data-id="${note.id}"]`);
	if (row) row.querySelector('.notes__meta').lastElementChild.textContent = words.own;
});

async function post(items) {
	// eight kilobytes are taken at once: long notes go in smaller heaps
	let heap = items.map(({ op, station: at, kind, text, lang: of }) => ({
		op,
		station: at,
		kind,
		text,
		lang: of
	}));
	const size = () => new TextEncoder().encode(JSON.stringify({ notes: heap })).length;
	while (heap.length > 1 && size() > 8000) heap = heap.slice(0, Math.ceil(heap.length / 2));
	try {
		const answer = await fetch(`${home}/write`, {
			method: 'POST',
			headers: { 'content-type': 'application/json' },
			body: JSON.stringify({ notes: heap })
		});
		if (answer.status === 404) return { gone: true };
		const body = await answer.json();
		if (answer.ok) return body;
		// one that is no note: it is not sent for ever
		if (answer.status === 422 || answer.status === 413)
			return heap.length > 1
				? null
				: { results: [{ op: heap[0].op, ok: false, code: 'note_wrong', message: body.message }] };
		return null;
	} catch {
		return null;
	}
}

let timer;
async function send() {
	clearTimeout(timer);
	const next = await outbox.send();
	await drawOutbox();
	if (next === 'gone') return gone();
	if (next === 'more') timer = setTimeout(send, 50);
	if (next === 'later') timer = setTimeout(send, waitAfter(outbox.failures, Math.random));
}

form?.addEventListener('submit', async (event) => {
	event.preventDefault();
	const text = field.value.trim();
	if (!text) return field.focus();
	const kind = form.elements.namedItem('kind').value;
	await outbox.add({ op: newOp(), station: station || null, kind, text, lang, at: Date.now() });
	field.value = '';
	keepDraft();
	showCount();
	field.focus();
	await drawOutbox();
	void send();
});

/** What waits, and what was refused with its text to copy. */
async function drawOutbox() {
	const items = await outbox.all();
	const waiting = items.filter((item) => !item.refused);
	const refused = items.filter((item) => item.refused);
	drawn.replaceChildren();
	drawn.hidden = !items.length;
	if (waiting.length && (outbox.failures > 0 || !navigator.onLine || isGone)) {
		const box = element('div', 'board__waiting');
		box.append(
			element(
				'strong',
				'',
				waiting.length === 1 ? words.waitingOne : words.waitingSome.replace('%', waiting.length)
			),
			element('p', '', words.waitingWhy)
		);
		for (const item of waiting) box.append(element('p', 'board__kept', item.text));
		drawn.append(box);
	}
	for (const item of refused) {
		const box = element('div', 'board__refused');
		const copy = button(words.copy, async () => {
			await navigator.clipboard?.writeText(item.text).catch(() => undefined);
			copy.textContent = words.copied;
		});
		const drop = button(words.drop, async () => {
			await outbox.forget(item.op);
			await drawOutbox();
		});
		const text = element('p', 'board__kept', item.text);
		text.tabIndex = 0;
		box.append(element('strong', '', item.why ?? words.refused), text, copy, ' ', drop);
		drawn.append(box);
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

// --- the line --------------------------------------------------------------------------------

let heard = Date.now();
let stream;
function connect() {
	stream?.close();
	stream = new EventSource(`${home}/stream?since=${board.seq}${query}`);
	stream.addEventListener('changes', (event) => {
		heard = Date.now();
		take(JSON.parse(event.data));
	});
	stream.addEventListener('beat', () => (heard = Date.now()));
	stream.addEventListener('open', () => {
		heard = Date.now();
		void send();
	});
}
const line = document.getElementById('board-line');
setInterval(() => {
	if (isGone) return;
	const silent = Date.now() - heard > 45000 || stream.readyState === 2;
	line.hidden = Date.now() - heard < 60000;
	line.textContent = words.line;
	if (silent) void catchUp();
	// a stream that a proxy swallowed is opened anew now and then
	if (silent && Math.random() < 0.1) connect();
}, 3000);
addEventListener('online', () => void send());
document.addEventListener('visibilitychange', () => {
	if (document.visibilityState === 'visible') void send();
});

/** No longer of the hall: nothing more is sent, and what waits can be copied. */
async function gone() {
	isGone = true;
	stream?.close();
	clearTimeout(timer);
	line.hidden = false;
	line.textContent = words.gone;
	await drawOutbox();
}

connect();
void send();
