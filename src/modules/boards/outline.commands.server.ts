import type { Ctx } from '#platform/command/context.ts';
import type { Lang } from '#platform/core/lang.ts';
import { refuse } from '#platform/core/result.ts';
import { type HiddenReason, PHASES } from './board.ts';
import {
	clusterIn,
	deleteEmptyClusters,
	insertCluster,
	renameClusterRow
} from './cluster.store.server.ts';
import { type NoteRow, mergeAlong, noteIn, saveNotes } from './note.store.server.ts';
import { type Tidier, mayTidy, ofNote, tidy } from './tidy.server.ts';

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
