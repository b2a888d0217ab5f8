/** The part of PGlite that the check needs. */
type Reader = {
	exec(sql: string): Promise<unknown>;
	query<T>(sql: string, params?: unknown[]): Promise<{ rows: T[] }>;
};

// Above this a check of each index entry against the table would make the start too slow.
const WHOLE_BELOW_BYTES = 256 * 1024 * 1024;

/**
 * Reads every table and checks every b-tree, with amcheck: page checksums, row headers, the
 * order of index entries, and (in databases below 256 MB) that each row is in its index.
 *
 * @returns what is wrong, one sentence each; empty when all is well
 * @see https://www.postgresql.org/docs/18/amcheck.html
 */
export async function checkIntegrity(db: Reader): Promise<string[]> {
	const wrong: string[] = [];
	const attempt = async (what: string, run: () => Promise<unknown>) => {
		await db.exec('savepoint one');
		try {
			await run();
		} catch (fault) {
			wrong.push(`${what}: ${(fault as Error).message}`);
			await db.exec('rollback to one');
		}
		await db.exec('release one');
	};
	// the extension is taken back at the end, so that the check leaves no trace
	await db.exec('begin; create extension if not exists amcheck');
	try {
		const size = await db.query<{ bytes: number }>(
			'select pg_database_size(current_database())::float8 as bytes'
		);
		const whole = size.rows[0]!.bytes < WHOLE_BELOW_BYTES;
		const relations = await db.query<{ oid: number; name: string; kind: string }>(`
			select c.oid::int as oid, c.oid::regclass::text as name, c.relkind as kind
			from pg_class c left join pg_index i on i.indexrelid = c.oid
			where c.relpersistence = 'p' and (
				c.relkind in ('r', 'm', 't')
				or c.relkind = 'i' and i.indisvalid and i.indisready
					and c.relam = (select oid from pg_am where amname = 'btree'))
			order by c.relkind desc, 2`);
		for (const { oid, name, kind } of relations.rows)
			await attempt(name, async () => {
				if (kind === 'i')
					return db.query('select bt_index_check($1::oid::regclass, $2)', [oid, whole]);
				const found = await db.query<{ msg: string }>(
					'select msg from verify_heapam($1::oid::regclass) limit 5',
					[oid]
				);
				wrong.push(...found.rows.map(({ msg }) => `${name}: ${msg}`));
			});
	} finally {
		await db.exec('rollback');
	}
	return wrong;
}
