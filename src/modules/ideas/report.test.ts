import { describe, expect, it } from 'vitest';
import { findPersonal, withoutPersonal } from './personal.ts';
import { approve, cameBySide } from './report.ts';

const names = ['Anna Lindqvist', 'Matti Mäkelä', 'Li', 'Eeva von Wright'];
const found = (text: string) => findPersonal(text, names).map((one) => `${one.kind} ${one.text}`);

describe('personal data in a text', () => {
	it('is an address or a phone number, and never a day or a year', () => {
		expect(found('Kirjoita anna.l@example.org tai soita 040 123 4567, +358501234567.')).toEqual([
			'email anna.l@example.org',
			'phone 040 123 4567',
			'phone +358501234567'
		]);
		expect(found('Kokous 05.12.2026 klo 09.00, 0 euroa, vuonna 2027, tunnus 123456789.')).toEqual(
			[]
		);
	});
	it('is a whole name or a surname of somebody who was there, with its endings', () => {
		expect(found('Anna Lindqvistin ajatus, ja Mäkelälle kiitos.')).toEqual([
			'name Anna Lindqvistin',
			'name Mäkelälle'
		]);
		expect(found('von Wrightin taulut')).toEqual(['name Wrightin']);
	});
	it('is not a word that only begins like a short name, nor a word in lower case', () => {
		expect(found('Lisää liikuntaa. Mäkelänkatu on mäkelä.')).not.toContain('name Lisää');
		expect(found('mäkelä')).toEqual([]);
	});
	it('is taken out of what the hall wrote', () => {
		expect(withoutPersonal('Soita Matti Mäkelälle, 0401234567.', names)).toBe('Soita […], […].');
		expect(withoutPersonal('Ei ketään.', [])).toBe('Ei ketään.');
	});
	it('is found whatever signs a name has', () => {
		expect(findPersonal('A.*b, Axxb (x', ['Zed (x', 'A.*b'])).toEqual([
			{ kind: 'name', text: 'A.*b' }
		]);
		expect(findPersonal('Kalle O’Brien', ['Kalle O’Brien'])).toHaveLength(1);
	});
});

describe('who came', () => {
	const of = (...[p, a, e, o]: [number, number, number, number]) =>
		cameBySide({ public: p, association: a, experience: e, other: o });
	it('hides a small side, and another with it', () => {
		expect(of(12, 23, 2, 0)).toEqual({
			total: 37,
			sides: { public: null, association: 23, experience: null, other: 0 }
		});
	});
	it('tells no side at all of a handful', () => {
		expect(of(0, 3, 0, 0)).toEqual({ total: 3, sides: null });
	});
});

it('a report is approved after the day, with a summary, when names were looked at', () => {
	const ready = { approved: false, over: true, summaries: 1, findings: 0, checked: false };
	const code = (more: Partial<typeof ready>) => {
		const answer = approve({ ...ready, ...more });
		return answer.ok ? 'ok' : answer.code;
	};
	expect(code({})).toBe('ok');
	expect(code({ approved: true })).toBe('report_approved');
	expect(code({ over: false })).toBe('report_day_not_over');
	expect(code({ summaries: 0 })).toBe('report_summary_missing');
	expect(code({ findings: 1 })).toBe('report_has_names');
	expect(code({ findings: 1, checked: true })).toBe('ok');
});
