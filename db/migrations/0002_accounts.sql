-- Persons belong to the installation; identities stand apart, so that passkeys and other
-- ways of signing in can be added without touching a person.

create table person (
	id uuid primary key,
	name text not null check (length(name) between 1 and 200),
	lang text not null check (lang in ('fi', 'sv', 'en')),
	phone text,
	created_at timestamptz not null,
	erased_at timestamptz,
	version integer not null default 1
);

-- One address may serve several people: unique per person, not per address.
create table identity (
	id uuid primary key,
	person_id uuid not null references person (id),
	kind text not null check (kind in ('email', 'passkey', 'oidc')),
	value text not null,
	created_at timestamptz not null,
	verified_at timestamptz,
	unique (person_id, kind, value)
);
create index identity_value on identity (kind, value);

create table administrator (
	person_id uuid primary key references person (id),
	since timestamptz not null,
	given_by uuid
);

create table sign_in (
	id uuid primary key,
	token_hash text not null unique,
	code_hash text,
	kind text not null check (kind in ('email', 'setup')),
	email text,
	lang text not null,
	return_to text,
	created_at timestamptz not null,
	expires_at timestamptz not null,
	spent_at timestamptz,
	wrong_codes integer not null default 0
);
create index sign_in_email on sign_in (email, created_at);

create table session (
	id uuid primary key,
	token_hash text not null unique,
	person_id uuid not null references person (id),
	acting_for uuid,
	device text not null,
	created_at timestamptz not null,
	seen_at timestamptz not null,
	expires_at timestamptz not null,
	ended_at timestamptz
);
create index session_person on session (person_id) where ended_at is null;
