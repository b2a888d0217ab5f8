create table action (
	id uuid primary key,
	area_id uuid not null references area (id),
	number integer not null,
	table_id uuid not null,
	topic_id uuid references topic (id),
	item_id uuid references agenda_item (id),
	text text not null,
	lang text not null,
	owner_organisation_id uuid,
	owner_person_id uuid references person (id),
	owner_post text not null default '',
	due date not null,
	state text not null default 'open' check (state in ('open', 'done', 'dropped')),
	evidence text not null default '',
	evidence_url text,
	closed_at timestamptz,
	created_at timestamptz not null,
	changed_at timestamptz not null,
	version integer not null default 1,
	unique (area_id, number),
	unique (area_id, id),
	foreign key (area_id, table_id) references partnership_table (area_id, id),
	foreign key (area_id, owner_organisation_id) references organisation (area_id, id)
);
create index action_table on action (table_id, due) where state = 'open';
create index action_owner on action (owner_person_id, due) where state = 'open';
create index action_topic on action (topic_id) where topic_id is not null;
