import { describe, expect, it } from 'vitest';
import type { MemberRow, SeatRow } from './table.queries.server.ts';
import { membersShown, seatsDrawn } from './seating.words.ts';

const member = (id: string, more: Partial<MemberRow>): MemberRow => ({
	id,
	person_id: id,
	name: `Namn ${id}`,
	role: 'member',
	organisation_id: null,
	organisation: null,
	public_side: false,
	seat_id: null,
	deputy_of: null,
	since: '2026-01-01',
	confirmed_by: 'Styrelsen',
	drawn: false,
	lang: 'sv',
	email: `${id}@exempel.example`,
	...more
});
const seat = (number: number, more: Partial<SeatRow> = {}): SeatRow => ({
	id: `seat-${number}`,
	number,
	side: 'association',
	theme_fi: null,
	theme_sv: null,
	theme_en: null,
	...more
});
const association = { name_fi: null, name_sv: 'Föreningen rf', name_en: null };

describe('who is shown to sit at a table', () => {
	it('an expert by experience without consent is not there at all', () => {
		const shown = membersShown({ members: [member('x', { role: 'expert' })] }, 'fi');
		expect(shown).toEqual([]);
	});

	it('an expert with consent is there without name and association', () => {
		const members = [
			member('x', { role: 'expert', drawn: true, organisation: association, seat_id: 'seat-1' })
		];
		const [shown] = membersShown({ members }, 'fi');
		expect(shown).toMatchObject({ side: 'experience', organisation: '', deputy: '' });
		expect(JSON.stringify(shown)).not.toMatch(/Namn x|Föreningen/);
	});

	it('the deputy of an expert is named nowhere', () => {
		const members = [
			member('x', { role: 'expert', drawn: true }),
			member('y', { role: 'deputy', deputy_of: 'x' })
		];
		expect(JSON.stringify(membersShown({ members }, 'sv'))).not.toContain('Namn y');
	});

	it('observers are nobody’s to list', () => {
		expect(membersShown({ members: [member('x', { role: 'observer' })] }, 'sv')).toEqual([]);
	});

	it('people stand in the order of their office, then by name with å ä ö last', () => {
		const members = [
			member('1', { name: 'Östen' }),
			member('2', { name: 'Anna' }),
			member('3', { name: 'Åke' }),
			member('4', { name: 'Sekreteraren', role: 'secretary' }),
			member('5', { name: 'Ordföranden', role: 'chair' })
		];
		expect(membersShown({ members }, 'sv').map(({ name }) => name)).toEqual([
			'Ordföranden',
			'Anna',
			'Åke',
			'Östen',
			'Sekreteraren'
		]);
	});

	it('has no address, phone or id of a person in it', () => {
		const shown = membersShown({ members: [member('x', { organisation: association })] }, 'fi');
		expect(Object.keys(shown[0]!).sort()).toEqual([
			'deputy',
			'name',
			'organisation',
			'role',
			'seat',
			'side'
		]);
		// no Finnish name: the official one stands as it is
		expect(shown[0]!.organisation).toBe('Föreningen rf');
	});
});

describe('the picture of a table', () => {
	it('leaves out the seats of experts who have not said yes', () => {
		const seats = [seat(1), seat(2, { side: 'experience' }), seat(3, { side: 'experience' })];
		const members = [
			member('x', { role: 'expert', seat_id: 'seat-2' }),
			member('y', { role: 'expert', seat_id: 'seat-3', drawn: true })
		];
		const drawn = seatsDrawn({ seats, members }, 'fi').seats;
		expect(drawn.map(({ side, state }) => [side, state])).toEqual([
			['association', 'open'],
			['experience', 'taken']
		]);
	});

	it('a seat is taken by who sits on it, not by a deputy', () => {
		const seats = [seat(1), seat(2)];
		const members = [
			member('x', { seat_id: 'seat-1' }),
			member('y', { role: 'deputy', seat_id: 'seat-2' })
		];
		expect(seatsDrawn({ seats, members }, 'fi').seats.map(({ state }) => state)).toEqual([
			'taken',
			'open'
		]);
	});

	it('letters its themes in the order of the seats', () => {
		const seats = [
			seat(1, { theme_fi: 'Ikäihmiset' }),
			seat(2, { theme_fi: 'Lapset' }),
			seat(3, { theme_fi: 'Ikäihmiset' })
		];
		const { themes, seats: drawn } = seatsDrawn({ seats, members: [] }, 'fi');
		expect(themes).toEqual([
			{ letter: 'A', name: 'Ikäihmiset' },
			{ letter: 'B', name: 'Lapset' }
		]);
		expect(drawn.map((one) => 'theme' in one && one.theme)).toEqual(['A', 'B', 'A']);
	});
});
