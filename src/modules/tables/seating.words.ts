import { m } from '#i18n/messages.js';
import { organisationName } from '#modules/organisations/organisation.ts';
import type { Lang } from '#platform/core/lang.ts';
import { byName } from '#platform/core/sort.ts';
import type { TableRole } from '#platform/session/viewer.ts';
import type { MemberRow, SeatRow, TablePage } from './table.queries.server.ts';
import { SEATED, type Side, type TableKind, sideOf } from './table.ts';

export function sayRole(role: TableRole): string {
	switch (role) {
		case 'chair':
			return m.tables_role_chair();
		case 'vice_chair':
			return m.tables_role_vice_chair();
		case 'secretary':
			return m.tables_role_secretary();
		case 'member':
			return m.tables_role_member();
		case 'deputy':
			return m.tables_role_deputy();
		case 'speaking':
			return m.tables_role_speaking();
		case 'expert':
			return m.tables_role_expert();
		case 'public_side':
			return m.tables_role_public_side();
		case 'observer':
			return m.tables_role_observer();
	}
}

export function saySide(side: Side): string {
	return side === 'public'
		? m.tables_side_public()
		: side === 'association'
			? m.tables_side_association()
			: m.tables_side_experience();
}

export function sayKind(kind: TableKind): string {
	switch (kind) {
		case 'county':
			return m.tables_kind_county();
		case 'sector':
			return m.tables_kind_sector();
		case 'advisory':
			return m.tables_kind_advisory();
		case 'influencing':
			return m.tables_kind_influencing();
		case 'municipal':
			return m.tables_kind_municipal();
		case 'forum':
			return m.tables_kind_forum();
	}
}

export type Shown = {
	name: string;
	role: string;
	organisation: string;
	side: Side;
	deputy: string;
	/** The seat they hold; none for a secretary, or for an expert who is not drawn. */
	seat: string | null;
};

const ORDER: readonly TableRole[] = [
	'chair',
	'vice_chair',
	'public_side',
	'member',
	'secretary',
	'speaking',
	'observer',
	'deputy'
];

/**
 * Who sits at a table, for everybody to read: people in their office, with their organisation.
 * An expert by experience is in it only with consent, and then without name and association;
 * observers are nobody's to list.
 */
export function membersShown(table: Pick<TablePage, 'members'>, lang: Lang): Shown[] {
	const shown = table.members
		.filter(
			(member) => member.role !== 'expert' && member.role !== 'observer' && member.role !== 'deputy'
		)
		.map((member) => ({
			name: member.name,
			role: sayRole(member.role),
			organisation: member.organisation ? organisationName(member.organisation, lang) : '',
			side: sideOf(member.role, member.public_side),
			deputy: table.members.find((one) => one.deputy_of === member.id)?.name ?? '',
			seat: member.seat_id,
			order: ORDER.indexOf(member.role)
		}))
		.sort((a, b) => a.order - b.order || byName(a.name, b.name));
	const experts = table.members
		.filter((member) => member.role === 'expert' && member.drawn)
		.map((member) => ({
			name: m.tables_role_expert(),
			role: '',
			organisation: '',
			side: 'experience' as const,
			deputy: '',
			seat: member.seat_id
		}));
	return [...shown.map(({ order: _order, ...rest }) => rest), ...experts];
}

/** Seats in the order around the table for its picture, a letter per theme; seats of experts only with consent. */
export function seatsDrawn(
	table: { seats: readonly SeatRow[]; members: readonly MemberRow[] },
	lang: Lang
) {
	const on = new Map(
		table.members
			.filter((member) => member.seat_id && SEATED.has(member.role))
			.map((member) => [member.seat_id, member])
	);
	const shown = table.seats.filter((seat) => seat.side !== 'experience' || on.get(seat.id)?.drawn);
	const themes = themesOf(shown, lang);
	return {
		themes,
		seats: shown.map((seat, i) => ({
			id: seat.id,
			n: i + 1,
			side: seat.side,
			state: on.has(seat.id) ? ('taken' as const) : ('open' as const),
			...(seat.side !== 'experience' && themeOf(seat, lang)
				? { theme: themes.find((one) => one.name === themeOf(seat, lang))!.letter }
				: {})
		}))
	};
}

/** One line of the list beside the picture: a seat with who holds it, or a person without a seat. */
export type Place = Shown & {
	/** Number in the picture. */
	n: number | null;
	open: boolean;
	/** Title of the group that begins here. */
	group: string;
};

/**
 * Seats and people as a list in the order of the picture, so that its numbers can be looked up:
 * by theme, then experts by experience, then who sits there without a seat. Empty seats are in it.
 */
export function placesOf(
	table: Pick<TablePage, 'members' | 'seats'>,
	lang: Lang,
	words: { open: string; without: string }
): Place[] {
	const shown = membersShown(table, lang);
	const { seats, themes } = seatsDrawn(table, lang);
	const seated = seats.map((seat): Place => {
		const holder = shown.find((one) => one.seat === seat.id);
		const theme = themes.find((one) => one.letter === seat.theme);
		return {
			...(holder ?? { name: words.open, role: '', organisation: '', deputy: '', seat: seat.id }),
			side: seat.side,
			n: seat.n,
			open: !holder,
			group:
				seat.side === 'experience'
					? saySide('experience')
					: theme
						? `${theme.letter}. ${theme.name}`
						: ''
		};
	});
	const standing = shown
		.filter((one) => !seats.some((seat) => seat.id === one.seat))
		.map((one): Place => ({
			...one,
			n: null,
			open: false,
			group: seats.length ? words.without : ''
		}));
	const rows = [...seated, ...standing];
	return rows.map((row, i) => ({
		...row,
		group: row.group === rows[i - 1]?.group ? '' : row.group
	}));
}

const themeOf = (seat: SeatRow, lang: Lang): string =>
	seat[`theme_${lang}`] ?? seat.theme_fi ?? seat.theme_sv ?? '';

function themesOf(seats: readonly SeatRow[], lang: Lang): { letter: string; name: string }[] {
	const names = [
		...new Set(
			seats
				.filter((seat) => seat.side !== 'experience')
				.map((seat) => themeOf(seat, lang))
				.filter(Boolean)
		)
	];
	return names.map((name, i) => ({ letter: String.fromCharCode(65 + (i % 26)), name }));
}
