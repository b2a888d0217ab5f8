create table area (
	id uuid primary key,
	kind text not null check (kind in ('county', 'municipality', 'joint')),
	langs text[] not null check (cardinality(langs) between 1 and 3),
	phone text,
	email text,
	phone_hours text,
	example boolean not null default false,
	created_at timestamptz not null,
	version integer not null default 1
);

create table area_text (
	area_id uuid not null references area (id),
	lang text not null,
	name text not null,
	slug text not null,
	purpose text not null default '',
	coordinator_title text not null default '',
	original boolean not null default false,
	version integer not null default 1,
	written_at timestamptz not null,
	primary key (area_id, lang),
	unique (lang, slug)
);

-- Human numbers, counted per area and kind.
create table area_counter (
	area_id uuid not null references area (id),
	kind text not null,
	last integer not null,
	primary key (area_id, kind)
);

create table area_role (
	id uuid primary key,
	area_id uuid not null references area (id),
	person_id uuid not null references person (id),
	role text not null check (role in ('administrator', 'coordinator', 'substitute')),
	since timestamptz not null,
	until timestamptz,
	given_by uuid
);
create unique index area_role_now on area_role (area_id, person_id, role) where until is null;
create index area_role_person on area_role (person_id) where until is null;

create table organisation (
	id uuid primary key,
	area_id uuid not null references area (id),
	kind text not null check (kind in ('association', 'foundation', 'parish', 'municipality', 'county', 'network', 'school', 'company', 'other')),
	name_fi text,
	name_sv text,
	name_en text,
	business_id text,
	municipality text,
	sectors text[] not null default '{}',
	purpose_class text,
	public_side boolean not null default false,
	created_at timestamptz not null,
	changed_at timestamptz not null,
	closed_at timestamptz,
	version integer not null default 1,
	unique (area_id, id),
	check (coalesce(name_fi, name_sv, name_en) is not null)
);
create index organisation_area on organisation (area_id, changed_at);

-- Who may act for an organisation.
create table representation (
	id uuid primary key,
	area_id uuid not null,
	organisation_id uuid not null,
	person_id uuid not null references person (id),
	title text,
	since timestamptz not null,
	until timestamptz,
	foreign key (area_id, organisation_id) references organisation (area_id, id)
);
create unique index representation_now on representation (organisation_id, person_id) where until is null;
create index representation_person on representation (person_id) where until is null;
