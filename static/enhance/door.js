// The door while the network is away: finds people as one types, ticks them off at once, takes in those
// who are on no list, keeps the marks on this device and sends them until the server has said that it has
// them (door-marks.js). Its page stays on the device too (door-worker.js). Reads QR codes where the
// browser can. Without this script each mark is a form.
import { marksOf, newId } from './door-marks.js';
import { ourScript, pageOf } from './our-page.js';

const door = document.getElementById('door');
const search = document.getElementById('q');

if (door && search) {
	const { sync, workshop } = door.dataset;
	const marks = marksOf(workshop, sync);
	const found = document.getElementById('door-found');
	const offline = document.getElementById('door-offline');
	// as the page writes it: 9.05 in Finnish and Swedish, 09:05 in English, in the time of the hall
	const clock = (at) => {
		const english = document.documentElement.lang === 'en';
		const time = new Date(at).toLocaleTimeString('en-GB', { timeZone: door.dataset.zone });
		return english ? time.slice(0, 5) : time.replace(/^0?(\d+):(\d+).*$/, '$1.$2');
	};
	const rows = () => [...document.querySelectorAll('#door-list > [data-person]')];
	const rowOf = (person) => document.getElementById(`p-${person}`);
	let lostAt = null;

	function show(mark) {
		const row = rowOf(mark.person);
		if (!row) return;
		const time = door.dataset.here.replace('%', clock(mark.at));
		if (mark.what === 'let_in') {
			const text = document.createElement('strong');
			text.textContent = time;
			row.querySelector('form')?.replaceWith(text);
			return;
		}
		const here = mark.what === 'arrived';
		row.querySelector('.door__here').hidden = !here;
		row.querySelector('.door__arrive').hidden = here;
		if (here) row.querySelector('.door__here strong').textContent = time;
	}

	/** What stands over the list: how long the network has been away and what waits, or what went wrong. */
	function say(trouble) {
		const waits = marks.read();
		const names = waits.flatMap((mark) => (mark.what === 'walk_in' ? [mark.name] : []));
		offline.hidden = !trouble && lostAt === null;
		document.getElementById('door-offline-text').textContent =
			trouble ??
			[
				door.dataset.offline.replace('%', lostAt),
				door.dataset.asOf,
				...(waits.length ? [door.dataset.waits.replace('%', waits.length)] : []),
				...(names.length ? [door.dataset.waitsNames.replace('%', names.join(', '))] : [])
			].join(' ');
	}
	function away() {
		lostAt ??= clock(Date.now());
		say();
	}

	let sending = false;
	async function send() {
		if (sending) return;
		if (!marks.read().length) return refresh();
		sending = true;
		try {
			const { refused, missed } = await marks.send();
			lostAt = null;
			if (refused) return say(`${door.dataset.refused} ${refused}`);
			await refresh();
			if (missed?.length) say(door.dataset.missed.replace('%', missed.join(', ')));
		} catch {
			away();
		} finally {
			sending = false;
		}
	}

	/** What other doors have ticked; the marks of this one that still wait are laid on top. */
	async function refresh() {
		const answer = await fetch(location.pathname).catch(() => null);
		if (!answer?.ok) return away();
		const page = pageOf(await answer.text());
		const fresh = page.getElementById('door');
		// sent to sign in: the list that is here stays readable, and the marks wait
		if (!fresh) return away();
		lostAt = null;
		door.dataset.asOf = fresh.dataset.asOf;
		for (const id of ['door-list', 'door-counts', 'door-waiting']) {
			const next = page.getElementById(id);
			const stands = document.getElementById(id);
			if (next && stands && !stands.contains(document.activeElement))
				stands.replaceChildren(...next.childNodes);
		}
		say();
		marks.read().forEach(show);
		filter();
	}

	const plain = (text) =>
		text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replace(/\s+/g, ' ').trim();
	const codeIn = (text) => text.trim().split(/[/=#]/).at(-1).toUpperCase().replace(/[\s-]/g, '');

	function filter() {
		const words = plain(search.value);
		const code = codeIn(search.value);
		const byCode = rows().some((row) => row.dataset.code === code);
		let count = 0;
		for (const row of rows()) {
			const fits =
				!words || (byCode ? row.dataset.code === code : plain(row.dataset.words).includes(words));
			row.hidden = !fits;
			if (fits) count++;
		}
		found.textContent = words ? door.dataset.found.replace('%', count) : '';
	}

	search.addEventListener('input', filter);
	search.form.addEventListener('submit', (event) => {
		event.preventDefault();
		filter();
	});
	door.addEventListener('submit', (event) => {
		const form = event.target;
		const action = form.getAttribute('action');
		if (action === '?/arrive' || action === '?/back') {
			event.preventDefault();
			tick(form.elements.person.value, action === '?/arrive' ? 'arrived' : 'not_arrived');
		} else if (action === '?/let_in' || action === '?/walk_in') {
			event.preventDefault();
			comeIn(form, action.slice(2));
		}
	});

	function tick(person, what) {
		const byCode = rowOf(person)?.dataset.code === codeIn(search.value);
		marks.add({ person, what, ...(what === 'arrived' && { how: byCode ? 'code' : 'name' }) });
		show(marks.read().at(-1));
		search.focus();
		search.select();
		send();
	}

	/** With a network the form goes its way, and the server says what is missing; without one it waits here. */
	async function comeIn(form, what) {
		if (await marks.reached()) return form.submit();
		const { person = newId(), ...typed } = Object.fromEntries(new FormData(form));
		if (what === 'walk_in' && !(typed.name?.trim() && typed.side)) {
			form.elements.name.required = true;
			for (const side of form.querySelectorAll('[name=side]')) side.required = true;
			return form.reportValidity();
		}
		delete typed.op;
		marks.add({ reason: '', ...typed, person, what });
		show(marks.read().at(-1));
		if (what === 'walk_in') form.reset();
		away();
		offline.scrollIntoView({ block: 'nearest' });
	}

	const scan = document.getElementById('door-scan');
	const camera = document.getElementById('door-camera');
	if ('BarcodeDetector' in window && navigator.mediaDevices) {
		scan.hidden = false;
		scan.addEventListener('click', async () => {
			if (camera.srcObject) return stop();
			const stream = await navigator.mediaDevices
				.getUserMedia({ video: { facingMode: 'environment' } })
				.catch(() => null);
			if (!stream) return;
			camera.srcObject = stream;
			camera.hidden = false;
			await camera.play();
			const detector = new BarcodeDetector({ formats: ['qr_code'] });
			const look = setInterval(async () => {
				if (!camera.srcObject) return clearInterval(look);
				const [code] = await detector.detect(camera).catch(() => []);
				if (!code) return;
				search.value = codeIn(code.rawValue);
				filter();
				stop();
			}, 250);
		});
	}
	function stop() {
		camera.srcObject?.getTracks().forEach((track) => track.stop());
		camera.srcObject = null;
		camera.hidden = true;
	}

	/** Asks the browser to keep this page, with what it is made of, for when the network is away. */
	async function keep() {
		await navigator.serviceWorker.register(ourScript('/enhance/door-worker.js'), {
			scope: location.pathname
		});
		await navigator.serviceWorker.ready;
		if (!navigator.serviceWorker.controller)
			await new Promise((ours) =>
				navigator.serviceWorker.addEventListener('controllerchange', ours, { once: true })
			);
		// all this came before there was a worker: it is asked for once more, through it
		const parts = performance
			.getEntriesByType('resource')
			.map(({ name }) => name)
			.filter((name) => /^\/(_app|enhance)\//.test(new URL(name).pathname));
		await Promise.all([location.pathname, ...new Set(parts)].map((part) => fetch(part)));
		document.getElementById('door-kept').hidden = false;
	}

	marks.read().forEach(show);
	filter();
	send();
	if ('serviceWorker' in navigator) keep().catch(() => {});
	addEventListener('online', send);
	setInterval(send, 15_000);
	addEventListener('beforeunload', (event) => {
		if (marks.read().length && lostAt !== null) event.preventDefault();
	});
}
