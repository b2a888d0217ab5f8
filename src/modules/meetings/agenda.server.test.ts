import { beforeEach, expect, it } from 'vitest';
import { agreeAction } from '#modules/actions/action.commands.server.ts';
import { eachDatabase } from '../../../tests/support/databases.ts';
import { type OneTable, done, oneTable } from '../../../tests/support/one-table.ts';
import { addItem, addTopicItem, editItem, moveItem, removeItem } from './agenda.commands.server.ts';
import type { ItemInput } from './meeting.input.ts';
import { meetingPage, meetingsOf, topicsForAgenda } from './meeting.queries.server.ts';
import {
	cancelMeeting,
	closeMeeting,
	planMeeting,
	startMeeting
} from './meeting.commands.server.ts';
import { writeField } from './memo.commands.server.ts';
import { fits } from './meeting.ts';

const when = {
	day: '2026-12-10',
	starts: '13:00',
	ends: '15:00',
	place: 'Vaasa',
	remote_url: '',
	open_meeting: false
};
const item: ItemInput = {
	title_fi: 'Vierailu',
	title_sv: 'Besök',
	title_en: '',
	intro_fi: '',
	intro_sv: '',
	intro_en: '',
	kind: 'information',
	presenter: 'Karin Backlund',
	minutes: 20,
	held_back: false,
	held_back_reason: ''
};

eachDatabase('an agenda', (open) => {
	let table: OneTable;
	let meeting: { id: string; number: number };
	const page = async () =>
		(await meetingPage(await table.as('anna'), table.areaId, meeting.number, 'fi'))!;
	const titles = async () =>
		(await page()).items.map((one) => one.texts.find((t) => t.lang === 'fi')!.title);
	const stage = async (id: string) =>
		(
			await (
				await table.as()
			).db.kysely
				.selectFrom('topic')
				.select('stage')
				.where('id', '=', id)
				.executeTakeFirstOrThrow()
		).stage;

	beforeEach(async () => {
		table = await oneTable(await open());
		meeting = await done(planMeeting(await table.as('anna'), table.tableId, when));
	});

	it('holds back an item from the moment that it is added so', async () => {
		const held = { ...item, held_back: true, held_back_reason: 'Koskee yhtä ihmistä' };
		const { id } = await done(addItem(await table.as('anna'), meeting.id, held));
		expect((await page()).items.find((one) => one.id === id)).toMatchObject({
			held_back: true,
			held_back_reason: 'Koskee yhtä ihmistä'
		});
	});

	it('begins with what every meeting has: the previous memo to approve and the open actions', async () => {
		expect((await page()).items.map((one) => one.standing)).toEqual([
			'opening',
			'previous_memo',
			'open_actions',
			'other',
			'closing'
		]);
	});

	it('knows the last meeting that was held, whose memo it approves', async () => {
		expect((await page()).previous).toBeNull();
		const earlier = { ...when, day: '2026-11-24' };
		const held = await done(planMeeting(await table.as('anna'), table.tableId, earlier));
		expect((await page()).previous).toBeNull();
		await done(startMeeting(await table.as('anna'), held.id));
		await done(closeMeeting(await table.as('anna'), held.id));
		expect((await page()).previous).toEqual({ number: held.number, term_number: 2, year: 2026 });
	});

	it('takes a topic before the closing items, and the topic is then on an agenda', async () => {
		const topic = await table.topic();
		await done(
			addTopicItem(await table.as('chair'), meeting.id, {
				topic: topic.id,
				kind: 'discussion',
				minutes: 30,
				presenter: 'Karin'
			})
		);
		const added = (await page()).items[3]!;
		expect(added).toMatchObject({
			topic_number: topic.number,
			kind: 'discussion',
			minutes: 30,
			presenter: 'Karin',
			topic_heard: 'not_yet'
		});
		expect(await stage(topic.id)).toBe('on_agenda');
		expect(await topicsForAgenda(await table.as('anna'), table.tableId, meeting.id, 'fi')).toEqual(
			[]
		);
	});

	it('takes a topic once', async () => {
		const topic = await table.topic();
		const input = { topic: topic.id, kind: 'decision' };
		await done(addTopicItem(await table.as('anna'), meeting.id, input));
		expect(await addTopicItem(await table.as('anna'), meeting.id, input)).toMatchObject({
			code: 'item_already_there'
		});
	});

	it('is planned by the staff and the leaders, not by members', async () => {
		for (const who of ['member', 'deputy', 'expert', 'observer', undefined] as const)
			await expect(addItem(await table.as(who), meeting.id, item)).rejects.toThrow();
	});

	it('moves an item up and down and keeps the numbers whole', async () => {
		await done(addItem(await table.as('anna'), meeting.id, item));
		const before = await titles();
		const { items } = await page();
		await done(moveItem(await table.as('anna'), items[3]!.id, 1));
		expect((await titles())[0]).toBe('Vierailu');
		await done(moveItem(await table.as('anna'), items[3]!.id, 99));
		expect((await titles()).at(-1)).toBe('Vierailu');
		await done(moveItem(await table.as('anna'), items[3]!.id, 4));
		expect(await titles()).toEqual(before);
		expect((await page()).items.map((one) => one.position)).toEqual([1, 2, 3, 4, 5, 6]);
	});

	it('keeps its numbers whole when two people add and move at the same moment', async () => {
		const { items } = await page();
		await Promise.all([
			...Array.from({ length: 4 }, async () => addItem(await table.as('anna'), meeting.id, item)),
			...items.map(async (one, at) => moveItem(await table.as('chair'), one.id, 5 - at))
		]);
		expect((await page()).items.map((one) => one.position)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9]);
	});

	it('gives a removed topic its place among the waiting ones', async () => {
		const topic = await table.topic();
		const { id } = await done(
			addTopicItem(await table.as('anna'), meeting.id, { topic: topic.id, kind: 'discussion' })
		);
		await done(removeItem(await table.as('anna'), id));
		expect(await stage(topic.id)).toBe('proposed');
		expect((await page()).items).toHaveLength(5);
		expect(
			await topicsForAgenda(await table.as('anna'), table.tableId, meeting.id, 'fi')
		).toHaveLength(1);
	});

	it('does not lose what was written at an item or agreed at it', async () => {
		const written = await done(addItem(await table.as('anna'), meeting.id, item));
		await done(
			writeField(await table.as('anna'), {
				item: written.id,
				field: 'notes',
				text_lang: 'fi',
				text: 'Puhuttu.',
				version: 0
			})
		);
		const agreed = await done(addItem(await table.as('anna'), meeting.id, item));
		await done(
			agreeAction(await table.as('anna'), {
				item: agreed.id,
				topic: null,
				text: 'Selvitetään',
				text_lang: 'fi',
				owner_organisation: table.associationId,
				owner_person: null,
				owner_post: '',
				due: '2027-01-31'
			})
		);
		for (const { id } of [written, agreed])
			expect(await removeItem(await table.as('anna'), id)).toMatchObject({
				code: 'item_dealt_with'
			});
	});

	it('says by how many minutes it is too long', async () => {
		await done(addItem(await table.as('anna'), meeting.id, { ...item, minutes: 120 }));
		const { items, starts_at, ends_at } = await page();
		expect(
			fits(
				items.map((one) => one.minutes),
				starts_at,
				ends_at
			)
		).toEqual({ planned: 150, room: 120, over: 30 });
	});

	it('does not overwrite an item that somebody else changed meanwhile', async () => {
		const { id } = await done(addItem(await table.as('anna'), meeting.id, item));
		await done(editItem(await table.as('chair'), id, 1, { ...item, minutes: 25 }));
		await expect(
			editItem(await table.as('anna'), id, 1, { ...item, minutes: 40 })
		).rejects.toMatchObject({
			name: 'Conflict',
			theirs: { minutes: '25' }
		});
	});

	it('is not public before the invitation, also when the meeting is cancelled before it', async () => {
		const seen = async () => ({
			page: await meetingPage(await table.as(), table.areaId, meeting.number, 'fi'),
			list: (await meetingsOf(await table.as(), { areaId: table.areaId }, 'fi')).length
		});
		expect(await seen()).toEqual({ page: null, list: 0 });
		await done(cancelMeeting(await table.as('anna'), meeting.id, 'Ei asioita'));
		expect(await seen()).toEqual({ page: null, list: 0 });
		expect(await page()).toMatchObject({ state: 'cancelled' });
	});
});
