/** One column as the catalog describes it. */
export type Column = {
	table: string;
	name: string;
	/** Name of the type in `pg_type`; an array begins with `_`. */
	type: string;
	nullable: boolean;
	hasDefault: boolean;
	/** The database gives the value and takes none: identity always, or a stored expression. */
	always: boolean;
};

/** Reads the columns of all tables and views of `public`. */
export const columnsSql = `
	select c.relname as "table", a.attname as name, t.typname as type,
		not a.attnotnull as nullable,
		a.atthasdef or a.attidentity <> '' as "hasDefault",
		a.attidentity = 'a' or a.attgenerated <> '' as always
	from pg_attribute a
	join pg_class c on c.oid = a.attrelid
	join pg_type t on t.oid = a.atttypid
	where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'v', 'm', 'p')
		and a.attnum > 0 and not a.attisdropped
		and not exists (select from pg_depend d where d.objid = c.oid and d.deptype = 'e')
	order by c.relname, a.attnum`;

const scalars: Record<string, string> = {
	...Object.fromEntries(
		['int2', 'int4', 'int8', 'float4', 'float8', 'oid'].map((t) => [t, 'number'])
	),
	bool: 'boolean',
	timestamptz: 'Date',
	timestamp: 'Date',
	bytea: 'Buffer'
};

// uuid, text, date, numeric and tsvector arrive as text
const scalar = (type: string): string => scalars[type] ?? 'string';

function columnType({ type, nullable, hasDefault, always }: Column): string {
	const orNull = nullable ? ' | null' : '';
	if (type === 'jsonb' || type === 'json') {
		// read as what it holds, written as text: the driver makes an array of a JavaScript array
		const absent = hasDefault && !nullable ? ' | undefined' : '';
		return `ColumnType<unknown, string${orNull}${absent}, string${orNull}>`;
	}
	const value = (type.startsWith('_') ? `${scalar(type.slice(1))}[]` : scalar(type)) + orNull;
	if (always) return `GeneratedAlways<${value}>`;
	return hasDefault ? `Generated<${value}>` : value;
}

/**
 * The source of `schema.ts`: one interface per table, and `Schema` with all of them.
 *
 * @param columns grouped by table, as `columnsSql` gives them
 */
export function schemaSource(columns: readonly Column[]): string {
	const tables = Map.groupBy(columns, (column) => column.table);
	const interfaces = [...tables].map(([table, of]) => {
		const lines = of.map((column) => `\t${key(column.name)}: ${columnType(column)};\n`);
		return `export interface ${typeName(table)} {\n${lines.join('')}}\n`;
	});
	const all = [...tables.keys()].map((table) => `\t${key(table)}: ${typeName(table)};\n`);
	const body = [...interfaces, `export interface Schema {\n${all.join('')}}\n`].join('\n');
	const used = ['ColumnType', 'Generated', 'GeneratedAlways'].filter((name) =>
		body.includes(`${name}<`)
	);
	const imports = used.length ? `import type { ${used.join(', ')} } from 'kysely';\n\n` : '';
	return `// Written by write-schema.server.ts from the migrations. Do not edit.\n${imports}${body}`;
}

const typeName = (table: string) =>
	table.replace(/(?:^|_)([a-z0-9])/g, (_, letter: string) => letter.toUpperCase()) + 'Table';

const key = (name: string) => (/^[a-z_][a-z0-9_]*$/i.test(name) ? name : `'${name}'`);
