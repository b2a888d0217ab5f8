import { createHash } from 'node:crypto';
import type { Work } from '#platform/command/change.server.ts';
import { organisationCalled } from './registration-details.store.server.ts';
import { type Registration, doorCodeTaken } from './registration.store.server.ts';
import { doorCode } from './registration.ts';

/** One event of a registration; it holds no name. */
export const record = (
	work: Work,
	type: `registration.${string}`,
	one: Pick<Registration, 'id' | 'areaId' | 'workshopId' | 'way'>,
	data: Record<string, string | number | boolean | null> = {}
) =>
	work.record({
		type,
		subject: { kind: 'registration', id: one.id },
		areaId: one.areaId,
		data: { workshop: one.workshopId, way: one.way, ...data }
	});

/** A code for the door that nobody else of the day has. */
export async function newDoorCode(work: Work, workshopId: string): Promise<string> {
	for (;;) {
		const code = doorCode(createHash('sha256').update(work.ctx.ports.secret()).digest());
		if (!(await doorCodeTaken(work.tx, workshopId, code))) return code;
	}
}

/** The organisation: one that is known, when its name was typed as it is; else the words. */
export async function whose(
	work: Work,
	areaId: string,
	typed: { organisation: string }
): Promise<{ organisationId: string | null; organisation: string }> {
	const known =
		typed.organisation && (await organisationCalled(work.tx, areaId, typed.organisation));
	return { organisationId: known || null, organisation: typed.organisation };
}
