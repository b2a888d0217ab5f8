// A soft tone when the time is up, for a hall in which nobody looks at the wall. Off until somebody
// turns it on: a browser allows no sound before that either.
const place = document.querySelector('[data-sound]');
const button = place?.querySelector('button');

if (button && 'AudioContext' in globalThis) {
	let audio = null;
	let over = timeIsUp();
	place.hidden = false;
	button.setAttribute('aria-pressed', 'false');

	button.addEventListener('click', () => {
		if (audio) {
			audio.close();
			audio = null;
		} else {
			audio = new AudioContext();
			// heard at once, so that its strength can be set
			tone();
		}
		button.setAttribute('aria-pressed', String(audio !== null));
	});

	// the page renews itself beside this script: what it shows is looked at, not asked for
	setInterval(() => {
		const now = timeIsUp();
		if (now && !over && audio) tone();
		over = now;
	}, 1000);

	function tone() {
		const [swing, loud] = [audio.createOscillator(), audio.createGain()];
		swing.frequency.value = 523;
		loud.gain.setValueAtTime(0.0001, audio.currentTime);
		loud.gain.exponentialRampToValueAtTime(0.3, audio.currentTime + 0.05);
		loud.gain.exponentialRampToValueAtTime(0.0001, audio.currentTime + 1.5);
		swing.connect(loud).connect(audio.destination);
		swing.start();
		swing.stop(audio.currentTime + 1.6);
	}
}

function timeIsUp() {
	return document.querySelector('.wall__time')?.textContent.trim() === '0';
}
