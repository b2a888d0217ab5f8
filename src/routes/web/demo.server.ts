import type { Ctx } from '#platform/command/context.ts';

/** The button on the empty start page: plays the story world into the empty database. */
export async function loadDemo(ctx: Ctx): Promise<void> {
	const { buildWorld } = await import('../../../db/world/build.server.ts');
	await buildWorld(ctx);
}
