// One area with one table and its people, made by the real commands: what most server tests need.
import { createSetupLink, useSetupLink } from '../../src/modules/accounts/setup.commands.server.ts';
import { viewerOfPerson } from '../../src/modules/accounts/session.queries.server.ts';
import { createArea, giveAreaRole } from '../../src/modules/areas/area.commands.server.ts';
import { createOrganisation } from '../../src/modules/organisations/organisation.commands.server.ts';
import { addMember } from '../../src/modules/tables/member.commands.server.ts';
import { createTable } from '../../src/modules/tables/table.commands.server.ts';
import { propose } from '../../src/modules/topics/topic.commands.server.ts';
import { triageTopic } from '../../src/modules/topics/triage.commands.server.ts';
import type { Ctx } from '../../src/platform/command/context.ts';
import type { Result } from '../../src/platform/core/result.ts';
import type { Database } from '../../src/platform/db/database.server.ts';
import type { TableRole } from '../../src/platform/session/viewer.ts';
import { type TestPorts, contextFor, testPorts } from './context.ts';

export type Who = 'anna' | 'chair' | 'member' | 'deputy' | 'expert' | 'observer';

/** A small installation: `anna` coordinates, the others sit at the table. */
export type OneTable = {
	ports: TestPorts;
	areaId: string;
	tableId: string;
	otherTableId: string;
	associationId: string;
	countyId: string;
	/** Memberships and persons by who they are. */
	seats: Record<Exclude<Who, 'anna'>, string>;
	people: Record<Who, string>;
	/** A context in which somebody acts; a visitor when left out. Read again at each call. */
	as(who?: Who): Promise<Ctx>;
	/** A triaged public topic of the table; its proposer follows it by mail. */
	topic(title?: string): Promise<{ id: string; number: number }>;
};

/** The value of a result that must not be a refusal. */
export async function done<T>(answer: Promise<Result<T>>): Promise<T> {
	const result = await answer;
	if (!result.ok) throw new Error(`refused: ${result.code} ${JSON.stringify(result.fields ?? {})}`);
	return result.value;
}

const inEach = <const N extends string>(name: N, fi: string, sv: string) =>
	({ [`${name}_fi`]: fi, [`${name}_sv`]: sv, [`${name}_en`]: '' }) as Record<
		`${N}_fi` | `${N}_sv` | `${N}_en`,
		string
	>;

export async function oneTable(db: Database, ports = testPorts()): Promise<OneTable> {
	const visitor = contextFor(db, null, ports);
	const asPerson = async (id: string): Promise<Ctx> => ({
		...visitor,
		viewer: await viewerOfPerson(db, id)
	});

	const setup = await createSetupLink(visitor);
	const petra = { name: 'Petra Hautala', email: 'petra@example.org', lang: 'fi' as const };
	await done(useSetupLink(visitor, setup.split('/').at(-1)!, petra, 'Firefox'));
	const first = await db.kysely.selectFrom('person').select('id').executeTakeFirstOrThrow();
	const admin = () => asPerson(first.id);

	const { id: areaId } = await done(
		createArea(await admin(), {
			kind: 'county',
			langs: ['fi', 'sv'],
			...inEach('name', 'Pohjanmaa', 'Österbotten'),
			...inEach('purpose', '', ''),
			...inEach('title', '', ''),
			phone: '',
			...inEach('hours', '', ''),
			email: null,
			example: false,
			coordinate: false
		})
	);
	const { personId: anna } = await done(
		giveAreaRole(await admin(), areaId, {
			name: 'Anna Lindqvist',
			email: 'anna@example.org',
			lang: 'sv',
			role: 'coordinator'
		})
	);
	const organisation = async (kind: 'association' | 'county', fi: string, sv: string) =>
		(
			await done(
				createOrganisation(await admin(), areaId, {
					kind,
					name_fi: fi,
					name_sv: sv,
					name_en: '',
					municipality: '',
					sectors: '',
					purpose_class: kind === 'association' ? 'illness' : '',
					business_id: ''
				})
			)
		).id;
	const associationId = await organisation('association', 'Omaisten tuki ry', 'Anhörigas stöd rf');
	const countyId = await organisation('county', 'Hyvinvointialue', 'Välfärdsområdet');
	const table = async (fi: string, sv: string) =>
		(
			await done(
				createTable(await admin(), areaId, {
					kind: 'sector',
					status: 'active',
					langs: ['fi', 'sv'],
					...inEach('name', fi, sv),
					...inEach('purpose', '', ''),
					...inEach('sector', '', ''),
					...inEach('mandate', '', ''),
					...inEach('fee_rule', '', ''),
					...inEach('rules', '', ''),
					host: null,
					answer_days: 60,
					invite_days: 14,
					term: { from: '2026-01-01', to: '2027-12-31' }
				})
			)
		).id;
	const tableId = await table('Psykososiaaliset palvelut', 'Psykosociala tjänster');
	const otherTableId = await table('Kotihoito', 'Hemvård');

	const seats = {} as OneTable['seats'];
	const people = { anna } as OneTable['people'];
	const seat = async (
		who: Exclude<Who, 'anna'>,
		role: TableRole,
		name: string,
		organisationId: string | null,
		deputyOf: string | null = null
	) => {
		const made = await done(
			addMember(await admin(), tableId, {
				name,
				email: `${who}@example.org`,
				phone: '',
				lang: who === 'chair' ? 'sv' : 'fi',
				role,
				organisation: organisationId,
				organisation_name: '',
				purpose_class: '',
				confirmed_by: role === 'expert' ? '' : 'Hallitus',
				seat: null,
				deputy_of: deputyOf,
				since: '2026-01-01',
				drawn: false
			})
		);
		seats[who] = made.membershipId;
		people[who] = made.personId;
	};
	await seat('chair', 'chair', 'Karin Backlund', countyId);
	await seat('member', 'member', 'Matti Mäkelä', associationId);
	await seat('deputy', 'deputy', 'Dagmar Nyman', associationId, seats.member);
	await seat('expert', 'expert', 'Eeva Salainen', null);
	await seat('observer', 'observer', 'Olavi Katsoja', countyId);

	const as = (who?: Who) => (who ? asPerson(people[who]) : Promise.resolve(visitor));
	return {
		ports,
		areaId,
		tableId,
		otherTableId,
		associationId,
		countyId,
		seats,
		people,
		as,
		async topic(title = 'Sijaishoitoa omaishoitajille') {
			const made = await done(
				propose(await as('anna'), {
					areaId,
					table: tableId,
					title,
					body: 'Omaishoitaja ei saa vapaapäivää.',
					life: 'own',
					heard: 'not_yet',
					heard_text: '',
					influence_by: null,
					influence_text: '',
					behalf: 'self',
					organisation: null,
					organisation_name: '',
					name: 'Maija',
					email: 'maija@example.org',
					phone: '',
					name_public: false,
					lang: 'fi',
					entered: { channel: 'phone', postal: '' }
				})
			);
			await done(
				triageTopic(await as('anna'), {
					topic: made.id,
					outcome: 'to_table',
					reason: 'Kuuluu tälle pöydälle.',
					reasonLang: 'fi',
					answer: '',
					network: '',
					other_table: null,
					merge_into: null,
					several_parties: '',
					competence: '',
					still_time: '',
					one_field: '',
					experience_needed: '',
					output_wanted: '',
					publish: true,
					title,
					body: 'Omaishoitaja ei saa vapaapäivää.'
				})
			);
			return made;
		}
	};
}
