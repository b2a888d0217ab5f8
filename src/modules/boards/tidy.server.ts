import { type Work, change } from '#platform/command/change.server.ts';
import type { Ctx } from '#platform/command/context.ts';
import { type Refusal, ok, refuse } from '#platform/core/result.ts';
import type { Hall, Phase } from './board.ts';
import { type GuestHere, canHost } from './hall.policy.ts';
import { type NewChange, addChanges, guestByToken, lockHall } from './hall.store.server.ts';
import type { NoteRow } from './note.store.server.ts';

/** Who tidies: the viewer of the context, or the device that holds this token. */
export type Tidier = { workshopId: string; token: string | null };
export type Doing = { work: Work; hall: Hall; guest: GuestHere | null };
export type Changed = Omit<NewChange, 'seq'>;
export type Done<T> =
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
export const tidy = <T>(
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

export const mayTidy = ({ work, hall, guest }: Doing, stationId: string | null) =>
	work.authorise(canHost(work.viewer, hall.areaId, guest, stationId));

export const ofNote = (note: Pick<NoteRow, 'id' | 'stationId'>): Changed => ({
	kind: 'note',
	stationId: note.stationId,
	thingId: note.id
});
