create table topic (
	id uuid primary key,
	area_id uuid not null references area (id),
	number integer not null,
	table_id uuid not null,
	stage text not null check (stage in ('draft', 'unconfirmed', 'proposed', 'in_triage', 'passed_on', 'not_taken_up', 'on_agenda', 'discussed', 'carried_out', 'awaiting_answer', 'answered', 'withdrawn', 'did_not_go_further')),
	stage_since timestamptz not null,
	visibility text not null default 'staff' check (visibility in ('public', 'area', 'table', 'staff', 'named')),
	behalf text not null check (behalf in ('self', 'organisation', 'others')),
	organisation_id uuid,
	organisation_name text,
	life text not null check (life in ('own', 'members', 'clients', 'others')),
	heard text not null check (heard in ('asked', 'expert', 'not_yet')),
	influence_by date,
	channel text not null check (channel in ('web', 'member', 'phone', 'letter', 'meeting')),
	diary_number text,
	record_of text not null default 'host' check (record_of in ('host', 'association')),
	merged_into uuid references topic (id),
	proposed_at timestamptz not null,
	changed_at timestamptz not null,
	version integer not null default 1,
	unique (area_id, number),
	unique (area_id, id),
	foreign key (area_id, table_id) references partnership_table (area_id, id),
	foreign key (area_id, organisation_id) references organisation (area_id, id)
);
create index topic_list on topic (area_id, changed_at desc, id desc) where visibility = 'public';
create index topic_table_list on topic (table_id, changed_at desc, id desc) where visibility = 'public';
create index topic_waiting on topic (area_id, proposed_at) where stage in ('proposed', 'in_triage');

create table topic_text (
	topic_id uuid not null references topic (id),
	area_id uuid not null,
	lang text not null,
	title text not null check (length(title) between 1 and 200),
	body text not null check (length(body) <= 10000),
	heard_text text not null default '',
	influence_text text not null default '',
	original boolean not null default false,
	redacted boolean not null default false,
	based_on integer,
	due_by date,
	version integer not null default 1,
	written_at timestamptz not null,
	primary key (topic_id, lang)
);

-- What the proposer sent, kept as it came; seen by staff only. Triage may publish another text.
create table topic_proposal (
	topic_id uuid primary key references topic (id),
	area_id uuid not null,
	lang text not null,
	title text not null,
	body text not null,
	heard_text text not null,
	influence_text text not null,
	person_id uuid references person (id),
	name text,
	email text,
	phone text,
	postal text,
	name_public boolean not null default false,
	entered_by uuid references person (id),
	confirm_hash text unique,
	confirmed_at timestamptz,
	erased_at timestamptz
);
create index topic_proposal_email on topic_proposal (email);

create table triage (
	id uuid primary key,
	area_id uuid not null,
	topic_id uuid not null references topic (id),
	outcome text not null check (outcome in ('to_table', 'to_network', 'to_other_table', 'answered_now', 'declined', 'merged')),
	reason text not null,
	reason_lang text not null,
	answer text,
	several_parties text,
	competence text,
	still_time text,
	one_field text,
	experience_needed text,
	output_wanted text,
	network text,
	other_table_id uuid,
	by_person uuid references person (id),
	at timestamptz not null
);
create index triage_topic on triage (topic_id, at);

create table follower (
	id uuid primary key,
	area_id uuid not null,
	about_kind text not null check (about_kind in ('topic', 'table')),
	about_id uuid not null,
	email text not null,
	lang text not null,
	proposer boolean not null default false,
	token text not null unique,
	created_at timestamptz not null,
	confirmed_at timestamptz,
	stopped_at timestamptz,
	unique (about_id, email)
);

-- What was asked of a decision-maker, and what came back. Open until an answer is recorded.
create table question (
	id uuid primary key,
	area_id uuid not null,
	topic_id uuid not null references topic (id),
	decision_id uuid,
	asked_of text not null,
	asked_email text,
	text text not null,
	lang text not null,
	asked_at timestamptz not null,
	due date not null,
	reminded_at timestamptz,
	token_hash text unique,
	closed_at timestamptz,
	version integer not null default 1
);
create index question_topic on question (topic_id);
create index question_open on question (due) where closed_at is null;

create table answer (
	id uuid primary key,
	area_id uuid not null,
	question_id uuid not null references question (id),
	topic_id uuid not null references topic (id),
	answered_by text not null,
	dealt_with text not null default '',
	effect text not null check (effect in ('as_such', 'partly', 'not', 'unknown')),
	text text not null,
	lang text not null,
	source text not null check (source in ('link', 'coordinator', 'letter', 'phone', 'meeting', 'email')),
	source_note text not null default '',
	answered_on date not null,
	recorded_by uuid references person (id),
	recorded_at timestamptz not null
);
create index answer_topic on answer (topic_id);
