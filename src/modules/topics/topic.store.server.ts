import { sql } from 'kysely';
import { Conflict, NotFound } from '#platform/core/faults.ts';
import type { Tx } from '#platform/db/database.server.ts';
import type { Stage, Topic } from './topic.ts';

type Row = {
	id: string;
	area_id: string;
	number: number;
	table_id: string;
	stage: string;
	visibility: string;
	version: number;
};

const asTopic = (row: Row): Topic => ({
	id: row.id,
	areaId: row.area_id,
	number: row.number,
	tableId: row.table_id,
	stage: row.stage as Stage,
	visibility: row.visibility as Topic['visibility'],
	version: row.version
});

/** Loads a topic and holds its row until the end of the transaction. */
export async function lockTopic(tx: Tx, id: string): Promise<Topic> {
	const row = await tx
		.selectFrom('topic')
		.select(['id', 'area_id', 'number', 'table_id', 'stage', 'visibility', 'version'])
		.where('id', '=', id)
		.forUpdate()
		.executeTakeFirst();
	if (!row) throw new NotFound();
	return asTopic(row);
}

/** Saves where a topic is; the version goes up, the time of the stage is kept when it stays. */
export async function saveTopic(tx: Tx, topic: Topic, now: Date): Promise<void> {
	await tx
		.updateTable('topic')
		.set({
			stage: topic.stage,
			stage_since: sql<Date>`case when stage = ${topic.stage} then stage_since else ${now} end`,
			visibility: topic.visibility,
			table_id: topic.tableId,
			changed_at: now,
			version: sql<number>`version + 1`
		})
		.where('id', '=', topic.id)
		.execute();
}

export async function saveRecord(
	tx: Tx,
	topicId: string,
	record: { recordOf: 'host' | 'association'; diaryNumber: string | null },
	now: Date
): Promise<void> {
	await tx
		.updateTable('topic')
		.set({ record_of: record.recordOf, diary_number: record.diaryNumber, changed_at: now })
		.where('id', '=', topicId)
		.execute();
}

export type NewTopic = {
	id: string;
	areaId: string;
	number: number;
	tableId: string;
	stage: Stage;
	channel: 'web' | 'member' | 'phone' | 'letter' | 'meeting';
	lang: string;
	title: string;
	body: string;
	heardText: string;
	influenceText: string;
	life: string;
	heard: string;
	influenceBy: string | null;
	behalf: string;
	organisationId: string | null;
	organisationName: string;
	personId: string | null;
	name: string;
	email: string | null;
	phone: string;
	postal: string;
	namePublic: boolean;
	enteredBy: string | null;
	confirmHash: string | null;
};

/** The topic, its text in the language it was written in, and the proposal as it came. */
export async function insertTopic(tx: Tx, topic: NewTopic, now: Date): Promise<void> {
	await tx
		.insertInto('topic')
		.values({
			id: topic.id,
			area_id: topic.areaId,
			number: topic.number,
			table_id: topic.tableId,
			stage: topic.stage,
			stage_since: now,
			behalf: topic.behalf,
			organisation_id: topic.organisationId,
			organisation_name: topic.organisationName || null,
			life: topic.life,
			heard: topic.heard,
			influence_by: topic.influenceBy,
			channel: topic.channel,
			proposed_at: now,
			changed_at: now
		})
		.execute();
	const text = {
		lang: topic.lang,
		title: topic.title,
		body: topic.body,
		heard_text: topic.heardText,
		influence_text: topic.influenceText
	};
	await tx
		.insertInto('topic_text')
		.values({ topic_id: topic.id, area_id: topic.areaId, ...text, original: true, written_at: now })
		.execute();
	await tx
		.insertInto('topic_proposal')
		.values({
			topic_id: topic.id,
			area_id: topic.areaId,
			...text,
			person_id: topic.personId,
			name: topic.name || null,
			email: topic.email,
			phone: topic.phone || null,
			postal: topic.postal || null,
			name_public: topic.namePublic,
			entered_by: topic.enteredBy,
			confirm_hash: topic.confirmHash,
			confirmed_at: topic.confirmHash ? null : now
		})
		.execute();
}

export type TopicText = {
	title: string;
	body: string;
	heardText?: string;
	influenceText?: string;
};

/**
 * Writes one language's text. `version` is what the writer saw; null means there was none.
 *
 * @throws Conflict when somebody saved the same language first
 */
export async function saveTopicText(
	tx: Tx,
	at: { topicId: string; areaId: string; lang: string; version: number | null; now: Date },
	text: TopicText
): Promise<void> {
	const values = {
		title: text.title,
		body: text.body,
		...(text.heardText !== undefined && { heard_text: text.heardText }),
		...(text.influenceText !== undefined && { influence_text: text.influenceText })
	};
	const now = await tx
		.selectFrom('topic_text')
		.select(['version', 'title', 'body'])
		.where('topic_id', '=', at.topicId)
		.where('lang', '=', at.lang)
		.forUpdate()
		.executeTakeFirst();
	if (!now) {
		await tx
			.insertInto('topic_text')
			.values({
				topic_id: at.topicId,
				area_id: at.areaId,
				lang: at.lang,
				...values,
				written_at: at.now
			})
			.execute();
		return;
	}
	if (now.version !== at.version)
		throw new Conflict(
			{ title: text.title, body: text.body },
			{ title: now.title, body: now.body },
			now.version
		);
	await tx
		.updateTable('topic_text')
		.set({ ...values, version: now.version + 1, written_at: at.now })
		.where('topic_id', '=', at.topicId)
		.where('lang', '=', at.lang)
		.execute();
}

/** Publishes another text than the proposal: triage may shorten or redact each part of it. */
export async function redactOriginal(
	tx: Tx,
	topicId: string,
	text: { title: string; body: string; heard_text?: string; influence_text?: string },
	now: Date
): Promise<void> {
	const parts = Object.entries(text) as [keyof typeof text, string][];
	await tx
		.updateTable('topic_text')
		.set({ ...text, redacted: true, version: sql<number>`version + 1`, written_at: now })
		.where('topic_id', '=', topicId)
		.where('original', '=', true)
		.where((eb) => eb.or(parts.map(([part, words]) => eb(part, '<>', words))))
		.execute();
}

/** The proposal that a confirmation link belongs to. */
export const proposalByHash = (tx: Tx, hash: string) =>
	tx
		.selectFrom('topic_proposal')
		.select(['topic_id', 'confirmed_at', 'lang', 'email'])
		.where('confirm_hash', '=', hash)
		.executeTakeFirst();

export const confirmProposal = (tx: Tx, topicId: string, now: Date) =>
	tx
		.updateTable('topic_proposal')
		.set({ confirmed_at: now })
		.where('topic_id', '=', topicId)
		.where('confirmed_at', 'is', null)
		.execute();

export type TriageRow = {
	id: string;
	topicId: string;
	areaId: string;
	outcome: string;
	reason: string;
	reasonLang: string;
	answer: string;
	network: string;
	otherTableId: string | null;
	byPerson: string | null;
	answers: Record<
		| 'several_parties'
		| 'competence'
		| 'still_time'
		| 'one_field'
		| 'experience_needed'
		| 'output_wanted',
		string
	>;
};

export async function insertTriage(tx: Tx, row: TriageRow, now: Date): Promise<void> {
	const said = Object.fromEntries(Object.entries(row.answers).map(([k, v]) => [k, v || null]));
	await tx
		.insertInto('triage')
		.values({
			id: row.id,
			topic_id: row.topicId,
			area_id: row.areaId,
			outcome: row.outcome,
			reason: row.reason,
			reason_lang: row.reasonLang,
			answer: row.answer || null,
			network: row.network || null,
			other_table_id: row.otherTableId,
			by_person: row.byPerson,
			...said,
			at: now
		})
		.execute();
}

export const markMerged = (tx: Tx, topicId: string, into: string) =>
	tx.updateTable('topic').set({ merged_into: into }).where('id', '=', topicId).execute();

/** A table of the same area, or not found: the composite key alone would answer with a bug. */
export async function requireTable(tx: Tx, areaId: string, tableId: string): Promise<void> {
	const row = await tx
		.selectFrom('partnership_table')
		.select('id')
		.where('area_id', '=', areaId)
		.where('id', '=', tableId)
		.executeTakeFirst();
	if (!row) throw new NotFound();
}

export const organisationInArea = (tx: Tx, areaId: string, id: string) =>
	tx
		.selectFrom('organisation')
		.select('id')
		.where('area_id', '=', areaId)
		.where('id', '=', id)
		.executeTakeFirst();
