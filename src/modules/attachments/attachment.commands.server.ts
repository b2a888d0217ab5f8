import type { Work } from '#platform/command/change.server.ts';
import { NotFound } from '#platform/core/faults.ts';
import { ok } from '#platform/core/result.ts';
import type { ReceivedFile } from '#platform/files/store.server.ts';
import type { AttachedInput } from './attachment.input.ts';
import {
	countAbout,
	idsAbout,
	insertAttachment,
	lockAttachment,
	markRemoved
} from './attachment.store.server.ts';
import { type About, attachable } from './attachment.ts';

/** What the event tells besides: ids of the things around it. */
type Around = Record<string, string>;

/**
 * Hangs a file on a thing, within the change of the module whose thing it is: that one has loaded,
 * locked and authorised.
 */
export async function attach(
	work: Work,
	about: About,
	input: AttachedInput,
	file: ReceivedFile,
	around: Around
) {
	const allowed = attachable(file, input.description, await countAbout(work.tx, about));
	if (!allowed.ok) return allowed;
	// before the row: a crash here leaves a file that nobody points to, never the other way round
	await file.keep();
	const id = work.newId();
	await insertAttachment(work.tx, id, about, input, file, work.viewer?.personId ?? null, work.now);
	await work.record({
		type: 'attachment.added',
		subject: { kind: 'attachment', id },
		areaId: about.areaId,
		tableId: about.tableId,
		cameFrom: [{ kind: about.kind, id: about.id }],
		data: { ...around, kind: file.kind, bytes: file.bytes, visibility: input.visibility }
	});
	return ok({ id, wordless: file.wordless });
}

/**
 * Takes a file off; the row stays with who and when, the file goes a day later. The caller has
 * authorised. @throws NotFound when it hangs elsewhere
 */
export async function detach(work: Work, about: About, id: string, around: Around) {
	const attachment = await lockAttachment(work.tx, id);
	if (attachment.about_kind !== about.kind || attachment.about_id !== about.id)
		throw new NotFound();
	await markRemoved(work.tx, id, work.viewer?.personId ?? null, work.now);
	await work.record({
		type: 'attachment.removed',
		subject: { kind: 'attachment', id },
		areaId: about.areaId,
		tableId: about.tableId,
		data: around
	});
}

/** The same with everything that hangs on a thing that goes away. */
export async function detachAll(work: Work, about: About, around: Around): Promise<void> {
	for (const id of await idsAbout(work.tx, about)) await detach(work, about, id, around);
}
