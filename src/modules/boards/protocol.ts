/**
 * What boards and phones say to each other. Pure; `static/enhance/board-protocol.js` is the
 * phone's half.
 *
 * - The server numbers what it takes (`seq`), inside the transaction, without gaps. A message
 *   holds everything after `from` up to `to`. Whoever has `to` already drops it, whoever has less
 *   than `from` asks for what is missing: "since n".
 * - A change carries the thing as it is now, so taking it in twice, or an older one late, does
 *   no harm.
 * - What a phone sends has an id of its own (`op`). Sent again it is answered again, never done
 *   again. An answer is an acknowledgement: it is given after the commit.
 */
import { LONGEST_NOTE, NOTE_KINDS, type Hall, type NoteKind } from './board.ts';
import type { Photo } from './photo.ts';

export const PROTOCOL = 1;

export type WireNote = {
	id: string;
	seq: number;
	station: string | null;
	round: number;
	kind: NoteKind;
	text: string;
	lang: string;
	origin: 'phone' | 'paper' | 'host';
	cluster: string | null;
	merged: string | null;
	hidden: boolean;
	version: number;
	/** Who wrote it, where the event shows names. */
	by: string | null;
	/** Came to the protocol later: a phone that does not know it shows the words of the note. */
	photo?: Photo | null;
};

export type Change =
	| { seq: number; kind: 'note'; station: string | null; note: WireNote }
	/** The page is made anew: the phase, the round, a cluster, a summary. */
	| { seq: number; kind: 'hall' | 'cluster' | 'summary'; station: string | null };

export type Message = { v: typeof PROTOCOL; from: number; to: number; changes: Change[] };

/** One note as a phone sends it. */
export type SentNote = {
	op: string;
	station: string | null;
	kind: NoteKind;
	text: string;
	lang: string;
};
export type Guest = { id: string; stationId: string | null };
/**
 * What one device sent; `guest` is null when its token is nobody's, or was taken out. Whether it
 * `writes` now is told by `mayWrite`.
 */
export type Sent = { guest: Guest | null; note: SentNote; writes: boolean };

export type WriteRefusal =
	'hall_gone' | 'hall_not_writing' | 'hall_slow_down' | 'hall_station_wrong' | 'note_wrong';
export type Verdict =
	{ ok: true; seq: number; id: string; again: boolean } | { ok: false; code: WriteRefusal };

export type Decided = {
	verdicts: Verdict[];
	/** What is to be stored, in order; their numbers follow each other from `lastSeq + 1`. */
	taken: { id: string; seq: number; guestId: string; note: SentNote }[];
	lastSeq: number;
};

/**
 * Decides a batch of notes, in the order in which they came.
 *
 * @param known what was taken before, by `opKey`
 * @param allowed how many new notes each guest may still write now, by the guest's id
 * @param stations the stations of the workshop; empty when the hall is one board
 */
export function decide(
	hall: Pick<Hall, 'lastSeq'>,
	sent: readonly Sent[],
	known: ReadonlyMap<string, { seq: number; id: string }>,
	allowed: ReadonlyMap<string, number>,
	stations: ReadonlySet<string>,
	newId: () => string
): Decided {
	const done = new Map(known);
	const left = new Map(allowed);
	const taken: Decided['taken'] = [];
	let lastSeq = hall.lastSeq;
	const verdicts = sent.map(({ guest, note, writes }): Verdict => {
		if (!guest) return { ok: false, code: 'hall_gone' };
		const key = opKey(guest.id, note.op);
		const before = done.get(key);
		// before all else: what was taken stays taken, also when the board has closed since
		if (before) return { ok: true, ...before, again: true };
		if (!writes) return { ok: false, code: 'hall_not_writing' };
		if (!isNote(note)) return { ok: false, code: 'note_wrong' };
		if (stations.size ? !note.station || !stations.has(note.station) : note.station !== null)
			return { ok: false, code: 'hall_station_wrong' };
		const may = left.get(guest.id) ?? 0;
		if (may < 1) return { ok: false, code: 'hall_slow_down' };
		left.set(guest.id, may - 1);
		const id = newId();
		const seq = ++lastSeq;
		done.set(key, { seq, id });
		taken.push({ id, seq, guestId: guest.id, note });
		return { ok: true, seq, id, again: false };
	});
	return { verdicts, taken, lastSeq };
}

export const opKey = (guestId: string, op: string): string => `${guestId} ${op}`;

const isNote = ({ kind, text }: SentNote): boolean =>
	NOTE_KINDS.includes(kind) && text.length >= 1 && text.length <= LONGEST_NOTE;

/** What one station's phones are told of a message; null when nothing in it is for them. */
export function forStation(message: Message, station: string | null): Message | null {
	const changes = message.changes.filter((one) => one.station === null || one.station === station);
	return changes.length ? { ...message, changes } : null;
}
