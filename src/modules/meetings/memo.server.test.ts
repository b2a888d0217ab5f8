import { publishLanguage } from './memo-language.commands.server.ts';
import { sql } from 'kysely';
import { beforeEach, expect, it } from 'vitest';
import { agreeAction } from '#modules/actions/action.commands.server.ts';
import { tableFeed } from '#modules/journal/feed.queries.server.ts';
import { splitPastedMemo } from '#platform/documents/paste.ts';
import { search } from '#platform/search/search.queries.server.ts';
import { eachDatabase } from '../../../tests/support/databases.ts';
import { type OneTable, done, oneTable } from '../../../tests/support/one-table.ts';
import { addTopicItem, editItem } from './agenda.commands.server.ts';
import { decisionsOf, meetingPage } from './meeting.queries.server.ts';
import { closeMeeting, planMeeting, startMeeting } from './meeting.commands.server.ts';
import {
	type ItemWriting,
	approveMemo,
	backToDraft,
	commentMemo,
	publishMemo,
	recallMemo,
	recordAttendance,
	sendForComment,
	writeField,
	writeItem
} from './memo.commands.server.ts';
import { memoItems, presentShown } from './memo.public.ts';
import { memoText } from './memo.queries.server.ts';
import { pasteMemo } from './paste.commands.server.ts';

const when = {
	day: '2026-11-23',
	starts: '13:00',
	ends: '15:00',
	place: 'Vaasa',
	remote_url: '',
	open_meeting: false
};

const writing = (item: string, texts: Partial<ItemWriting> = {}): ItemWriting => ({
	item,
	text_lang: 'fi',
	notes: '',
	proposal: '',
	grounds: '',
	decision: '',
	dissent: '',
	notes_v: 0,
	proposal_v: 0,
	grounds_v: 0,
	decision_v: 0,
	dissent_v: 0,
	decided: '',
	votes_for: null,
	votes_against: null,
	votes_empty: null,
	then: 'done',
	...texts
});

eachDatabase('a memo', (open) => {
	let table: OneTable;
	let meeting: { id: string; number: number };
	let topic: { id: string; number: number };
	let item: string;
	const page = async () =>
		(await meetingPage(await table.as('anna'), table.areaId, meeting.number, 'fi'))!;
	const note = async (text: string, version: number, field: 'notes' | 'grounds' = 'notes') =>
		writeField(await table.as('anna'), { item, field, text_lang: 'fi', text, version });
	const publish = async () => {
		await done(approveMemo(await table.as('chair'), meeting.id));
		await done(publishMemo(await table.as('anna'), meeting.id, '2026-12-31'));
	};
	const decisions = async (who?: 'anna') =>
		decisionsOf(await table.as(who), { areaId: table.areaId }, 'fi');

	beforeEach(async () => {
		table = await oneTable(await open());
		topic = await table.topic();
		meeting = await done(planMeeting(await table.as('anna'), table.tableId, when));
		const added = await done(
			addTopicItem(await table.as('anna'), meeting.id, { topic: topic.id, kind: 'decision' })
		);
		item = added.id;
		await done(startMeeting(await table.as('anna'), meeting.id));
	});

	it('does not overwrite what somebody else wrote in the same field', async () => {
		await done(note('Annan teksti', 0));
		await expect(
			writeField(await table.as('chair'), {
				item,
				field: 'notes',
				text_lang: 'fi',
				text: 'Karinin teksti',
				version: 0
			})
		).rejects.toMatchObject({ name: 'Conflict', theirs: { notes: 'Annan teksti' }, version: 1 });
		expect(await done(note('Annan uusi teksti', 1))).toMatchObject({ version: 2 });
	});

	it('keeps one of two first texts that arrive at the same moment, and shows it to the other', async () => {
		const answers = await Promise.allSettled([note('yksi', 0), note('kaksi', 0)]);
		expect(answers.map((one) => one.status).sort()).toEqual(['fulfilled', 'rejected']);
	});

	it('takes two fields of one item, and one field in two languages, at the same moment', async () => {
		const sv = table
			.as('chair')
			.then((ctx) =>
				writeField(ctx, { item, field: 'notes', text_lang: 'sv', text: 'Svenska', version: 0 })
			);
		const answers = await Promise.all([note('Suomi', 0), note('Perustelu', 0, 'grounds'), sv]);
		expect(answers.every((one) => one.ok)).toBe(true);
		const { fields } = await memoText(await table.as('anna'), meeting.id);
		expect(fields.map((one) => one.text).sort()).toEqual(['Perustelu', 'Suomi', 'Svenska']);
	});

	it('is written by the staff and the leaders only', async () => {
		for (const who of ['member', 'deputy', 'expert', 'observer', undefined] as const)
			await expect(
				writeField(await table.as(who), {
					item,
					field: 'notes',
					text_lang: 'fi',
					text: 'x',
					version: 0
				})
			).rejects.toThrow();
	});

	it('wants the counts of a vote, keeps them with the dissent, and forgets them for a consensus', async () => {
		const vote = { decision: 'Kyllä', dissent: 'Mäkelä eri mieltä', decided: 'vote' as const };
		const ctx = await table.as('anna');
		expect(await writeItem(ctx, writing(item, vote))).toMatchObject({
			code: 'vote_counts_missing'
		});
		await done(writeItem(ctx, writing(item, { ...vote, votes_for: 7, votes_against: 2 })));
		expect((await decisions('anna'))[0]).toMatchObject({
			decided: 'vote',
			votes_for: 7,
			votes_against: 2,
			votes_empty: 0,
			dissent: 'Mäkelä eri mieltä'
		});
		await done(
			writeItem(
				ctx,
				writing(item, { ...vote, decided: 'consensus', votes_for: 7, decision_v: 1, dissent_v: 1 })
			)
		);
		expect((await decisions('anna'))[0]).toMatchObject({ decided: 'consensus', votes_for: null });
	});

	it('gives a decision one number for ever, however it was written', async () => {
		await done(note('', 0));
		await done(
			writeField(await table.as('anna'), {
				item,
				field: 'decision',
				text_lang: 'fi',
				text: 'Perustetaan kokeilu',
				version: 0
			})
		);
		await done(closeMeeting(await table.as('anna'), meeting.id));
		await publish();
		expect(await decisions()).toMatchObject([{ number: 1, text: 'Perustetaan kokeilu' }]);
		await done(recallMemo(await table.as('anna'), meeting.id, 'Korjataan'));
		await done(publishMemo(await table.as('anna'), meeting.id, null));
		expect((await decisions()).map((one) => one.number)).toEqual([1]);
	});

	it('does not list a decision whose text was taken away', async () => {
		await done(writeItem(await table.as('anna'), writing(item, { decision: 'Kyllä' })));
		await done(writeItem(await table.as('anna'), writing(item, { decision: '', decision_v: 1 })));
		expect(await decisions('anna')).toEqual([]);
	});

	it('goes from draft to published with who and when', async () => {
		await done(note('Keskusteltiin.', 0));
		await done(sendForComment(await table.as('anna'), meeting.id, 7));
		table.ports.moveTo('2026-11-25T08:00:00Z');
		await publish();
		const { steps } = await memoText(await table.as('anna'), meeting.id);
		expect(steps.map((one) => [one.state, one.by])).toEqual([
			['for_comment', 'Anna Lindqvist'],
			['approved', 'Karin Backlund'],
			['published', 'Anna Lindqvist']
		]);
		expect(await page()).toMatchObject({ memo_state: 'published', langs_due: '2026-12-31' });
	});

	it('is published at once in another language, whole, without a recall', async () => {
		await done(
			writeItem(await table.as('anna'), writing(item, { decision: 'Kyllä', notes: 'Puhuttiin.' }))
		);
		await publish();
		const add = async (texts: Record<string, string>, who: 'anna' | 'member' = 'anna') =>
			publishLanguage(await table.as(who), meeting.id, 'sv', texts);
		const notes = `f_${item}_notes`;
		const decision = `f_${item}_decision`;
		expect(await add({ [notes]: 'Det talades.' })).toMatchObject({
			code: 'memo_text_missing',
			fields: { [decision]: 'memo_text_missing' }
		});
		await expect(add({ [notes]: 'a', [decision]: 'b' }, 'member')).rejects.toThrow();
		await done(add({ [notes]: 'Det talades.', [decision]: 'Ja' }));
		const ctx = await table.as();
		const [decided] = await decisionsOf(ctx, { areaId: table.areaId }, 'sv');
		expect(decided).toMatchObject({ text: 'Ja', lang: 'sv' });
		expect(await page()).toMatchObject({ memo_state: 'published', langs_due: null });
		const { steps, fields } = await memoText(await table.as('anna'), meeting.id);
		expect(steps.at(-1)).toMatchObject({ state: 'published', note: 'lang:sv' });
		expect(fields.find((one) => one.lang === 'fi' && one.field === 'decision')?.text).toBe('Kyllä');
		expect(await add({ [notes]: 'x', [decision]: 'y' })).toMatchObject({
			code: 'memo_language_there'
		});
	});

	it('takes comments from the table to the end of the last day, and only about its own items', async () => {
		await done(note('Keskusteltiin.', 0));
		const comment = async (who: 'member' | 'observer', about: string | null = item) =>
			commentMemo(await table.as(who), meeting.id, { item: about, text: 'Tarkennus' });
		expect(await comment('member')).toMatchObject({ code: 'memo_not_for_comment' });
		await done(sendForComment(await table.as('anna'), meeting.id, 7));
		await done(comment('member'));
		await expect(comment('observer')).rejects.toThrow();
		expect(await comment('member', topic.id)).toMatchObject({ code: 'field_wrong' });
		// the last moment of the last day in Helsinki, and the first one after it
		table.ports.moveTo('2026-11-30T21:59:00Z');
		await done(comment('member'));
		table.ports.moveTo('2026-11-30T22:00:00Z');
		expect(await comment('member')).toMatchObject({ code: 'memo_not_for_comment' });
	});

	it('is closed once it is approved: texts, attendance and what is held back', async () => {
		await done(note('Keskusteltiin.', 0));
		await publish();
		const { items } = await page();
		const fields = {
			title_fi: 'Toinen',
			title_sv: '',
			title_en: '',
			intro_fi: '',
			intro_sv: '',
			intro_en: '',
			kind: 'decision' as const,
			presenter: '',
			minutes: 15,
			held_back: true,
			held_back_reason: 'Kesken'
		};
		const closed = { code: 'memo_closed' };
		const ctx = await table.as('anna');
		const { version } = items.find((one) => one.id === item)!;
		expect(await note('Toinen teksti', 1)).toMatchObject(closed);
		expect(await recordAttendance(ctx, meeting.id, [], [])).toMatchObject(closed);
		expect(await editItem(ctx, item, version, fields)).toMatchObject(closed);
		await done(recallMemo(ctx, meeting.id, 'Korjataan'));
		expect(await note('Toinen teksti', 1)).toMatchObject(closed);
		await done(backToDraft(ctx, meeting.id));
		await done(note('Toinen teksti', 1));
		expect(await publishMemo(ctx, meeting.id, null)).toMatchObject({ code: 'memo_cannot_move' });
	});

	it('is found and fed while it is published, and gone at once when it is recalled', async () => {
		await done(
			writeItem(
				await table.as('anna'),
				writing(item, { notes: 'Sanottiin kummallisuus.', decision: 'Perustetaan kokeilu' })
			)
		);
		const seen = async () => ({
			found: (await search(await table.as(), table.areaId, 'fi', 'kummallisuus')).found.length,
			decided: (await search(await table.as(), table.areaId, 'fi', 'kokeilu')).found.length,
			fed: (await tableFeed(await table.as(), table.tableId, 'fi')).filter(
				(one) => one.kind === 'memo'
			).length,
			listed: (await decisions()).length
		});
		const nothing = { found: 0, decided: 0, fed: 0, listed: 0 };
		expect(await seen()).toEqual(nothing);
		await publish();
		expect(await seen()).toEqual({ found: 1, decided: 2, fed: 1, listed: 1 });
		await done(recallMemo(await table.as('anna'), meeting.id, 'Nimi jäi tekstiin'));
		expect(await seen()).toEqual(nothing);
		const { steps } = await memoText(await table.as('anna'), meeting.id);
		expect(steps.at(-1)).toMatchObject({ state: 'recalled', note: 'Nimi jäi tekstiin' });
	});

	it('keeps an item that is held back from the search, the decisions and every reader outside', async () => {
		const before = await page();
		const one = before.items.find((each) => each.id === item)!;
		await done(
			editItem(await table.as('anna'), item, one.version, {
				title_fi: 'Sijaishoito',
				title_sv: '',
				title_en: '',
				intro_fi: '',
				intro_sv: '',
				intro_en: '',
				kind: 'decision',
				presenter: '',
				minutes: 15,
				held_back: true,
				held_back_reason: 'Koskee yhtä ihmistä'
			})
		);
		await done(
			writeItem(
				await table.as('anna'),
				writing(item, { notes: 'Salaisuus.', decision: 'Salainen päätös' })
			)
		);
		const other = before.items[0]!.id;
		await done(writeItem(await table.as('anna'), writing(other, { notes: 'Avattiin.' })));
		await publish();
		expect((await search(await table.as(), table.areaId, 'fi', 'salaisuus')).found).toEqual([]);
		expect(await decisions()).toEqual([]);
		const shown = memoItems(
			(await meetingPage(await table.as(), table.areaId, meeting.number, 'fi'))!.items,
			(await memoText(await table.as(), meeting.id)).fields,
			'fi',
			false
		);
		expect(shown.map((each) => each.position)).toEqual([1, 2, 3, 4, 5, 6]);
		expect(shown.find((each) => each.id === item)).toMatchObject({
			stub: 'Koskee yhtä ihmistä',
			fields: {},
			decisionNumber: null,
			topicNumber: null
		});
	});

	it('tells the proposer, once, when a decision and what was agreed are published', async () => {
		const ctx = await table.as('anna');
		await done(writeItem(ctx, writing(item, { decision: 'Perustetaan kokeilu' })));
		await done(
			agreeAction(ctx, {
				item,
				topic: null,
				text: 'Suunnitelma',
				text_lang: 'fi',
				owner_organisation: table.associationId,
				owner_person: null,
				owner_post: '',
				due: '2027-01-31'
			})
		);
		await done(closeMeeting(ctx, meeting.id));
		const told = async () =>
			(
				await sql<{ step: string }>`select params->>'step' as step from mail
					where template = 'topic_step' and to_email = 'maija@example.org' order by created_at, id`.execute(
					ctx.db.kysely
				)
			).rows.map((one) => one.step);
		const before = ['received', 'triaged_to_table', 'on_agenda', 'discussed'];
		expect(await told()).toEqual(before);
		await publish();
		expect((await told()).slice(4).sort()).toEqual(['action_agreed', 'decided']);
		await done(recallMemo(ctx, meeting.id, 'Korjataan'));
		await done(publishMemo(ctx, meeting.id, null));
		expect(await told()).toHaveLength(6);
	});

	it('shows the deputy in the place of the member, and outside nobody who is to stay unnamed', async () => {
		const ctx = await table.as('anna');
		await done(
			recordAttendance(
				ctx,
				meeting.id,
				[
					{ membership: table.seats.chair, remote: false, inPlaceOf: null },
					{ membership: table.seats.deputy, remote: true, inPlaceOf: table.seats.member },
					{ membership: table.seats.expert, remote: false, inPlaceOf: null },
					{ membership: table.seats.observer, remote: false, inPlaceOf: null }
				],
				[{ name: 'Vieras Ihminen', organisation: 'Kyläyhdistys' }]
			)
		);
		const { attendance } = await memoText(ctx, meeting.id);
		const inside = presentShown(attendance, 'fi', true);
		expect(inside.sides).toEqual({ public: 1, association: 1, experience: 1 });
		expect(inside.lines.find((one) => one.name === 'Dagmar Nyman')!.note).toContain('Matti Mäkelä');
		const outside = JSON.stringify(presentShown(attendance, 'fi', false));
		expect(outside).toContain('Karin Backlund');
		expect(outside).toContain('Dagmar Nyman');
		for (const name of ['Eeva Salainen', 'Vieras Ihminen', 'Kyläyhdistys', 'Olavi Katsoja'])
			expect(outside).not.toContain(name);
		expect(JSON.parse(outside)).toMatchObject({ guests: 1, sides: { experience: 0 } });
	});

	it('refuses somebody from elsewhere in the attendance', async () => {
		const stranger = { membership: topic.id, remote: false, inPlaceOf: null };
		expect(
			await recordAttendance(await table.as('anna'), meeting.id, [stranger], [])
		).toMatchObject({
			code: 'field_wrong'
		});
	});

	it('is split from a pasted text into its items: known ones get theirs, new ones are added', async () => {
		await done(note('Ensin tämä.', 0));
		const pasted = splitPastedMemo(
			'1. Sijaishoitoa omaishoitajille\nKeskusteltiin lomista.\nPäätös: Perustetaan kokeilu.\n\n2. Uusi asia\nKuultiin esitys.\n'
		);
		await done(pasteMemo(await table.as('anna'), meeting.id, 'fi', pasted));
		const { fields } = await memoText(await table.as('anna'), meeting.id);
		const of = (id: string, field: string) =>
			fields.find((one) => one.item_id === id && one.field === field)?.text;
		expect(of(item, 'notes')).toMatch(/^Ensin tämä\.\n\nKeskusteltiin lomista\./);
		expect(of(item, 'decision')).toContain('Perustetaan kokeilu');
		const added = (await page()).items.find((one) => one.texts[0]!.title.includes('Uusi asia'))!;
		expect(of(added.id, 'notes')).toContain('Kuultiin esitys');
		expect(await decisions('anna')).toMatchObject([{ number: 1 }]);
	});
});
