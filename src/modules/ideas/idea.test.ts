import { describe, expect, it } from 'vitest';
import type { Outcome } from '../boards/vote.rule.ts';
import { type HarvestItem, harvestOf, mayDecide, shortTitle, wordsOf } from './harvest.ts';
import { ideaEditInput, ideaInput } from './idea.input.ts';
import { decideOwner, decideStep, finishStep, ownership, park, standing } from './idea.ts';

const DAY = '2026-12-16';
const step = (nextOn: string | null, nextLateReason = '', nextStep = 'Soitetaan') =>
	decideStep({ nextStep, nextOn, nextLateReason }, DAY, DAY);
const code = (result: { ok: boolean; code?: string }) => result.code ?? 'ok';

describe('the next step of an idea', () => {
	it('is within two weeks of the workshop, or says why not', () => {
		expect(code(step('2026-12-30'))).toBe('ok');
		expect(code(step('2026-12-31'))).toBe('idea_next_reason_missing');
		expect(code(step('2026-12-31', 'Talous kokoontuu tammikuussa'))).toBe('ok');
	});
	it('has a day, and a day has a step', () => {
		expect(code(step(null))).toBe('idea_next_day_missing');
		expect(code(step('2026-12-20', '', ''))).toBe('idea_next_step_missing');
		expect(code(step(null, '', ''))).toBe('ok');
	});
	it('lies ahead, unless it is the one that stood before', () => {
		expect(code(step('2026-12-15'))).toBe('idea_next_past');
		const kept = decideStep(
			{ nextStep: 'x', nextOn: '2026-12-01', nextLateReason: '' },
			DAY,
			DAY,
			'2026-12-01'
		);
		expect(kept.ok).toBe(true);
	});
	it('is late the day after, and stands still while the idea is parked', () => {
		const of = { parked: false, nextOn: DAY, nextDone: false };
		expect(standing(of, DAY)).toBe('soon');
		expect(standing(of, '2026-12-17')).toBe('late');
		expect(standing({ ...of, nextDone: true }, '2026-12-17')).toBe('done');
		expect(standing({ ...of, parked: true }, '2026-12-17')).toBe('parked');
		expect(standing({ ...of, nextOn: null }, DAY)).toBe('unplanned');
	});
	it('is taken once, and not while the idea is parked', () => {
		const idea = {
			id: '',
			areaId: '',
			number: 1,
			workshopId: null,
			ownerOrganisation: '',
			ownerOrganisationId: null,
			ownerNone: false,
			nextOn: DAY,
			nextDone: false,
			parked: false,
			version: 1
		};
		expect(finishStep(idea)).toMatchObject({ ok: true, value: { nextDone: true } });
		expect(code(finishStep({ ...idea, nextDone: true }))).toBe('idea_step_done');
		expect(code(finishStep({ ...idea, parked: true }))).toBe('idea_parked');
		expect(code(finishStep({ ...idea, nextOn: null }))).toBe('idea_no_step');
	});
});

it('an idea has an owner, or says openly that it has none, never both', () => {
	expect(ownership({ ownerOrganisation: '', ownerNone: false })).toBe('unasked');
	expect(ownership({ ownerOrganisation: '', ownerNone: true })).toBe('none');
	expect(code(decideOwner({ ownerOrganisation: 'Martat', ownerNone: true }))).toBe(
		'idea_owner_both'
	);
});

it('what is parked is looked at again on a day that lies ahead', () => {
	expect(code(park(DAY, DAY))).toBe('park_day_past');
	expect(code(park('2026-12-17', DAY))).toBe('ok');
});

it('a funder’s deadline has a clock time, in any way that a form sends it', () => {
	const typed = (more: Record<string, string>) =>
		ideaInput.safeParse({ text_lang: 'fi', title: 'Kyytirinki', ...more });
	const deadline = { deadline_day: '5', deadline_month: '1', deadline_year: '2027' };
	const messages = (answer: ReturnType<typeof typed>) =>
		answer.error?.issues.map((issue) => issue.message) ?? [];
	expect(messages(typed(deadline))).toEqual(['idea_deadline_time_missing']);
	expect(messages(typed({ deadline_at: '16.15' }))).toEqual(['idea_deadline_day_missing']);
	expect(typed({ ...deadline, deadline_at: '16.15' }).data?.deadline).toEqual({
		day: '2027-01-05',
		time: '16:15'
	});
});

it('a promise says who and what', () => {
	const typed = (who: string[], what: string[]) =>
		ideaEditInput.safeParse({ title_fi: 'x', promise_who: who, promise_what: what });
	expect(typed(['Martat', ''], ['keittiö', '']).data?.promises).toEqual([
		{ who: 'Martat', what: 'keittiö' }
	]);
	expect(typed(['Martat'], ['']).error?.issues[0]?.message).toBe('idea_promise_half');
});

describe('a harvest', () => {
	const note = (id: string, more: object = {}) =>
		({
			id,
			seq: 1,
			station_id: 's',
			round: 1,
			kind: 'idea',
			text: `Lappu ${id}`,
			lang: 'fi',
			origin: 'phone',
			sheet_code: null,
			cluster_id: null,
			merged_into: null,
			hidden_reason: null,
			by: null,
			own: false,
			photo: null,
			twins: [],
			...more
		}) as HarvestItem['notes'][number];
	const station = { id: 's', position: 2, theme: 'Kyyti', lang: 'fi' };
	const cluster = (id: string, notes: HarvestItem['notes']) => ({
		cluster: { id, station_id: 's', title: id, lang: 'fi' },
		notes
	});
	const outline = [
		{
			station,
			clusters: [
				cluster('few', [note('a')]),
				cluster('many', [note('b', { round: 2, twins: [note('twin')] }), note('c')]),
				cluster('empty', [])
			],
			loose: [note('dotted'), note('plain')]
		}
	];
	const dots = new Map<string, Outcome>([
		['few', { kind: 'dots', score: 1 }],
		['many', { kind: 'dots', score: 5 }],
		['dotted', { kind: 'dots', score: 3 }]
	]);
	const decision = (item_id: string, became: 'idea' | 'parked' = 'idea') => ({
		item_id,
		became,
		idea_number: 1,
		topic_number: null,
		reason: '',
		look_again: null
	});

	it('asks about every cluster and every note with dots, most dots first', () => {
		const harvest = harvestOf(outline, dots, []);
		expect(harvest.items.map((one) => one.id)).toEqual(['many', 'dotted', 'few']);
		expect(harvest.rest.map((one) => one.id)).toEqual(['plain']);
		expect(harvest.left).toBe(3);
	});
	it('lets a note lie that was rated below the middle of the scale, or by too few', () => {
		const rated = (score: number | null): Outcome =>
			score === null
				? { kind: 'rating', voters: 4, score }
				: { kind: 'rating', voters: 9, score, middle: [2, 4] };
		const lifted = (score: number | null) =>
			harvestOf(outline, new Map([['plain', rated(score)]]), []).items.some(
				(one) => one.id === 'plain'
			);
		expect([2.9, 3, null].map(lifted)).toEqual([false, true, false]);
	});
	it('counts what is left, and puts it before what is decided', () => {
		const harvest = harvestOf(outline, dots, [decision('many'), decision('plain', 'parked')]);
		expect(harvest.items.map((one) => one.id)).toEqual(['dotted', 'few', 'many', 'plain']);
		expect(harvest.left).toBe(2);
	});
	it('knows the table, the rounds and how many said it, those merged too', () => {
		expect(harvestOf(outline, dots, []).items[0]).toMatchObject({
			station: 2,
			rounds: [1, 2],
			voices: 3,
			outcome: { score: 5 }
		});
	});
	it('lets only what is parked be decided again', () => {
		expect(['idea', 'topic', 'parked', null].map((one) => mayDecide(one as null).ok)).toEqual([
			false,
			false,
			true,
			true
		]);
	});
	it('offers the words of the notes, a line each, and a title that fits', () => {
		expect(wordsOf({ kind: 'cluster', notes: [note('a'), note('b')] })).toBe(
			'– Lappu a\n– Lappu b'
		);
		expect(shortTitle('sana '.repeat(60)).length).toBeLessThanOrEqual(120);
	});
});
