-- What a reader without an account may stop by the link in a mail, by address and kind of mail.
create table mail_stop (
	id uuid primary key,
	email text not null,
	mails text not null check (mails in ('meetings', 'actions', 'questions')),
	token text not null unique,
	created_at timestamptz not null,
	stopped_at timestamptz,
	unique (email, mails)
);
