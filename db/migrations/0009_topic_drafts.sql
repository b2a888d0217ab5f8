-- A proposal being written: nothing has happened yet, so it is no topic and records no event.
-- Found by its secret alone; swept 14 days after the last touch.
create table topic_draft (
	id uuid primary key,
	token_hash text not null unique,
	area_id uuid not null references area (id),
	lang text not null,
	fields jsonb not null,
	touched_at timestamptz not null
);
