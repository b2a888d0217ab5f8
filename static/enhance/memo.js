// Saves a field of the memo while it is written, and shows at once what others write in it.
// Without this script the form saves with its button. Where the stream is blocked, it polls.
const place = document.getElementById('memo-live');
const form = document.getElementById('memo-item');
const said = document.getElementById('memo-saved');

if (place && form && said) {
	const { live, post, item, lang } = place.dataset;
	const fields = [...form.querySelectorAll('textarea')];
	const saved = new Map(fields.map((field) => [field.name, field.value]));
	const timers = new Map();
	const busy = new Set();
	const versionOf = (name) => form.elements[`${name}_v`];
	const say = (text) => (said.textContent = text);
	const both = document.getElementById('memo-conflict');
	/** The field whose two texts are shown; it is saved again when its writer has chosen. */
	let torn = null;

	async function save(field) {
		if (field === torn || busy.has(field.name) || field.value === saved.get(field.name)) return;
		busy.add(field.name);
		const text = field.value;
		try {
			const answer = await fetch(post, {
				method: 'POST',
				headers: { 'content-type': 'application/json' },
				body: JSON.stringify({
					item,
					field: field.name,
					text_lang: lang,
					text,
					version: Number(versionOf(field.name).value)
				})
			});
			const body = await answer.json();
			if (answer.ok) {
				saved.set(field.name, text);
				versionOf(field.name).value = body.version;
				say(place.dataset.saved.replace('%', body.time));
			} else if (answer.status === 409) showBoth(field, body.theirs, body.version);
			else say(body.message ?? place.dataset.offline);
		} catch {
			say(place.dataset.offline);
			timers.set(
				field.name,
				setTimeout(() => save(field), 5000)
			);
		} finally {
			busy.delete(field.name);
			if (field.value !== text) later(field);
		}
	}

	function later(field) {
		clearTimeout(timers.get(field.name));
		timers.set(
			field.name,
			setTimeout(() => save(field), 700)
		);
	}

	// both texts stand side by side and the writer chooses; nothing is overwritten meanwhile
	function showBoth(field, theirs, version) {
		const [yourText, theirText] = both.querySelectorAll('.conflict__text');
		both.querySelector('.conflict__field').textContent = field.labels[0].textContent;
		yourText.textContent = field.value;
		theirText.textContent = theirs;
		torn = field;
		both.hidden = false;
		both.querySelector('#memo-keep').onclick = () => settle(field, version, theirs, field.value);
		both.querySelector('#memo-take').onclick = () => settle(field, version, theirs, theirs);
	}

	function settle(field, version, theirs, chosen) {
		torn = null;
		both.hidden = true;
		versionOf(field.name).value = version;
		saved.set(field.name, theirs);
		field.value = chosen;
		field.focus();
		void save(field);
	}

	for (const field of fields) {
		field.addEventListener('input', () => later(field));
		field.addEventListener('blur', () => save(field));
	}

	// what others wrote: taken in where nothing unsaved of ours would be lost
	async function look() {
		let rows;
		try {
			const answer = await fetch(post);
			if (!answer.ok) return;
			rows = await answer.json();
		} catch {
			return;
		}
		for (const row of rows) {
			if (row.item !== item || row.lang !== lang) continue;
			const field = fields.find((one) => one.name === row.field);
			const version = field && versionOf(row.field);
			if (!field || busy.has(row.field) || Number(version.value) >= row.version) continue;
			if (field.value !== saved.get(row.field)) {
				showBoth(field, row.text, row.version);
				continue;
			}
			field.value = row.text;
			saved.set(row.field, row.text);
			version.value = row.version;
		}
	}

	let stream;
	let heard = 0;
	try {
		stream = new EventSource(live);
		stream.addEventListener('changed', look);
		stream.addEventListener('beat', () => (heard = Date.now()));
		stream.addEventListener('open', () => (heard = Date.now()));
	} catch {
		stream = null;
	}
	setInterval(() => {
		if (Date.now() - heard > 40000 || !stream || stream.readyState === 2) look();
	}, 3000);

	document.addEventListener('keydown', (event) => {
		if (!event.altKey || event.ctrlKey || event.metaKey) return;
		const to = {
			n: 'button[value="next"]',
			d: 'textarea[name="decision"]',
			a: 'input[name="text"]'
		}[event.key];
		const target = to && document.querySelector(to);
		if (!target) return;
		event.preventDefault();
		if (target.tagName === 'BUTTON') target.click();
		else target.focus();
	});
	window.addEventListener('beforeunload', (event) => {
		if (fields.some((field) => field.value !== saved.get(field.name)) && !form.dataset.sent)
			event.preventDefault();
	});
	form.addEventListener('submit', () => (form.dataset.sent = 'yes'));
}
