import { describe, expect, it } from 'vitest';
import { eachDatabase } from '../../../tests/support/databases.ts';
import { type SmallWorld, done, smallWorld } from '../../../tests/support/small-world.ts';
import { Forbidden } from '#platform/core/faults.ts';
import { addMember, endMember, pastePeople } from './member.commands.server.ts';
import { readPeople } from './people-paste.ts';
import { memberInput } from './table.input.ts';
import { tableBySlug } from './table.queries.server.ts';

const input = (more: Record<string, string>) =>
	memberInput.parse({ name: 'Nea Nybörjare', lang: 'sv', role: 'member', ...more });
const membership = (world: SmallWorld, id: string) =>
	world.db.kysely
		.selectFrom('membership')
		.selectAll()
		.where('id', '=', id)
		.executeTakeFirstOrThrow();

eachDatabase('people at a table', (open) => {
	describe('seating people', () => {
		it('keeps the association, what it works for, and who confirmed the membership', async () => {
			const world = await smallWorld(await open());
			const seated = await done(
				addMember(
					world.staff,
					world.home.near,
					input({
						organisation_name: 'Byalaget rf',
						purpose_class: 'village',
						confirmed_by: 'Årsmötet 12.3.2026'
					})
				)
			);
			const row = await membership(world, seated.membershipId);
			expect(row).toMatchObject({
				role: 'member',
				confirmed_by: 'Årsmötet 12.3.2026',
				until: null
			});
			const organisation = await world.db.kysely
				.selectFrom('organisation')
				.selectAll()
				.where('id', '=', row.organisation_id!)
				.executeTakeFirstOrThrow();
			expect(organisation).toMatchObject({
				name_sv: 'Byalaget rf',
				// a name that does not exist is not made up
				name_fi: null,
				purpose_class: 'village',
				public_side: false
			});
			expect(await world.events('membership.began')).toContainEqual(
				expect.objectContaining({
					subject_id: seated.membershipId,
					actor_id: world.people.get('area coordinator'),
					role: 'coordinator'
				})
			);
		});

		it('finds the association again by its name, written anyhow', async () => {
			const world = await smallWorld(await open());
			const seated = await done(
				addMember(
					world.staff,
					world.home.near,
					input({ organisation_name: 'GRANNHJÄLPEN RF', confirmed_by: 'Styrelsen' })
				)
			);
			const row = await membership(world, seated.membershipId);
			expect(row.organisation_id).toBe(world.home.association);
		});

		it('lets the member act for the association from now on', async () => {
			const world = await smallWorld(await open());
			const member = await world.as('member', world.home.association);
			expect(member.viewer!.actingFor).toBe(world.home.association);
		});

		it.each([
			['without the association', {}, 'member_organisation_missing'],
			['without its purpose', { organisation_name: 'Nya rf' }, 'member_purpose_missing'],
			[
				'without who confirmed',
				{ organisation_name: 'Nya rf', purpose_class: 'health' },
				'member_confirmed_missing'
			]
		])('is refused %s, and nothing is left of the attempt', async (_what, more, code) => {
			const world = await smallWorld(await open());
			const count = () =>
				world.db.kysely
					.selectFrom('organisation')
					.select(world.db.kysely.fn.countAll<number>().as('n'))
					.executeTakeFirstOrThrow();
			const before = await count();
			expect(await addMember(world.staff, world.home.near, input(more))).toMatchObject({
				ok: false,
				code
			});
			expect(await count()).toEqual(before);
		});

		it('takes no seat, deputy or organisation of another table or area', async () => {
			const world = await smallWorld(await open());
			const far = await world.db.kysely
				.selectFrom('membership')
				.select('id')
				.where('table_id', '=', world.home.far)
				.executeTakeFirstOrThrow();
			const foreign = world.abroad.id;
			const wrong: Record<string, string>[] = [
				{ seat: foreign },
				{ deputy_of: far.id },
				{ organisation: foreign }
			];
			for (const more of wrong)
				expect(
					await addMember(world.staff, world.home.near, input({ role: 'public_side', ...more }))
				).toMatchObject({ ok: false, code: 'field_wrong' });
		});

		it('the same person in the same role is refused', async () => {
			const world = await smallWorld(await open());
			const again = input({
				name: 'Nimi observer',
				email: 'observer@small.example',
				role: 'observer'
			});
			expect(await addMember(world.staff, world.home.near, again)).toMatchObject({
				code: 'member_already'
			});
		});

		it.each(['chair', 'secretary', 'far member', 'foreign coordinator', 'representative'] as const)(
			'is not for the %s',
			async (who) => {
				const world = await smallWorld(await open());
				const ctx = await world.as(who);
				await expect(
					addMember(ctx, world.home.near, input({ role: 'observer' }))
				).rejects.toBeInstanceOf(Forbidden);
			}
		);

		it('is one effect for the same submit twenty times at the same moment', async () => {
			const world = await smallWorld(await open());
			const ctx = { ...world.staff, operation: '0190a000-0000-7000-8000-0000000000b1' };
			const answers = await Promise.all(
				Array.from({ length: 20 }, () =>
					addMember(ctx, world.home.near, input({ role: 'observer', email: 'nea@small.example' }))
				)
			);
			expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
			expect(answers[0]!.ok).toBe(true);
			const rows = await world.db.kysely
				.selectFrom('person')
				.select('id')
				.where('name', '=', 'Nea Nybörjare')
				.execute();
			expect(rows).toHaveLength(1);
		});
	});

	describe('experts by experience', () => {
		it('are offered two seats at every new table, not one', async () => {
			const world = await smallWorld(await open());
			const table = await tableBySlug(world.visitor, world.home.id, 'lahipoyta', 'fi');
			expect(table!.expert_seats).toBe(2);
		});

		it('sit without an association: the database itself refuses one', async () => {
			const world = await smallWorld(await open());
			const id = world.seats.get('expert')!;
			expect((await membership(world, id)).organisation_id).toBeNull();
			await expect(
				world.db.kysely
					.updateTable('membership')
					.set({ organisation_id: world.home.association })
					.where('id', '=', id)
					.execute()
			).rejects.toThrow();
		});

		it('are drawn only with consent, and the consent has its time', async () => {
			const world = await smallWorld(await open());
			expect((await membership(world, world.seats.get('expert')!)).drawn_consent_at).toBeNull();
			const seated = await done(
				addMember(world.staff, world.home.near, input({ role: 'expert', drawn: 'on' }))
			);
			expect((await membership(world, seated.membershipId)).drawn_consent_at).toEqual(
				world.ports.now()
			);
		});

		it('are named as such in no event', async () => {
			const world = await smallWorld(await open());
			const began = await world.events('membership.began');
			const mine = began.find((event) => event.subject_id === world.seats.get('expert'));
			expect(mine!.data).toEqual({});
		});
	});

	describe('the end of a membership', () => {
		it('takes the role away, keeps the row, and leaves open actions without an owner', async () => {
			const world = await smallWorld(await open());
			const id = world.seats.get('secretary')!;
			await done(endMember(world.staff, world.home.near, id, 'Uusi työ'));
			expect(await membership(world, id)).toMatchObject({
				until: '2026-11-23',
				ended_reason: 'Uusi työ'
			});
			expect((await world.as('secretary')).viewer!.tables).toEqual([]);
		});

		it('comes once', async () => {
			const world = await smallWorld(await open());
			const id = world.seats.get('secretary')!;
			await done(endMember(world.staff, world.home.near, id, ''));
			await expect(endMember(world.staff, world.home.near, id, '')).rejects.toThrow();
		});

		it('is not made through another table', async () => {
			const world = await smallWorld(await open());
			const answer = await endMember(world.staff, world.home.far, world.seats.get('chair')!, '');
			expect(answer.ok).toBe(false);
			expect((await world.as('chair')).viewer!.tables).toHaveLength(1);
		});
	});

	describe('a pasted list of people', () => {
		const pasted = (text: string) => {
			const read = readPeople(text, 'fi');
			return read.ok ? read.value.people : [];
		};

		it('seats everybody, and pasted again nobody twice', async () => {
			const world = await smallWorld(await open());
			const people = pasted(
				'Nimi;Sähköposti;Rooli\nAino Uusi;aino@small.example;sihteeri\nEino Uusi;eino@small.example;tarkkailija'
			);
			expect(await done(pastePeople(world.staff, world.home.near, people))).toEqual({
				added: 2,
				skipped: 0
			});
			expect(await done(pastePeople(world.staff, world.home.near, people))).toEqual({
				added: 0,
				skipped: 2
			});
		});

		it('seats nobody when one row cannot be, and tells which', async () => {
			const world = await smallWorld(await open());
			const people = pasted('Nimi;Rooli\nAino Uusi;tarkkailija\nEino Uusi;jäsen');
			expect(await pastePeople(world.staff, world.home.near, people)).toMatchObject({
				ok: false,
				code: 'member_organisation_missing',
				about: { line: 3 }
			});
			const aino = await world.db.kysely
				.selectFrom('person')
				.select('id')
				.where('name', '=', 'Aino Uusi')
				.execute();
			expect(aino).toEqual([]);
		});
	});
});
