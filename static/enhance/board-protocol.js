// The phone's half of the protocol of the boards (src/modules/boards/protocol.ts). No page, no
// network, no clock: tests run it in thousands of simulated phones.

export const PROTOCOL = 1;

/** @param {number} seq what the page that was opened already shows */
export const emptyBoard = (seq = 0) => ({ seq, notes: new Map() });

/**
 * Takes a message in. `known`: nothing new. `gap`: something before it was missed, ask since
 * `board.seq`. `done`: `changed` holds the notes to draw again, `stale` says that the page itself
 * has changed. `foreign`: another version of the program answers, open the page again.
 */
export function takeIn(board, message) {
	if (message.v !== PROTOCOL) return { what: 'foreign' };
	if (message.to <= board.seq) return { what: 'known' };
	if (message.from > board.seq) return { what: 'gap' };
	const changed = [];
	let stale = false;
	for (const change of message.changes) {
		if (change.seq <= board.seq) continue;
		if (change.kind !== 'note') {
			stale = true;
			continue;
		}
		const { note } = change;
		const before = board.notes.get(note.id);
		if (before && before.version >= note.version) continue;
		board.notes.set(note.id, note);
		changed.push(note);
	}
	board.seq = message.to;
	return { what: 'done', changed, stale };
}

/** The notes in the order in which they were taken: the same on every phone. */
export const inOrder = (board) => [...board.notes.values()].sort((a, b) => a.seq - b.seq);
