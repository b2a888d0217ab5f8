import { describe, expect, it } from 'vitest';
import { eachDatabase } from '../../../tests/support/databases.ts';
import { done, smallWorld } from '../../../tests/support/small-world.ts';
import { Conflict, Forbidden, NotFound } from '#platform/core/faults.ts';
import { createArea, editArea, endAreaRole, giveAreaRole } from './area.commands.server.ts';
import { areaInput } from './area.input.ts';
import { allAreas, areaBySlug } from './area.queries.server.ts';

const input = (more: Record<string, unknown> = {}) =>
	areaInput.parse({ kind: 'county', langs: ['fi', 'sv'], name_fi: 'Rannikko', ...more });
const role = (more: Partial<Parameters<typeof giveAreaRole>[2]> = {}) => ({
	name: 'Kaisa Koordinaattori',
	email: 'kaisa@small.example',
	lang: 'fi' as const,
	role: 'coordinator' as const,
	...more
});

eachDatabase('areas', (open) => {
	describe('an area', () => {
		it('is coordinated by who founds it', async () => {
			const world = await smallWorld(await open());
			const area = await done(createArea(await world.as('installer'), input()));
			expect((await world.as('installer')).viewer!.areas).toEqual([
				{ areaId: area.id, role: 'coordinator' }
			]);
		});

		it('is founded by nobody but the administrator of the installation', async () => {
			const world = await smallWorld(await open());
			for (const who of ['area administrator', 'chair', null] as const)
				await expect(createArea(await world.as(who), input())).rejects.toBeInstanceOf(Forbidden);
		});

		it('is found by its word in any language, and none of them is taken twice', async () => {
			const world = await smallWorld(await open());
			const ctx = await world.as('installer');
			await done(createArea(ctx, input({ name_sv: 'Kusten' })));
			const second = await done(createArea(ctx, input({ name_sv: 'Kusten' })));
			expect(second.slugs).toEqual({ fi: 'rannikko-2', sv: 'kusten-2' });
			expect((await areaBySlug(ctx, 'kusten', 'fi'))!.slug).toBe('rannikko');
			expect(await areaBySlug(ctx, 'nowhere', 'fi')).toBeNull();
		});

		it('keeps its address when it gets another name', async () => {
			const world = await smallWorld(await open());
			const ctx = await world.as('area administrator');
			await done(editArea(ctx, world.home.id, 1, input({ name_fi: 'Uusi nimi', name_sv: 'Nytt' })));
			const area = await areaBySlug(ctx, 'kotimaa', 'fi');
			expect(area).toMatchObject({ name: 'Uusi nimi', slug: 'kotimaa', version: 2 });
		});

		it('saved by somebody else meanwhile is a conflict, not an overwriting', async () => {
			const world = await smallWorld(await open());
			const ctx = await world.as('area administrator');
			await done(editArea(ctx, world.home.id, 1, input({ name_fi: 'Ensin', phone: '06 1' })));
			const late = editArea(ctx, world.home.id, 1, input({ name_fi: 'Sitten', phone: '06 2' }));
			await expect(late).rejects.toBeInstanceOf(Conflict);
			expect((await allAreas(ctx, 'fi')).map(({ name }) => name)).toContain('Ensin');
		});

		it('is not changed by its substitute, nor by who runs another', async () => {
			const world = await smallWorld(await open());
			for (const who of ['area substitute', 'foreign coordinator', 'chair', null] as const)
				await expect(
					editArea(await world.as(who), world.home.id, 1, input())
				).rejects.toBeInstanceOf(Forbidden);
		});
	});

	describe('roles in an area', () => {
		it('are given to people, new or known, and end with a trace', async () => {
			const world = await smallWorld(await open());
			const ctx = await world.as('area administrator');
			const { personId } = await done(giveAreaRole(ctx, world.home.id, role()));
			const again = await done(giveAreaRole(ctx, world.home.id, role({ role: 'substitute' })));
			expect(again.personId).toBe(personId);
			const given = await world.db.kysely
				.selectFrom('area_role')
				.selectAll()
				.where('person_id', '=', personId)
				.orderBy('id')
				.execute();
			expect(given.map((row) => [row.role, row.given_by])).toEqual([
				['coordinator', world.people.get('area administrator')],
				['substitute', world.people.get('area administrator')]
			]);
			await done(endAreaRole(ctx, world.home.id, given[0]!.id));
			await expect(endAreaRole(ctx, world.home.id, given[0]!.id)).rejects.toBeInstanceOf(NotFound);
			expect((await world.events('area.role_ended')).map((event) => event.subject_id)).toEqual([
				personId
			]);
		});

		it('of another area are not found', async () => {
			const world = await smallWorld(await open());
			const theirs = await world.db.kysely
				.selectFrom('area_role')
				.select('id')
				.where('area_id', '=', world.abroad.id)
				.executeTakeFirstOrThrow();
			await expect(
				endAreaRole(await world.as('area coordinator'), world.home.id, theirs.id)
			).rejects.toBeInstanceOf(NotFound);
		});

		it('are not given by the substitute or by who runs another area', async () => {
			const world = await smallWorld(await open());
			for (const who of ['area substitute', 'foreign coordinator', null] as const)
				await expect(
					giveAreaRole(await world.as(who), world.home.id, role())
				).rejects.toBeInstanceOf(Forbidden);
		});
	});
});
