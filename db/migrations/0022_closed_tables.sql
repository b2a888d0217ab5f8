-- A table that is closed in the middle of the day, alone or because it was merged with another: its
-- held rounds stay, and nobody sits there in the rounds to come.
alter table station add column closed_at timestamptz;
