// Viewers made by hand, for policies: they ask nothing of a database.
import type { AreaRole, SignedIn, TableRole, Viewer } from '../../src/platform/session/viewer.ts';

export const AREA = '00000000-0000-7000-8000-00000000a001';
export const OTHER_AREA = '00000000-0000-7000-8000-00000000a002';
export const TABLE = '00000000-0000-7000-8000-00000000b001';
export const OTHER_TABLE = '00000000-0000-7000-8000-00000000b002';
export const ORGANISATION = '00000000-0000-7000-8000-00000000c001';

const person = (more: Partial<SignedIn>): SignedIn => ({
	personId: '00000000-0000-7000-8000-00000000d001',
	sessionId: '00000000-0000-7000-8000-00000000e001',
	name: 'Ida Exempel',
	lang: 'sv',
	administrator: false,
	areas: [],
	tables: [],
	organisations: [],
	actingFor: null,
	...more
});

const runs = (areaId: string, role: AreaRole) => person({ areas: [{ areaId, role }] });
const sits = (areaId: string, tableId: string, role: TableRole) =>
	person({
		tables: [
			{
				areaId,
				tableId,
				role,
				membershipId: '00000000-0000-7000-8000-00000000f001',
				organisationId: null
			}
		]
	});

/** Everybody that a policy may meet, as they stand to `TABLE` of `AREA`. */
export const VIEWERS = {
	nobody: null,
	'without a role': person({}),
	administrator: person({ administrator: true }),
	'area administrator': runs(AREA, 'administrator'),
	coordinator: runs(AREA, 'coordinator'),
	substitute: runs(AREA, 'substitute'),
	chair: sits(AREA, TABLE, 'chair'),
	'vice chair': sits(AREA, TABLE, 'vice_chair'),
	secretary: sits(AREA, TABLE, 'secretary'),
	member: sits(AREA, TABLE, 'member'),
	deputy: sits(AREA, TABLE, 'deputy'),
	'speaking right': sits(AREA, TABLE, 'speaking'),
	expert: sits(AREA, TABLE, 'expert'),
	'public side': sits(AREA, TABLE, 'public_side'),
	observer: sits(AREA, TABLE, 'observer'),
	"another table's member": sits(AREA, OTHER_TABLE, 'member'),
	"another table's chair": sits(AREA, OTHER_TABLE, 'chair'),
	"another area's coordinator": runs(OTHER_AREA, 'coordinator'),
	"another area's administrator": runs(OTHER_AREA, 'administrator'),
	"an organisation's representative": person({
		organisations: [{ areaId: AREA, organisationId: ORGANISATION }]
	})
} as const satisfies Record<string, Viewer>;
export type Who = keyof typeof VIEWERS;

export const EVERYBODY = Object.keys(VIEWERS) as Who[];
export const ADMINISTRATORS: readonly Who[] = [
	'administrator',
	'area administrator',
	'coordinator'
];
export const STAFF: readonly Who[] = [...ADMINISTRATORS, 'substitute'];
export const LEADERS: readonly Who[] = ['chair', 'vice chair', 'secretary'];
export const SEATED: readonly Who[] = [
	...LEADERS,
	'member',
	'deputy',
	'speaking right',
	'expert',
	'public side',
	'observer'
];

/** Who of everybody may, by name, in the order of the list. */
export const whoMay = (may: (viewer: Viewer) => boolean): Who[] =>
	EVERYBODY.filter((who) => may(VIEWERS[who]));

/** The same people in the order of the list, to compare with. */
export const only = (...who: readonly Who[]): Who[] => EVERYBODY.filter((one) => who.includes(one));
