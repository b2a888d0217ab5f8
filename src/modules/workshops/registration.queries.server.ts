import { sql } from 'kysely';
import type { Ctx } from '#platform/command/context.ts';
import type { Lang } from '#platform/core/lang.ts';
import type { RegistrationState, Side } from './registration.ts';
import { hashOfToken } from './seats.server.ts';
import type { Way, WorkshopState } from './workshop.ts';

export type Question = {
	id: string;
	kind: 'line' | 'choice' | 'tick';
	required: boolean;
	label: string;
	choices: string[];
};

/** The organiser's own questions, in the reader's language. */
export async function questionsOf(ctx: Ctx, workshopId: string, lang: Lang): Promise<Question[]> {
	const found = await sql<Question>`
		select q.id, q.kind, q.required, t.label, t.choices from workshop_question q
		cross join lateral (select label, choices from workshop_question_text x where x.question_id = q.id order by (x.lang = ${lang}) desc, x.original desc limit 1) t
		where q.workshop_id = ${workshopId} order by q.position, q.id`.execute(ctx.db.kysely);
	return found.rows;
}

export type QuestionForEdit = {
	id: string;
	kind: Question['kind'];
	required: boolean;
	answered: boolean;
	texts: { lang: Lang; label: string; choices: string[]; original: boolean }[];
};

/** The same with all languages. For the staff: the route has checked who asks. */
export async function questionsForEdit(ctx: Ctx, workshopId: string): Promise<QuestionForEdit[]> {
	const found = await sql<QuestionForEdit>`
		select q.id, q.kind, q.required,
			exists (select 1 from registration_answer a where a.question_id = q.id) as answered,
			(select jsonb_agg(jsonb_build_object('lang', t.lang, 'label', t.label, 'choices', t.choices, 'original', t.original) order by t.original desc, t.lang)
				from workshop_question_text t where t.question_id = q.id) as texts
		from workshop_question q where q.workshop_id = ${workshopId} order by q.position, q.id`.execute(
		ctx.db.kysely
	);
	return found.rows;
}

export type OwnRegistration = {
	id: string;
	state: RegistrationState;
	way: Way;
	/** How many wait before this one, this one included; null when it does not wait. */
	place_in_line: number | null;
	offered_until: Date | null;
	name: string;
	email: string | null;
	lang: Lang;
	side: Side;
	organisation: string;
	sector: string;
	station: string | null;
	shown: boolean;
	diet: string;
	access: string;
	answers: Record<string, string>;
	door_code: string;
	present: boolean;
	/** The day was moved after the person registered, and they have not said that they still come. */
	asked_again: boolean;
	area_id: string;
	workshop_id: string;
	number: number;
	workshop_state: WorkshopState;
	cancelled_reason: string | null;
	title: string;
	starts_at: Date;
	ends_at: Date;
	place: string;
	remote_url: string | null;
	next: { number: number; title: string; starts_at: string; registered: boolean } | null;
};

/** What a link of a mail opens: one's own registration. Null when it is nobody's. */
export async function registrationByToken(
	ctx: Ctx,
	token: string,
	lang: Lang
): Promise<OwnRegistration | null> {
	const title = (of: string) =>
		sql`(select title from workshop_text x where x.workshop_id = ${sql.ref(`${of}.id`)} order by (x.lang = ${lang}) desc, x.original desc limit 1)`;
	const found = await sql<OwnRegistration>`
		select r.id, r.state, r.way, r.offered_until, r.name, r.email, r.lang, r.side, r.organisation, r.sector, r.station_id as station, r.shown_to_others as shown, r.door_code,
			case when r.state = 'waiting' then (select count(*)::int from registration o where o.workshop_id = r.workshop_id and o.way = r.way and o.state = 'waiting' and o.waiting_no <= r.waiting_no) end as place_in_line,
			coalesce(n.diet, '') as diet, coalesce(n.access, '') as access,
			coalesce((select jsonb_object_agg(a.question_id, a.answer) from registration_answer a where a.registration_id = r.id), '{}') as answers,
			exists (select 1 from presence p where p.registration_id = r.id) as present,
			(w.reconfirm_by is not null and r.reconfirmed_at is null and r.created_at < w.reconfirm_by and r.state in ('confirmed', 'offered', 'waiting')) as asked_again,
			w.area_id, w.id as workshop_id, w.number, w.state as workshop_state, w.cancelled_reason, ${title('w')} as title, w.starts_at, w.ends_at, w.place,
			case when r.state = 'confirmed' and r.way = 'remote' then w.remote_url end as remote_url,
			(select jsonb_build_object('number', o.number, 'title', ${title('o')}, 'starts_at', o.starts_at,
				'registered', exists (select 1 from registration x where x.workshop_id = o.id and x.came_from = r.id))
				from workshop o where o.series_id = w.series_id and o.part > w.part and o.state in ('open', 'running') order by o.part limit 1) as next
		from registration_link l join registration r on r.id = l.registration_id join workshop w on w.id = r.workshop_id left join registration_need n on n.registration_id = r.id
		where l.token_hash = ${hashOfToken(token)} and r.forgotten_at is null`.execute(ctx.db.kysely);
	return found.rows[0] ?? null;
}
