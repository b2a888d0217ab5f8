import { attachedFile } from '#modules/attachments/attachment.queries.server.ts';
import type { About } from '#modules/attachments/attachment.ts';
import { mayReadItem } from '#modules/meetings/paper.queries.server.ts';
import { mayReadWorkshop } from '#modules/workshops/workshop.queries.server.ts';
import type { Ctx } from '#platform/command/context.ts';
import { NotFound } from '#platform/core/faults.ts';
import { areaIn } from '#routes/web/area-in.server.ts';
import { fileResponse } from '#routes/web/files.server.ts';
import type { RequestHandler } from './$types';

/** Whether the thing itself may be seen is for the module whose thing it is. */
const mayRead: Record<About['kind'], (ctx: Ctx, areaId: string, id: string) => Promise<boolean>> = {
	agenda_item: (ctx, _areaId, id) => mayReadItem(ctx, id),
	topic: async () => false,
	workshop: mayReadWorkshop
};

/** A file that hangs on something the reader may see. */
export const GET: RequestHandler = async (event) => {
	const { ctx } = event.locals;
	const area = await areaIn(event);
	const file = await attachedFile(ctx, area.id, event.params.attachment);
	if (!file || !(await mayRead[file.about_kind](ctx, area.id, file.about_id))) throw new NotFound();
	return fileResponse(event, file);
};
