-- Rating and ranking beside dots. A row of "dot" is what a voter says of one item: so many dots, a
-- rating from 1 to 5, or a place among the voter's favourites.
alter table hall
	add column vote_kind text not null default 'dots' check (vote_kind in ('dots', 'rating', 'ranking')),
	-- how many favourites are put in order
	add column places integer not null default 3 check (places between 2 and 5),
	add unique (workshop_id, vote_kind);

-- A ballot is of its hall's kind, so the kind stands still while there is one. "dots" is what it
-- holds: so many dots, the highest rating, the last place.
alter table ballot add column kind text not null default 'dots';
alter table ballot
	alter column kind drop default,
	add foreign key (workshop_id, kind) references hall (workshop_id, vote_kind),
	add check (kind <> 'rating' or dots = 5),
	add check (kind <> 'ranking' or dots between 2 and 5);

-- The last word on what a voter has given: looked at anew while the ballot is locked.
create or replace function dots_are_counted() returns trigger language plpgsql as $$
declare own record; given record;
begin
	select kind, dots into own from ballot
		where workshop_id = new.workshop_id and voter_id = new.voter_id for update;
	select sum(n) as total, max(n) as highest, count(*) as items, count(distinct n) as places into given from dot
		where workshop_id = new.workshop_id and voter_id = new.voter_id;
	if own.kind = 'dots' and given.total > own.dots then
		raise exception 'more dots than the ballot has' using errcode = 'check_violation';
	end if;
	if own.kind <> 'dots' and given.highest > own.dots then
		raise exception 'a number that the ballot does not have' using errcode = 'check_violation';
	end if;
	if own.kind = 'ranking' and given.places < given.items then
		raise exception 'one place for two items' using errcode = 'check_violation';
	end if;
	return null;
end $$;
