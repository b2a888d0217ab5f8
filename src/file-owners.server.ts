import { attachmentFiles } from '#modules/attachments/attachment.files.server.ts';
import { photoFiles } from '#modules/boards/photo.files.server.ts';
import type { FileOwner } from '#platform/files/owners.server.ts';

/** Whose rows point to files, of every module: what none of them knows of is swept away. */
export const fileOwners: readonly FileOwner[] = [attachmentFiles, photoFiles];
