import { describe, expect, it } from 'vitest';
import { withLang } from '#platform/i18n/locale.server.ts';
import type { Action, ActionState } from './action.ts';
import { closeAction, standing } from './action.ts';
import { sayDue, sayOwner } from './action.words.ts';

const action: Action = {
	id: 'a',
	areaId: 'area',
	number: 3,
	tableId: 't',
	topicId: null,
	itemId: 'i',
	ownerOrganisationId: null,
	ownerPersonId: null,
	state: 'open',
	version: 1
};

describe('an action', () => {
	it('ends with what was done, or why it was dropped', () => {
		expect(closeAction(action, 'done', 'Hinta on 40 €')).toMatchObject({
			ok: true,
			value: { state: 'done' }
		});
		for (const state of ['done', 'dropped'] as const)
			expect(closeAction(action, state, '')).toMatchObject({ code: 'action_evidence_missing' });
	});

	it('ends once', () => {
		for (const state of ['done', 'dropped'] as const)
			expect(closeAction({ ...action, state }, 'done', 'x')).toMatchObject({
				code: 'action_closed'
			});
	});

	it('is late the day after its day, and soon for the week before', () => {
		const on = (due: string, state: ActionState = 'open') =>
			standing(state, due, '2026-11-23', '2026-11-30');
		expect(on('2026-11-22')).toBe('late');
		expect(on('2026-11-23')).toBe('soon');
		expect(on('2026-11-30')).toBe('soon');
		expect(on('2026-12-01')).toBe('open');
		expect(on('2026-11-22', 'done')).toBe('done');
		expect(on('2026-11-22', 'dropped')).toBe('dropped');
	});

	it('says in words where it stands', () => {
		const due = (state: ActionState, day: string, lang: 'fi' | 'sv' | 'en') =>
			withLang(lang, () => sayDue({ state, due: day }, lang, '2026-11-23'));
		expect(due('open', '2026-11-25', 'fi')).toContain('ke 25.11.2026');
		expect(due('open', '2026-11-25', 'sv')).toContain('ons 25.11.2026');
		expect(due('open', '2026-11-22', 'fi')).toBe('Myöhässä yhden päivän');
		expect(due('open', '2026-11-11', 'en')).toContain('12');
	});

	it('has the organisation and the person or post as owner, in the organisation’s own name', () => {
		const owner = { name_fi: 'Omaisten tuki ry', name_sv: null, name_en: null };
		const say = (more: object) =>
			withLang('sv', () => sayOwner({ owner, owner_person: null, owner_post: '', ...more }, 'sv'));
		expect(say({ owner_person: 'Matti Mäkelä', owner_post: 'Sihteeri' })).toBe(
			'Omaisten tuki ry, Matti Mäkelä'
		);
		expect(say({ owner_post: 'Sekreteraren' })).toBe('Omaisten tuki ry, Sekreteraren');
		expect(say({ owner: null })).not.toBe('');
	});
});
