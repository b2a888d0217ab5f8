-- A photo of a note: a paper note on the table, a sketch. At most one, told in words. A row is here
-- only when its file is in FILES_DIR under its hash.
alter table note add unique (area_id, id);
create table note_photo (
	note_id uuid primary key,
	area_id uuid not null,
	-- of what is kept: the picture without what the camera wrote beside it
	sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
	type text not null check (type in ('image/jpeg', 'image/png')),
	bytes integer not null check (bytes between 1 and 6291456),
	-- as it is seen, when it is the right way up
	width integer not null check (width > 0),
	height integer not null check (height > 0),
	words text not null check (length(words) <= 300),
	added_at timestamptz not null,
	-- taken away by who tidies. The row stays, so that a phone that sends once more does not bring it back.
	removed_at timestamptz,
	-- a picture is told in words; one that is gone is not told any more
	check ((removed_at is null) = (words <> '')),
	foreign key (area_id, note_id) references note (area_id, id) on delete cascade
);
create index note_photo_file on note_photo (sha256);
