import type { Transaction } from 'kysely';
import { sql } from 'kysely';
import { Forbidden } from '../core/faults.ts';
import type { Refusal, Result } from '../core/result.ts';
import type { Schema } from '../db/schema.ts';
import type { NewEvent } from '../events/event.ts';
import { recordEvent } from '../events/record.server.ts';
import { type NewMail, queueMail } from '../mail/outbox.server.ts';
import type { SignedIn, Viewer } from '../session/viewer.ts';
import type { Ctx } from './context.ts';
import { openAnswer, operationHash, sealAnswer } from './sealed-answer.server.ts';

/** What a command gets to work with, inside one transaction. */
export type Work = {
	tx: Transaction<Schema>;
	viewer: Viewer;
	now: Date;
	ctx: Ctx;
	newId(): string;
	/** Beat 2. Throws Forbidden when not allowed. */
	authorise(allowed: boolean): void;
	/** Beat 5. Several events are fine; none is a bug. */
	record(event: NewEvent): Promise<void>;
	/** A mail in the same transaction: never sent for what rolled back. False when its key was queued before. */
	mail(mail: NewMail): Promise<boolean>;
};

class RolledBack extends Error {
	readonly answer: Refusal;
	constructor(answer: Refusal) {
		super('refused');
		this.answer = answer;
	}
}

/**
 * Runs one change: load, authorise, decide, save, record, answer, in one transaction.
 *
 * - A refusal (`ok: false`) rolls everything back and is returned as it is.
 * - Two safety nets throw before the commit: nobody asked whether they may; a successful change
 *   recorded no event.
 * - With `ctx.operation` the same submit twice is one effect and one answer: the second call
 *   waits for the first and returns what it answered. Answers must be plain data.
 *
 * @param name the command's name, part of the operation's key: one id cannot serve two commands
 * @throws Forbidden, NotFound, Conflict and the database's errors
 * @example
 * export const closeCall = (ctx: Ctx, input: { callId: string }) =>
 *   change(ctx, 'close-call', async (work) => {
 *     const call = await lockCall(work.tx, input.callId);
 *     work.authorise(canClose(work.viewer, call));
 *     const closed = close(call, work.now);
 *     if (!closed.ok) return closed;
 *     await saveCall(work.tx, closed.value);
 *     await work.record({ type: 'call.closed', subject: { kind: 'call', id: call.id }, areaId: call.areaId });
 *     return closed;
 *   });
 */
export async function change<T, Code extends string>(
	ctx: Ctx,
	name: string,
	run: (work: Work) => Promise<Result<T, Code>>
): Promise<Result<T, Code>> {
	try {
		return await ctx.db.transaction(async (tx) => {
			const now = ctx.ports.now();
			const { operation } = ctx;
			const key = operation
				? { id: `${name}:${operationHash(operation)}`, actor: ctx.viewer?.personId ?? '' }
				: null;
			if (key) {
				const earlier = await claim(tx, key, name, now);
				if (earlier) return openAnswer(operation!, earlier) as Result<T, Code>;
			}
			const nets = { authorised: false, recorded: 0 };
			const answer = await run(workFor(ctx, tx, now, nets));
			if (!nets.authorised) throw new Error(`${name}: nobody asked whether this is allowed`);
			if (!answer.ok) throw new RolledBack(answer);
			if (!nets.recorded) throw new Error(`${name}: a successful change recorded no event`);
			if (key)
				await tx
					.updateTable('operation')
					.set({ answer: JSON.stringify(sealAnswer(operation!, answer)) })
					.where('id', '=', key.id)
					.where('actor', '=', key.actor)
					.execute();
			await sql`select pg_notify('events', '')`.execute(tx);
			return answer;
		});
	} catch (fault) {
		if (fault instanceof RolledBack) return fault.answer as Refusal<Code>;
		throw fault;
	}
}

/** Takes the operation id, or returns what the first submit answered, sealed. Waits while it runs. */
async function claim(
	tx: Transaction<Schema>,
	key: { id: string; actor: string },
	command: string,
	at: Date
): Promise<string | null> {
	const taken = await tx
		.insertInto('operation')
		.values({ ...key, command, at })
		.onConflict((c) => c.columns(['id', 'actor']).doNothing())
		.returning('id')
		.executeTakeFirst();
	if (taken) return null;
	const first = await tx
		.selectFrom('operation')
		.select('answer')
		.where('id', '=', key.id)
		.where('actor', '=', key.actor)
		.executeTakeFirstOrThrow();
	return first.answer as string;
}

function workFor(
	ctx: Ctx,
	tx: Transaction<Schema>,
	now: Date,
	nets: { authorised: boolean; recorded: number }
): Work {
	return {
		tx,
		viewer: ctx.viewer,
		now,
		ctx,
		newId: () => ctx.ports.newId(),
		authorise(allowed) {
			nets.authorised = true;
			if (!allowed) throw new Forbidden();
		},
		async record(event) {
			nets.recorded++;
			await recordEvent(tx, ctx.ports.newId(), event, whoIs(ctx.viewer, event), now);
		},
		mail: (mail) => queueMail(tx, ctx, now, mail)
	};
}

/** The actor of an event: the person, the organisation acted for, and the role it was done in. */
function whoIs(viewer: SignedIn | null, event: NewEvent) {
	if (!viewer) return { personId: null, onBehalfOf: null, role: null };
	const seat = event.tableId ? viewer.tables.find((at) => at.tableId === event.tableId) : undefined;
	const area = viewer.areas.find((at) => at.areaId === event.areaId);
	return {
		personId: viewer.personId,
		onBehalfOf: viewer.actingFor,
		role: area?.role ?? seat?.role ?? (viewer.administrator ? 'administrator' : null)
	};
}
