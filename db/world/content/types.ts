/**
 * Shapes of the story world: what is said, by whom and when. Nothing here does anything; a builder
 * plays it through the real commands.
 *
 * Days: Ostrobothnia counts from today, Lappeenranta stands on its true dates of 2014. A relative
 * day that falls on a weekend is meant to roll forward to Monday; rolling never changes an order.
 */
export type Lang = 'fi' | 'sv' | 'en';

/** A missing language is on purpose: the page then says so and offers the original. */
export type Text = { fi?: string; sv?: string; en?: string; original: Lang };

export type RelativeDay = { daysFromToday: number; time?: string };
export type TrueDay = { date: string; time?: string };
export type When = RelativeDay | TrueDay;

export type AreaKey = 'ostrobothnia' | 'lappeenranta';
export type TableKey = 'home' | 'psychosocial' | 'innostamo-2014';
export type SectorKey = 'home-and-residential-care' | 'psychosocial' | 'ageing-at-home';
export type Side = 'public' | 'association' | 'expert';

export type Area = {
	key: AreaKey;
	kind: 'wellbeing-services-county' | 'municipality';
	municipalityCode?: string;
	name: Text;
	languages: readonly Lang[];
	example: Text;
	purpose: Text;
	coordinator: { title: Text; person: string; substitute?: string; phone?: string; hours?: Text };
};

export type PurposeClass =
	| 'child welfare and parenting'
	| 'illness and disability'
	| 'pensioners'
	| 'health promotion'
	| 'older people'
	| 'employment'
	| 'substance use'
	| 'other';

export type Organisation = {
	key: string;
	area: AreaKey;
	kind: 'county' | 'municipality' | 'parish' | 'association' | 'network' | 'programme' | 'funder';
	/** Official names only: a name that does not exist in a language is not invented for it. */
	name: { fi?: string; sv?: string };
	municipalityCode?: string;
	sectors: readonly SectorKey[];
	purposeClass?: PurposeClass;
};

export type AreaRole = 'administrator' | 'coordinator' | 'substitute-coordinator';
export type TableRole =
	| 'chair'
	| 'vice-chair'
	| 'secretary'
	| 'member'
	| 'deputy'
	| 'speaking-right'
	| 'expert'
	| 'observer';

export type Person = {
	key: string;
	name: string;
	language: 'fi' | 'sv';
	email: string;
	organisations: readonly string[];
	title?: Text;
	areaRoles?: readonly { area: AreaKey; role: AreaRole }[];
	tableRoles: readonly { table: TableKey; role: TableRole }[];
	/** Experts only. Without it the person is neither drawn nor listed; the name is never shown. */
	consentToBeDrawn?: boolean;
	left?: { when: When; reason: Text };
};

export type Seat = {
	no: number;
	theme: string;
	side: Side;
	organisation?: string;
	member?: string;
	deputy?: string;
	/** Association seats: who confirmed that the person is a member there. */
	confirmedBy?: Text;
	vacantUntil?: Text;
};

export type Step = { title: Text; responsible: Text; duration: Text };

export type Table = {
	key: TableKey;
	area: AreaKey;
	kind: 'sector' | 'open-forum';
	sector: SectorKey;
	host: string;
	name: Text;
	purpose: Text;
	mandate: Text;
	feeRule: Text;
	rules: readonly Text[];
	languages: readonly Lang[];
	term: { from: When; to: When };
	themes: readonly { code: string; name: Text; side: Side }[];
	seats: readonly Seat[];
	steps: readonly Step[];
};

export type * from './types-topics.ts';
export type * from './types-meetings.ts';
