// Lets the clock of a dialogue count down by the second. The server said how much is left, so a
// wrong clock of the device does not matter.
for (const clock of document.querySelectorAll('[data-left]')) {
	const ends = performance.now() + Number(clock.dataset.left);
	const show = () => {
		const seconds = Math.ceil((ends - performance.now()) / 1000);
		clock.textContent =
			seconds > 0
				? `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`
				: clock.dataset.over;
		if (seconds <= 0) clearInterval(beat);
	};
	const beat = setInterval(show, 1000);
	show();
}
