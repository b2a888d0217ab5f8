import type { FileOwner } from '#platform/files/owners.server.ts';
import { filesInUse, filesNeeded } from './attachment.store.server.ts';

export const attachmentFiles: FileOwner = {
	thing: 'an attachment',
	inUse: filesInUse,
	needed: filesNeeded
};
