// Writes schema.ts from the migrations: node src/platform/db/write-schema.server.ts [--check]
// With --check it writes nothing and ends with 1 when schema.ts is out of date.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import { pg_trgm } from '@electric-sql/pglite/contrib/pg_trgm';
import { unaccent } from '@electric-sql/pglite/contrib/unaccent';
import { readMigrations } from './migrate.server.ts';
import { type Column, columnsSql, schemaSource } from './schema-types.server.ts';

const path = join(import.meta.dirname, 'schema.ts');
const db = await PGlite.create({ extensions: { pg_trgm, unaccent } });
for (const { name, text } of readMigrations())
	await db.exec(text).catch((fault: Error) => {
		console.error(`${name}: ${fault.message}`);
		process.exit(1);
	});
const source = schemaSource((await db.query<Column>(columnsSql)).rows);
await db.close();

const now = existsSync(path) ? readFileSync(path, 'utf8') : '';
if (now === source) console.log('schema.ts is up to date');
else if (process.argv.includes('--check')) {
	console.error('schema.ts is out of date: run node src/platform/db/write-schema.server.ts');
	process.exit(1);
} else {
	writeFileSync(path, source);
	console.log('schema.ts written');
}
