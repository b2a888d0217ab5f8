import { NotFound } from '#platform/core/faults.ts';
import type { Tx } from '#platform/db/database.server.ts';
import type { ReceivedFile } from '#platform/files/store.server.ts';
import type { About } from './attachment.ts';
import type { AttachedInput } from './attachment.input.ts';

export async function countAbout(tx: Tx, about: About): Promise<number> {
	const row = await tx
		.selectFrom('attachment')
		.select((of) => of.fn.countAll<number>().as('n'))
		.where('about_kind', '=', about.kind)
		.where('about_id', '=', about.id)
		.where('removed_at', 'is', null)
		.executeTakeFirstOrThrow();
	return Number(row.n);
}

export const insertAttachment = (
	tx: Tx,
	id: string,
	about: About,
	input: AttachedInput,
	file: ReceivedFile,
	by: string | null,
	now: Date
) =>
	tx
		.insertInto('attachment')
		.values({
			id,
			area_id: about.areaId,
			table_id: about.tableId,
			about_kind: about.kind,
			about_id: about.id,
			sha256: file.sha256,
			name: file.name,
			kind: file.kind,
			type: file.type,
			bytes: file.bytes,
			lang: input.file_lang,
			description: input.description,
			wordless: file.wordless,
			visibility: input.visibility,
			added_by: by,
			added_at: now
		})
		.execute();

/** An attachment that still hangs. @throws NotFound */
export async function lockAttachment(tx: Tx, id: string) {
	const row = await tx
		.selectFrom('attachment')
		.select(['about_kind', 'about_id'])
		.where('id', '=', id)
		.where('removed_at', 'is', null)
		.forUpdate()
		.executeTakeFirst();
	if (!row) throw new NotFound();
	return row;
}

export const idsAbout = async (tx: Tx, about: About): Promise<string[]> =>
	(
		await tx
			.selectFrom('attachment')
			.select('id')
			.where('about_kind', '=', about.kind)
			.where('about_id', '=', about.id)
			.where('removed_at', 'is', null)
			.execute()
	).map(({ id }) => id);

/** Is there something that everybody may see? */
export async function anyPublic(tx: Tx, about: Pick<About, 'kind' | 'id'>): Promise<boolean> {
	const row = await tx
		.selectFrom('attachment')
		.select('id')
		.where('about_kind', '=', about.kind)
		.where('about_id', '=', about.id)
		.where('visibility', '=', 'public')
		.where('removed_at', 'is', null)
		.limit(1)
		.executeTakeFirst();
	return row !== undefined;
}

export const markRemoved = (tx: Tx, id: string, by: string | null, now: Date) =>
	tx
		.updateTable('attachment')
		.set({ removed_at: now, removed_by: by })
		.where('id', '=', id)
		.execute();
