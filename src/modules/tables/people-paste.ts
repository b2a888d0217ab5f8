import { normaliseEmail } from '#platform/core/email.ts';
import { type Lang, isLang } from '#platform/core/lang.ts';
import { type Result, ok } from '#platform/core/result.ts';
import { cleanLine } from '#platform/core/text.ts';
import { type CsvRefusal, readCsv } from '#platform/documents/csv.read.ts';
import { PURPOSE_CLASSES } from '#modules/organisations/organisation.ts';
import { dayText } from '#platform/input/input.ts';
import type { TableRole } from '#platform/session/viewer.ts';
import type { MemberInput } from './table.input.ts';

export type PastedPerson = MemberInput & { line: number };
export type PasteProblem = {
	line: number;
	code: 'name_missing' | 'email_wrong' | 'member_role_missing' | 'day_wrong';
};

const COLUMNS = {
	name: ['nimi', 'namn', 'name'],
	email: ['sähköposti', 'email', 'e-mail', 'e-post', 'epost', 'sposti', 'mail'],
	phone: ['puhelin', 'telefon', 'phone', 'puh'],
	role: ['rooli', 'roll', 'role', 'tehtävä', 'uppdrag'],
	organisation_name: [
		'järjestö',
		'yhdistys',
		'organisaatio',
		'organisation',
		'förening',
		'organization',
		'association'
	],
	purpose_class: ['tarkoitus', 'tarkoitusluokka', 'ändamål', 'syfte', 'purpose'],
	confirmed_by: ['vahvistaja', 'jäsenyyden vahvisti', 'bekräftad av', 'bekräftare', 'confirmed by'],
	lang: ['kieli', 'språk', 'language'],
	since: ['alkaen', 'alkaa', 'jäsenyys alkaa', 'från', 'fr.o.m.', 'börjar', 'since', 'from']
} as const;
type Column = keyof typeof COLUMNS;
const ORDER: readonly Column[] = [
	'name',
	'email',
	'role',
	'organisation_name',
	'purpose_class',
	'confirmed_by',
	'lang',
	'phone',
	'since'
];

const ROLE_WORDS: Record<string, TableRole> = {
	puheenjohtaja: 'chair',
	ordförande: 'chair',
	chair: 'chair',
	varapuheenjohtaja: 'vice_chair',
	'vice ordförande': 'vice_chair',
	viceordförande: 'vice_chair',
	'vice chair': 'vice_chair',
	sihteeri: 'secretary',
	sekreterare: 'secretary',
	secretary: 'secretary',
	jäsen: 'member',
	ledamot: 'member',
	medlem: 'member',
	member: 'member',
	varajäsen: 'deputy',
	ersättare: 'deputy',
	suppleant: 'deputy',
	deputy: 'deputy',
	puheoikeus: 'speaking',
	yttranderätt: 'speaking',
	'right to speak': 'speaking',
	kokemusasiantuntija: 'expert',
	erfarenhetsexpert: 'expert',
	'expert by experience': 'expert',
	'julkinen puoli': 'public_side',
	'offentliga sidan': 'public_side',
	'public side': 'public_side',
	viranhaltija: 'public_side',
	tjänsteinnehavare: 'public_side',
	tarkkailija: 'observer',
	observatör: 'observer',
	observer: 'observer'
};

const LANG_WORDS: Record<string, Lang> = {
	suomi: 'fi',
	finska: 'fi',
	finnish: 'fi',
	ruotsi: 'sv',
	svenska: 'sv',
	swedish: 'sv',
	englanti: 'en',
	engelska: 'en',
	english: 'en'
};

const PURPOSE_WORDS: Record<string, (typeof PURPOSE_CLASSES)[number]> = {
	lapset: 'children',
	lastensuojelu: 'children',
	barn: 'children',
	barnskydd: 'children',
	sairaus: 'illness',
	vammaisuus: 'illness',
	'sairaus ja vamma': 'illness',
	sjukdom: 'illness',
	'sjukdom och funktionsnedsättning': 'illness',
	eläkeläiset: 'pensioners',
	pensionärer: 'pensioners',
	terveys: 'health',
	hälsa: 'health',
	ikääntyneet: 'older',
	vanhukset: 'older',
	äldre: 'older',
	työllisyys: 'employment',
	sysselsättning: 'employment',
	päihteet: 'substance',
	missbruk: 'substance',
	rusmedel: 'substance',
	kulttuuri: 'culture',
	kultur: 'culture',
	liikunta: 'sport',
	idrott: 'sport',
	kylä: 'village',
	by: 'village',
	muu: 'other',
	annat: 'other'
};

/**
 * People as they are pasted from a spreadsheet: one row each, with or without a heading row, in
 * any of the three languages. Without headings the columns are: name, e-mail, role,
 * organisation, purpose class, who confirmed, language, phone, member since (`d.m.yyyy`).
 *
 * @param lang the language of people whose row does not say
 * @returns people ready for `pastePeople`, and rows that need mending, by their line number
 * @example readPeople('Namn;E-post;Roll\nSiv Dahl;siv@exempel.fi;sekreterare', 'sv')
 */
export function readPeople(
	text: string,
	lang: Lang
): Result<{ people: PastedPerson[]; problems: PasteProblem[] }, CsvRefusal> {
	const csv = readCsv(text);
	if (!csv.ok) return csv;
	const columns = columnsOf(csv.value.rows[0]!.cells);
	const rows = columns ? csv.value.rows.slice(1) : csv.value.rows;
	const order = columns ?? ORDER;
	const people: PastedPerson[] = [];
	const problems: PasteProblem[] = [];
	for (const { line, cells } of rows) {
		const read = personFrom(order, cells, line, lang);
		if ('code' in read) problems.push(read);
		else people.push(read);
	}
	return ok({ people, problems });
}

function columnsOf(header: readonly string[]): (Column | null)[] | null {
	const named = header.map((cell) => {
		const word = cleanLine(cell).toLowerCase();
		return (
			(Object.keys(COLUMNS) as Column[]).find((column) =>
				(COLUMNS[column] as readonly string[]).includes(word)
			) ?? null
		);
	});
	return named.includes('name') ? named : null;
}

function personFrom(
	order: readonly (Column | null)[],
	cells: readonly string[],
	line: number,
	lang: Lang
): PastedPerson | PasteProblem {
	const cell = (column: Column) => cleanLine(cells[order.indexOf(column)] ?? '');
	const name = cell('name').slice(0, 120);
	if (!name) return { line, code: 'name_missing' };
	const typed = cell('email');
	const email = typed ? normaliseEmail(typed) : null;
	if (typed && !email) return { line, code: 'email_wrong' };
	const roleWord = cell('role').toLowerCase();
	const role = roleWord ? ROLE_WORDS[roleWord] : 'member';
	if (!role) return { line, code: 'member_role_missing' };
	const since = dayText().safeParse(cell('since'));
	if (!since.success) return { line, code: 'day_wrong' };
	const langWord = cell('lang').toLowerCase();
	const purpose = cell('purpose_class').toLowerCase();
	return {
		line,
		name,
		email,
		phone: cell('phone').slice(0, 40),
		lang: isLang(langWord) ? langWord : (LANG_WORDS[langWord] ?? lang),
		role,
		organisation: null,
		organisation_name: role === 'expert' ? '' : cell('organisation_name').slice(0, 200),
		purpose_class: PURPOSE_WORDS[purpose] ?? PURPOSE_CLASSES.find((one) => one === purpose) ?? '',
		confirmed_by: cell('confirmed_by').slice(0, 200),
		seat: null,
		deputy_of: null,
		since: since.data,
		drawn: false
	};
}
