// The board in the hand: shows notes as they come, keeps what is written until it is taken, and
// polls where streams are blocked. Without this script the page is a form and a list.
import { emptyBoard, takeIn } from './board-protocol.js';
import { openOutbox, waitAfter } from './board-outbox.js';
import { postTo } from './board-post.js';
import { phoneStore } from './board-store.js';
import { viewOfOutbox } from './board-waiting.js';
import { pageOf } from './our-page.js';

const place = document.getElementById('board');
const words = document.getElementById('board-words')?.dataset;
const { home, photos, station, phase, vote, lang, key } = place.dataset;
const query = station ? `&station=${station}` : '';
const board = emptyBoard(Number(place.dataset.seq));
const list = document.getElementById('notes');
const form = document.getElementById('note-form');
const drawn = document.getElementById('board-outbox');
const own = new Set();

// --- notes -----------------------------------------------------------------------------------

// as many as the page shows when it is opened: older ones leave, and a change of one of them stays out
const most = Number(list?.dataset.most);
const seqOf = (row) => Number(row?.dataset.seq ?? 0);
let oldest = list?.children.length >= most ? seqOf(list.lastElementChild) : 0;

function draw(note) {
	const template = document.getElementById('note-template');
	if (!list || !template) return false;
	const before = list.querySelector(`[data-id="${note.id}"]`);
	if (note.hidden || note.merged) {
		before?.remove();
		return false;
	}
	if (before) {
		drawPhoto(before, note);
		return false;
	}
	if (note.seq < oldest) return false;
	const row = template.content.firstElementChild.cloneNode(true);
	row.dataset.id = note.id;
	row.dataset.seq = note.seq;
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
	drawPhoto(row, note);
	list.prepend(row);
	while (list.children.length > most) {
		list.lastElementChild.remove();
		oldest = seqOf(list.lastElementChild);
		document.getElementById('notes-older').hidden = false;
	}
	document.getElementById('notes-none').hidden = true;
	return true;
}

/** As `NotePhoto` draws it. */
function drawPhoto(row, note) {
	const there = row.querySelector('.note-photo');
	if (!note.photo) return there?.remove();
	if (there) return;
	const link = document.createElement('a');
	link.className = 'note-photo';
	link.href = `${photos}/${note.id}`;
	const image = new Image(note.photo.width, note.photo.height);
	image.loading = 'lazy';
	image.decoding = 'async';
	image.alt = note.photo.words;
	if (note.lang !== lang) image.lang = note.lang;
	image.src = link.href;
	link.append(image);
	row.querySelector('.notes__text').after(link);
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
			const page = pageOf(await answer.text());
			const fresh = page.getElementById('board');
			if (!fresh) return again(5000);
			const other = (name, now) => fresh.dataset[name] !== now;
			if (other('phase', phase) || other('station', station) || other('vote', vote)) {
				await keepHalf();
				location.reload();
				return;
			}
			place.dataset.ends = fresh.dataset.ends;
			const said = (of) => of.querySelector('#board-now .notice')?.textContent.trim() ?? '';
			const message = said(page);
			// a message to all is also said aloud
			if (message && message !== said(document))
				document.getElementById('board-said').textContent = message;
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
function draft() {
	try {
		return localStorage.getItem(DRAFT) ?? '';
	} catch {
		return '';
	}
}
function keepDraft() {
	try {
		if (field?.value) localStorage.setItem(DRAFT, field.value);
		else if (field) localStorage.removeItem(DRAFT);
	} catch {
		// the browser keeps nothing: the text is still in the field
	}
}
/** The page goes on under its writer: the text is a draft, and a photo beside it is not let go. */
async function keepHalf() {
	const half = picture?.chosen();
	if (half) {
		const text = field.value.trim() || half.words;
		const refused = { refused: 'hall_not_writing', why: words.closed };
		const kept = outbox.add({ op: newOp(), text, ...half, ...refused, at: Date.now() });
		if (await kept.then(() => true).catch(() => false)) field.value = '';
	}
	keepDraft();
}
const count = document.getElementById('note-count');
const showCount = () => (count.textContent = `${field.value.length}/${count.dataset.most}.`);
if (field) {
	field.value = field.value || draft();
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

// the half that has to do with photos: where one can be written, and where one waits
const loadPhotos = () => import('./board-photo.js');
let picture;
if (form)
	loadPhotos()
		.then(({ photoField }) => (picture = photoField(form, words)))
		.catch(() => undefined);

let isGone = false;
const outbox = openOutbox(phoneStore(key), postTo(`${home}/write`), (item, result) => {
	if (!result.ok) return;
	own.add(result.id);
	const note = board.notes.get(result.id);
	const row = note && list?.querySelector(`[data-id="${note.id}"]`);
	if (row) row.querySelector('.notes__meta').lastElementChild.textContent = words.own;
});

let timer;
async function send() {
	clearTimeout(timer);
	const next = await outbox.send();
	await drawOutbox();
	if (next === 'gone') return gone();
	void sendPhotos();
	if (next === 'more') timer = setTimeout(send, 50);
	if (next === 'later') timer = setTimeout(send, waitAfter(outbox.failures, Math.random));
}

let queue;
let photoTimer;
async function sendPhotos() {
	clearTimeout(photoTimer);
	if (!(await outbox.all()).some((item) => item.note && !item.refused)) return;
	let next = 'later';
	try {
		if (!queue) {
			const { openPhotos, putTo } = await loadPhotos();
			queue = queue || openPhotos(phoneStore(key), putTo(photos));
		}
		next = await queue.send();
	} catch {
		// the network is away; the next look tries again
	}
	await drawOutbox();
	if (next === 'gone') return gone();
	if (next === 'more') photoTimer = setTimeout(sendPhotos, 50);
	if (next === 'later')
		photoTimer = setTimeout(sendPhotos, waitAfter(queue ? queue.failures : 3, Math.random));
}

form?.addEventListener('submit', async (event) => {
	// a photo was chosen before its script was here: the form takes it as it is
	if (!picture && form.elements.namedItem('file')?.files.length) return;
	event.preventDefault();
	const photo = picture?.chosen();
	if (photo && !photo.words) return picture.askForWords();
	// who says nothing else has said with the photo what the note says
	const text = field.value.trim() || (photo ? photo.words : '');
	if (!text) return field.focus();
	const kind = form.elements.namedItem('kind').value;
	// at once, before anything is awaited: the next note may be on its way into the field
	field.value = '';
	keepDraft();
	showCount();
	if (photo) picture.clear();
	field.focus();
	const op = newOp();
	try {
		await outbox.add({ op, station: station || null, kind, text, lang, at: Date.now(), ...photo });
	} catch {
		// the phone keeps nothing more: the text goes back to its writer
		field.value = field.value ? `${text}\n${field.value}` : text;
		if (photo) picture.giveBack(photo);
		return;
	}
	await drawOutbox();
	void send();
});

const outboxView = viewOfOutbox(drawn, words);
/** What waits, and what was refused with its text to copy. */
async function drawOutbox() {
	const items = await outbox.all();
	// half a note, when the board closed under its writer
	const half = form || phase === 'choose' ? '' : draft();
	outboxView(items, {
		half,
		waits: outbox.failures > 0 || !navigator.onLine || isGone,
		async drop(item) {
			if (item.half) localStorage.removeItem(DRAFT);
			else await outbox.forget(item.op);
			await drawOutbox();
		}
	});
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
	// not open for a while: blocked, or swallowed by a proxy; open but still: no beat has come
	const silent = Date.now() - heard > (stream.readyState === 1 ? 45000 : 5000);
	line.hidden = Date.now() - heard < 20000 || !silent;
	line.textContent = words.line;
	if (silent) void catchUp();
	// a stream that a proxy swallowed is opened anew now and then
	if (silent && stream.readyState !== 0 && Math.random() < 0.25) connect();
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
