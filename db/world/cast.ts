import { createSetupLink, useSetupLink } from '../../src/modules/accounts/setup.commands.server.ts';
import { createArea, giveAreaRole } from '../../src/modules/areas/area.commands.server.ts';
import {
	addRepresentation,
	createOrganisation
} from '../../src/modules/organisations/organisation.commands.server.ts';
import { addMember, endMember } from '../../src/modules/tables/member.commands.server.ts';
import {
	addSeats,
	createTable,
	writeSteps
} from '../../src/modules/tables/table.commands.server.ts';
import type { TableRole } from '../../src/platform/session/viewer.ts';
import { areas } from './content/areas.ts';
import { organisations } from './content/organisations.ts';
import { people } from './content/people.ts';
import { tables } from './content/tables.ts';
import type { Area, AreaKey, Person, PurposeClass, Seat, Table } from './content/types.ts';
import { type World, as, at, done, known, on, original, own, say, withSecrets } from './world.ts';

const LANGS = ['fi', 'sv', 'en'] as const;
const ADMINISTRATOR = 'petra-hautala';

const PURPOSE: Record<
	PurposeClass,
	'children' | 'illness' | 'pensioners' | 'health' | 'older' | 'employment' | 'substance' | 'other'
> = {
	'child welfare and parenting': 'children',
	'illness and disability': 'illness',
	pensioners: 'pensioners',
	'health promotion': 'health',
	'older people': 'older',
	employment: 'employment',
	'substance use': 'substance',
	other: 'other'
};
const KIND = {
	county: 'county',
	municipality: 'municipality',
	parish: 'parish',
	association: 'association',
	network: 'network',
	programme: 'other',
	funder: 'other'
} as const;
const ROLE: Record<Person['tableRoles'][number]['role'], TableRole> = {
	chair: 'chair',
	'vice-chair': 'vice_chair',
	secretary: 'secretary',
	member: 'member',
	deputy: 'deputy',
	'speaking-right': 'speaking',
	expert: 'expert',
	observer: 'observer'
};
const AREA_ROLE = {
	administrator: 'administrator',
	coordinator: 'coordinator',
	'substitute-coordinator': 'substitute'
} as const;
const SIDE = { public: 'public', association: 'association', expert: 'experience' } as const;

/** The installation, its areas, organisations, people and tables: everything before the first proposal. */
export async function castOf(world: World): Promise<void> {
	await firstPerson(world);
	// Lappeenranta was there first; the county's cooperation began a year ago
	await settle(world, 'lappeenranta');
	world.ports.moveTo(at(world, { daysFromToday: -340 }));
	await settle(world, 'ostrobothnia');
}

async function settle(world: World, key: AreaKey): Promise<void> {
	await foundArea(
		world,
		areas.find((one) => one.key === key)!
	);
	for (const organisation of organisations) {
		if (organisation.area !== key) continue;
		const ctx = await as(world, ADMINISTRATOR);
		const { id } = await done(
			createOrganisation(ctx, known(world.areas, organisation.area), {
				kind: KIND[organisation.kind],
				name_fi: organisation.name.fi ?? '',
				name_sv: organisation.name.sv ?? '',
				name_en: '',
				municipality: organisation.municipalityCode ?? '',
				sectors: '',
				purpose_class: organisation.purposeClass ? PURPOSE[organisation.purposeClass] : '',
				business_id: ''
			})
		);
		world.organisations.set(organisation.key, id);
	}
	for (const person of people) await enter(world, person, key);
	for (const table of tables) if (table.area === key) await seatTable(world, table);
}

async function firstPerson(world: World): Promise<void> {
	const person = people.find((one) => one.key === ADMINISTRATOR)!;
	const [, secrets] = await withSecrets(world, () => createSetupLink(world.ctx));
	await done(
		useSetupLink(
			world.ctx,
			secrets[0]!,
			{ name: person.name, email: person.email, lang: person.language },
			'Firefox, Linux'
		)
	);
	const found = await world.ctx.db.kysely
		.selectFrom('person')
		.select('id')
		.executeTakeFirstOrThrow();
	world.people.set(person.key, found.id);
}

async function foundArea(world: World, area: Area): Promise<void> {
	const each = <N extends string>(name: N, text: Parameters<typeof own>[0]) =>
		Object.fromEntries(LANGS.map((lang) => [`${name}_${lang}`, own(text, lang)])) as Record<
			`${N}_${(typeof LANGS)[number]}`,
			string
		>;
	const { id } = await done(
		createArea(await as(world, ADMINISTRATOR), {
			kind: area.kind === 'municipality' ? 'municipality' : 'county',
			langs: [...area.languages],
			...each('name', area.name),
			...each('purpose', area.purpose),
			...each('title', area.coordinator.title),
			phone: area.coordinator.phone ?? '',
			...each('hours', area.coordinator.hours),
			email: null,
			example: true,
			coordinate: false
		})
	);
	world.areas.set(area.key, id);
}

/** A person with the organisations they act for and the areas they run. */
async function enter(world: World, person: Person, here: AreaKey): Promise<void> {
	for (const key of person.organisations) {
		const organisation = organisations.find((one) => one.key === key)!;
		if (organisation.area !== here) continue;
		const { personId } = await done(
			addRepresentation(
				await as(world, ADMINISTRATOR),
				known(world.areas, organisation.area),
				known(world.organisations, key),
				{
					name: person.name,
					email: person.email,
					lang: person.language,
					title: say(person.title, person.language)
				}
			)
		);
		world.people.set(person.key, personId);
	}
	for (const { area, role } of person.areaRoles ?? []) {
		if (area !== here) continue;
		const { personId } = await done(
			giveAreaRole(await as(world, ADMINISTRATOR), known(world.areas, area), {
				name: person.name,
				email: person.email,
				lang: person.language,
				role: AREA_ROLE[role]
			})
		);
		world.people.set(person.key, personId);
	}
}

async function seatTable(world: World, table: Table): Promise<void> {
	const each = <N extends string>(name: N, pick: (lang: (typeof LANGS)[number]) => string) =>
		Object.fromEntries(LANGS.map((lang) => [`${name}_${lang}`, pick(lang)])) as Record<
			`${N}_${(typeof LANGS)[number]}`,
			string
		>;
	const { id } = await done(
		createTable(await as(world, ADMINISTRATOR), known(world.areas, table.area), {
			kind: table.kind === 'sector' ? 'sector' : 'forum',
			status: table.kind === 'sector' ? 'active' : 'closed',
			langs: [...table.languages],
			...each('name', (lang) => own(table.name, lang)),
			...each('purpose', (lang) => own(table.purpose, lang)),
			...each('sector', () => ''),
			...each('mandate', (lang) => own(table.mandate, lang)),
			...each('fee_rule', (lang) => own(table.feeRule, lang)),
			...each('rules', (lang) => table.rules.map((rule) => say(rule, lang)).join('\n\n')),
			host: world.organisations.get(table.host) ?? null,
			answer_days: 60,
			invite_days: 14,
			term: { from: on(world, table.term.from), to: on(world, table.term.to) }
		})
	);
	world.tables.set(table.key, id);
	for (const lang of table.languages)
		await done(
			writeSteps(
				await as(world, ADMINISTRATOR),
				id,
				lang,
				table.steps.map((step) => ({
					title: say(step.title, lang),
					responsible: say(step.responsible, lang),
					duration: say(step.duration, lang)
				}))
			)
		);
	const seats = new Map<number, string>();
	for (const seat of table.seats) {
		const theme = table.themes.find((one) => one.code === seat.theme);
		const { ids } = await done(
			addSeats(await as(world, ADMINISTRATOR), id, {
				side: SIDE[seat.side],
				count: 1,
				theme_fi: say(theme?.name, 'fi'),
				theme_sv: say(theme?.name, 'sv'),
				theme_en: ''
			})
		);
		seats.set(seat.no, ids[0]!);
	}
	const here = people.flatMap((person) =>
		person.tableRoles
			.filter((one) => one.table === table.key)
			.map(({ role }) => ({ person, role: ROLE[role] }))
	);
	// members first: a deputy is somebody's
	for (const { person, role } of here.filter((one) => one.role !== 'deputy'))
		await seatPerson(world, table, person, role, seats);
	for (const { person, role } of here.filter((one) => one.role === 'deputy'))
		await seatPerson(world, table, person, role, seats);
}

async function seatPerson(
	world: World,
	table: Table,
	person: Person,
	role: TableRole,
	seats: ReadonlyMap<number, string>
): Promise<void> {
	const seat: Seat | undefined = table.seats.find(
		(one) => one.member === person.key || one.deputy === person.key
	);
	const organisation = seat?.organisation ?? person.organisations[0];
	const { membershipId, personId } = await done(
		addMember(await as(world, ADMINISTRATOR), known(world.tables, table.key), {
			name: person.name,
			email: person.email,
			phone: '',
			lang: person.language,
			role,
			organisation:
				role === 'expert' || !organisation ? null : known(world.organisations, organisation),
			organisation_name: '',
			// a parish has no class in the register of associations
			purpose_class: 'other',
			confirmed_by: seat?.confirmedBy
				? original(seat.confirmedBy)
				: role === 'expert'
					? ''
					: 'Yhdistyksen puheenjohtaja',
			seat: seat && seat.member === person.key ? (seats.get(seat.no) ?? null) : null,
			deputy_of:
				role === 'deputy' && seat?.member
					? (world.seats.get(`${table.key} ${seat.member}`) ?? null)
					: null,
			since: on(world, table.term.from),
			drawn: person.consentToBeDrawn ?? false
		})
	);
	world.people.set(person.key, personId);
	world.seats.set(`${table.key} ${person.key}`, membershipId);
	const { left } = person;
	if (left)
		world.timeline.add(at(world, left.when), `${person.key} leaves`, async () => {
			await done(
				endMember(
					await as(world, ADMINISTRATOR),
					known(world.tables, table.key),
					membershipId,
					original(left.reason)
				)
			);
			const { endRepresentations } = await import('./leave.ts');
			await endRepresentations(world, person.key);
		});
}
