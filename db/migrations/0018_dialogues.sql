-- Talk at a workshop: circles with what they saw, and claims that everybody answers.

-- One row per workshop whose dialogue has been prepared. It is locked while circles are made and
-- while answers are taken in.
create table dialogue (
	workshop_id uuid primary key,
	area_id uuid not null,
	-- what the circles were drawn from: the same people and seed give the same circles
	seed integer,
	-- how long the circles talk, and until when they do so now
	minutes integer not null default 60 check (minutes between 15 and 240),
	ends_at timestamptz,
	-- claims are an extra: off until somebody switches them on
	claims text not null default 'off' check (claims in ('off', 'open', 'closed')),
	moderated boolean not null default true,
	results_shown boolean not null default false,
	-- the last number given to a claim
	last_claim integer not null default 0,
	-- moves on with every answer and every claim shown or hidden: what is computed is kept by it
	answers_version integer not null default 0,
	version integer not null default 1,
	created_at timestamptz not null,
	foreign key (area_id, workshop_id) references workshop (area_id, id),
	unique (area_id, workshop_id)
);

create table circle (
	id uuid primary key,
	area_id uuid not null,
	workshop_id uuid not null,
	position integer not null check (position between 1 and 200),
	-- names as they are said in the hall; forgotten with the contacts of the day
	facilitator text not null default '' check (length(facilitator) <= 80),
	recorder text not null default '' check (length(recorder) <= 80),
	place text not null default '' check (length(place) <= 80),
	foreign key (area_id, workshop_id) references dialogue (area_id, workshop_id),
	unique (area_id, id),
	unique (workshop_id, position)
);

-- Everybody sits in one circle at most. Kept after the day: who has met whom.
create table circle_member (
	workshop_id uuid not null,
	registration_id uuid not null references registration (id) on delete cascade,
	area_id uuid not null,
	circle_id uuid not null,
	-- the order of the first turns
	position integer not null,
	by_hand boolean not null default false,
	primary key (workshop_id, registration_id),
	foreign key (area_id, circle_id) references circle (area_id, id) on delete cascade
);
create index circle_member_of on circle_member (circle_id, position);

-- What a circle saw: written on a phone of the hall, or typed in by the staff (no guest then).
create table insight (
	id uuid primary key,
	area_id uuid not null,
	workshop_id uuid not null,
	-- its circle may be dealt anew; the number that was said in the hall stays
	circle_position integer not null check (circle_position between 1 and 200),
	text text not null check (length(text) between 1 and 500),
	lang text not null,
	guest_id uuid,
	created_at timestamptz not null,
	hidden_at timestamptz,
	foreign key (area_id, workshop_id) references dialogue (area_id, workshop_id),
	foreign key (area_id, guest_id) references hall_guest (area_id, id)
);
create index insight_of on insight (workshop_id, created_at);

create table dialogue_claim (
	id uuid primary key,
	area_id uuid not null,
	workshop_id uuid not null,
	number integer not null,
	text text not null check (length(text) between 1 and 200),
	lang text not null,
	state text not null check (state in ('waiting', 'shown', 'hidden')),
	hidden_reason text check (hidden_reason in ('person', 'unkind', 'double', 'unclear')),
	-- null when the staff wrote it
	guest_id uuid,
	created_at timestamptz not null,
	check ((state = 'hidden') = (hidden_reason is not null)),
	foreign key (area_id, workshop_id) references dialogue (area_id, workshop_id),
	foreign key (area_id, guest_id) references hall_guest (area_id, id),
	unique (area_id, id),
	unique (workshop_id, number)
);

-- One answer per device and claim. No times: in what order somebody answered would set them apart.
create table claim_answer (
	claim_id uuid not null,
	guest_id uuid not null,
	area_id uuid not null,
	workshop_id uuid not null,
	answer smallint not null check (answer in (-1, 0, 1)),
	primary key (claim_id, guest_id),
	foreign key (area_id, claim_id) references dialogue_claim (area_id, id),
	foreign key (area_id, guest_id) references hall_guest (area_id, id)
);
create index claim_answer_by on claim_answer (guest_id);
create index claim_answer_of on claim_answer (workshop_id);
