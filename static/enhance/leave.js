// Signing out takes what a door has kept on this device with it: its page with the names, and marks that
// were not sent. Says first when there are such marks.
const KEPT = 'door:';
const keys = () => Object.keys(localStorage).filter((key) => key.startsWith(KEPT));
const form = document.querySelector('main form');

if (keys().length) document.getElementById('door-waits').hidden = false;
form.addEventListener('submit', async (event) => {
	event.preventDefault();
	await forget().catch(() => {});
	form.submit();
});

async function forget() {
	for (const key of keys()) localStorage.removeItem(key);
	if ('caches' in window)
		for (const name of await caches.keys()) if (name.startsWith(KEPT)) await caches.delete(name);
	const workers = (await navigator.serviceWorker?.getRegistrations()) ?? [];
	await Promise.all(workers.map((worker) => worker.unregister()));
}
