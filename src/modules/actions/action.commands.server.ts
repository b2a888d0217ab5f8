import { nextNumber } from '#modules/areas/area.door.server.ts';
import { moveTopic } from '#modules/topics/topic.commands.server.ts';
import { lockTopic } from '#modules/topics/topic.door.server.ts';
import { type Work, change } from '#platform/command/change.server.ts';
import type { Ctx } from '#platform/command/context.ts';
import { NotFound } from '#platform/core/faults.ts';
import type { Lang } from '#platform/core/lang.ts';
import { ok, refuse } from '#platform/core/result.ts';
import type { ActionInput } from './action.input.ts';
import { canAgree, canReport } from './action.policy.ts';
import {
	actionForMail,
	insertAction,
	isOwnerIn,
	lockAction,
	ownersMail,
	saveAction,
	setActionState,
	tableOfItem
} from './action.store.server.ts';
import { closeAction } from './action.ts';

/** Agrees on an action where it is agreed: at an item of a meeting. Its topic is then being carried out. */
export const agreeAction = (ctx: Ctx, input: ActionInput) =>
	change(ctx, 'agree-action', async (work) => {
		const item = input.item ? await tableOfItem(work.tx, input.item) : undefined;
		if (!item) throw new NotFound();
		work.authorise(canAgree(work.viewer, { areaId: item.area_id, tableId: item.table_id }));
		const wrong = await wrongOwner(work, item.area_id, input);
		if (wrong) return wrong;
		const id = work.newId();
		const topicId = item.topic_id;
		const number = await nextNumber(work.tx, item.area_id, 'action');
		await insertAction(
			work.tx,
			{
				id,
				areaId: item.area_id,
				number,
				tableId: item.table_id,
				topicId,
				itemId: input.item,
				text: input.text,
				lang: input.text_lang,
				ownerOrganisationId: input.owner_organisation,
				ownerPersonId: input.owner_person,
				ownerPost: input.owner_post,
				due: input.due
			},
			work.now
		);
		await work.record({
			type: 'action.agreed',
			subject: { kind: 'action', id },
			areaId: item.area_id,
			tableId: item.table_id,
			cameFrom: topicId
				? [{ kind: 'topic', id: topicId }]
				: [{ kind: 'agenda_item', id: input.item! }],
			data: { meeting: item.meeting_id, due: input.due }
		});
		await mailOwner(
			work,
			id,
			{ personId: input.owner_person, organisationId: input.owner_organisation },
			item.area_id
		);
		if (topicId) {
			const carried = await carryOut(work, topicId, id);
			if (!carried.ok) return carried;
		}
		return ok({ id, number });
	});

/** A topic that was only discussed is carried out from now on; during its meeting that follows when it is closed. */
async function carryOut(work: Work, topicId: string, actionId: string) {
	const { stage } = await lockTopic(work.tx, topicId);
	return moveTopic(work, topicId, stage === 'discussed' ? 'carried_out' : null, {
		event: 'topic.action_agreed',
		once: actionId,
		data: { action: actionId }
	});
}

type Owner = Pick<ActionInput, 'owner_person' | 'owner_organisation'>;

/** Who owes an action is of the area: nobody is bound from outside, and no id is a fault. */
async function wrongOwner(work: Work, areaId: string, owner: Owner) {
	const known = await isOwnerIn(work.tx, areaId, owner.owner_person, owner.owner_organisation);
	return known
		? null
		: refuse('field_wrong', { fields: { owner_organisation: 'field_wrong' as const } });
}

/** An action that is agreed is told to its owner at once, in their language. */
async function mailOwner(
	work: Work,
	actionId: string,
	owner: { personId: string | null; organisationId: string | null },
	areaId: string
): Promise<void> {
	const words = await actionForMail(work.tx, actionId);
	for (const to of await ownersMail(work.tx, areaId, owner))
		await work.mail({
			key: `action:${actionId}:agreed:${to.email}`,
			to: { email: to.email, name: to.name, lang: to.lang as Lang },
			kind: 'actions',
			template: 'action_agreed',
			params: words(to.lang),
			areaId,
			about: { kind: 'action', id: actionId }
		});
}

export const editAction = (
	ctx: Ctx,
	id: string,
	version: number,
	input: Omit<ActionInput, 'item' | 'topic'>
) =>
	change(ctx, 'edit-action', async (work) => {
		const action = await lockAction(work.tx, id);
		work.authorise(canAgree(work.viewer, action));
		if (action.state !== 'open') return refuse('action_closed');
		const changed =
			input.owner_person !== action.ownerPersonId ||
			input.owner_organisation !== action.ownerOrganisationId;
		const wrong = changed ? await wrongOwner(work, action.areaId, input) : null;
		if (wrong) return wrong;
		await saveAction(
			work.tx,
			id,
			{
				text: input.text,
				due: input.due,
				ownerOrganisationId: input.owner_organisation,
				ownerPersonId: input.owner_person,
				ownerPost: input.owner_post
			},
			version,
			work.now
		);
		await work.record({
			type: 'action.changed',
			subject: { kind: 'action', id },
			areaId: action.areaId,
			tableId: action.tableId,
			data: { due: input.due }
		});
		if (changed)
			await mailOwner(
				work,
				id,
				{ personId: input.owner_person, organisationId: input.owner_organisation },
				action.areaId
			);
		return ok({ number: action.number });
	});

/** Reports an action done, or drops it with the reason; the topic's followers are told what was done. */
export const reportAction = (
	ctx: Ctx,
	id: string,
	input: { state: 'done' | 'dropped'; evidence: string; evidence_url: string }
) =>
	change(ctx, 'report-action', async (work) => {
		const action = await lockAction(work.tx, id);
		work.authorise(
			input.state === 'done' ? canReport(work.viewer, action) : canAgree(work.viewer, action)
		);
		const closed = closeAction(action, input.state, input.evidence);
		if (!closed.ok) return closed;
		await setActionState(work.tx, id, input.state, input.evidence, input.evidence_url, work.now);
		await work.record({
			type: `action.${input.state}`,
			subject: { kind: 'action', id },
			areaId: action.areaId,
			tableId: action.tableId,
			data: {}
		});
		if (action.topicId && input.state === 'done') {
			const moved = await moveTopic(work, action.topicId, null, {
				event: 'topic.action_done',
				tell: 'action_done',
				once: id,
				data: { action: id },
				about: { text: input.evidence }
			});
			if (!moved.ok) return moved;
		}
		return ok({ number: action.number });
	});

/** Opens an action again that was closed by mistake. */
export const reopenAction = (ctx: Ctx, id: string) =>
	change(ctx, 'reopen-action', async (work) => {
		const action = await lockAction(work.tx, id);
		work.authorise(canAgree(work.viewer, action));
		if (action.state === 'open') return refuse('action_open');
		await setActionState(work.tx, id, 'open', '', '', work.now);
		await work.record({
			type: 'action.reopened',
			subject: { kind: 'action', id },
			areaId: action.areaId,
			tableId: action.tableId,
			data: {}
		});
		return ok({ number: action.number });
	});
