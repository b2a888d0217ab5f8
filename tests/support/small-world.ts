// A small installation made by the real commands: two areas, three tables, one person per role.
import { viewerOfPerson } from '../../src/modules/accounts/session.queries.server.ts';
import { createSetupLink, useSetupLink } from '../../src/modules/accounts/setup.commands.server.ts';
import { createArea, giveAreaRole } from '../../src/modules/areas/area.commands.server.ts';
import { areaInput } from '../../src/modules/areas/area.input.ts';
import {
	addRepresentation,
	createOrganisation
} from '../../src/modules/organisations/organisation.commands.server.ts';
import { organisationInput } from '../../src/modules/organisations/organisation.input.ts';
import { addMember } from '../../src/modules/tables/member.commands.server.ts';
import { createTable } from '../../src/modules/tables/table.commands.server.ts';
import { memberInput, tableInput } from '../../src/modules/tables/table.input.ts';
import {
	type Proposal,
	confirmTopic,
	propose
} from '../../src/modules/topics/topic.commands.server.ts';
import { type TriageInput, triageTopic } from '../../src/modules/topics/triage.commands.server.ts';
import type { Ctx } from '../../src/platform/command/context.ts';
import type { Result } from '../../src/platform/core/result.ts';
import type { Database } from '../../src/platform/db/database.server.ts';
import type { AreaRole, TableRole } from '../../src/platform/session/viewer.ts';
import { contextFor, testPorts } from './context.ts';

const AREA_ROLES = ['administrator', 'coordinator', 'substitute'] as const satisfies AreaRole[];
const TABLE_ROLES = [
	'chair',
	'vice_chair',
	'secretary',
	'member',
	'deputy',
	'speaking',
	'expert',
	'public_side',
	'observer'
] as const satisfies TableRole[];

/** Somebody of the small world: by role at the near table, or by where else they belong. */
export type Somebody =
	| 'installer'
	| `area ${AreaRole}`
	| TableRole
	| 'far member'
	| 'foreign coordinator'
	| 'representative';

export type SmallWorld = Awaited<ReturnType<typeof smallWorld>>;

/** What a command answered; a refusal where none is expected is a failed test. */
export async function done<T>(answer: Promise<Result<T>>): Promise<T> {
	const result = await answer;
	if (!result.ok) throw new Error(`refused: ${result.code} ${JSON.stringify(result.fields ?? {})}`);
	return result.value;
}

export const addressOf = (who: string): string => `${who.replaceAll(/[ _]/g, '.')}@small.example`;

/** Builds it in an empty database. The clock stands, at 23 November 2026 unless told, until it is moved. */
export async function smallWorld(db: Database, start?: string) {
	const ports = testPorts(start);
	const secrets: string[] = [];
	const visitor: Ctx = contextFor(db, null, {
		...ports,
		secret(bytes) {
			const secret = ports.secret(bytes);
			secrets.push(secret);
			return secret;
		}
	});
	const people = new Map<Somebody, string>();
	const as = async (who: Somebody | null, actingFor: string | null = null): Promise<Ctx> => ({
		...visitor,
		viewer: who ? await viewerOfPerson(db, people.get(who)!, actingFor) : null
	});

	const link = await createSetupLink(visitor);
	await done(
		useSetupLink(
			visitor,
			link.split('/').at(-1)!,
			{ name: 'Inka Installer', email: addressOf('installer'), lang: 'fi' },
			'test'
		)
	);
	const first = await db.kysely.selectFrom('person').select('id').executeTakeFirstOrThrow();
	people.set('installer', first.id);
	const installer = await as('installer');

	const area = (fi: string, sv: string) =>
		done(
			createArea(installer, {
				...areaInput.parse({ kind: 'county', langs: ['fi', 'sv'], name_fi: fi, name_sv: sv }),
				coordinate: false
			})
		);
	const home = await area('Kotimaa', 'Hemlandet');
	const abroad = await area('Ulkomaa', 'Utlandet');
	const named = (who: Somebody, lang: 'fi' | 'sv' = 'fi') => ({
		name: `Nimi ${who}`,
		email: addressOf(who),
		lang
	});
	for (const role of AREA_ROLES) {
		const who = `area ${role}` as const;
		const { personId } = await done(giveAreaRole(installer, home.id, { ...named(who), role }));
		people.set(who, personId);
	}
	const foreign = named('foreign coordinator');
	people.set(
		'foreign coordinator',
		(await done(giveAreaRole(installer, abroad.id, { ...foreign, role: 'coordinator' }))).personId
	);

	const staff = await as('area coordinator');
	const { id: association } = await done(
		createOrganisation(
			staff,
			home.id,
			organisationInput.parse({
				kind: 'association',
				name_sv: 'Grannhjälpen rf',
				purpose_class: 'older'
			})
		)
	);
	const table = async (ctx: Ctx, areaId: string, fi: string, sv: string) =>
		done(
			createTable(
				ctx,
				areaId,
				tableInput.parse({
					kind: 'sector',
					langs: ['fi', 'sv'],
					name_fi: fi,
					name_sv: sv,
					answer_days: '60',
					invite_days: '14'
				})
			)
		);
	const near = await table(staff, home.id, 'Lähipöytä', 'Närbordet');
	const far = await table(staff, home.id, 'Etäpöytä', 'Fjärrbordet');
	const overseas = await table(installer, abroad.id, 'Vieraspöytä', 'Gästbordet');

	const seats = new Map<TableRole, string>();
	const seat = async (tableId: string, who: Somebody, role: TableRole) => {
		const withAssociation = ['chair', 'vice_chair', 'member', 'deputy'].includes(role);
		const seated = await done(
			addMember(
				staff,
				tableId,
				memberInput.parse({
					...named(who, role === 'member' ? 'sv' : 'fi'),
					role,
					organisation: withAssociation ? association : '',
					confirmed_by: withAssociation ? 'Styrelsen 3.2.2026' : ''
				})
			)
		);
		people.set(who, seated.personId);
		return seated.membershipId;
	};
	for (const role of TABLE_ROLES) seats.set(role, await seat(near.id, role, role));
	await seat(far.id, 'far member', 'member');
	const represents = named('representative', 'sv');
	people.set(
		'representative',
		(await done(addRepresentation(staff, home.id, association, { ...represents, title: '' })))
			.personId
	);
	secrets.length = 0;

	const proposal = (more: Partial<Proposal> = {}): Proposal => ({
		areaId: home.id,
		table: near.id,
		title: 'Förslag om hembesök',
		body: 'Hembesöken har blivit färre.',
		life: 'clients',
		heard: 'not_yet',
		heard_text: '',
		influence_by: null,
		influence_text: '',
		behalf: 'self',
		organisation: null,
		organisation_name: '',
		name: 'Peppi Proposer',
		email: 'peppi@resident.example',
		phone: '',
		name_public: false,
		lang: 'sv',
		...more
	});
	/** A proposal that its proposer has confirmed: it waits for triage. */
	const proposed = async (more: Partial<Proposal> = {}) => {
		secrets.length = 0;
		const sent = await done(propose(visitor, proposal(more)));
		const [secret, follow] = secrets as [string, string];
		await done(confirmTopic(visitor, secret));
		return { id: sent.id, number: sent.number, token: follow };
	};
	const triaged = async (topic: string, more: Partial<TriageInput> = {}) =>
		triageTopic(staff, {
			topic,
			outcome: 'to_table',
			reason: 'Asia kuuluu pöydälle.',
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
			title: 'Förslag om hembesök',
			body: 'Hembesöken har blivit färre.',
			...more
		});
	return {
		db,
		ports,
		visitor,
		staff,
		as,
		people,
		seats,
		secrets,
		home: { ...home, near: near.id, far: far.id, association },
		abroad: { ...abroad, table: overseas.id },
		proposal,
		proposed,
		triaged,
		/** A public topic that waits for an agenda. */
		async published(more: Partial<Proposal> = {}) {
			const topic = await proposed(more);
			await done(
				triaged(topic.id, {
					title: more.title ?? 'Förslag om hembesök',
					body: more.body ?? 'Hembesöken har blivit färre.'
				})
			);
			return topic;
		},
		/** The mails queued so far, oldest first. */
		mails: () =>
			db.kysely
				.selectFrom('mail')
				.select(['to_email', 'lang', 'template', 'params', 'key', 'stopped_at'])
				.orderBy('id')
				.execute(),
		topic: (id: string) =>
			db.kysely.selectFrom('topic').selectAll().where('id', '=', id).executeTakeFirstOrThrow(),
		events: (type: string) =>
			db.kysely.selectFrom('event').selectAll().where('type', '=', type).orderBy('seq').execute()
	};
}
