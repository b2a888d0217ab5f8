-- The platform: events with their chain, links of the thread, operations, mail, limits.

create extension if not exists pg_trgm;

-- The client's operation id: the same submit twice is one effect and one answer.
create table operation (
	id text not null,
	actor text not null,
	command text not null,
	answer jsonb,
	at timestamptz not null,
	primary key (id, actor)
);
create index operation_at on operation (at);

-- What happened. Payloads hold ids and codes only, so that erasing a person leaves the chain whole.
create table event (
	id uuid primary key,
	seq bigint generated always as identity unique,
	area_id uuid,
	table_id uuid,
	type text not null,
	subject_kind text not null,
	subject_id uuid not null,
	actor_id uuid,
	on_behalf_of uuid,
	role text,
	data jsonb not null default '{}',
	at timestamptz not null,
	published_at timestamptz,
	chain_no bigint unique,
	hash text
);
create index event_subject on event (subject_id, seq);
create index event_area on event (area_id, seq);
create index event_table on event (table_id, seq) where table_id is not null;
create index event_unpublished on event (seq) where published_at is null;

-- Append-only: only the publisher's marks may be set, once.
create function event_is_append_only() returns trigger language plpgsql as $$
begin
	if tg_op = 'DELETE' or tg_op = 'TRUNCATE' then
		raise exception 'events are append-only';
	end if;
	if (old.id, old.seq, old.area_id, old.table_id, old.type, old.subject_kind, old.subject_id,
		old.actor_id, old.on_behalf_of, old.role, old.data, old.at)
		is distinct from
		(new.id, new.seq, new.area_id, new.table_id, new.type, new.subject_kind, new.subject_id,
		new.actor_id, new.on_behalf_of, new.role, new.data, new.at)
		or (old.hash is not null and (old.hash, old.chain_no) is distinct from (new.hash, new.chain_no)) then
		raise exception 'events are append-only';
	end if;
	return new;
end $$;
create trigger event_append_only before update or delete on event
	for each row execute function event_is_append_only();

create table event_chain (
	one boolean primary key default true check (one),
	last_no bigint not null,
	last_hash text not null
);
insert into event_chain (last_no, last_hash) values (0, '');

-- The thread: what came from what. Both ends are things (topic, agenda_item, decision, action,
-- question, answer, …), never meetings or tables, so that a thread stays one story.
create table thread_link (
	from_kind text not null,
	from_id uuid not null,
	to_kind text not null,
	to_id uuid not null,
	relation text not null check (relation in ('led_to', 'merged_into')),
	event_id uuid not null references event (id),
	primary key (from_id, to_id)
);
create index thread_link_to on thread_link (to_id);

-- Mail, written in the transaction of the change that causes it.
create table mail (
	id uuid primary key,
	key text not null unique,
	area_id uuid,
	to_email text not null,
	to_name text,
	lang text not null,
	template text not null,
	params jsonb not null,
	about_kind text,
	about_id uuid,
	message_id text not null unique,
	stop_token text,
	run_at timestamptz not null,
	attempts integer not null default 0,
	locked_until timestamptz,
	sent_at timestamptz,
	stopped_at timestamptz,
	failed_at timestamptz,
	last_error text,
	created_at timestamptz not null
);
create index mail_due on mail (run_at) where sent_at is null and failed_at is null and stopped_at is null;
create index mail_about on mail (about_id);
create index mail_to on mail (to_email, created_at);

create table limit_count (
	key text not null,
	window_start timestamptz not null,
	n integer not null,
	primary key (key, window_start)
);

-- Small facts the installation keeps about itself (last sweep, last bounce check …).
create table installation_fact (
	name text primary key,
	value jsonb not null,
	at timestamptz not null
);
