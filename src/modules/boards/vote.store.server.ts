import { sql } from 'kysely';
import type { Tx } from '#platform/db/database.server.ts';
import type { Hall } from './board.ts';
import type { Given } from './vote.rule.ts';
import { limitsOf } from './vote.ts';

/** What is voted on: clusters with notes in them, and notes that are in none. */
export async function votable(
	tx: Tx,
	workshopId: string
): Promise<Map<string, 'cluster' | 'note'>> {
	const found = await sql<{ id: string; kind: 'cluster' | 'note' }>`
		select c.id, 'cluster' as kind from cluster c where c.workshop_id = ${workshopId}
			and exists (select 1 from note n where n.cluster_id = c.id and n.hidden_at is null and n.merged_into is null)
		union all
		select id, 'note' from note where workshop_id = ${workshopId} and cluster_id is null and merged_into is null and hidden_at is null`.execute(
		tx
	);
	return new Map(found.rows.map(({ id, kind }) => [id, kind]));
}

/**
 * Takes the ballots of the voters, making those that are not there yet, and reads what is on
 * them. Held until the transaction ends, in one order, so that two batches never wait for each other.
 */
export async function lockBallots(
	tx: Tx,
	hall: Pick<Hall, 'workshopId' | 'areaId' | 'vote'>,
	voters: readonly string[]
): Promise<Map<string, Given>> {
	const ids = [...new Set(voters)].sort();
	await sql`insert into ballot (workshop_id, area_id, voter_id, kind, dots)
		select ${hall.workshopId}, ${hall.areaId}, v, ${hall.vote.kind}, ${limitsOf(hall.vote).ballot}::int from unnest(${ids}::uuid[]) v
		on conflict do nothing`.execute(tx);
	await sql`select 1 from ballot where workshop_id = ${hall.workshopId} and voter_id = any(${ids}::uuid[])
		order by voter_id for update`.execute(tx);
	const found = await sql<{ voter_id: string; item_id: string; n: number }>`
		select voter_id, item_id, n from dot where workshop_id = ${hall.workshopId} and voter_id = any(${ids}::uuid[])`.execute(
		tx
	);
	const ballots = new Map(ids.map((id) => [id, new Map<string, number>()]));
	for (const { voter_id, item_id, n } of found.rows) ballots.get(voter_id)!.set(item_id, n);
	return ballots;
}

/** Writes what voters have given now: first what is taken away, so that no ballot is ever wrong. */
export async function saveBallots(
	tx: Tx,
	hall: Pick<Hall, 'workshopId' | 'areaId' | 'vote'>,
	after: ReadonlyMap<string, Given>,
	kinds: ReadonlyMap<string, 'cluster' | 'note'>,
	now: Date
): Promise<void> {
	const rows = [...after].flatMap(([voter, given]) =>
		[...given].map(([item, n]) => ({ voter, item, n, kind: kinds.get(item) ?? 'note' }))
	);
	const json = JSON.stringify(rows);
	await sql`delete from dot d where workshop_id = ${hall.workshopId} and voter_id = any(${[...after.keys()]}::uuid[])
		and not exists (select 1 from jsonb_to_recordset(${json}::jsonb) as x(voter uuid, item uuid, n int)
			where x.voter = d.voter_id and x.item = d.item_id and x.n = d.n)`.execute(tx);
	await sql`insert into dot (workshop_id, area_id, most, at, voter_id, item_id, item_kind, n)
		select ${hall.workshopId}, ${hall.areaId}, ${limitsOf(hall.vote).item}::int, ${now}, voter, item, kind, n
		from jsonb_to_recordset(${json}::jsonb) as x(voter uuid, item uuid, kind text, n int)
		on conflict (workshop_id, voter_id, item_id) do nothing`.execute(tx);
}

/** Takes the ballots away, so that another way of voting makes new ones. None holds a vote. */
export const dropBallots = (tx: Tx, workshopId: string) =>
	tx.deleteFrom('ballot').where('workshop_id', '=', workshopId).execute();
