import { type Result, ok, refuse } from '#platform/core/result.ts';
import { isPicture } from '#platform/files/kinds.ts';

/** What an attachment hangs on, and whose table that is: a workshop is no table's. */
export type About = { id: string; areaId: string } & (
	{ kind: 'agenda_item' | 'topic'; tableId: string } | { kind: 'workshop'; tableId: null }
);

/** As a list shows it. */
export type Attachment = {
	id: string;
	about_id: string;
	name: string;
	kind: string;
	bytes: number;
	lang: string;
	description: string;
	wordless: boolean;
	visibility: 'public' | 'area' | 'table' | 'staff' | 'named';
};

/** As many on one thing; more is a folder, not a paper of a meeting. */
export const MOST_ON_ONE = 30;

export type AttachmentRefusal = 'attachment_description_missing' | 'attachments_too_many';

/** May one more hang here? A picture says nothing to who does not see it, so it is told in words. */
export function attachable(
	file: { kind: string },
	description: string,
	already: number
): Result<null, AttachmentRefusal> {
	if (already >= MOST_ON_ONE)
		return refuse('attachments_too_many', { about: { most: MOST_ON_ONE } });
	if (isPicture(file.kind) && !description)
		return refuse('attachment_description_missing', {
			fields: { description: 'attachment_description_missing' }
		});
	return ok(null);
}
