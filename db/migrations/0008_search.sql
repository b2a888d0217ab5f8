-- One row per language of each public thing. Filled by the commands that publish, emptied by
-- those that recall, in the same transaction: what is not public is not here.
create table search_entry (
	kind text not null check (kind in ('topic', 'decision', 'memo_item', 'organisation', 'table')),
	thing_id uuid not null,
	area_id uuid not null references area (id),
	lang text not null,
	title text not null,
	body text not null default '',
	path text not null,
	changed_at timestamptz not null,
	words tsvector not null,
	primary key (thing_id, lang)
);
create index search_entry_words on search_entry using gin (words) with (fastupdate = off);
create index search_entry_title on search_entry using gin (lower(title) gin_trgm_ops) with (fastupdate = off);
