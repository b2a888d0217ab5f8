import { organisationsOfViewer } from '#modules/organisations/organisation.queries.server.ts';
import type { LayoutServerLoad } from './$types';

/** What every page's frame needs to know about its reader. */
export const load: LayoutServerLoad = async ({ locals }) => ({
	lang: locals.lang,
	zone: locals.ctx.zone,
	op: locals.ctx.ports.newId(),
	me: locals.ctx.viewer && {
		name: locals.ctx.viewer.name,
		administrator: locals.ctx.viewer.administrator,
		actingFor: locals.ctx.viewer.actingFor,
		organisations: locals.ctx.viewer.organisations.length
	},
	// on every page, also outside an area: what is done is recorded on this organisation's behalf
	actingForName: await actingForName(locals)
});

async function actingForName({ ctx, lang }: App.Locals): Promise<string> {
	const acting = ctx.viewer?.actingFor;
	if (!acting) return '';
	return (await organisationsOfViewer(ctx, lang)).find((one) => one.id === acting)?.name ?? '';
}
