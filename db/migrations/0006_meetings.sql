create table meeting (
	id uuid primary key,
	area_id uuid not null references area (id),
	number integer not null,
	table_id uuid not null,
	term_number integer not null,
	year integer not null,
	starts_at timestamptz not null,
	ends_at timestamptz not null,
	place text not null default '',
	remote_url text,
	open_meeting boolean not null default false,
	state text not null default 'planned' check (state in ('planned', 'invited', 'running', 'held', 'cancelled')),
	cancelled_reason text,
	invited_at timestamptz,
	sequence integer not null default 0,
	created_at timestamptz not null,
	changed_at timestamptz not null,
	version integer not null default 1,
	unique (area_id, number),
	unique (area_id, id),
	foreign key (area_id, table_id) references partnership_table (area_id, id)
);
create index meeting_table on meeting (table_id, starts_at);
create index meeting_area on meeting (area_id, starts_at);

-- One row per item; texts of the memo are fields with a version each, because two people write
-- different fields at once.
create table agenda_item (
	id uuid primary key,
	area_id uuid not null,
	meeting_id uuid not null,
	position integer not null,
	kind text not null check (kind in ('information', 'discussion', 'decision', 'election', 'standing')),
	standing text check (standing in ('opening', 'previous_memo', 'open_actions', 'other', 'closing')),
	topic_id uuid references topic (id),
	presenter text not null default '',
	minutes integer not null default 10 check (minutes between 0 and 600),
	state text not null default 'coming' check (state in ('coming', 'now', 'done', 'postponed')),
	held_back boolean not null default false,
	held_back_reason text not null default '',
	started_at timestamptz,
	ended_at timestamptz,
	decided text check (decided in ('consensus', 'vote')),
	votes_for integer,
	votes_against integer,
	votes_empty integer,
	version integer not null default 1,
	changed_at timestamptz not null,
	foreign key (area_id, meeting_id) references meeting (area_id, id),
	unique (meeting_id, position) deferrable initially deferred
);
create index agenda_item_topic on agenda_item (topic_id) where topic_id is not null;

create table agenda_item_text (
	item_id uuid not null references agenda_item (id) on delete cascade,
	area_id uuid not null,
	lang text not null,
	title text not null,
	intro text not null default '',
	original boolean not null default false,
	version integer not null default 1,
	written_at timestamptz not null,
	primary key (item_id, lang)
);

create table memo_field (
	item_id uuid not null references agenda_item (id) on delete cascade,
	area_id uuid not null,
	field text not null check (field in ('notes', 'proposal', 'grounds', 'decision', 'dissent')),
	lang text not null,
	text text not null,
	version integer not null default 1,
	by_person uuid references person (id),
	written_at timestamptz not null,
	primary key (item_id, field, lang)
);

-- A decision has an address of its own once its item is done.
create table decision (
	id uuid primary key,
	area_id uuid not null,
	number integer not null,
	item_id uuid not null unique references agenda_item (id),
	meeting_id uuid not null,
	table_id uuid not null,
	topic_id uuid references topic (id),
	decided_at timestamptz not null,
	review_on date,
	unique (area_id, number),
	foreign key (area_id, meeting_id) references meeting (area_id, id)
);

create table invitation (
	id uuid primary key,
	area_id uuid not null,
	meeting_id uuid not null,
	membership_id uuid not null references membership (id),
	token_hash text not null unique,
	reply text check (reply in ('coming', 'not_coming', 'deputy')),
	deputy_membership_id uuid references membership (id),
	replied_at timestamptz,
	sent_at timestamptz,
	reminded_at timestamptz,
	foreign key (area_id, meeting_id) references meeting (area_id, id),
	unique (meeting_id, membership_id)
);

create table attendance (
	id uuid primary key,
	area_id uuid not null,
	meeting_id uuid not null,
	membership_id uuid references membership (id),
	in_place_of uuid references membership (id),
	guest_name text,
	guest_organisation text,
	side text not null check (side in ('public', 'association', 'experience', 'other')),
	remote boolean not null default false,
	arrived_at timestamptz,
	left_at timestamptz,
	version integer not null default 1,
	foreign key (area_id, meeting_id) references meeting (area_id, id)
);
create unique index attendance_once on attendance (meeting_id, membership_id) where membership_id is not null;

create table memo (
	meeting_id uuid primary key references meeting (id),
	area_id uuid not null,
	state text not null default 'draft' check (state in ('draft', 'for_comment', 'approved', 'published', 'recalled')),
	comment_until date,
	langs_due date,
	version integer not null default 1,
	changed_at timestamptz not null
);

-- Each step of a memo with who and when; the state above is the last of them.
create table memo_step (
	id uuid primary key,
	area_id uuid not null,
	meeting_id uuid not null references meeting (id),
	state text not null,
	by_person uuid references person (id),
	at timestamptz not null,
	note text not null default '',
	content_hash text
);

create table memo_comment (
	id uuid primary key,
	area_id uuid not null,
	meeting_id uuid not null references meeting (id),
	item_id uuid references agenda_item (id),
	by_person uuid not null references person (id),
	text text not null,
	at timestamptz not null,
	handled_at timestamptz
);

create table attachment (
	id uuid primary key,
	area_id uuid not null,
	about_kind text not null,
	about_id uuid not null,
	sha256 text not null,
	name text not null,
	type text not null,
	bytes integer not null,
	visibility text not null default 'table' check (visibility in ('public', 'area', 'table', 'staff')),
	description text not null default '',
	added_by uuid references person (id),
	added_at timestamptz not null,
	removed_at timestamptz
);
create index attachment_about on attachment (about_id) where removed_at is null;
