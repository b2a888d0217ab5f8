import {
	type AttachedFile,
	attachedFile,
	attachmentsAbout
} from '#modules/attachments/attachment.queries.server.ts';
import type { Attachment } from '#modules/attachments/attachment.ts';
import type { Ctx } from '#platform/command/context.ts';
import type { OwnRegistration } from './registration.queries.server.ts';
import { isAlive } from './registration.ts';

type Own = Pick<OwnRegistration, 'state' | 'area_id' | 'workshop_id'>;

/**
 * The files of a day for who has come by the link of a mail: with a seat or in the line for one,
 * also when the day is over. Who cancelled sees what everybody sees, on the day's public page.
 */
export const ownMaterials = async (ctx: Ctx, own: Own): Promise<Attachment[]> =>
	isAlive(own.state) ? attachmentsAbout(ctx, 'workshop', [own.workshop_id], 'by-link') : [];

/** One of them to be fetched; null when it is not theirs to see. */
export async function ownMaterial(ctx: Ctx, own: Own, id: string): Promise<AttachedFile | null> {
	if (!isAlive(own.state)) return null;
	const file = await attachedFile(ctx, own.area_id, id, 'by-link');
	return file?.about_kind === 'workshop' && file.about_id === own.workshop_id ? file : null;
}
