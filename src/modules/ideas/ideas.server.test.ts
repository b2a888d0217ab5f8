import { expect, it } from 'vitest';
import { eachDatabase } from '../../../tests/support/databases.ts';
import { anIdea, harvestWorld } from '../../../tests/support/harvest.ts';
import { Conflict, Forbidden, NotFound } from '../../platform/core/faults.ts';
import {
	joinIdea,
	makeIdea,
	parkItem,
	proposeItem,
	takeUpItem
} from './harvest.commands.server.ts';
import { harvestPage } from './harvest.queries.server.ts';
import {
	commitIdea,
	editIdea,
	finishIdeaStep,
	parkIdea,
	resumeIdea
} from './idea.commands.server.ts';
import { ideaPage, listIdeas } from './idea.queries.server.ts';

const step = { nextStep: 'Soitetaan', nextOn: '2026-12-01' };

eachDatabase('the harvest', (open) => {
	it('makes an idea of a cluster, whose thread begins with its notes', async () => {
		const world = await harvestWorld(await open());
		const { staff, visitor, areaId, workshop, done } = world;
		const of = { workshopId: workshop.id, item: world.cluster };
		const { number, id } = await done(
			makeIdea(staff, of, anIdea({ ...step, ownerOrganisation: 'anhörigas STÖD rf' }))
		);
		const page = (await ideaPage(visitor, areaId, number, 'sv'))!;
		expect(page).toMatchObject({
			owner: { name_fi: 'Omaisten tuki ry' },
			owner_organisation_id: world.associationId,
			next_on: '2026-12-01'
		});
		expect(page.origins).toMatchObject([
			{
				kind: 'cluster',
				title: 'Kyydit yhteen',
				notes: 2,
				rounds: [1],
				outcome: { kind: 'dots', score: 2 },
				station: 1
			}
		]);
		const links = await world.links();
		expect(links.filter((one) => one.to_id === world.cluster).map((one) => one.from_kind)).toEqual([
			'note',
			'note'
		]);
		expect(links.find((one) => one.to_id === id)).toMatchObject({ from_kind: 'cluster' });
		expect(await makeIdea(staff, of, anIdea())).toMatchObject({ code: 'harvest_decided' });
		expect(await harvestPage(staff, areaId, workshop, 'fi')).toMatchObject({ left: 1 });
	});

	it('is the staff’s alone, and of its own workshop', async () => {
		const world = await harvestWorld(await open());
		const of = { workshopId: world.workshop.id, item: world.cluster };
		for (const who of [world.visitor, await world.as('member'), await world.as('chair')])
			await expect(makeIdea(who, of, anIdea())).rejects.toThrow(Forbidden);
		await expect(makeIdea(world.staff, { ...of, item: world.areaId }, anIdea())).rejects.toThrow(
			NotFound
		);
	});

	it('is decided once when two decide at the same time', async () => {
		const world = await harvestWorld(await open());
		const of = { workshopId: world.workshop.id, item: world.cluster };
		const answers = await Promise.all(
			['a', 'b', 'c'].map((title) => makeIdea(world.staff, of, anIdea({ title })))
		);
		expect(answers.filter((one) => one.ok)).toHaveLength(1);
		expect(await listIdeas(world.visitor, 'fi', { areaId: world.areaId })).toHaveLength(1);
	});

	it('adds a second cluster or note to an idea of the same day', async () => {
		const world = await harvestWorld(await open());
		const { staff, workshop, done } = world;
		const { id, number } = await done(
			makeIdea(staff, { workshopId: workshop.id, item: world.cluster }, anIdea())
		);
		await done(joinIdea(staff, { workshopId: workshop.id, item: world.dotted }, id));
		const seen = async (who: typeof staff) =>
			(await ideaPage(who, world.areaId, number, 'fi'))!.origins.map((one) => one.title);
		// the words of a single note are not told to everybody
		expect((await seen(staff)).toSorted()).toEqual(['Kahvila kylälle', 'Kyydit yhteen']);
		expect(await seen(world.visitor)).toContain(null);
	});

	it('proposes a cluster to a table: it waits for triage, and says how people were heard', async () => {
		const world = await harvestWorld(await open());
		const { staff, workshop, done } = world;
		const made = await done(
			proposeItem(
				staff,
				{ workshopId: workshop.id, item: world.dotted },
				{ table: world.tableId, title: 'Kahvila', body: 'Kylälle.', text_lang: 'fi' },
				'Työpajassa Innostamo.'
			)
		);
		const topic = await world.topicRow(made.number);
		expect(topic).toMatchObject({ stage: 'in_triage', visibility: 'staff', channel: 'meeting' });
		const links = await world.links();
		expect(links).toContainEqual(
			expect.objectContaining({ from_kind: 'note', from_id: world.dotted, to_id: topic.id })
		);
		const harvest = await harvestPage(staff, world.areaId, workshop, 'fi');
		expect(harvest.items.find((one) => one.id === world.dotted)?.decision).toMatchObject({
			became: 'topic',
			topic_number: made.number
		});
	});

	it('parks with a day that lies ahead, and takes up again', async () => {
		const world = await harvestWorld(await open());
		const { staff, workshop, done } = world;
		const of = { workshopId: workshop.id, item: world.plain };
		const reason = 'Odotetaan kuntaa.';
		expect(await parkItem(staff, of, { reason, lookAgain: '2026-11-23' })).toMatchObject({
			code: 'park_day_past'
		});
		await done(parkItem(staff, of, { reason, lookAgain: '2027-02-01' }));
		await done(takeUpItem(staff, of));
		await done(parkItem(staff, of, { reason, lookAgain: '2027-02-01' }));
		await done(makeIdea(staff, of, anIdea()));
		await expect(takeUpItem(staff, of)).resolves.toMatchObject({ code: 'harvest_decided' });
	});
});

eachDatabase('an idea', (open) => {
	const made = async (more: Parameters<typeof anIdea>[0] = {}) => {
		const world = await harvestWorld(await open());
		const idea = await world.done(
			makeIdea(world.staff, { workshopId: world.workshop.id, item: world.cluster }, anIdea(more))
		);
		const page = async () => (await ideaPage(world.visitor, world.areaId, idea.number, 'fi'))!;
		return { ...world, idea, page };
	};
	const promise = (more: object = {}) => {
		const { lang: _l, title: _t, need: _n, forWhom: _f, ...rest } = anIdea();
		return { ...rest, ...more };
	};

	it('is asked who takes it before people leave; "nobody yet" is an answer', async () => {
		const { staff, idea, page, done } = await made();
		expect(await commitIdea(staff, idea.id, 1, 'fi', promise())).toMatchObject({
			code: 'idea_owner_missing'
		});
		await done(commitIdea(staff, idea.id, 1, 'fi', promise({ ownerNone: true })));
		expect(await page()).toMatchObject({ owner_none: true, version: 2 });
		await expect(commitIdea(staff, idea.id, 1, 'fi', promise({ ownerNone: true }))).rejects.toThrow(
			Conflict
		);
		await done(
			commitIdea(staff, idea.id, 2, 'fi', promise({ ...step, ownerOrganisation: 'Kyläseura' }))
		);
		expect(await page()).toMatchObject({ owner_organisation: 'Kyläseura', owner: null });
		expect((await page()).events.map((one) => one.type)).toEqual([
			'idea.made',
			'idea.changed',
			'idea.owned'
		]);
	});

	it('keeps a step that is taken until there is another', async () => {
		const world = await made({ ...step, ownerOrganisation: 'Omaisten tuki ry' });
		const { idea, page, done, staff } = world;
		await expect(finishIdeaStep(await world.as('chair'), idea.id)).rejects.toThrow(Forbidden);
		// who acts for the owner may say so, without the staff
		await done(finishIdeaStep(await world.as('member'), idea.id));
		expect(await page()).toMatchObject({ next_done: true });
		const same = promise({ ...step, ownerOrganisation: 'Omaisten tuki ry', funder: 'STEA' });
		await done(commitIdea(staff, idea.id, 2, 'fi', same));
		expect(await page()).toMatchObject({ next_done: true, funder: 'STEA' });
		await done(commitIdea(staff, idea.id, 3, 'fi', { ...same, nextStep: 'Kokous' }));
		expect(await page()).toMatchObject({ next_done: false });
	});

	it('has its texts in each language and keeps which was first', async () => {
		const { staff, idea, page, done } = await made();
		const text = (lang: 'fi' | 'sv', title: string) => ({
			lang,
			title,
			need: '',
			forWhom: '',
			nextStep: ''
		});
		await done(
			editIdea(staff, idea.id, 1, {
				...promise(),
				texts: [text('fi', 'Kyytirinki'), text('sv', 'Skjutsring')],
				promises: [{ who: 'Marthas', what: 'Köket' }],
				deadline: { day: '2027-01-15', time: '16:15' }
			})
		);
		const after = await page();
		expect(after.texts.map(({ lang, original }) => [lang, original])).toEqual([
			['fi', true],
			['sv', false]
		]);
		expect(after.deadline?.toISOString()).toBe('2027-01-15T14:15:00.000Z');
		expect(after.promises).toEqual([{ who: 'Marthas', what: 'Köket' }]);
	});

	it('is parked with a reason and goes on again', async () => {
		const { staff, idea, page, done } = await made(step);
		const parking = { reason: 'Odotetaan avustusta.', lookAgain: '2027-01-10' };
		await done(parkIdea(staff, idea.id, parking));
		expect(await parkIdea(staff, idea.id, parking)).toMatchObject({ code: 'idea_parked' });
		expect(await page()).toMatchObject({
			parked: { reason: parking.reason, look_again: '2027-01-10' }
		});
		expect(await finishIdeaStep(staff, idea.id)).toMatchObject({ code: 'idea_parked' });
		await done(resumeIdea(staff, idea.id));
		expect(await page()).toMatchObject({ parked: null });
	});
});
