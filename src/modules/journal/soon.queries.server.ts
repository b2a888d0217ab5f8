import { sql } from 'kysely';
import { DAYS, type ReminderKind, reminderKey } from '#modules/notifications/reminder.ts';
import type { Ctx } from '#platform/command/context.ts';
import { addDays } from '#platform/core/dates.ts';
import type { Lang } from '#platform/core/lang.ts';

export type Soon = {
	kind: ReminderKind;
	/** What it says: who owes an answer, what was agreed, which meeting. */
	text: string;
	/** The day on which it goes out. */
	day: string;
	/** Number of the topic, action, meeting or idea. */
	number: number;
	/** Its name, to stop it by. */
	key: string;
};

type Row = {
	kind: ReminderKind;
	about: string;
	text: string;
	day: string;
	sends: string;
	number: number;
};

/**
 * What the program will send by itself from today to `until`, soonest first: reminders of actions
 * and answers a week before and the day after their due day, of the step of an idea the day after,
 * and of invitations without a reply three days before the meeting. What was sent already, was stopped, or pauses in July is not in
 * it. The route has checked that the viewer is staff.
 *
 * @param today `YYYY-MM-DD` in the area's zone
 * @param until the last day, the same form
 */
export async function soonOf(
	ctx: Ctx,
	areaId: string,
	lang: Lang,
	today: string,
	until: string
): Promise<Soon[]> {
	const table = sql`(select name from partnership_table_text x where x.table_id = m.table_id order by (x.lang = ${lang}) desc, x.original desc limit 1)`;
	const [soon, late] = [sql.lit(DAYS.soon), sql.lit(DAYS.late)];
	const short = sql`case when length(a.text) > 90 then regexp_replace(left(a.text, 90), '[[:space:]]+[^[:space:]]*$', '') || ' …' else a.text end`;
	const found = await sql<Row>`
		with reminder as (
			select 'action_soon' as kind, a.id as about, ${short} as text, a.due as day, a.due - ${soon} as sends, a.number
			from action a where a.area_id = ${areaId} and a.state = 'open' and a.due >= ${today}::date and a.due <= ${addDays(until, DAYS.soon)}::date
				and not exists (select 1 from mail where about_id = a.id and template = 'action_soon' and params->>'due' = a.due::text)
			union all
			select 'action_late', a.id, ${short}, a.due, a.due + ${late}, a.number
			from action a where a.area_id = ${areaId} and a.state = 'open' and a.due >= ${today}::date and a.due <= ${addDays(until, -DAYS.late)}::date
			union all
			select case when s.late then 'question_late' else 'question_soon' end, q.id, q.asked_of, q.due, case when s.late then q.due + ${late} else q.due - ${soon} end, t.number
			from question q join topic t on t.id = q.topic_id cross join (values (true), (false)) as s(late)
			where q.area_id = ${areaId} and q.closed_at is null and q.asked_email is not null and t.stage not in ('withdrawn', 'did_not_go_further')
				and q.due >= ${today}::date
				and not exists (select 1 from mail where key = 'question:' || q.id || case when s.late then ':late' else ':before' end)
			union all
			select 'idea_late', i.id, (select title from idea_text x where x.idea_id = i.id order by (x.lang = ${lang}) desc, x.original desc limit 1), i.next_on, i.next_on + ${late}, i.number
			from idea i where i.area_id = ${areaId} and i.next_done_at is null and i.next_on between ${today}::date and ${addDays(until, -DAYS.late)}::date
				and not exists (select 1 from idea_parking p where p.idea_id = i.id)
			union all
			select 'meeting_reply', m.id, ${table} || ' ' || m.term_number || '/' || m.year, (m.starts_at at time zone ${ctx.zone})::date, ((m.starts_at - make_interval(days => ${sql.lit(DAYS.reply)})) at time zone ${ctx.zone})::date, m.number
			from meeting m where m.area_id = ${areaId} and m.state = 'invited' and m.starts_at > ${ctx.ports.now()}
				and exists (select 1 from invitation i join membership s on s.id = i.membership_id
					where i.meeting_id = m.id and i.reply is null and i.reminded_at is null and s.role <> 'deputy' and s.until is null)
		)
		select kind, about, text, day::text as day, greatest(sends, ${today}::date)::text as sends, number from reminder
		where sends <= ${until}::date
			and not (kind like 'question%' and extract(month from greatest(sends, ${today}::date)) = 7)
			and not exists (select 1 from stopped_reminder s where s.key = kind || ' ' || about || ' ' || day)
		order by sends, kind, number limit 30`.execute(ctx.db.kysely);
	return found.rows.map(({ about, day, sends, ...row }) => ({
		...row,
		day: sends,
		key: reminderKey({ kind: row.kind, about, day })
	}));
}
