// Emptying a database between tests: back to what the migrations left.
import type { Database } from '../../src/platform/db/database.server.ts';

const PATIENCE_MS = 60_000;

/** Copies the rows that migrations put in to a schema of their own. */
export async function keepSeeds(db: Database): Promise<void> {
	await db.withClient(PATIENCE_MS, (client) =>
		client.query(`do $$ declare t record; found boolean; begin
			create schema test_seed;
			for t in select relname as name from pg_class
				where relkind = 'r' and relnamespace = 'public'::regnamespace and relname <> 'schema_migration'
			loop
				execute format('select exists (select from public.%I)', t.name) into found;
				if found then execute format('create table test_seed.%I as table public.%I', t.name, t.name); end if;
			end loop;
		end $$`)
	);
}

/**
 * Deletes all rows and puts the seeds back. Deleting beats truncating by far: a truncate makes
 * new files for each table and index, and most tables are empty. Without triggers, because
 * events refuse to be deleted.
 */
export async function reset(db: Database): Promise<void> {
	await db.withClient(PATIENCE_MS, (client) =>
		client.query(`do $$ declare t record; columns text; begin
			set local session_replication_role = replica;
			for t in select relname as name from pg_class
				where relkind = 'r' and relnamespace = 'public'::regnamespace and relname <> 'schema_migration'
			loop execute format('delete from public.%I', t.name); end loop;
			for t in select relname as name, oid from pg_class
				where relkind = 'r' and relnamespace = 'test_seed'::regnamespace
			loop
				select string_agg(quote_ident(attname), ', ') into columns from pg_attribute
				where attrelid = format('public.%I', t.name)::regclass and attnum > 0
					and not attisdropped and attgenerated = '';
				execute format('insert into public.%I (%s) overriding system value select %s from test_seed.%I',
					t.name, columns, columns, t.name);
			end loop;
			for t in select oid::regclass as name, seqstart from pg_class join pg_sequence on seqrelid = oid
				where relnamespace = 'public'::regnamespace
			loop perform setval(t.name, t.seqstart, false); end loop;
		end $$`)
	);
}
