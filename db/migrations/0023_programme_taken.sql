-- Minutes taken from an item on the day, because something before it ran over. What was planned
-- stays in "minutes", so that both can be shown and the change can be taken back.
alter table workshop_item add column taken integer not null default 0 check (taken >= 0 and taken <= minutes);
