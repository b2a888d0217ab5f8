import { createHash } from 'node:crypto';
import { type Work, change } from '#platform/command/change.server.ts';
import type { Ctx } from '#platform/command/context.ts';
import { NotFound } from '#platform/core/faults.ts';
import type { Lang } from '#platform/core/lang.ts';
import { ok, refuse } from '#platform/core/result.ts';
import type { Thing } from '#platform/events/event.ts';
import { takeLimit } from '#platform/session/limits.server.ts';
import { nextNumber } from '#modules/areas/area.door.server.ts';
import {
	addFollower,
	confirmFollower,
	stopFollower,
	confirmProposer,
	followerByToken
} from './follower.store.server.ts';
import { canEditTexts, canEnterForOthers } from './topic.policy.ts';
import {
	type NewTopic,
	confirmProposal,
	insertTopic,
	lockTopic,
	organisationInArea,
	proposalByHash,
	requireTable,
	saveTopic,
	saveTopicText
} from './topic.store.server.ts';
import { type Step, tell } from './topic.tell.server.ts';
import { type Stage, move } from './topic.ts';
import { isOnComingAgenda } from './question.store.server.ts';
import { showInSearch } from './topic.search.server.ts';

export const hashOf = (secret: string): string => createHash('sha256').update(secret).digest('hex');

/**
 * Whether an address that nobody has confirmed may be mailed once more. Anybody can type anybody's
 * address into a public form: it must not become a way to fill somebody's mailbox.
 */
const mayMail = (work: Work, kind: 'proposal' | 'follow', email: string): Promise<boolean> =>
	takeLimit(work.tx, `${kind}:${hashOf(email)}`, { most: 10, seconds: 3600 }, work.now);

export type Proposal = {
	areaId: string;
	table: string;
	title: string;
	body: string;
	life: string;
	heard: string;
	heard_text: string;
	influence_by: string | null;
	influence_text: string;
	behalf: string;
	organisation: string | null;
	organisation_name: string;
	name: string;
	email: string | null;
	phone: string;
	name_public: boolean;
	lang: Lang;
	/** Set when the coordinator enters what came by phone, on paper or in a meeting. */
	entered?: { channel: 'phone' | 'letter' | 'meeting'; postal: string };
	/** The topic that this one came of: an idea born where another ended. */
	cameFrom?: string;
	/** What else it came of: a cluster of notes of a workshop. */
	cameOf?: readonly Thing[];
};

/**
 * Proposes a topic. Nothing of it is public, searchable or suggested before triage.
 * A visitor's address is confirmed by a link first; a member and the coordinator need no link.
 */
export const propose = (ctx: Ctx, proposal: Proposal) =>
	change(ctx, 'propose-topic', (work) => addProposal(work, proposal));

/** The same as part of a larger change: what a workshop leaves to a table. */
export async function addProposal(work: Work, proposal: Proposal) {
	work.authorise(!proposal.entered || canEnterForOthers(work.viewer, proposal.areaId));
	await requireTable(work.tx, proposal.areaId, proposal.table);
	if (
		proposal.organisation &&
		!(await organisationInArea(work.tx, proposal.areaId, proposal.organisation))
	)
		return refuse('topic_organisation_missing', {
			fields: { organisation: 'topic_organisation_missing' as const }
		});
	const member = work.viewer !== null && !proposal.entered;
	const secret = !member && !proposal.entered ? work.ctx.ports.secret() : null;
	if (secret && proposal.email && !(await mayMail(work, 'proposal', proposal.email)))
		return refuse('topic_too_many', { fields: { email: 'topic_too_many' as const } });
	const number = await nextNumber(work.tx, proposal.areaId, 'topic');
	const topic = newTopic(work, proposal, number, secret);
	await insertTopic(work.tx, topic, work.now);
	const cameFrom: Thing[] = [
		...(proposal.cameFrom ? [{ kind: 'topic' as const, id: proposal.cameFrom }] : []),
		...(proposal.cameOf ?? [])
	];
	await work.record({
		type: 'topic.proposed',
		subject: { kind: 'topic', id: topic.id },
		areaId: topic.areaId,
		tableId: topic.tableId,
		...(cameFrom.length && { cameFrom }),
		data: { channel: topic.channel, stage: topic.stage, number: topic.number }
	});
	if (proposal.email) await welcomeProposer(work, topic, proposal.email, proposal.lang, secret);
	return ok({ id: topic.id, number: topic.number, waitsForConfirmation: secret !== null });
}

function newTopic(work: Work, proposal: Proposal, number: number, secret: string | null): NewTopic {
	return {
		id: work.newId(),
		areaId: proposal.areaId,
		number,
		tableId: proposal.table,
		stage: secret ? 'unconfirmed' : 'in_triage',
		channel: proposal.entered?.channel ?? (work.viewer ? 'member' : 'web'),
		lang: proposal.lang,
		title: proposal.title,
		body: proposal.body,
		heardText: proposal.heard_text,
		influenceText: proposal.influence_text,
		life: proposal.life,
		heard: proposal.heard,
		influenceBy: proposal.influence_by,
		behalf: proposal.behalf,
		organisationId: proposal.behalf === 'organisation' ? proposal.organisation : null,
		organisationName:
			proposal.behalf === 'organisation' && !proposal.organisation
				? proposal.organisation_name
				: '',
		personId: proposal.entered ? null : (work.viewer?.personId ?? null),
		name: proposal.name,
		email: proposal.email,
		phone: proposal.phone,
		postal: proposal.entered?.postal ?? '',
		namePublic: proposal.name_public,
		enteredBy: proposal.entered ? work.viewer!.personId : null,
		confirmHash: secret && hashOf(secret)
	};
}

async function welcomeProposer(
	work: Work,
	topic: NewTopic,
	email: string,
	lang: Lang,
	secret: string | null
) {
	const follower = await addFollower(
		work.tx,
		{
			id: work.newId(),
			areaId: topic.areaId,
			kind: 'topic',
			about: topic.id,
			email,
			lang,
			token: work.ctx.ports.secret(),
			proposer: true,
			confirmed: secret === null
		},
		work.now
	);
	if (!secret) return tell(work, asTopic(topic), 'received', topic.id);
	await work.mail({
		key: `topic:${topic.id}:confirm`,
		to: { email, lang },
		template: 'topic_confirm',
		params: { title: topic.title, secret, number: topic.number, stop: follower.token },
		areaId: topic.areaId,
		about: { kind: 'topic', id: topic.id }
	});
}

const asTopic = (topic: NewTopic) => ({
	id: topic.id,
	areaId: topic.areaId,
	number: topic.number,
	tableId: topic.tableId,
	stage: topic.stage,
	visibility: 'staff' as const,
	version: 1
});

/** The link in the mail was followed and its button pressed: the proposal goes to triage. */
export const confirmTopic = (ctx: Ctx, secret: string) =>
	change(ctx, 'confirm-topic', async (work) => {
		const proposal = await proposalByHash(work.tx, hashOf(secret));
		if (!proposal) throw new NotFound();
		work.authorise(true);
		const topic = await lockTopic(work.tx, proposal.topic_id);
		if (topic.stage !== 'unconfirmed') return refuse('topic_already_confirmed');
		const moved = move(topic, 'in_triage');
		if (!moved.ok) return moved;
		await confirmProposal(work.tx, topic.id, work.now);
		if (proposal.email) await confirmProposer(work.tx, topic.id, proposal.email, work.now);
		await saveTopic(work.tx, moved.value, work.now);
		await work.record({
			type: 'topic.confirmed',
			subject: { kind: 'topic', id: topic.id },
			areaId: topic.areaId,
			tableId: topic.tableId
		});
		await tell(work, moved.value, 'received', topic.id);
		return ok({ number: topic.number });
	});

/**
 * Moves a topic to a stage as part of a larger change: meetings put it on an agenda, actions are
 * agreed. Records the step and tells the followers. The caller has authorised.
 */
export async function moveTopic(
	work: Work,
	topicId: string,
	/** null: the stage stays, the step is told */
	stage: Stage | null,
	step: {
		event: `topic.${string}`;
		tell?: Step;
		once: string;
		data?: Record<string, string | number | null>;
		about?: Parameters<typeof tell>[4];
	}
) {
	const topic = await lockTopic(work.tx, topicId);
	const moved = stage === null ? ok(topic) : move(topic, stage);
	if (!moved.ok) return moved;
	await saveTopic(work.tx, moved.value, work.now);
	await showInSearch(work, topicId);
	await work.record({
		type: step.event,
		subject: { kind: 'topic', id: topicId },
		areaId: topic.areaId,
		tableId: topic.tableId,
		data: { stage: moved.value.stage, ...step.data }
	});
	if (step.tell) await tell(work, moved.value, step.tell, step.once, step.about);
	return moved;
}

/**
 * Takes a topic off an agenda as part of a larger change. It waits for another meeting, unless it
 * has gone on meanwhile: an answer came, it was withdrawn. The caller has authorised.
 */
export async function waitAgain(
	work: Work,
	topicId: string,
	step: Parameters<typeof moveTopic>[3]
) {
	const { stage } = await lockTopic(work.tx, topicId);
	return moveTopic(work, topicId, stage === 'on_agenda' ? 'proposed' : null, step);
}

/** The proposer takes the topic back, by the link in any mail about it. */
export const withdrawTopic = (ctx: Ctx, token: string) =>
	change(ctx, 'withdraw-topic', async (work) => {
		const follower = await followerByToken(work.tx, token);
		if (!follower || follower.about_kind !== 'topic') throw new NotFound();
		work.authorise(follower.proposer);
		return moveTopic(work, follower.about_id, 'withdrawn', {
			event: 'topic.withdrawn',
			tell: 'withdrawn',
			once: 'withdrawn'
		});
	});

/** Follow by e-mail without an account. The address is confirmed by a link before anything else is sent. */
export const followTopic = (ctx: Ctx, input: { about: string; email: string; lang: Lang }) =>
	change(ctx, 'follow-topic', async (work) => {
		const topic = await lockTopic(work.tx, input.about);
		if (topic.visibility !== 'public') throw new NotFound();
		work.authorise(true);
		const follower = await addFollower(
			work.tx,
			{
				id: work.newId(),
				areaId: topic.areaId,
				kind: 'topic',
				about: topic.id,
				email: input.email,
				lang: input.lang,
				token: ctx.ports.secret(),
				proposer: false,
				confirmed: false
			},
			work.now
		);
		if (!follower.confirmed && (await mayMail(work, 'follow', input.email)))
			await work.mail({
				key: `follow:${follower.id}:${work.now.toISOString().slice(0, 13)}`,
				to: { email: input.email, lang: input.lang },
				template: 'topic_follow',
				params: { token: follower.token, number: topic.number },
				areaId: topic.areaId,
				about: { kind: 'follower', id: follower.id }
			});
		await work.record({
			type: 'topic.follow_asked',
			subject: { kind: 'follower', id: follower.id },
			areaId: topic.areaId
		});
		return ok({});
	});

export const confirmFollow = (ctx: Ctx, token: string) =>
	change(ctx, 'confirm-follow', async (work) => {
		const follower = await followerByToken(work.tx, token);
		if (!follower) throw new NotFound();
		work.authorise(true);
		await confirmFollower(work.tx, follower.id, work.now);
		await work.record({
			type: 'topic.followed',
			subject: { kind: 'follower', id: follower.id },
			areaId: follower.area_id
		});
		return ok({ topicId: follower.about_id });
	});

/** Writes the public text of a topic in one language. Somebody else's newer text is a conflict. */
export const writeTopicText = (
	ctx: Ctx,
	input: {
		topic: string;
		text_lang: string;
		title: string;
		body: string;
		heard_text: string;
		influence_text: string;
		version: number | null;
	}
) =>
	change(ctx, 'write-topic-text', async (work) => {
		const topic = await lockTopic(work.tx, input.topic);
		work.authorise(canEditTexts(work.viewer, topic));
		await saveTopicText(
			work.tx,
			{
				topicId: topic.id,
				areaId: topic.areaId,
				lang: input.text_lang,
				version: input.version,
				now: work.now
			},
			{
				title: input.title,
				body: input.body,
				heardText: input.heard_text,
				influenceText: input.influence_text
			}
		);
		await saveTopic(work.tx, topic, work.now);
		await showInSearch(work, topic.id);
		await work.record({
			type: 'topic.text_written',
			subject: { kind: 'topic', id: topic.id },
			areaId: topic.areaId,
			tableId: topic.tableId,
			data: { lang: input.text_lang }
		});
		return ok({ number: topic.number });
	});

/** Ends a topic that will not go further, with a reason that its proposer reads. */
export const closeTopic = (ctx: Ctx, input: { topic: string; reason: string }) =>
	change(ctx, 'close-topic', async (work) => {
		const topic = await lockTopic(work.tx, input.topic);
		work.authorise(canEditTexts(work.viewer, topic));
		return moveTopic(work, topic.id, 'did_not_go_further', {
			event: 'topic.closed',
			tell: 'did_not_go_further',
			once: work.now.toISOString(),
			about: { text: input.reason }
		});
	});

/** Moves a topic to another table of the area, where it waits for an agenda; its followers are told why. */
export const moveToTable = (ctx: Ctx, input: { topic: string; table: string; reason: string }) =>
	change(ctx, 'move-topic-to-table', async (work) => {
		const topic = await lockTopic(work.tx, input.topic);
		work.authorise(canEditTexts(work.viewer, topic));
		await requireTable(work.tx, topic.areaId, input.table);
		if (topic.tableId === input.table)
			return refuse('topic_same_table', { fields: { table: 'topic_same_table' } });
		if (topic.stage === 'in_triage' || topic.stage === 'unconfirmed')
			return refuse('topic_cannot_move');
		// its item would stay on the agenda of a table that it has left
		if (await isOnComingAgenda(work.tx, topic.id)) return refuse('topic_on_agenda');
		const moved = topic.stage === 'proposed' ? ok(topic) : move(topic, 'proposed');
		if (!moved.ok) return moved;
		const there = { ...moved.value, stage: 'proposed' as const, tableId: input.table };
		await saveTopic(work.tx, there, work.now);
		await showInSearch(work, topic.id);
		await work.record({
			type: 'topic.moved',
			subject: { kind: 'topic', id: topic.id },
			areaId: topic.areaId,
			tableId: input.table,
			data: { from: topic.tableId, to: input.table }
		});
		await tell(work, there, 'triaged_to_other_table', work.now.toISOString(), {
			text: input.reason
		});
		return ok({ number: topic.number });
	});

/** Ends the mails about a thing for one reader, by the link in any of them. */
export const stopFollowing = (ctx: Ctx, token: string) =>
	change(ctx, 'stop-following', async (work) => {
		const follower = await followerByToken(work.tx, token);
		if (!follower) throw new NotFound();
		work.authorise(true);
		await stopFollower(work.tx, follower.id, work.now);
		await work.record({
			type: 'topic.follow_stopped',
			subject: { kind: 'follower', id: follower.id },
			areaId: follower.area_id
		});
		return ok({});
	});
