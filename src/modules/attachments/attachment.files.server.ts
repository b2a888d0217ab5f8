import type { FileOwner } from '#platform/files/owners.server.ts';
import { filesOfRows } from '#platform/files/rows.store.server.ts';

export const attachmentFiles: FileOwner = { thing: 'an attachment', ...filesOfRows('attachment') };
