import { z } from 'zod';
import { LANGS } from '#platform/core/lang.ts';
import { id, oneOf, prose } from '#platform/input/input.ts';
import type { Attachment } from './attachment.ts';

export const attachmentInput = z.object({
	description: prose(600),
	file_lang: oneOf(LANGS, 'field_wrong'),
	visibility: oneOf(['table', 'public'], 'visibility_missing')
});
export type AttachmentInput = z.output<typeof attachmentInput>;

/** The same of any thing, whoever may be chosen to see it there. */
export type AttachedInput = Omit<AttachmentInput, 'visibility'> & Pick<Attachment, 'visibility'>;

export const attachmentIdInput = z.object({ attachment: id() });
