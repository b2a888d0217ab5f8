-- The seating of a Learning Café. Each version is whole, with all that made it: the same people,
-- rules and seed give the same plan again. One that nobody has taken into use is a proposal.
create table seating (
	id uuid primary key,
	area_id uuid not null,
	workshop_id uuid not null,
	version integer not null,
	parent_id uuid references seating (id),
	asked jsonb not null,
	-- [round][station] of registrations
	plan jsonb not null,
	stations uuid[] not null,
	-- rounds that had been held when it was made: they are as they were
	held integer not null default 0,
	figures jsonb not null,
	seed bigint not null,
	solver text not null,
	made_by uuid references person (id),
	made_at timestamptz not null,
	used_at timestamptz,
	undone_at timestamptz,
	foreign key (area_id, workshop_id) references workshop (area_id, id),
	unique (workshop_id, version)
);
create index seating_used on seating (workshop_id, version desc) where used_at is not null and undone_at is null;

-- Who stays at a table and briefs those who come.
alter table station add column host_id uuid references registration (id);
