import { endRepresentation } from '../../src/modules/organisations/organisation.commands.server.ts';
import { type World, as, done, known } from './world.ts';

/** Somebody who left acts for nobody any more. */
export async function endRepresentations(world: World, person: string): Promise<void> {
	const rows = await world.ctx.db.kysely
		.selectFrom('representation')
		.select(['id', 'area_id'])
		.where('person_id', '=', known(world.people, person))
		.where('until', 'is', null)
		.execute();
	for (const row of rows)
		await done(endRepresentation(await as(world, 'petra-hautala'), row.area_id, row.id));
}
