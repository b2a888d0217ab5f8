import type { RequestEvent } from '@sveltejs/kit';
import { dialogueOf } from '#modules/dialogues/circle.queries.server.ts';
import { answersOf } from '#modules/dialogues/claim.queries.server.ts';
import { claimsCsv, votesCsv } from '#modules/dialogues/export.ts';
import { NotFound } from '#platform/core/faults.ts';
import { LEAST_SHOWN } from '#platform/core/small-cells.ts';
import { workshopToLead } from './workshop-in.server.ts';

/** Claims or nameless answers as a table: when answering is over, and at least five have answered. */
export async function claimsFile(
	event: RequestEvent,
	which: 'claims' | 'votes'
): Promise<Response> {
	const { ctx } = event.locals;
	const { workshop } = await workshopToLead(event);
	const dialogue = await dialogueOf(ctx, workshop.id);
	if (dialogue?.claims !== 'closed') throw new NotFound();
	const { claims, voters, votes } = await answersOf(ctx, workshop.id);
	if (voters.length < LEAST_SHOWN) throw new NotFound();
	const csv =
		which === 'claims' ? claimsCsv(claims) : votesCsv(votes, (n) => ctx.ports.randomInt(n));
	return new Response(csv, {
		headers: {
			'content-type': 'text/csv; charset=utf-8',
			'content-disposition': `attachment; filename="${which}-${workshop.number}.csv"`
		}
	});
}
