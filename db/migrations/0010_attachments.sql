-- Files that hang on things; first on agenda items. Nothing has written to the earlier table.
-- A row is here only when its file is in FILES_DIR under its hash.
drop table attachment;
create table attachment (
	id uuid primary key,
	area_id uuid not null,
	table_id uuid not null,
	about_kind text not null check (about_kind in ('agenda_item', 'topic')),
	about_id uuid not null,
	sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
	name text not null check (name <> ''),
	kind text not null,
	type text not null,
	bytes integer not null check (bytes between 1 and 20971520),
	lang text not null,
	description text not null default '',
	-- a paper that is a picture only: a screen reader has nothing to read in it
	wordless boolean not null default false,
	visibility text not null default 'table' check (visibility in ('public', 'area', 'table', 'staff')),
	added_by uuid references person (id),
	added_at timestamptz not null,
	removed_by uuid references person (id),
	removed_at timestamptz,
	foreign key (area_id, table_id) references partnership_table (area_id, id),
	-- a picture is told in words too
	check (kind not in ('png', 'jpeg') or description <> '')
);
create index attachment_about on attachment (about_id, added_at) where removed_at is null;
create index attachment_file on attachment (sha256);
