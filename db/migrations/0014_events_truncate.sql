-- The rule of 0001 is asked for each row, and a truncate touches none.
create trigger event_no_truncate before truncate on event
	for each statement execute function event_is_append_only();
