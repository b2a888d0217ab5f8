import { ownMaterial } from '#modules/workshops/material.queries.server.ts';
import { NotFound } from '#platform/core/faults.ts';
import { fileResponse } from '#routes/web/files.server.ts';
import { registrationIn } from '#routes/web/registration-in.server.ts';
import type { RequestHandler } from './$types';

/** A file of the day for who holds the link of a registration, also when the day is over. */
export const GET: RequestHandler = async (event) => {
	const { own } = await registrationIn(event);
	const file = await ownMaterial(event.locals.ctx, own, event.params.attachment);
	if (!file) throw new NotFound();
	return fileResponse(event, file);
};
