import { describe, expect, it } from 'vitest';
import { eachDatabase } from '../../../tests/support/databases.ts';
import { type SmallWorld, done, smallWorld } from '../../../tests/support/small-world.ts';
import { tableFeed } from '#modules/journal/feed.queries.server.ts';
import { threadOf } from '#modules/journal/thread.queries.server.ts';
import { topicsOfOrganisation } from '#modules/organisations/organisation.queries.server.ts';
import { Conflict, Forbidden, NotFound } from '#platform/core/faults.ts';
import { search } from '#platform/search/search.queries.server.ts';
import {
	closeTopic,
	confirmFollow,
	confirmTopic,
	followTopic,
	moveToTable,
	propose,
	stopFollowing,
	withdrawTopic,
	writeTopicText
} from './topic.commands.server.ts';
import { registerTopic } from './registry.commands.server.ts';
import {
	listTopics,
	proposalByToken,
	similarTopics,
	topicPage,
	waitingForTriage
} from './topic.queries.server.ts';
import { topicSweeps } from './topic.sweeps.server.ts';
import { OUTCOMES } from './topic.ts';

const PEPPI = 'peppi@resident.example';

/** Everywhere that somebody could come upon a topic, as one text. */
async function everywhere(world: SmallWorld, who: Parameters<SmallWorld['as']>[0], words: string) {
	const ctx = await world.as(who);
	const { id, near, far, association } = world.home;
	return JSON.stringify([
		await listTopics(ctx, 'sv', { areaId: id }),
		await listTopics(ctx, 'sv', { areaId: id, tableId: near, words }),
		await search(ctx, id, 'sv', words),
		await similarTopics(ctx, id, 'sv', words),
		await tableFeed(ctx, near, 'sv'),
		await tableFeed(ctx, far, 'sv'),
		await topicsOfOrganisation(ctx, association, 'sv')
	]);
}
const stepsTo = async (world: SmallWorld, email: string) =>
	(await world.mails())
		.filter((mail) => mail.to_email === email && mail.template === 'topic_step')
		.map((mail) => (mail.params as { step: string }).step);

eachDatabase('topics', (open) => {
	describe('a proposal without an account', () => {
		it('waits for its address to be confirmed, and is told to it alone', async () => {
			const world = await smallWorld(await open());
			const sent = await done(propose(world.visitor, world.proposal()));
			expect(sent.waitsForConfirmation).toBe(true);
			expect((await world.topic(sent.id)).stage).toBe('unconfirmed');
			expect((await world.mails()).at(-1)).toMatchObject({
				to_email: PEPPI,
				lang: 'sv',
				template: 'topic_confirm'
			});
			expect(await waitingForTriage(world.staff, world.home.id, 'fi')).toEqual([]);
		});

		it('is confirmed once, and its proposer is told that it has come', async () => {
			const world = await smallWorld(await open());
			const sent = await done(propose(world.visitor, world.proposal()));
			const [secret] = world.secrets;
			expect(await confirmTopic(world.visitor, secret!)).toMatchObject({ ok: true });
			expect(await confirmTopic(world.visitor, secret!)).toMatchObject({
				code: 'topic_already_confirmed'
			});
			expect((await world.topic(sent.id)).stage).toBe('in_triage');
			expect(await stepsTo(world, PEPPI)).toEqual(['received']);
			await expect(confirmTopic(world.visitor, 'guess')).rejects.toBeInstanceOf(NotFound);
		});

		it('that nobody confirms is taken back after two weeks, and who sent it is forgotten', async () => {
			const world = await smallWorld(await open());
			const sent = await done(propose(world.visitor, world.proposal()));
			const sweep = topicSweeps.find(({ name }) => name === 'unconfirmed-topics')!;
			await sweep.run(world.visitor);
			expect((await world.topic(sent.id)).stage).toBe('unconfirmed');
			world.ports.moveTo('2026-12-08T09:00:00Z');
			await sweep.run(world.visitor);
			expect((await world.topic(sent.id)).stage).toBe('withdrawn');
			const kept = await world.db.kysely
				.selectFrom('topic_proposal')
				.select(['name', 'email', 'phone', 'postal'])
				.execute();
			expect(kept).toEqual([{ name: null, email: null, phone: null, postal: null }]);
		});

		it('that nobody confirmed is for nobody to come upon, before it is taken back and after', async () => {
			const world = await smallWorld(await open());
			const { number } = await done(
				propose(world.visitor, world.proposal({ title: 'Nonsens om hembesök' }))
			);
			const seen = async () => {
				const page = await topicPage(await world.as('chair'), world.home.id, number);
				const lists = [
					await everywhere(world, 'chair', 'Nonsens'),
					await everywhere(world, 'area coordinator', 'Nonsens')
				];
				return [page, lists.some((list) => list.includes('Nonsens'))];
			};
			expect(await seen()).toEqual([null, false]);
			world.ports.moveTo('2026-12-08T09:00:00Z');
			await topicSweeps.find(({ name }) => name === 'unconfirmed-topics')!.run(world.visitor);
			expect(await seen()).toEqual([null, false]);
		});

		it('is one proposal for the same submit twenty times at the same moment', async () => {
			const world = await smallWorld(await open());
			const ctx = { ...world.visitor, operation: '0190a000-0000-7000-8000-0000000000c1' };
			const answers = await Promise.all(
				Array.from({ length: 20 }, () => propose(ctx, world.proposal()))
			);
			expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
			expect(await world.events('topic.proposed')).toHaveLength(1);
			const confirm = (await world.mails()).filter((mail) => mail.template === 'topic_confirm');
			expect(confirm).toHaveLength(1);
		});

		it('is no way to fill a mailbox: ten an hour in the name of one address', async () => {
			const world = await smallWorld(await open());
			for (let i = 0; i < 10; i++) await done(propose(world.visitor, world.proposal()));
			expect(await propose(world.visitor, world.proposal())).toMatchObject({
				code: 'topic_too_many',
				fields: { email: 'topic_too_many' }
			});
			await done(propose(world.visitor, world.proposal({ email: 'other@resident.example' })));
			world.ports.moveTo('2026-11-23T09:12:00Z');
			await done(propose(world.visitor, world.proposal()));
		});

		it('that is refused sends no mail and leaves no number unused', async () => {
			const world = await smallWorld(await open());
			const before = (await world.mails()).length;
			const foreign = world.proposal({ behalf: 'organisation', organisation: world.abroad.id });
			expect(await propose(world.visitor, foreign)).toMatchObject({
				code: 'topic_organisation_missing'
			});
			await expect(
				propose(world.visitor, world.proposal({ table: world.abroad.table }))
			).rejects.toBeInstanceOf(NotFound);
			expect(await world.mails()).toHaveLength(before);
			expect((await done(propose(world.visitor, world.proposal()))).number).toBe(1);
		});
	});

	describe('a proposal by somebody who is known', () => {
		it('by a member goes to triage at once, in the name of whom they act for', async () => {
			const world = await smallWorld(await open());
			const member = await world.as('member', world.home.association);
			const sent = await done(propose(member, world.proposal({ email: null })));
			expect(sent.waitsForConfirmation).toBe(false);
			expect(await world.topic(sent.id)).toMatchObject({ stage: 'in_triage', channel: 'member' });
			expect((await world.events('topic.proposed'))[0]).toMatchObject({
				actor_id: world.people.get('member'),
				on_behalf_of: world.home.association,
				role: 'member'
			});
		});

		it('by phone is entered by the staff and by nobody else', async () => {
			const world = await smallWorld(await open());
			const entered = { channel: 'phone' as const, postal: 'Strandgatan 1' };
			const sent = await done(
				propose(world.staff, world.proposal({ email: null, entered, phone: '050 1' }))
			);
			expect(await world.topic(sent.id)).toMatchObject({ stage: 'in_triage', channel: 'phone' });
			for (const who of ['chair', 'foreign coordinator', null] as const)
				await expect(
					propose(await world.as(who), world.proposal({ entered }))
				).rejects.toBeInstanceOf(Forbidden);
		});
	});

	describe('before triage', () => {
		const OUTSIDE = [
			null,
			'member',
			'expert',
			'observer',
			'far member',
			'foreign coordinator',
			'representative'
		] as const;

		it.each(OUTSIDE)('a proposal is nowhere to be found for %s', async (who) => {
			const world = await smallWorld(await open());
			const hidden = await world.proposed({
				title: 'Kvällsturen ombord',
				body: 'Ombordstigning',
				behalf: 'organisation',
				organisation: world.home.association
			});
			expect(await everywhere(world, who, 'Kvällsturen')).not.toMatch(/Kvällsturen|Ombord/);
			const ctx = await world.as(who);
			expect(await topicPage(ctx, world.home.id, hidden.number)).toBeNull();
			expect((await threadOf(ctx, { kind: 'topic', id: hidden.id }, 'sv')).topics).toEqual([]);
			expect(await waitingForTriage(ctx, world.home.id, 'sv')).toEqual([]);
		});

		it('it is seen by the staff, and by who leads its table and may triage it', async () => {
			const world = await smallWorld(await open());
			const hidden = await world.proposed();
			for (const who of ['area coordinator', 'area substitute', 'chair', 'secretary'] as const) {
				const ctx = await world.as(who);
				expect((await topicPage(ctx, world.home.id, hidden.number))?.stage, who).toBe('in_triage');
				expect(await waitingForTriage(ctx, world.home.id, 'sv'), who).toHaveLength(1);
			}
		});

		it('nobody follows it', async () => {
			const world = await smallWorld(await open());
			const hidden = await world.proposed();
			const follow = { about: hidden.id, email: 'x@resident.example', lang: 'fi' as const };
			await expect(followTopic(world.visitor, follow)).rejects.toBeInstanceOf(NotFound);
		});
	});

	describe('triage', () => {
		const where = (world: SmallWorld) => ({
			answer: 'Kotihoito hoitaa.',
			network: 'Ikäihmisten verkosto',
			other_table: world.home.far
		});

		it.each(OUTCOMES)(
			'%s goes to the proposer with its reason, in their language',
			async (outcome) => {
				const world = await smallWorld(await open());
				const original =
					outcome === 'merged' ? await world.published({ email: 'o@x.example' }) : null;
				const topic = await world.proposed();
				await done(
					world.triaged(topic.id, {
						outcome,
						...where(world),
						merge_into: original?.id ?? null
					})
				);
				const told = (await world.mails()).at(-1)!;
				expect(told).toMatchObject({ to_email: PEPPI, lang: 'sv' });
				expect(told.params).toMatchObject({
					step: `triaged_${outcome}`,
					text: expect.stringContaining('Asia kuuluu pöydälle.')
				});
				const [event] = (await world.events('topic.triaged')).slice(-1);
				expect(event).toMatchObject({ subject_id: topic.id, data: { outcome } });
			}
		);

		it('makes public what is published, in list, search, feed and suggestions', async () => {
			const world = await smallWorld(await open());
			await world.published({ title: 'Kvällsturen ombord' });
			const found = await everywhere(world, null, 'Kvällsturen');
			expect(found.match(/Kvällsturen/g)!.length).toBeGreaterThanOrEqual(5);
		});

		it('publishes another text than the one that came, and keeps that with the staff', async () => {
			const world = await smallWorld(await open());
			const topic = await world.proposed({
				title: 'Min granne Hemlighet',
				body: 'Hemlighet är sjuk',
				heard: 'asked',
				heard_text: 'Jag frågade Hemlighet',
				influence_text: 'Hemlighet flyttar'
			});
			await done(
				world.triaged(topic.id, {
					title: 'Grannar',
					body: 'Någon är sjuk',
					heard_text: 'Grannen är tillfrågad',
					influence_text: ''
				})
			);
			for (const who of [null, 'member', 'far member'] as const) {
				const page = await topicPage(await world.as(who), world.home.id, topic.number);
				expect(page!.texts[0]).toMatchObject({ title: 'Grannar', redacted: true });
				expect(JSON.stringify(page)).not.toContain('Hemlighet');
				expect(await everywhere(world, who, 'Hemlighet')).not.toContain('Hemlighet');
			}
			const kept = await world.db.kysely
				.selectFrom('topic_proposal')
				.select('body')
				.executeTakeFirstOrThrow();
			expect(kept.body).toBe('Hemlighet är sjuk');
		});

		it('that does not publish shows the proposer where it stands, and nobody else', async () => {
			const world = await smallWorld(await open());
			const topic = await world.proposed();
			await done(world.triaged(topic.id, { outcome: 'declined', publish: false }));
			expect(await topicPage(world.visitor, world.home.id, topic.number)).toBeNull();
			expect(await proposalByToken(world.visitor, topic.token, 'sv')).toMatchObject({
				stage: 'not_taken_up',
				triages: [{ reason: 'Asia kuuluu pöydälle.' }]
			});
		});

		it('names the proposer only who asked for it', async () => {
			const world = await smallWorld(await open());
			const shy = await world.published();
			const open_ = await world.published({ name_public: true });
			const name = async (topic: { number: number }) =>
				(await topicPage(world.visitor, world.home.id, topic.number))!.proposer_name;
			expect(await name(shy)).toBeNull();
			expect(await name(open_)).toBe('Peppi Proposer');
		});

		it('is done once', async () => {
			const world = await smallWorld(await open());
			const topic = await world.published();
			expect(await world.triaged(topic.id, { outcome: 'declined' })).toMatchObject({
				code: 'topic_already_triaged'
			});
		});

		it('is once also when twenty press the button of the same page', async () => {
			const world = await smallWorld(await open());
			const topic = await world.proposed();
			const answers = await Promise.all(Array.from({ length: 20 }, () => world.triaged(topic.id)));
			expect(answers.filter((answer) => answer.ok)).toHaveLength(1);
			expect(await world.events('topic.triaged')).toHaveLength(1);
		});

		it('to a table of another area is not found, and nothing is told', async () => {
			const world = await smallWorld(await open());
			const topic = await world.proposed();
			const before = (await world.mails()).length;
			await expect(
				world.triaged(topic.id, { outcome: 'to_other_table', other_table: world.abroad.table })
			).rejects.toBeInstanceOf(NotFound);
			expect(await world.mails()).toHaveLength(before);
			expect((await world.topic(topic.id)).stage).toBe('in_triage');
		});
	});

	describe('a duplicate', () => {
		async function merged() {
			const world = await smallWorld(await open());
			const original = await world.published({
				title: 'Originalet',
				body: 'Med Hemlighet i',
				email: 'first@resident.example'
			});
			const copy = await world.proposed({ title: 'Kopian' });
			await done(
				world.triaged(copy.id, { outcome: 'merged', merge_into: original.id, title: 'Kopian' })
			);
			return { world, original, copy };
		}

		it('lives on in its original, and its proposer hears what comes of that', async () => {
			const { world, original, copy } = await merged();
			expect(await world.topic(copy.id)).toMatchObject({
				merged_into: original.id,
				visibility: 'staff'
			});
			await done(closeTopic(world.staff, { topic: original.id, reason: 'Det blev inget.' }));
			expect((await stepsTo(world, PEPPI)).slice(-2)).toEqual([
				'triaged_merged',
				'did_not_go_further'
			]);
		});

		it('gives its proposer no power over what somebody else proposed', async () => {
			const { world, original, copy } = await merged();
			const tokens = await world.db.kysely
				.selectFrom('follower')
				.select('token')
				.where('email', '=', PEPPI)
				.execute();
			expect(tokens.map(({ token }) => token)).toContain(copy.token);
			for (const { token } of tokens) {
				expect((await proposalByToken(world.visitor, token, 'sv'))?.title ?? 'Kopian').toBe(
					'Kopian'
				);
				await withdrawTopic(world.visitor, token).catch(() => undefined);
			}
			expect((await world.topic(original.id)).stage).toBe('proposed');
		});

		it('is merged only into a public topic of its own area', async () => {
			const world = await smallWorld(await open());
			const copy = await world.proposed();
			const hidden = await world.proposed();
			for (const merge_into of [hidden.id, copy.id])
				expect(await world.triaged(copy.id, { outcome: 'merged', merge_into })).toMatchObject({
					code: 'triage_original_missing'
				});
		});
	});

	describe('a topic on its way', () => {
		it('moves to another table of its area, and its followers are told why', async () => {
			const world = await smallWorld(await open());
			const topic = await world.published();
			const move = (table: string) =>
				moveToTable(world.staff, { topic: topic.id, table, reason: 'Passar bättre där.' });
			expect(await move(world.home.near)).toMatchObject({ code: 'topic_same_table' });
			await expect(move(world.abroad.table)).rejects.toBeInstanceOf(NotFound);
			await done(move(world.home.far));
			expect((await world.topic(topic.id)).table_id).toBe(world.home.far);
			expect((await world.mails()).at(-1)!.params).toMatchObject({
				step: 'triaged_to_other_table',
				text: 'Passar bättre där.'
			});
		});

		it('does not move before triage', async () => {
			const world = await smallWorld(await open());
			const topic = await world.proposed();
			expect(
				await moveToTable(world.staff, { topic: topic.id, table: world.home.far, reason: 'x' })
			).toMatchObject({ code: 'topic_cannot_move' });
		});

		it('is taken back by its proposer by the link, and by no other follower', async () => {
			const world = await smallWorld(await open());
			const topic = await world.published();
			const email = 'f@resident.example';
			await done(followTopic(world.visitor, { about: topic.id, email, lang: 'fi' }));
			const { token } = (await world.mails()).at(-1)!.params as { token: string };
			await expect(withdrawTopic(world.visitor, token)).rejects.toBeInstanceOf(Forbidden);
			await done(withdrawTopic(world.visitor, topic.token));
			expect((await world.topic(topic.id)).stage).toBe('withdrawn');
			expect(await withdrawTopic(world.visitor, topic.token)).toMatchObject({
				code: 'topic_cannot_move'
			});
		});

		it('saved by somebody else meanwhile is a conflict that shows both texts', async () => {
			const world = await smallWorld(await open());
			const topic = await world.published();
			const write = (title: string) =>
				writeTopicText(world.staff, {
					topic: topic.id,
					text_lang: 'sv',
					title,
					body: 'Text',
					heard_text: '',
					influence_text: '',
					version: 1
				});
			await done(write('Först'));
			const late = await write('Sedan').catch((fault: unknown) => fault);
			expect(late).toBeInstanceOf(Conflict);
			expect(late).toMatchObject({ yours: { title: 'Sedan' }, theirs: { title: 'Först' } });
		});

		it.each(['member', 'far member', 'foreign coordinator', null] as const)(
			'is not steered by %s',
			async (who) => {
				const world = await smallWorld(await open());
				const topic = await world.published();
				const ctx = await world.as(who);
				await expect(closeTopic(ctx, { topic: topic.id, reason: 'x' })).rejects.toBeInstanceOf(
					Forbidden
				);
			}
		);
	});

	describe('following', () => {
		const READER = 'reader@resident.example';
		async function following(lang: 'fi' | 'en' = 'en') {
			const world = await smallWorld(await open());
			const topic = await world.published();
			const follow = (as: 'fi' | 'en' = lang) =>
				followTopic(world.visitor, { about: topic.id, email: READER, lang: as });
			await done(follow());
			const { token } = (await world.mails()).at(-1)!.params as { token: string };
			const close = () => closeTopic(world.staff, { topic: topic.id, reason: 'Räcker.' });
			const move = () =>
				moveToTable(world.staff, { topic: topic.id, table: world.home.far, reason: 'x' });
			return { world, topic, follow, token, close, move };
		}

		it('begins when the address is confirmed: before that nothing is told', async () => {
			const { world, close } = await following();
			await done(close());
			expect(await stepsTo(world, READER)).toEqual([]);
		});

		it('is told at each step, each reader in their own language', async () => {
			const { world, token, move, close } = await following('en');
			await done(confirmFollow(world.visitor, token));
			await done(move());
			await done(close());
			expect(await stepsTo(world, READER)).toEqual([
				'triaged_to_other_table',
				'did_not_go_further'
			]);
			const last = (await world.mails()).slice(-2);
			expect(new Map(last.map((mail) => [mail.to_email, mail.lang]))).toEqual(
				new Map([
					[READER, 'en'],
					[PEPPI, 'sv']
				])
			);
		});

		it('ends by the link, also for mails that wait to be sent', async () => {
			const { world, token, move, close } = await following();
			await done(confirmFollow(world.visitor, token));
			await done(move());
			await done(stopFollowing(world.visitor, token));
			await done(close());
			expect(await stepsTo(world, READER)).toEqual(['triaged_to_other_table']);
			const waiting = (await world.mails()).filter((mail) => mail.to_email === READER).at(-1)!;
			expect(waiting.stopped_at).toEqual(world.ports.now());
		});

		it('does not begin again because somebody typed the address of who stopped', async () => {
			const { world, token, follow, close } = await following();
			await done(confirmFollow(world.visitor, token));
			await done(stopFollowing(world.visitor, token));
			world.ports.moveTo('2026-11-24T09:00:00Z');
			await done(follow());
			expect((await world.mails()).at(-1)).toMatchObject({
				to_email: READER,
				template: 'topic_follow'
			});
			await done(close());
			expect(await stepsTo(world, READER)).toEqual([]);
		});

		it('is not turned into another language by somebody who typed the address', async () => {
			const { world, token, follow, close } = await following('en');
			await done(confirmFollow(world.visitor, token));
			await done(follow('fi'));
			await done(close());
			expect(
				(await world.mails()).find(
					(mail) => mail.to_email === READER && mail.template === 'topic_step'
				)
			).toMatchObject({ lang: 'en' });
		});
	});

	describe('the record of a topic', () => {
		it('has its keeper and its number in the diary, set by who runs the table', async () => {
			const world = await smallWorld(await open());
			const { id } = await world.published();
			const record = {
				topic: id,
				record_of: 'association' as const,
				diary_number: '12/05.00/2026'
			};
			for (const who of ['member', 'observer', null] as const)
				await expect(registerTopic(await world.as(who), record)).rejects.toThrow();
			const { number } = await done(registerTopic(await world.as('area coordinator'), record));
			const page = () => topicPage(world.visitor, world.home.id, number);
			expect(await page()).toMatchObject({
				record_of: 'association',
				diary_number: '12/05.00/2026'
			});
			await done(
				registerTopic(await world.as('area coordinator'), { ...record, diary_number: '' })
			);
			expect((await page())!.diary_number).toBeNull();
		});
	});
});
