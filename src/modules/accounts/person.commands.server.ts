import type { Work } from '#platform/command/change.server.ts';
import type { Lang } from '#platform/core/lang.ts';
import { insertIdentity, insertPerson, personAt } from './account.store.server.ts';

/**
 * The person of a name at an address, made when there is none. The same address with another
 * name is another person: one mailbox may serve a couple or an office. Part of a larger change,
 * whose caller has authorised.
 */
export async function findOrCreatePerson(
	work: Work,
	input: { name: string; email: string | null; lang: Lang; phone?: string | null }
): Promise<{ personId: string; created: boolean }> {
	const known = input.email ? await personAt(work.tx, input.email, input.name) : undefined;
	if (known) return { personId: known.id, created: false };
	const personId = work.newId();
	await insertPerson(
		work.tx,
		{ id: personId, name: input.name, lang: input.lang, phone: input.phone ?? null },
		work.now
	);
	if (input.email)
		await insertIdentity(
			work.tx,
			{ id: work.newId(), personId, email: input.email, verified: false },
			work.now
		);
	await work.record({
		type: 'person.added',
		subject: { kind: 'person', id: personId },
		areaId: null
	});
	return { personId, created: true };
}
