import { hashOfToken } from '#modules/meetings/invitation.commands.server.ts';
import { invitedFile } from '#modules/meetings/paper.queries.server.ts';
import { NotFound } from '#platform/core/faults.ts';
import { fileResponse } from '#routes/web/files.server.ts';
import type { RequestHandler } from './$types';

/** A paper of the meeting for who holds the link of an invitation, until the meeting is over. */
export const GET: RequestHandler = async (event) => {
	const { token, attachment } = event.params;
	const file = await invitedFile(event.locals.ctx, hashOfToken(token), attachment);
	if (!file) throw new NotFound();
	return fileResponse(event, file);
};
