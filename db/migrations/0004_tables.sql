create table partnership_table (
	id uuid primary key,
	area_id uuid not null references area (id),
	kind text not null check (kind in ('county', 'sector', 'advisory', 'influencing', 'municipal', 'forum')),
	host_organisation_id uuid,
	status text not null default 'active' check (status in ('planned', 'active', 'suspended', 'closed')),
	langs text[] not null,
	term_start date,
	term_end date,
	answer_days integer not null default 60,
	invite_days integer not null default 14,
	expert_seats integer not null default 2,
	feed_secret text not null,
	created_at timestamptz not null,
	changed_at timestamptz not null,
	version integer not null default 1,
	unique (area_id, id),
	foreign key (area_id, host_organisation_id) references organisation (area_id, id)
);

create table partnership_table_text (
	table_id uuid not null references partnership_table (id),
	area_id uuid not null,
	lang text not null,
	name text not null,
	slug text not null,
	purpose text not null default '',
	sector text not null default '',
	mandate text not null default '',
	fee_rule text not null default '',
	rules text not null default '',
	original boolean not null default false,
	version integer not null default 1,
	written_at timestamptz not null,
	primary key (table_id, lang),
	unique (area_id, lang, slug)
);

create table seat (
	id uuid primary key,
	area_id uuid not null,
	table_id uuid not null,
	number integer not null,
	side text not null check (side in ('public', 'association', 'experience')),
	theme_fi text,
	theme_sv text,
	theme_en text,
	foreign key (area_id, table_id) references partnership_table (area_id, id),
	unique (table_id, number)
);

-- One row per person and role at a table, with its term. An expert by experience is drawn or
-- counted in public only with consent for that publication.
create table membership (
	id uuid primary key,
	area_id uuid not null,
	table_id uuid not null,
	seat_id uuid references seat (id),
	person_id uuid not null references person (id),
	organisation_id uuid,
	role text not null check (role in ('chair', 'vice_chair', 'secretary', 'member', 'deputy', 'speaking', 'expert', 'public_side', 'observer')),
	deputy_of uuid references membership (id),
	since date not null,
	until date,
	ended_reason text,
	confirmed_by text,
	drawn_consent_at timestamptz,
	created_at timestamptz not null,
	foreign key (area_id, table_id) references partnership_table (area_id, id),
	foreign key (area_id, organisation_id) references organisation (area_id, id),
	check (role <> 'expert' or organisation_id is null)
);
create index membership_table on membership (table_id) where until is null;
create index membership_person on membership (person_id) where until is null;
create unique index membership_once on membership (table_id, person_id, role, coalesce(organisation_id, table_id)) where until is null;

-- The operating model of a table as text: who is responsible for each step, how long it takes.
create table table_step (
	id uuid primary key,
	area_id uuid not null,
	table_id uuid not null,
	position integer not null,
	lang text not null,
	title text not null,
	responsible text not null,
	duration text not null,
	version integer not null default 1,
	foreign key (area_id, table_id) references partnership_table (area_id, id),
	unique (table_id, lang, position)
);
