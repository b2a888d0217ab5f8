import { describe, expect, it } from 'vitest';
import { eachDatabase } from '../../../tests/support/databases.ts';
import { type SmallWorld, done, smallWorld } from '../../../tests/support/small-world.ts';
import { Conflict, Forbidden, NotFound } from '#platform/core/faults.ts';
import {
	createOrganisation,
	editOrganisation,
	endRepresentation
} from './organisation.commands.server.ts';
import { organisationInput } from './organisation.input.ts';
import { listOrganisations, organisationById } from './organisation.queries.server.ts';
import { search } from '#platform/search/search.queries.server.ts';

const input = (more: Record<string, string>) =>
	organisationInput.parse({ kind: 'association', ...more });
const found = async (world: SmallWorld, words: string) =>
	(await search(world.visitor, world.home.id, 'fi', words)).found.map(({ title }) => title);

eachDatabase('organisations', (open) => {
	describe('the register of organisations', () => {
		it('shows an official name unchanged where there is none in the language', async () => {
			const world = await smallWorld(await open());
			const one = await organisationById(
				world.visitor,
				world.home.id,
				world.home.association,
				'fi'
			);
			expect(one!.name).toBe('Grannhjälpen rf');
		});

		it('sorts with å ä ö last', async () => {
			const world = await smallWorld(await open());
			for (const name of ['Öarnas rf', 'Åldringshjälp rf', 'Älvarna rf', 'Abborren rf'])
				await done(createOrganisation(world.staff, world.home.id, input({ name_sv: name })));
			const names = (await listOrganisations(world.visitor, world.home.id, 'sv')).map(
				(one) => one.name
			);
			expect(names).toEqual([
				'Abborren rf',
				'Grannhjälpen rf',
				'Åldringshjälp rf',
				'Älvarna rf',
				'Öarnas rf'
			]);
		});

		it('is searched by the name that stands now, not by the one before', async () => {
			const world = await smallWorld(await open());
			const edited = input({ name_sv: 'Vänskapen rf', purpose_class: 'older' });
			expect(await found(world, 'Grannhjälpen')).toEqual(['Grannhjälpen rf']);
			await done(editOrganisation(world.staff, world.home.id, world.home.association, 1, edited));
			expect(await found(world, 'Vänskapen')).toEqual(['Vänskapen rf']);
			expect(await found(world, 'Grannhjälpen')).not.toContain('Grannhjälpen rf');
		});

		it('lets who represents an organisation mend its entry, and nobody else’s', async () => {
			const world = await smallWorld(await open());
			const ctx = await world.as('representative');
			const edited = input({ name_sv: 'Grannhjälpen i norr rf' });
			await done(editOrganisation(ctx, world.home.id, world.home.association, 1, edited));
			const { id: other } = await done(
				createOrganisation(world.staff, world.home.id, input({ name_sv: 'Annan rf' }))
			);
			await expect(editOrganisation(ctx, world.home.id, other, 1, edited)).rejects.toBeInstanceOf(
				Forbidden
			);
		});

		it('an entry cannot be changed by way of another area', async () => {
			const world = await smallWorld(await open());
			const edited = input({ name_sv: 'Kapad rf' });
			for (const who of ['foreign coordinator', 'representative'] as const)
				await expect(
					editOrganisation(await world.as(who), world.abroad.id, world.home.association, 1, edited)
				).rejects.toBeInstanceOf(NotFound);
		});

		it('saved by somebody else meanwhile is a conflict', async () => {
			const world = await smallWorld(await open());
			const save = (name: string) =>
				editOrganisation(
					world.staff,
					world.home.id,
					world.home.association,
					1,
					input({ name_sv: name })
				);
			await done(save('Först rf'));
			await expect(save('Sedan rf')).rejects.toBeInstanceOf(Conflict);
		});

		it('a representation ends, and with it acting for the organisation', async () => {
			const world = await smallWorld(await open());
			const mine = await world.db.kysely
				.selectFrom('representation')
				.select('id')
				.where('person_id', '=', world.people.get('representative')!)
				.executeTakeFirstOrThrow();
			await expect(
				endRepresentation(await world.as('foreign coordinator'), world.abroad.id, mine.id)
			).rejects.toBeInstanceOf(NotFound);
			await done(endRepresentation(world.staff, world.home.id, mine.id));
			const after = await world.as('representative', world.home.association);
			expect(after.viewer).toMatchObject({ organisations: [], actingFor: null });
		});
	});
});
