import type { Tx } from '../db/database.server.ts';
import type { Sweep } from './sweeps.server.ts';

const DAY_MS = 86_400_000;

/** Days after which the platform forgets; the modules forget their own. See `docs/county`. */
export const KEPT_DAYS = {
	/** Answers of submits: long after any browser sends one again. */
	operation: 7,
	/** What a mail said and to whom; that it went stays until `mailRow`. */
	mailContent: 90,
	mailRow: 400
} as const;

/** Forgets what has served its purpose. Mails that still wait are left. */
export async function forget(tx: Tx, now: Date): Promise<void> {
	const ago = (days: number) => new Date(now.getTime() - days * DAY_MS);
	await tx.deleteFrom('operation').where('at', '<', ago(KEPT_DAYS.operation)).execute();
	const settled = tx
		.selectFrom('mail')
		.select('id')
		.where((mail) =>
			mail.or([
				mail('sent_at', 'is not', null),
				mail('failed_at', 'is not', null),
				mail('stopped_at', 'is not', null)
			])
		);
	await tx
		.updateTable('mail')
		.set({ to_email: '', to_name: null, params: '{}', stop_token: null })
		.where('id', 'in', settled.where('created_at', '<', ago(KEPT_DAYS.mailContent)))
		.where('to_email', '<>', '')
		.execute();
	await tx
		.deleteFrom('mail')
		.where('id', 'in', settled.where('created_at', '<', ago(KEPT_DAYS.mailRow)))
		.execute();
}

export const retentionSweep: Sweep = {
	name: 'retention',
	everyMinutes: 24 * 60,
	run: (ctx) => ctx.db.transaction((tx) => forget(tx, ctx.ports.now()))
};
