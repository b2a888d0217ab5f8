import { describe, expect, it } from 'vitest';
import { cafeInput } from './cafe.input.ts';
import { planAlong, planFromForm } from './cafe-plan.server.ts';
import { cafeView } from './cafe-view.ts';

const NAMES = Array.from({ length: 24 }, (_, n) => `Osallistuja ${n + 1}`);
const typed = (more: Record<string, unknown> = {}) =>
	cafeInput.parse({
		...{ people: NAMES.join('\n'), tables: '4', rounds: '3', goal: 'most-new', visits: 'once' },
		...more
	});
const planned = async (more: Record<string, unknown> = {}) => {
	const answer = await planFromForm(typed(more));
	if (!answer.ok) throw new Error(answer.code);
	return answer.value;
};

describe('a seating from the form', () => {
	it('comes from a thread of its own, and is shown in the reader’s words', async () => {
		const { cafe, plan, themes } = await planned({ themes: 'Arki kotona\n\nKuljetus' });
		expect(themes).toEqual(['Arki kotona', 'Kuljetus']);
		const view = cafeView(cafe, plan, themes, 'fi');
		expect(view.quality[0]).toBe('Kukin tapaa 13 uutta ihmistä.');
		expect(view.quality).toContain('Kukaan ei palaa samaan pöytään.');
		expect(view.rounds[0]!.tables.map(({ name }) => name)).toEqual([
			'1 Arki kotona',
			'2 Kuljetus',
			'Pöytä 3',
			'Pöytä 4'
		]);
		expect(view.ways).toHaveLength(24);
		expect(new Set(view.ways[0]!.stops).size).toBe(3);
		// ways are in the order of names as people count: 2 before 10
		expect(view.ways[1]!.name).toBe('Osallistuja 2');
		expect(view.again.every(({ times }) => times > 1)).toBe(true);
	});

	it('goes on with the day: held rounds stay, who left is gone, who came is seated', async () => {
		const first = await planned();
		const known = JSON.stringify(first.plan.plan);
		const { plan, cafe } = await planned({
			...{ known, held: '1', gone: ['Osallistuja 3', 'Osallistuja 9'], late: 'Myöhäinen' }
		});
		expect(plan.plan[0]).toEqual(first.plan.plan[0]);
		expect(plan.plan[1]!.flat()).toHaveLength(23);
		expect(plan.plan[1]!.flat()).toContain('Myöhäinen');
		expect(plan.plan[1]!.flat()).not.toContain('Osallistuja 3');
		const view = cafeView(cafe, plan, [], 'sv');
		expect(view.ways.find(({ name }) => name === 'Myöhäinen')!.stops[0]).toBe('–');
		expect(view.rounds.map(({ held }) => held)).toEqual([true, false, false]);
	});

	it('is refused when the plan that came along has more tables than there are', async () => {
		const known = JSON.stringify([[['Osallistuja 1'], [], [], [], ['Osallistuja 2']]]);
		expect(await planFromForm(typed({ known }))).toMatchObject({ code: 'cafe_contradiction' });
		expect(planAlong(typed({ known }))).toBeNull();
	});

	it.each([
		[{ people: 'A\nB' }, 'cafe_people_few', 'people'],
		[{ known: '[[1]]' }, 'cafe_plan_wrong', undefined],
		[{ known: '[]', held: '3' }, 'cafe_held_all', 'held']
	])('is refused at its field: %j', async (more, code, field) => {
		const answer = await planFromForm(typed(more));
		expect(answer).toMatchObject({ ok: false, code, ...(field && { fields: { [field]: code } }) });
	});
});
