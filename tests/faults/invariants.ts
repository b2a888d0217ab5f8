// What must be true of the tables at every moment between two transactions.
import { sql } from 'kysely';
import type { Database } from '../../src/platform/db/database.server.ts';
import { verifyChain } from '../../src/platform/events/publisher.server.ts';
import { type Acknowledged, textOf } from './writers.ts';

/** Each counts what would be half done; all must be 0. */
const HALVES: Record<string, string> = {
	'a topic without exactly one original text': `
		select count(*) from topic t
		where (select count(*) from topic_text x where x.topic_id = t.id and x.original) <> 1`,
	'a topic without its proposal': `
		select count(*) from topic t where not exists (select from topic_proposal p where p.topic_id = t.id)`,
	'a topic without its event': `
		select count(*) from topic t where (select count(*) from event e
			where e.subject_id = t.id and e.type = 'topic.proposed' and e.area_id = t.area_id) <> 1`,
	'a proposed event without its topic': `
		select count(*) from event e where e.type = 'topic.proposed'
			and not exists (select from topic t where t.id = e.subject_id)`,
	'a number of a topic that was left out': `
		select count(*) from area_counter c where c.kind = 'topic' and (
			c.last <> (select count(*) from topic t where t.area_id = c.area_id)
			or c.last <> (select coalesce(max(t.number), 0) from topic t where t.area_id = c.area_id))`,
	'a topic whose proposer gave an address and is not told': `
		select count(*) from topic_proposal p where p.email is not null and (
			not exists (select from follower f where f.about_id = p.topic_id and f.email = p.email and f.proposer)
			or not exists (select from mail m where m.about_id = p.topic_id and m.to_email = p.email))`,
	'a triage without its event, or twice': `
		select count(*) from triage r where (select count(*) from event e
			where e.type = 'topic.triaged' and e.subject_id = r.topic_id and e.data ->> 'triage' = r.id::text) <> 1`,
	'a triaged event without its triage': `
		select count(*) from event e where e.type = 'topic.triaged'
			and not exists (select from triage r where r.id::text = e.data ->> 'triage')`,
	'a topic that waits although it was triaged, or the other way': `
		select count(*) from topic t
		where (t.stage = 'in_triage') = exists (select from triage r where r.topic_id = t.id)`,
	'a search entry for what is not public': `
		select count(*) from search_entry s where s.kind = 'topic'
			and not exists (select from topic t where t.id = s.thing_id and t.visibility = 'public')`,
	'a public topic that search does not know': `
		select count(*) from topic t where t.visibility = 'public'
			and not exists (select from search_entry s where s.thing_id = t.id)`,
	'an operation without its answer': `select count(*) from operation where answer is null`,
	'an operation without its effect, or twice': `
		select abs((select count(*) from operation where command = 'propose-topic') -
			(select count(*) from topic)) + abs((select count(*) from operation
			where command = 'triage-topic') - (select count(*) from triage))`,
	'a memo field whose version differs from its events': `
		select count(*) from memo_field f where f.version <> (select count(distinct e.data ->> 'version') from event e
			where e.type = 'memo.written' and e.subject_id = f.item_id
			and e.data ->> 'field' = f.field and e.data ->> 'lang' = f.lang)`,
	'a request to sign in without its event': `
		select count(*) from sign_in s where s.kind = 'email' and s.email not like 'virka%'
			and not exists (select from event e where e.type = 'sign_in.asked' and e.subject_id = s.id)`,
	'a mail twice': `select count(*) - count(distinct key) from mail`,
	'a link of the chain that is missing': `
		select count(*) from event_chain c
		where c.last_no <> (select count(chain_no) from event) or c.last_no <> coalesce((select max(chain_no) from event), 0)`,
	'an event that is published and not sealed': `
		select count(*) from event where (published_at is null) <> (hash is null)`
};

/** @returns what is half done or lost, one sentence each; empty when all is well */
export async function wrongIn(db: Database, known: Acknowledged): Promise<string[]> {
	const wrong: string[] = [];
	// one moment, also while others write
	await db.transaction(
		async (tx) => {
			for (const [what, text] of Object.entries(HALVES)) {
				const { rows } = await sql.raw<{ count: string }>(text).execute(tx);
				const count = Number(Object.values(rows[0]!)[0]);
				if (count) wrong.push(`${what}: ${count}`);
			}
			const topics = await sql<{ number: number; title: string; triaged: boolean }>`
				select t.number, p.title, exists (select from triage r where r.topic_id = t.id) as triaged
				from topic t join topic_proposal p on p.topic_id = t.id`.execute(tx);
			const titles = new Map(topics.rows.map((topic) => [topic.number, topic]));
			for (const [number, title] of known.topics)
				if (titles.get(number)?.title !== title) wrong.push(`topic ${number} was lost`);
			for (const number of known.triaged)
				if (!titles.get(number)?.triaged) wrong.push(`the triage of ${number} was lost`);
			if (new Set(topics.rows.map(({ title }) => title)).size !== topics.rows.length)
				wrong.push('a proposal was entered twice');

			const fields = await sql<{ key: string; version: number; text: string }>`
				select item_id || ' ' || field as key, version, text from memo_field`.execute(tx);
			for (const { key, version, text } of fields.rows)
				if (text !== textOf(version)) wrong.push(`the memo field ${key} is torn`);
			for (const [key, { version }] of known.fields) {
				const there = fields.rows.find((field) => field.key === key);
				if (!there || there.version < version) wrong.push(`version ${version} of ${key} was lost`);
			}

			const asked = await sql<{ email: string; n: number }>`
				select email, count(*)::int as n from sign_in where kind = 'email' group by email`.execute(tx);
			const times = new Map(asked.rows.map(({ email, n }) => [email, n]));
			for (const email of known.signIns)
				if (times.get(email) !== 1)
					wrong.push(`a request to sign in is there ${times.get(email) ?? 0} times`);
		},
		{ readOnly: true }
	);
	return wrong;
}

/** The chain of events, apart, because it reads page by page. */
export async function brokenChain(db: Database): Promise<string[]> {
	const broken = await verifyChain(db);
	return broken === null ? [] : [`the chain of events is broken at ${broken}`];
}
