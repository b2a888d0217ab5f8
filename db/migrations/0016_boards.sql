-- The hall of a workshop: who joined it with a phone, the notes of its boards, and its votes.

-- One row per workshop that has a hall. It is locked while notes are taken in: whoever holds it
-- gives the sequence numbers, so the order of numbers is the order of commits.
create table hall (
	workshop_id uuid primary key,
	area_id uuid not null,
	-- short and spoken; there only while the hall is open
	code text unique,
	phase text not null check (phase in ('open', 'writing', 'merging', 'voting', 'closed')),
	round integer not null default 0 check (round between 0 and 50),
	round_ends_at timestamptz,
	dots integer not null default 3 check (dots between 1 and 20),
	dots_most integer not null default 2 check (dots_most between 1 and 20),
	vote_by text not null default 'guest' check (vote_by in ('guest', 'station')),
	message text not null default '' check (length(message) <= 300),
	message_at timestamptz,
	last_seq bigint not null default 0,
	opened_at timestamptz not null,
	closed_at timestamptz,
	version integer not null default 1,
	check ((phase = 'closed') = (closed_at is not null)),
	check ((phase = 'closed') = (code is null)),
	foreign key (area_id, workshop_id) references workshop (area_id, id),
	unique (area_id, workshop_id)
);

-- A device in the hall. No account: a random token in a cookie, of which only the hash stands here.
create table hall_guest (
	id uuid primary key,
	area_id uuid not null,
	workshop_id uuid not null,
	token_hash text not null,
	name text check (length(name) between 1 and 80),
	side text check (side in ('public', 'association', 'experience', 'other')),
	station_id uuid,
	-- the station that this guest keeps, when the facilitator has said so
	hosts_station_id uuid,
	registration_id uuid unique references registration (id),
	joined_at timestamptz not null,
	removed_at timestamptz,
	forgotten_at timestamptz,
	unique (workshop_id, token_hash),
	unique (area_id, id),
	foreign key (area_id, workshop_id) references hall (area_id, workshop_id),
	foreign key (area_id, station_id) references station (area_id, id),
	foreign key (area_id, hosts_station_id) references station (area_id, id)
);
create index hall_guest_joined on hall_guest (workshop_id, joined_at);

-- Notes that belong together. Of a station, or of the whole hall where there are none.
create table cluster (
	id uuid primary key,
	area_id uuid not null,
	workshop_id uuid not null,
	station_id uuid,
	title text not null check (length(title) between 1 and 120),
	lang text not null,
	version integer not null default 1,
	created_at timestamptz not null,
	foreign key (area_id, workshop_id) references hall (area_id, workshop_id),
	foreign key (area_id, station_id) references station (area_id, id),
	unique (area_id, id)
);
create index cluster_of on cluster (workshop_id, created_at);

create table note (
	id uuid primary key,
	area_id uuid not null,
	workshop_id uuid not null,
	station_id uuid,
	round integer not null,
	kind text not null check (kind in ('idea', 'need', 'concern', 'offer', 'question')),
	text text not null check (length(text) between 1 and 500),
	lang text not null,
	origin text not null check (origin in ('phone', 'paper', 'host')),
	-- null when the staff wrote it down
	guest_id uuid,
	-- of a paper sheet: typed once
	sheet_code text,
	cluster_id uuid,
	-- the same thing said twice: this one lives on in the other, and keeps where it came from
	merged_into uuid references note (id),
	hidden_at timestamptz,
	hidden_reason text check (hidden_reason in ('person', 'unkind', 'mistake')),
	-- the number it was given when it was written: order within a station
	seq bigint not null,
	version integer not null default 1,
	created_at timestamptz not null,
	check ((hidden_at is null) = (hidden_reason is null)),
	check (merged_into is null or merged_into <> id),
	foreign key (area_id, workshop_id) references hall (area_id, workshop_id),
	foreign key (area_id, station_id) references station (area_id, id),
	foreign key (area_id, guest_id) references hall_guest (area_id, id),
	foreign key (area_id, cluster_id) references cluster (area_id, id),
	unique (workshop_id, seq),
	unique (workshop_id, sheet_code)
);
create index note_cluster on note (cluster_id) where cluster_id is not null;
create index note_merged on note (merged_into) where merged_into is not null;

-- What a group leaves to the next one at the same station.
create table round_summary (
	id uuid primary key,
	area_id uuid not null,
	workshop_id uuid not null,
	station_id uuid,
	round integer not null,
	text text not null check (length(text) <= 1000),
	lang text not null,
	version integer not null default 1,
	written_at timestamptz not null,
	foreign key (area_id, workshop_id) references hall (area_id, workshop_id),
	foreign key (area_id, station_id) references station (area_id, id),
	unique nulls not distinct (workshop_id, station_id, round)
);

-- What changed, in order. It names the thing, never its text: who asks reads the thing as it is
-- now, so a note that was hidden is not told again.
create table board_change (
	workshop_id uuid not null references hall (workshop_id),
	seq bigint not null,
	area_id uuid not null,
	kind text not null check (kind in ('note', 'cluster', 'summary', 'hall')),
	station_id uuid,
	thing_id uuid not null,
	guest_id uuid,
	-- the device's own id of what it sent: sent twice, done once
	op text,
	at timestamptz not null,
	primary key (workshop_id, seq)
);
create unique index board_change_op on board_change (guest_id, op) where op is not null;

-- A voter is a guest, or a station that votes as one.
create table ballot (
	workshop_id uuid not null references hall (workshop_id),
	voter_id uuid not null,
	area_id uuid not null,
	dots integer not null check (dots between 1 and 20),
	primary key (workshop_id, voter_id)
);

create table dot (
	workshop_id uuid not null,
	voter_id uuid not null,
	item_id uuid not null,
	area_id uuid not null,
	item_kind text not null check (item_kind in ('cluster', 'note')),
	n integer not null,
	most integer not null,
	at timestamptz not null,
	check (n between 1 and most),
	primary key (workshop_id, voter_id, item_id),
	foreign key (workshop_id, voter_id) references ballot (workshop_id, voter_id)
);
create index dot_item on dot (workshop_id, item_id);

-- The last word on how many dots a voter has: counted while the ballot is locked.
create function dots_are_counted() returns trigger language plpgsql as $$
declare given integer; allowed integer;
begin
	select dots into allowed from ballot
		where workshop_id = new.workshop_id and voter_id = new.voter_id for update;
	select sum(n) into given from dot
		where workshop_id = new.workshop_id and voter_id = new.voter_id;
	if given > allowed then
		raise exception 'more dots than the ballot has' using errcode = 'check_violation';
	end if;
	return null;
end $$;
create trigger dot_counted after insert or update on dot
	for each row execute function dots_are_counted();
