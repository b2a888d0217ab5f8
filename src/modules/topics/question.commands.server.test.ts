import { describe, expect, it } from 'vitest';
import { eachDatabase } from '../../../tests/support/databases.ts';
import { type SmallWorld, done, smallWorld } from '../../../tests/support/small-world.ts';
import { Forbidden, NotFound } from '#platform/core/faults.ts';
import { answerByLink, askQuestion, recordAnswer } from './question.commands.server.ts';
import { topicSweeps } from './topic.sweeps.server.ts';

const BOARD = 'board@decider.example';
const said = {
	answered_by: 'Lautakunta',
	dealt_with: 'Kokous 3/2027',
	effect: 'partly',
	text: 'Osittain.',
	lang: 'fi' as const
};
const remind = (world: SmallWorld, day: string) => {
	world.ports.moveTo(`${day}T08:00:00Z`);
	return topicSweeps.find(({ name }) => name === 'question-reminders')!.run(world.visitor);
};
const mailsTo = async (world: SmallWorld, email: string) =>
	(await world.mails()).filter((mail) => mail.to_email === email);

eachDatabase('questions to decision-makers', (open) => {
	async function asked(more: Partial<Parameters<typeof askQuestion>[1]> = {}, day = '2027-02-01') {
		const world = await smallWorld(await open());
		const topic = await world.published();
		world.ports.moveTo(`${day}T08:00:00Z`);
		const question = await done(
			askQuestion(world.staff, {
				topic: topic.id,
				asked_of: 'Sosiaalilautakunta',
				asked_email: BOARD,
				text: 'Miten käy?',
				lang: 'fi',
				due: null,
				days: 60,
				...more
			})
		);
		const link = async () =>
			((await mailsTo(world, BOARD)).at(-1)!.params as { secret: string }).secret;
		return { world, topic, question, link };
	}

	it.each([
		['the table’s days', {}, '2027-02-01', '2027-04-02'],
		['the day that was given', { due: '2027-03-15' }, '2027-02-01', '2027-03-15'],
		['July left out', {}, '2027-06-01', '2027-08-31']
	])('have a due day agreed beforehand: %s', async (_what, more, day, due) => {
		expect((await asked(more, day)).question.due).toBe(due);
	});

	it('are not asked for yesterday', async () => {
		const { world, topic } = await asked();
		const late = { topic: topic.id, asked_of: 'x', asked_email: null, text: 'x', days: 60 };
		expect(
			await askQuestion(world.staff, { ...late, lang: 'fi', due: '2027-01-31' })
		).toMatchObject({ code: 'question_due_past' });
	});

	it('are asked by who steers the topic, after triage', async () => {
		const { world, topic } = await asked();
		const ask = { asked_of: 'x', asked_email: null, text: 'x', lang: 'fi' as const, due: null };
		for (const who of ['member', 'far member', 'foreign coordinator', null] as const)
			await expect(
				askQuestion(await world.as(who), { ...ask, topic: topic.id, days: 60 })
			).rejects.toBeInstanceOf(Forbidden);
		const untriaged = await world.proposed();
		expect(await askQuestion(world.staff, { ...ask, topic: untriaged.id, days: 60 })).toMatchObject(
			{ code: 'topic_cannot_move' }
		);
	});

	it('stay open until there is an answer', async () => {
		const { world, topic, question, link } = await asked();
		expect((await world.topic(topic.id)).stage).toBe('awaiting_answer');
		const answer = await done(answerByLink(world.visitor, await link(), said));
		expect((await world.topic(topic.id)).stage).toBe('answered');
		const row = await world.db.kysely.selectFrom('answer').selectAll().executeTakeFirstOrThrow();
		expect(row).toMatchObject({
			id: answer.id,
			question_id: question.id,
			answered_by: 'Lautakunta',
			dealt_with: 'Kokous 3/2027',
			effect: 'partly',
			source: 'link',
			recorded_by: null,
			answered_on: '2027-02-01'
		});
	});

	it('one answered of two leaves the topic waiting', async () => {
		const { world, topic, link } = await asked();
		const first = await link();
		const two = { topic: topic.id, asked_of: 'Toinen', asked_email: null, text: 'x', days: 60 };
		await done(askQuestion(world.staff, { ...two, lang: 'fi', due: null }));
		await done(answerByLink(world.visitor, first, said));
		expect((await world.topic(topic.id)).stage).toBe('awaiting_answer');
	});

	describe('the link of a decision-maker', () => {
		it('answers once, without an account', async () => {
			const { world, link } = await asked();
			const token = await link();
			await done(answerByLink(world.visitor, token, said));
			expect(await answerByLink(world.visitor, token, said)).toMatchObject({
				code: 'question_already_answered'
			});
		});

		it('is one answer for twenty submits at the same moment', async () => {
			const { world, link } = await asked();
			const token = await link();
			const ctx = { ...world.visitor, operation: '0190a000-0000-7000-8000-0000000000d1' };
			const answers = await Promise.all(
				Array.from({ length: 20 }, () => answerByLink(ctx, token, said))
			);
			expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
			expect(await world.events('answer.recorded')).toHaveLength(1);
		});

		it('that is nobody’s is not found', async () => {
			const { world } = await asked();
			await expect(answerByLink(world.visitor, 'guess', said)).rejects.toBeInstanceOf(NotFound);
		});
	});

	describe('an answer that the coordinator enters', () => {
		const entered = {
			...said,
			source: 'letter',
			source_note: 'Dnro 12',
			answered_on: '2027-01-20'
		};

		it('has its source and its day', async () => {
			const { world, topic, question } = await asked();
			await done(recordAnswer(world.staff, { ...entered, topic: topic.id, question: question.id }));
			const row = await world.db.kysely.selectFrom('answer').selectAll().executeTakeFirstOrThrow();
			expect(row).toMatchObject({
				source: 'letter',
				source_note: 'Dnro 12',
				answered_on: '2027-01-20',
				recorded_by: world.people.get('area coordinator')
			});
		});

		it('is not of tomorrow, and not for a question of another topic', async () => {
			const { world, topic, question } = await asked();
			expect(
				await recordAnswer(world.staff, {
					...entered,
					answered_on: '2027-02-02',
					topic: topic.id,
					question: question.id
				})
			).toMatchObject({ code: 'answer_day_ahead' });
			const other = await world.published();
			expect(
				await recordAnswer(world.staff, { ...entered, topic: other.id, question: question.id })
			).toMatchObject({ code: 'question_of_other_topic' });
		});

		it('to what nobody had asked gets its question first; before triage there is none', async () => {
			const { world } = await asked();
			const other = await world.published();
			await done(recordAnswer(world.staff, { ...entered, topic: other.id, question: null }));
			expect((await world.topic(other.id)).stage).toBe('answered');
			expect(await world.events('question.noted')).toHaveLength(1);
			const untriaged = await world.proposed();
			expect(
				await recordAnswer(world.staff, { ...entered, topic: untriaged.id, question: null })
			).toMatchObject({ code: 'topic_cannot_move' });
			expect((await world.topic(untriaged.id)).stage).toBe('in_triage');
		});
	});

	describe('reminders', () => {
		const templates = async (world: SmallWorld) =>
			(await mailsTo(world, BOARD)).map((mail) => mail.template);

		it('go out seven days before the due day, once, and not eight', async () => {
			const { world } = await asked();
			await remind(world, '2027-03-25');
			expect(await templates(world)).toEqual(['question_asked']);
			await remind(world, '2027-03-26');
			await remind(world, '2027-03-26');
			await remind(world, '2027-03-30');
			expect(await templates(world)).toEqual(['question_asked', 'question_reminder']);
		});

		it('go out once when the day has passed, and tell how late it is', async () => {
			const { world } = await asked();
			await remind(world, '2027-04-02');
			await remind(world, '2027-04-05');
			await remind(world, '2027-05-05');
			const late = (await mailsTo(world, BOARD)).slice(2);
			expect(late.map((mail) => mail.params)).toEqual([
				expect.objectContaining({ days_late: 3, due: '2027-04-02' })
			]);
		});

		it('are quiet in July and come in August', async () => {
			const { world } = await asked({ due: '2027-06-30' }, '2027-06-20');
			await remind(world, '2027-06-25');
			for (const day of ['01', '15', '31']) await remind(world, `2027-07-${day}`);
			expect(await templates(world)).toEqual(['question_asked', 'question_reminder']);
			await remind(world, '2027-08-01');
			const last = (await mailsTo(world, BOARD)).at(-1)!;
			expect(last.params).toMatchObject({ days_late: 1 });
		});

		it('carry a link that answers, as does the one before it, and an answered question is silent', async () => {
			const { world, link } = await asked();
			const first = await link();
			await remind(world, '2027-03-26');
			expect(await link()).not.toBe(first);
			await done(answerByLink(world.visitor, first, said));
			expect(await answerByLink(world.visitor, await link(), said)).toMatchObject({
				code: 'question_already_answered'
			});
			await remind(world, '2027-04-10');
			expect(await templates(world)).toEqual(['question_asked', 'question_reminder']);
		});
	});
});
