import type { LayoutServerLoad } from './$types';

/** What every page's frame needs to know about its reader. */
export const load: LayoutServerLoad = ({ locals }) => ({
	lang: locals.lang,
	zone: locals.ctx.zone,
	op: locals.ctx.ports.newId(),
	me: locals.ctx.viewer && {
		name: locals.ctx.viewer.name,
		administrator: locals.ctx.viewer.administrator,
		actingFor: locals.ctx.viewer.actingFor,
		organisations: locals.ctx.viewer.organisations.length
	}
});
