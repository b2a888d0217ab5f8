import type { z } from 'zod';
import { attachmentInput } from '#modules/attachments/attachment.input.ts';
import { oneOf } from '#platform/input/input.ts';

/** A file of a day: for everybody, or for those who have registered. */
export const materialInput = attachmentInput.extend({
	visibility: oneOf(['named', 'public'], 'visibility_missing')
});
export type MaterialInput = z.output<typeof materialInput>;
