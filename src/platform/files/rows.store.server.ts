import { sql } from 'kysely';
import type { Tx } from '../db/database.server.ts';
import type { FileOwner } from './owners.server.ts';

/**
 * What a table says of the files that its rows point to. Its columns are `sha256`, `bytes` and
 * `removed_at`: a row that was removed lets go of its file.
 *
 * @example const photoFiles = { thing: 'a photo of a note', ...filesOfRows('note_photo') }
 */
export const filesOfRows = (table: string): Pick<FileOwner, 'inUse' | 'needed'> => ({
	async inUse(tx: Tx, hashes: string[], since: Date) {
		const found = await sql<{ sha256: string }>`
			select distinct sha256 from ${sql.table(table)}
			where sha256 = any(${hashes}::text[]) and (removed_at is null or removed_at > ${since})`.execute(
			tx
		);
		return new Set(found.rows.map(({ sha256 }) => sha256));
	},
	async needed(tx: Tx) {
		const found = await sql<{ sha256: string; bytes: number }>`
			select distinct sha256, bytes from ${sql.table(table)} where removed_at is null order by sha256`.execute(
			tx
		);
		return found.rows;
	}
});
