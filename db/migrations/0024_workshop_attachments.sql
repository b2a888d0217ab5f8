-- Files hang on workshops too: slides and other material of the day. A workshop belongs to no table,
-- and what is not for everybody is for the people who have registered: those named.
alter table attachment alter column table_id drop not null;
alter table attachment drop constraint attachment_about_kind_check;
alter table attachment drop constraint attachment_visibility_check;
alter table attachment
	add constraint attachment_about_kind_check check (about_kind in ('agenda_item', 'topic', 'workshop')),
	add constraint attachment_visibility_check
		check (visibility in ('public', 'area', 'table', 'staff', 'named')),
	-- without a table the key of both says nothing
	add constraint attachment_area_fkey foreign key (area_id) references area (id),
	add constraint attachment_table_check check ((about_kind = 'workshop') = (table_id is null)),
	add constraint attachment_seen_check
		check (visibility = 'public' or (about_kind = 'workshop') = (visibility = 'named'));
