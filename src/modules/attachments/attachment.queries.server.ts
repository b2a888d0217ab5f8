import { sql } from 'kysely';
import type { Ctx } from '#platform/command/context.ts';
import { isUuid } from '#platform/core/uuid.ts';
import { visibleTo } from '#platform/session/visible.server.ts';
import type { About, Attachment } from './attachment.ts';

const columns = sql`a.id, a.about_id, a.name, a.kind, a.bytes, a.lang, a.description, a.wordless, a.visibility`;

/**
 * As a viewer with their roles, or as who holds a link that a mail brought: all but the staff's.
 * That it is a link to this very thing is for the module whose thing it is.
 */
type Seen = 'by-viewer' | 'by-link';

/**
 * What hangs on these things, as far as the viewer may see it, in the order it was added. Whether
 * the thing itself may be seen is for the module whose thing it is.
 */
export async function attachmentsAbout(
	ctx: Ctx,
	kind: About['kind'],
	ids: readonly string[],
	seen: Seen = 'by-viewer'
): Promise<Attachment[]> {
	if (!ids.length) return [];
	const may = seen === 'by-viewer' ? visibleTo(ctx.viewer, 'a') : sql`a.visibility <> 'staff'`;
	const found = await sql<Attachment>`
		select ${columns} from attachment a
		where a.about_kind = ${kind} and a.about_id = any(${ids}::uuid[]) and a.removed_at is null and ${may}
		order by a.added_at, a.id`.execute(ctx.db.kysely);
	return found.rows;
}

export type AttachedFile = {
	about_kind: About['kind'];
	about_id: string;
	sha256: string;
	name: string;
	type: string;
	bytes: number;
};

/** One attachment to be fetched; null when there is none or the viewer may not see it. */
export async function attachedFile(
	ctx: Ctx,
	areaId: string,
	id: string,
	seen: Seen = 'by-viewer'
): Promise<AttachedFile | null> {
	if (!isUuid(id)) return null;
	const may = seen === 'by-viewer' ? visibleTo(ctx.viewer, 'a') : sql`a.visibility <> 'staff'`;
	const found = await sql<AttachedFile>`
		select a.about_kind, a.about_id, a.sha256, a.name, a.type, a.bytes from attachment a
		where a.area_id = ${areaId} and a.id = ${id} and a.removed_at is null and ${may}`.execute(
		ctx.db.kysely
	);
	return found.rows[0] ?? null;
}
