-- What the hall was before the facilitator's last step, so that a slip of the finger can be taken back.
alter table hall add column undo jsonb;

-- Who needs more time than the others has it until then.
alter table hall_guest add column extra_until timestamptz;
