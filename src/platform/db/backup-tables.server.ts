import type { PoolClient } from 'pg';

export type BackupTable = {
	name: string;
	/** In the order of the table; without those that the database computes. */
	columns: { name: string; type: string; identity: boolean }[];
	key: string[];
};

/** A foreign key, with the text that makes it again. */
export type BackupReference = { name: string; from: string; to: string; definition: string };

export const quoted = (name: string) => `"${name.replaceAll('"', '""')}"`;

// what an extension brought and the list of migrations are made again by the migrations
const OURS = `c.relkind = 'r' and c.relnamespace = 'public'::regnamespace and c.relname <> 'schema_migration'
	and not exists (select from pg_depend d where d.objid = c.oid and d.deptype = 'e')`;

/**
 * The tables of the database, each after those it refers to; a circle is cut where the alphabet
 * says. With them the references that this order cannot keep while rows go in.
 */
export async function tablesOf(
	client: PoolClient
): Promise<{ tables: BackupTable[]; late: BackupReference[] }> {
	const { rows } = await client.query<BackupTable>(`
		select c.relname as name,
			(select json_agg(json_build_object('name', a.attname, 'type', format_type(a.atttypid, a.atttypmod),
					'identity', a.attidentity <> '') order by a.attnum)
				from pg_attribute a
				where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = '') as columns,
			coalesce((select json_agg(a.attname order by array_position(i.indkey::int2[], a.attnum))
				from pg_index i join pg_attribute a on a.attrelid = c.oid and a.attnum = any(i.indkey)
				where i.indrelid = c.oid and i.indisprimary), '[]'::json) as key
		from pg_class c where ${OURS} order by c.relname collate "C"`);
	const references = await client.query<BackupReference>(`
		select k.conname as name, c.relname as "from", t.relname as "to", pg_get_constraintdef(k.oid) as definition
		from pg_constraint k join pg_class c on c.oid = k.conrelid join pg_class t on t.oid = k.confrelid
		where k.contype = 'f' and ${OURS}`);
	const tables = inOrder(rows, references.rows);
	const place = new Map(tables.map(({ name }, at) => [name, at]));
	const late = references.rows.filter(({ from, to }) => place.get(to)! >= place.get(from)!);
	return { tables, late };
}

function inOrder(tables: BackupTable[], references: BackupReference[]): BackupTable[] {
	const ordered = new Set<BackupTable>();
	const begun = new Set<BackupTable>();
	const put = (table: BackupTable) => {
		if (begun.has(table)) return;
		begun.add(table);
		const needed = new Set(
			references.filter(({ from }) => from === table.name).map(({ to }) => to)
		);
		for (const other of tables) if (needed.has(other.name)) put(other);
		ordered.add(table);
	};
	tables.forEach(put);
	return [...ordered];
}
