-- Workshops: a day with its programme, its stations, and the people who come. Several days make a
-- series (network training, then an Innostamo two weeks later).

create table workshop_series (
	id uuid primary key,
	area_id uuid not null references area (id),
	number integer not null,
	copied_from uuid references workshop_series (id),
	langs text[] not null,
	created_at timestamptz not null,
	changed_at timestamptz not null,
	version integer not null default 1,
	unique (area_id, number),
	unique (area_id, id)
);

create table workshop_series_text (
	series_id uuid not null references workshop_series (id) on delete cascade,
	area_id uuid not null,
	lang text not null,
	name text not null,
	purpose text not null default '',
	original boolean not null default false,
	version integer not null default 1,
	written_at timestamptz not null,
	primary key (series_id, lang)
);

-- Who makes it together and who pays.
create table workshop_partner (
	id uuid primary key,
	area_id uuid not null,
	series_id uuid not null,
	position integer not null,
	role text not null check (role in ('host', 'partner', 'funder')),
	name text not null,
	note text not null default '',
	foreign key (area_id, series_id) references workshop_series (area_id, id) on delete cascade
);
create index workshop_partner_series on workshop_partner (series_id, position);

create table workshop (
	id uuid primary key,
	area_id uuid not null references area (id),
	number integer not null,
	series_id uuid,
	part integer not null default 1 check (part between 1 and 20),
	kind text not null check (kind in ('training', 'innostamo', 'workshop', 'follow_up')),
	langs text[] not null,
	starts_at timestamptz not null,
	ends_at timestamptz not null,
	place text not null default '',
	remote_url text,
	seats_site integer not null check (seats_site between 0 and 5000),
	seats_remote integer not null default 0 check (seats_remote between 0 and 5000),
	registers_from timestamptz,
	registers_until timestamptz,
	-- how people are called where others see: by name, as a table only, or not at all
	names text not null default 'table' check (names in ('named', 'table', 'anonymous')),
	-- the funding that the day looks towards, with its clock time
	funding text not null default '',
	funding_until timestamptz,
	feedback_url text,
	feedback_sent_at timestamptz,
	feedback_answers integer,
	state text not null default 'planned' check (state in ('planned', 'open', 'running', 'held', 'cancelled')),
	cancelled_reason text,
	opened_at timestamptz,
	-- the last number given in each waiting list; given under the lock of this row
	waiting_site integer not null default 0,
	waiting_remote integer not null default 0,
	reconfirm_by timestamptz,
	sequence integer not null default 0,
	created_at timestamptz not null,
	changed_at timestamptz not null,
	version integer not null default 1,
	unique (area_id, number),
	unique (area_id, id),
	check (ends_at > starts_at),
	foreign key (area_id, series_id) references workshop_series (area_id, id)
);
create index workshop_area on workshop (area_id, starts_at);
create index workshop_series_parts on workshop (series_id, part) where series_id is not null;

create table workshop_text (
	workshop_id uuid not null references workshop (id),
	area_id uuid not null,
	lang text not null,
	title text not null,
	intro text not null default '',
	goals text not null default '',
	original boolean not null default false,
	version integer not null default 1,
	written_at timestamptz not null,
	primary key (workshop_id, lang)
);

-- The programme of the day by minutes; begun and ended are what really happened.
create table workshop_item (
	id uuid primary key,
	area_id uuid not null,
	workshop_id uuid not null,
	position integer not null,
	kind text not null check (kind in ('arrival', 'talk', 'dialogue', 'cafe', 'shaping', 'plenary', 'break', 'feedback')),
	minutes integer not null check (minutes between 0 and 600),
	responsible text not null default '',
	began_at timestamptz,
	ended_at timestamptz,
	version integer not null default 1,
	foreign key (area_id, workshop_id) references workshop (area_id, id),
	unique (workshop_id, position) deferrable initially deferred
);

create table workshop_item_text (
	item_id uuid not null references workshop_item (id) on delete cascade,
	area_id uuid not null,
	lang text not null,
	title text not null,
	original boolean not null default false,
	primary key (item_id, lang)
);

-- A table of the Learning Café with its theme. Never called a table in code.
create table station (
	id uuid primary key,
	area_id uuid not null,
	workshop_id uuid not null,
	position integer not null,
	seats integer check (seats between 1 and 200),
	lang text,
	accessible boolean not null default true,
	remote boolean not null default false,
	version integer not null default 1,
	foreign key (area_id, workshop_id) references workshop (area_id, id),
	unique (area_id, id),
	unique (workshop_id, position) deferrable initially deferred
);

create table station_text (
	station_id uuid not null references station (id) on delete cascade,
	area_id uuid not null,
	lang text not null,
	theme text not null,
	question text not null default '',
	original boolean not null default false,
	primary key (station_id, lang)
);

-- What the organiser asks beside what is always asked.
create table workshop_question (
	id uuid primary key,
	area_id uuid not null,
	workshop_id uuid not null,
	position integer not null,
	kind text not null check (kind in ('line', 'choice', 'tick')),
	required boolean not null default false,
	foreign key (area_id, workshop_id) references workshop (area_id, id)
);
create index workshop_question_of on workshop_question (workshop_id, position);

create table workshop_question_text (
	question_id uuid not null references workshop_question (id) on delete cascade,
	area_id uuid not null,
	lang text not null,
	label text not null,
	choices text[] not null default '{}',
	original boolean not null default false,
	primary key (question_id, lang)
);

-- One row per person and workshop. Seats are given and waiting numbers counted while the row of
-- the workshop is locked; the unique indexes are the last word.
create table registration (
	id uuid primary key,
	area_id uuid not null,
	workshop_id uuid not null,
	way text not null check (way in ('site', 'remote')),
	state text not null check (state in ('confirmed', 'waiting', 'offered', 'cancelled', 'lapsed')),
	waiting_no integer,
	offered_until timestamptz,
	name text not null,
	email text,
	lang text not null,
	side text not null check (side in ('public', 'association', 'experience', 'other')),
	organisation_id uuid,
	organisation text not null default '',
	sector text not null default '',
	station_id uuid,
	-- who registered a group; their mails carry the links of those without an address
	group_of uuid references registration (id),
	-- the earlier part of the series that this one came from
	came_from uuid references registration (id),
	source text not null default 'form' check (source in ('form', 'next_part', 'staff', 'walk_in')),
	over_reason text,
	-- at the door: typed, or in a QR code on a phone or on paper
	door_code text not null,
	shown_to_others boolean not null default false,
	reconfirmed_at timestamptz,
	created_at timestamptz not null,
	changed_at timestamptz not null,
	cancelled_at timestamptz,
	forgotten_at timestamptz,
	version integer not null default 1,
	foreign key (area_id, workshop_id) references workshop (area_id, id),
	foreign key (area_id, organisation_id) references organisation (area_id, id),
	foreign key (area_id, station_id) references station (area_id, id),
	unique (area_id, id),
	unique (workshop_id, door_code),
	check ((state in ('waiting', 'offered')) = (waiting_no is not null)),
	check ((state = 'offered') = (offered_until is not null))
);
create unique index registration_once on registration (workshop_id, email)
	where email is not null and state in ('confirmed', 'waiting', 'offered');
create unique index registration_waiting on registration (workshop_id, way, waiting_no) where waiting_no is not null;
create index registration_state on registration (workshop_id, way, state);
create index registration_offers on registration (offered_until) where state = 'offered';

-- Links of the mails: cancel, change, accept. Each mail may bring a new one; all live until the day is over.
create table registration_link (
	token_hash text primary key,
	area_id uuid not null,
	registration_id uuid not null references registration (id) on delete cascade,
	created_at timestamptz not null
);
create index registration_link_of on registration_link (registration_id);

-- Access needs and diet: kept apart, for the staff of the day alone, deleted 14 days after.
create table registration_need (
	registration_id uuid primary key references registration (id) on delete cascade,
	area_id uuid not null,
	diet text not null default '',
	access text not null default ''
);

create table registration_answer (
	registration_id uuid not null references registration (id) on delete cascade,
	question_id uuid not null references workshop_question (id) on delete cascade,
	area_id uuid not null,
	answer text not null,
	primary key (registration_id, question_id)
);

-- Who really came.
create table presence (
	registration_id uuid primary key references registration (id) on delete cascade,
	area_id uuid not null,
	workshop_id uuid not null,
	arrived_at timestamptz not null,
	left_at timestamptz,
	how text not null check (how in ('code', 'name', 'paper', 'walk_in', 'self')),
	noted_by uuid references person (id),
	foreign key (area_id, workshop_id) references workshop (area_id, id)
);
create index presence_of on presence (workshop_id);
