import { describe, expect, it } from 'vitest';
import { ROLES, SEATED, seatable, sideOf } from './table.ts';

const association = { publicSide: false, purposeClass: 'older' };
const county = { publicSide: true, purposeClass: null };
const member = (more: Partial<Parameters<typeof seatable>[0]>) =>
	seatable({ role: 'member', organisation: association, confirmedBy: 'Styrelsen 3.2.', ...more });

describe('a seat for an association', () => {
	it('has the association, its purpose and who confirmed the membership', () => {
		expect(member({})).toEqual({ ok: true, value: null });
	});
	it.each([
		['the association', { organisation: null }, 'organisation', 'member_organisation_missing'],
		[
			'its purpose',
			{ organisation: { ...association, purposeClass: null } },
			'purpose_class',
			'member_purpose_missing'
		],
		['who confirmed', { confirmedBy: '' }, 'confirmed_by', 'member_confirmed_missing']
	] as const)('is refused without %s', (_what, lacking, field, code) => {
		for (const role of ['chair', 'vice_chair', 'member', 'deputy'] as const)
			expect(member({ role, ...lacking })).toEqual({ ok: false, code, fields: { [field]: code } });
	});
});

describe('an expert by experience', () => {
	it('needs neither association nor confirmation', () => {
		expect(seatable({ role: 'expert', organisation: null, confirmedBy: '' }).ok).toBe(true);
	});
	it('is refused with an association: it would be kept with the seat', () => {
		expect(member({ role: 'expert' })).toMatchObject({
			ok: false,
			code: 'member_expert_organisation'
		});
	});
});

describe('the public side', () => {
	it('needs no confirmation, also without an organisation', () => {
		expect(seatable({ role: 'public_side', organisation: null, confirmedBy: '' }).ok).toBe(true);
		expect(seatable({ role: 'member', organisation: county, confirmedBy: '' }).ok).toBe(true);
	});
});

describe('who does not speak for an association', () => {
	it.each(['observer', 'secretary', 'speaking'] as const)('%s needs none', (role) => {
		expect(seatable({ role, organisation: null, confirmedBy: '' }).ok).toBe(true);
	});
});

describe('the sides of a table', () => {
	it.each(ROLES)('%s is counted on one side', (role) => {
		expect(sideOf(role, false)).toBe(
			role === 'expert' ? 'experience' : role === 'public_side' ? 'public' : 'association'
		);
		expect(sideOf(role, true)).toBe(role === 'expert' ? 'experience' : 'public');
	});
	it('only who speaks at the table sits on its seats', () => {
		expect(ROLES.filter((role) => !SEATED.has(role))).toEqual([
			'secretary',
			'deputy',
			'speaking',
			'observer'
		]);
	});
});
