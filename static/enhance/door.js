// The door while the network is away: finds people as one types, ticks them off at once, keeps the
// marks on this device and sends them until the server has said that it has them. Reads QR codes
// where the browser can. Without this script each mark is a form.
const door = document.getElementById('door');
const list = document.getElementById('door-list');

if (door && list) {
	const { sync, workshop } = door.dataset;
	const key = `door:${workshop}`;
	const search = document.getElementById('q');
	const found = document.getElementById('door-found');
	const offline = document.getElementById('door-offline');
	const now = () => new Date().toTimeString().slice(0, 5).replace(':', '.');
	const read = () => {
		try {
			return JSON.parse(localStorage.getItem(key)) ?? [];
		} catch {
			return [];
		}
	};
	const write = (marks) => localStorage.setItem(key, JSON.stringify(marks));
	const rows = () => [...list.querySelectorAll('[data-person]')];
	const rowOf = (person) => rows().find((row) => row.dataset.person === person);
	let lostAt = null;

	function show(mark) {
		const row = rowOf(mark.person);
		if (!row) return;
		const here = mark.what === 'arrived';
		row.querySelector('.door__here').hidden = !here;
		row.querySelector('.door__arrive').hidden = here;
		if (here)
			row.querySelector('.door__here strong').textContent = door.dataset.here.replace(
				'%',
				new Date(mark.at).toTimeString().slice(0, 5).replace(':', '.')
			);
	}

	function say(refused) {
		const waits = read().length;
		const text = offline.querySelector('p');
		offline.hidden = !refused && (lostAt === null || waits === 0);
		if (refused) text.textContent = `${door.dataset.refused} ${refused}`;
		else if (lostAt !== null)
			text.textContent = `${door.dataset.offline.replace('%', lostAt)} ${door.dataset.waits.replace('%', waits)}`;
	}

	let sending = false;
	async function send() {
		const marks = read();
		if (sending || !marks.length) return say();
		sending = true;
		try {
			const answer = await fetch(sync, {
				method: 'POST',
				headers: { 'content-type': 'application/json' },
				body: JSON.stringify({ marks })
			});
			const body = await answer.json();
			if (answer.ok) {
				const done = new Set(body.done);
				write(read().filter((mark) => !done.has(mark.op)));
				lostAt = null;
				say();
				await refresh();
			} else if (answer.status === 422) say(body.message);
			else throw new Error('away');
		} catch {
			lostAt ??= now();
			say();
		} finally {
			sending = false;
		}
	}

	/** What other doors have ticked; the marks of this one that still wait are laid on top. */
	async function refresh() {
		const answer = await fetch(location.pathname).catch(() => null);
		if (!answer?.ok) return;
		const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
		for (const id of ['door-list', 'door-counts', 'door-waiting']) {
			const fresh = page.getElementById(id);
			const stands = document.getElementById(id);
			if (fresh && stands && !stands.contains(document.activeElement))
				stands.replaceChildren(...fresh.childNodes);
		}
		read().forEach(show);
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
		const what = { '?/arrive': 'arrived', '?/back': 'not_arrived' }[form.getAttribute('action')];
		if (!what) return;
		event.preventDefault();
		const mark = {
			op: crypto.randomUUID?.() ?? `${Date.now()}-${Math.random()}`,
			person: form.elements.person.value,
			what,
			at: Date.now(),
			how:
				rowOf(form.elements.person.value)?.dataset.code === codeIn(search.value) ? 'code' : 'name'
		};
		write([...read(), mark]);
		show(mark);
		search.focus();
		search.select();
		send();
	});

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

	read().forEach(show);
	filter();
	send();
	addEventListener('online', send);
	setInterval(() => (read().length ? send() : refresh()), 15_000);
	addEventListener('beforeunload', (event) => {
		if (read().length && lostAt !== null) event.preventDefault();
	});
}
