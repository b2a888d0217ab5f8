import { type Work, change } from '#platform/command/change.server.ts';
import type { Ctx } from '#platform/command/context.ts';
import { NotFound } from '#platform/core/faults.ts';
import type { Lang } from '#platform/core/lang.ts';
import { type Refusal, ok, refuse } from '#platform/core/result.ts';
import {
	type Hall,
	type HiddenReason,
	type NoteKind,
	PHASES,
	type Phase,
	readSheetCode
} from './board.ts';
import {
	clusterIn,
	deleteEmptyClusters,
	insertCluster,
	renameClusterRow,
	saveSummary
} from './cluster.store.server.ts';
import { type GuestHere, canHost } from './hall.policy.ts';
import { type NewChange, addChanges, guestByToken, lockHall } from './hall.store.server.ts';
import {
	type NoteRow,
	insertNotes,
	mergeAlong,
	noteIn,
	saveNotes,
	sheetTyped,
	stationAt
} from './note.store.server.ts';

/** Who tidies: the viewer of the context, or the device that holds this token. */
export type Tidier = { workshopId: string; token: string | null };
type Doing = { work: Work; hall: Hall; guest: GuestHere | null };
type Changed = Omit<NewChange, 'seq'>;
type Done<T> =
	| {
			ok: true;
			value: T;
			changes: Changed[];
			event: { type: `boards.${string}`; data?: Record<string, string | number | null> };
	  }
	| Refusal;

/** Notes stand still while they are voted on and after. */
const TIDYING: readonly Phase[] = ['open', 'writing', 'merging'];

/** The frame of every act on the outline: the hall held, its changes numbered, one event. */
const tidy = <T>(
	ctx: Ctx,
	name: string,
	who: Tidier,
	run: (doing: Doing) => Promise<Done<T>>,
	phases: readonly Phase[] = TIDYING
) =>
	change(ctx, name, async (work) => {
		const hall = await lockHall(work.tx, who.workshopId);
		const guest = await guestByToken(work.tx, who.workshopId, who.token);
		if (!phases.includes(hall.phase)) {
			work.authorise(canHost(work.viewer, hall.areaId, guest, guest?.hostsStationId ?? null));
			return refuse('hall_stands_still');
		}
		const done = await run({ work, hall, guest });
		if (!done.ok) return done;
		await addChanges(
			work.tx,
			hall,
			done.changes.map((one, i) => ({ ...one, seq: hall.lastSeq + 1 + i })),
			work.now
		);
		await work.record({
			...done.event,
			subject: { kind: 'workshop', id: who.workshopId },
			areaId: hall.areaId,
			data: { ...done.event.data, ...(guest && { guest: guest.id }) }
		});
		return ok(done.value);
	});

const mayTidy = ({ work, hall, guest }: Doing, stationId: string | null) =>
	work.authorise(canHost(work.viewer, hall.areaId, guest, stationId));

const ofNote = (note: Pick<NoteRow, 'id' | 'stationId'>): Changed => ({
	kind: 'note',
	stationId: note.stationId,
	thingId: note.id
});

/** Moves a note into a cluster of its own station, or out of all (`none`). */
export const moveNote = (ctx: Ctx, who: Tidier, input: { note: string; to: string }) =>
	tidy(ctx, 'move-note', who, async (doing) => {
		const { work, hall } = doing;
		const note = await noteIn(work.tx, hall.workshopId, input.note);
		mayTidy(doing, note.stationId);
		const to = input.to === 'none' ? null : await clusterIn(work.tx, hall.workshopId, input.to);
		if (to && to.stationId !== note.stationId) return refuse('cluster_elsewhere');
		await saveNotes(work.tx, hall.workshopId, [note.id], { cluster_id: to?.id ?? null });
		const gone = await deleteEmptyClusters(work.tx, hall.workshopId);
		return {
			ok: true,
			value: null,
			changes: [ofNote(note), ...gone],
			event: { type: 'boards.note_moved', data: { note: note.id, cluster: to?.id ?? null } }
		};
	});

/** A new cluster of notes of one station, by hand or as proposed. */
export const makeCluster = (
	ctx: Ctx,
	who: Tidier,
	input: { station: string | null; title: string; notes: readonly string[]; lang: Lang }
) =>
	tidy(ctx, 'make-cluster', who, async (doing) => {
		const { work, hall } = doing;
		mayTidy(doing, input.station);
		if (!input.notes.length) return refuse('cluster_notes_missing');
		const notes: NoteRow[] = [];
		for (const id of new Set(input.notes)) notes.push(await noteIn(work.tx, hall.workshopId, id));
		if (notes.some((note) => note.stationId !== input.station)) return refuse('cluster_elsewhere');
		const id = work.newId();
		await insertCluster(work.tx, hall, { id, ...input }, work.now);
		await saveNotes(
			work.tx,
			hall.workshopId,
			notes.map((note) => note.id),
			{ cluster_id: id }
		);
		const gone = await deleteEmptyClusters(work.tx, hall.workshopId);
		return {
			ok: true,
			value: { id },
			changes: [
				{ kind: 'cluster', stationId: input.station, thingId: id },
				...notes.map(ofNote),
				...gone
			],
			event: { type: 'boards.clustered', data: { cluster: id, notes: notes.length } }
		};
	});

export const renameCluster = (ctx: Ctx, who: Tidier, input: { cluster: string; title: string }) =>
	tidy(ctx, 'rename-cluster', who, async (doing) => {
		const { work, hall } = doing;
		const cluster = await clusterIn(work.tx, hall.workshopId, input.cluster);
		mayTidy(doing, cluster.stationId);
		await renameClusterRow(work.tx, cluster.id, input.title);
		return {
			ok: true,
			value: null,
			changes: [{ kind: 'cluster', stationId: cluster.stationId, thingId: cluster.id }],
			event: { type: 'boards.cluster_renamed', data: { cluster: cluster.id } }
		};
	});

/** Two notes say the same thing: one lives on in the other. Both keep where they came from. */
export const mergeNotes = (ctx: Ctx, who: Tidier, input: { note: string; into: string }) =>
	tidy(ctx, 'merge-notes', who, async (doing) => {
		const { work, hall } = doing;
		const note = await noteIn(work.tx, hall.workshopId, input.note);
		const into = await noteIn(work.tx, hall.workshopId, input.into);
		mayTidy(doing, note.stationId);
		if (note.id === into.id || note.mergedInto || into.mergedInto || into.hidden)
			return refuse('note_into_wrong');
		// what lived on in this one lives on in the other: never a chain of merges
		const along = await mergeAlong(work.tx, hall.workshopId, note.id, into.id);
		await saveNotes(work.tx, hall.workshopId, [note.id], {
			merged_into: into.id,
			cluster_id: null
		});
		const gone = await deleteEmptyClusters(work.tx, hall.workshopId);
		return {
			ok: true,
			value: null,
			changes: [ofNote(note), ofNote(into), ...along.map(ofNote), ...gone],
			event: { type: 'boards.merged', data: { note: note.id, into: into.id } }
		};
	});

export const partNote = (ctx: Ctx, who: Tidier, input: { note: string }) =>
	tidy(ctx, 'part-note', who, async (doing) => {
		const { work, hall } = doing;
		const note = await noteIn(work.tx, hall.workshopId, input.note);
		mayTidy(doing, note.stationId);
		if (!note.mergedInto) return refuse('note_into_wrong');
		const into = await noteIn(work.tx, hall.workshopId, note.mergedInto);
		await saveNotes(work.tx, hall.workshopId, [note.id], { merged_into: null });
		return {
			ok: true,
			value: null,
			changes: [ofNote(note), ofNote(into)],
			event: { type: 'boards.parted', data: { note: note.id } }
		};
	});

/** Takes a note out of sight, with the reason; or shows it again, at any time. Its text stays for the staff. */
export const hideNote = (
	ctx: Ctx,
	who: Tidier,
	input: { note: string; reason: HiddenReason | null }
) =>
	tidy(
		ctx,
		'hide-note',
		who,
		async (doing) => {
			const { work, hall } = doing;
			const note = await noteIn(work.tx, hall.workshopId, input.note);
			mayTidy(doing, note.stationId);
			await saveNotes(work.tx, hall.workshopId, [note.id], {
				hidden_at: input.reason ? work.now : null,
				hidden_reason: input.reason
			});
			return {
				ok: true,
				value: null,
				changes: [ofNote(note)],
				event: {
					type: input.reason ? 'boards.hidden' : 'boards.shown',
					data: { note: note.id, ...(input.reason && { reason: input.reason }) }
				}
			};
		},
		PHASES
	);

/** What the group leaves to the next one; an empty text takes it away. */
export const writeSummary = (
	ctx: Ctx,
	who: Tidier,
	input: { station: string | null; round: number; text: string; lang: Lang }
) =>
	tidy(ctx, 'write-summary', who, async (doing) => {
		const { work, hall } = doing;
		mayTidy(doing, input.station);
		if (input.round > Math.max(1, hall.round)) return refuse('round_ahead');
		const id = await saveSummary(work.tx, hall, { ...input, id: work.newId() }, work.now);
		return {
			ok: true,
			value: null,
			changes: [{ kind: 'summary', stationId: input.station, thingId: id }],
			event: { type: 'boards.summed_up', data: { round: input.round } }
		};
	});

/** Types a paper sheet in. Its code says the station, and that it is typed once. */
export const typeSheet = (
	ctx: Ctx,
	who: Tidier,
	input: {
		sheet_code: string;
		station: string | null;
		round: number;
		kind: NoteKind;
		text: string;
		lang: Lang;
	}
) =>
	tidy(ctx, 'type-sheet', who, async (doing) => {
		const { work, hall } = doing;
		let stationId = input.station;
		let code: string | null = null;
		if (input.sheet_code) {
			const sheet = readSheetCode(input.sheet_code);
			if (!sheet) {
				mayTidy(doing, stationId);
				return refuse('sheet_code_wrong', { fields: { sheet_code: 'sheet_code_wrong' } });
			}
			code = sheet.code;
			stationId = sheet.station ? await stationAt(work.tx, hall.workshopId, sheet.station) : null;
			if (sheet.station && !stationId) throw new NotFound();
		}
		mayTidy(doing, stationId);
		if (code && (await sheetTyped(work.tx, hall.workshopId, code)))
			return refuse('sheet_typed', { fields: { sheet_code: 'sheet_typed' } });
		const id = work.newId();
		await insertNotes(
			work.tx,
			hall,
			[
				{
					id,
					seq: hall.lastSeq + 1,
					stationId,
					kind: input.kind,
					text: input.text,
					lang: input.lang,
					origin: code ? 'paper' : 'host',
					guestId: null,
					sheetCode: code,
					round: input.round
				}
			],
			work.now
		);
		return {
			ok: true,
			value: { id, code },
			changes: [{ kind: 'note', stationId, thingId: id }],
			event: { type: 'boards.sheet_typed', data: { note: id } }
		};
	});
