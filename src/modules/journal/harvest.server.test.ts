import { expect, it } from 'vitest';
import { makeIdea, parkItem, proposeItem } from '#modules/ideas/harvest.commands.server.ts';
import { finishIdeaStep } from '#modules/ideas/idea.commands.server.ts';
import { ideaSweeps } from '#modules/ideas/idea.sweeps.server.ts';
import { stopReminder } from '#modules/notifications/reminder.commands.server.ts';
import { triageTopic } from '#modules/topics/triage.commands.server.ts';
import { eachDatabase } from '../../../tests/support/databases.ts';
import { anIdea, harvestWorld } from '../../../tests/support/harvest.ts';
import { auditOf } from './audit.queries.server.ts';
import { deskOf } from './desk.queries.server.ts';
import { soonOf } from './soon.queries.server.ts';
import { knotsOf } from './thread.ts';
import { threadOf } from './thread.queries.server.ts';

eachDatabase('what a workshop leaves, in the journal', (open) => {
	it('tells the desk of steps that are late and of what is to be looked at again', async () => {
		const { staff, areaId, done, ...world } = await harvestWorld(await open());
		const of = (item: string) => ({ workshopId: world.workshop.id, item });
		const idea = await done(
			makeIdea(staff, of(world.cluster), anIdea({ nextStep: 'Soitetaan', nextOn: '2026-12-01' }))
		);
		await done(parkItem(staff, of(world.dotted), { reason: 'x', lookAgain: '2026-12-05' }));
		const desk = (day: string) => deskOf(staff, areaId, 'fi', day);
		expect(await desk('2026-12-01')).toMatchObject({
			late_ideas: { count: 0 },
			look_again: { clusters: 0 }
		});
		expect(await desk('2026-12-05')).toMatchObject({
			late_ideas: { count: 1, oldest: '2026-12-01' },
			look_again: { ideas: 0, clusters: 1, workshop: 3 }
		});
		const soon = () => soonOf(staff, areaId, 'fi', '2026-11-28', '2026-12-05');
		const [reminder] = await soon();
		expect(reminder).toMatchObject({ kind: 'idea_late', text: 'Kyytirinki', day: '2026-12-02' });
		await done(stopReminder(staff, areaId, { key: reminder!.key }));
		expect(await soon()).toEqual([]);
		world.ports.moveTo('2026-12-02T08:00:00Z');
		await ideaSweeps[0]!.run(staff);
		expect(await world.mails('idea_late')).toEqual([]);
		await done(finishIdeaStep(staff, idea.id));
		expect(await desk('2026-12-05')).toMatchObject({ late_ideas: { count: 0 } });
		const audit = await auditOf(staff, areaId, 'fi', null, 20);
		expect(audit.find((row) => row.type === 'idea.made')?.about).toEqual({
			kind: 'idea',
			key: '1',
			title: 'Kyytirinki'
		});
	});

	it('begins the thread of a topic in its workshop, for everybody once it is public', async () => {
		const { staff, visitor, done, ...world } = await harvestWorld(await open());
		const { number } = await done(
			proposeItem(
				staff,
				{ workshopId: world.workshop.id, item: world.cluster },
				{ table: world.tableId, title: 'Kyydit', body: 'Ilman autoa.', text_lang: 'fi' },
				'Työpajassa.'
			)
		);
		const { id } = await world.topicRow(number);
		const kinds = async (who: typeof staff) =>
			knotsOf(await threadOf(who, { kind: 'topic', id }, 'sv'), id, '2026-11-24').map(
				(knot) => knot.kind
			);
		expect(await kinds(visitor)).toEqual([]);
		await done(
			triageTopic(staff, {
				topic: id,
				outcome: 'to_table',
				reason: 'Kuuluu tänne.',
				reasonLang: 'fi',
				answer: '',
				network: '',
				other_table: null,
				merge_into: null,
				several_parties: '',
				competence: '',
				still_time: '',
				one_field: '',
				experience_needed: '',
				output_wanted: '',
				publish: true,
				title: 'Kyydit',
				body: 'Ilman autoa.'
			})
		);
		expect(await kinds(visitor)).toContain('workshop');
	});
});
