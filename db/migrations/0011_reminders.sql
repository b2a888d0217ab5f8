-- A reminder that somebody stopped before its moment. The key names it: see notifications/reminder.ts.
create table stopped_reminder (
	key text primary key,
	area_id uuid not null references area (id),
	by_person uuid references person (id),
	at timestamptz not null
);

-- A link that was sent again keeps working where it was sent first.
alter table invitation add column older_hashes text[] not null default '{}';
alter table question add column older_hashes text[] not null default '{}';
create index invitation_older on invitation using gin (older_hashes) with (fastupdate = off);
create index question_older on question using gin (older_hashes) with (fastupdate = off);
