-- The harvest of a workshop: what became of each cluster, the ideas, and the report of the day.

create table idea (
	id uuid primary key,
	area_id uuid not null references area (id),
	number integer not null,
	workshop_id uuid,
	-- as it was typed; the id beside it when the area knows an organisation by that name
	owner_organisation text not null default '' check (length(owner_organisation) <= 160),
	owner_organisation_id uuid,
	-- it was asked and nobody has taken it yet: said openly, which is not the same as not asked
	owner_none boolean not null default false,
	next_on date,
	-- why the next step is more than two weeks away
	next_late_reason text not null default '',
	next_done_at timestamptz,
	funder text not null default '' check (length(funder) <= 160),
	deadline timestamptz,
	created_at timestamptz not null,
	changed_at timestamptz not null,
	version integer not null default 1,
	unique (area_id, number),
	unique (area_id, id),
	foreign key (area_id, workshop_id) references workshop (area_id, id),
	foreign key (area_id, owner_organisation_id) references organisation (area_id, id),
	check (not (owner_none and owner_organisation <> '')),
	check (owner_organisation_id is null or owner_organisation <> ''),
	check (next_done_at is null or next_on is not null)
);
create index idea_workshop on idea (workshop_id, number) where workshop_id is not null;
create index idea_next on idea (next_on) where next_done_at is null;

create table idea_text (
	idea_id uuid not null references idea (id) on delete cascade,
	area_id uuid not null,
	lang text not null,
	title text not null check (length(title) between 1 and 160),
	need text not null default '',
	for_whom text not null default '',
	next_step text not null default '',
	original boolean not null default false,
	version integer not null default 1,
	written_at timestamptz not null,
	primary key (idea_id, lang)
);

-- Who brings what. Organisations and groups, never a person's name.
create table idea_promise (
	idea_id uuid not null references idea (id) on delete cascade,
	area_id uuid not null,
	position integer not null,
	who text not null check (length(who) between 1 and 160),
	what text not null check (length(what) between 1 and 300),
	primary key (idea_id, position)
);

-- Being parked is a row: why, until when, who said so.
create table idea_parking (
	idea_id uuid primary key references idea (id) on delete cascade,
	area_id uuid not null,
	reason text not null check (length(reason) between 1 and 1000),
	look_again date not null,
	parked_by uuid references person (id),
	parked_at timestamptz not null
);
create index idea_parking_again on idea_parking (area_id, look_again);

-- What became of a cluster, or of a single note. One decision each; a parked one may be taken up again.
create table harvest_decision (
	workshop_id uuid not null,
	item_id uuid not null,
	area_id uuid not null,
	item_kind text not null check (item_kind in ('cluster', 'note')),
	became text not null check (became in ('idea', 'topic', 'parked')),
	idea_id uuid references idea (id),
	topic_id uuid references topic (id),
	reason text not null default '',
	look_again date,
	decided_by uuid references person (id),
	decided_at timestamptz not null,
	primary key (workshop_id, item_id),
	foreign key (area_id, workshop_id) references workshop (area_id, id),
	check ((became = 'idea') = (idea_id is not null)),
	check ((became = 'topic') = (topic_id is not null)),
	check ((became = 'parked') = (look_again is not null)),
	check ((became = 'parked') = (reason <> ''))
);
create index harvest_idea on harvest_decision (idea_id) where idea_id is not null;
create index harvest_topic on harvest_decision (topic_id) where topic_id is not null;
create index harvest_again on harvest_decision (area_id, look_again) where look_again is not null;

-- What the staff writes of a day, beside what the record tells by itself.
create table report_text (
	workshop_id uuid not null,
	area_id uuid not null,
	lang text not null,
	summary text not null default '',
	blog text not null default '',
	next text not null default '',
	version integer not null default 1,
	written_at timestamptz not null,
	primary key (workshop_id, lang),
	foreign key (area_id, workshop_id) references workshop (area_id, id)
);

-- Approved: who, when, and the record as it was then. What was approved is what is shown, whatever
-- happens to the boards afterwards; the row goes when the report is recalled.
create table report_approval (
	workshop_id uuid primary key,
	area_id uuid not null,
	record jsonb not null,
	approved_by uuid references person (id),
	approved_at timestamptz not null,
	foreign key (area_id, workshop_id) references workshop (area_id, id)
);
