// Where a phone keeps what is not sent yet: IndexedDB, so that it survives the browser. One
// drawer for each guest of a hall.
import { memoryStore } from './board-outbox.js';

const NAME = 'poytakunta-boards';

const done = (request) =>
	new Promise((resolve, reject) => {
		request.onsuccess = () => resolve(request.result);
		request.onerror = () => reject(request.error);
	});

async function open() {
	const request = indexedDB.open(NAME, 1);
	request.onupgradeneeded = () =>
		request.result.createObjectStore('outbox', { keyPath: ['key', 'op'] });
	return done(request);
}

/** @param key whose drawer; @returns a store, in memory where the browser gives no place */
export function phoneStore(key) {
	const opened = open().then(
		(db) => drawerOf(db, key),
		() => memoryStore()
	);
	return {
		all: async () => (await opened).all(),
		put: async (item) => (await opened).put(item),
		remove: async (op) => (await opened).remove(op)
	};
}

function drawerOf(db, key) {
	const inDrawer = (mode) => db.transaction('outbox', mode).objectStore('outbox');
	const committed = (drawer) =>
		new Promise((resolve, reject) => {
			drawer.transaction.oncomplete = () => resolve();
			drawer.transaction.onerror = drawer.transaction.onabort = () =>
				reject(drawer.transaction.error);
		});
	return {
		async all() {
			const rows = await done(inDrawer('readonly').getAll());
			return rows.filter((row) => row.key === key).sort((a, b) => a.at - b.at);
		},
		async put(item) {
			const drawer = inDrawer('readwrite');
			drawer.put({ ...item, key });
			await committed(drawer);
		},
		async remove(op) {
			const drawer = inDrawer('readwrite');
			drawer.delete([key, op]);
			await committed(drawer);
		}
	};
}
