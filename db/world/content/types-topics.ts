import type { TableKey, Text, When } from './types.ts';

export type Stage =
	| 'proposed'
	| 'in-triage'
	| 'passed-on'
	| 'not-taken-up'
	| 'on-agenda'
	| 'discussed'
	| 'being-carried-out'
	| 'awaiting-answer'
	| 'answered'
	| 'withdrawn'
	| 'did-not-go-further';

/** What a topic is there to show; several topics may show the same. */
export type Shows =
	| 'untriaged'
	| 'passed-to-network'
	| 'passed-to-table'
	| 'answered-at-once'
	| 'not-taken-up'
	| 'withdrawn'
	| 'merged'
	| 'moved'
	| 'on-agenda'
	| 'discussed'
	| 'being-carried-out'
	| 'awaiting'
	| 'awaiting-late'
	| 'awaiting-paused'
	| 'answered-as-such'
	| 'answered-partly'
	| 'answered-not'
	| 'did-not-go-further'
	| 'long-thread'
	| 'owner-left'
	| 'undelivered-mail';

export type TriageOutcome =
	| { to: 'table' }
	| { to: 'other-table'; table: TableKey }
	| { to: 'network'; organisation: string }
	| { to: 'answered-now'; answer: Text }
	| { to: 'declined' }
	| { to: 'merged'; topic: string };

export type SixAnswers = {
	severalParties?: Text;
	competence?: Text;
	stillTime?: Text;
	oneFieldOrMany?: Text;
	experienceNeeded?: Text;
	outputWanted?: 'information' | 'view' | 'statement' | 'joint-action';
};

export type Triage = {
	when: When;
	outcome: TriageOutcome;
	/** Goes to the proposer, so it exists at least in the proposer's language. */
	reason: Text;
	six?: SixAnswers;
	by?: string;
};

export type Effect = 'as-such' | 'partly' | 'not';

export type Answer = {
	when: When;
	from: Text;
	dealtWith: Text;
	effect: Effect;
	text: Text;
	how: 'mail-link' | 'entered-by-coordinator';
};

export type Question = {
	key: string;
	meeting?: string;
	item?: number;
	to: Text;
	organisation: string;
	email: string;
	text: Text;
	sent: When;
	due: When;
	pausesInJuly?: true;
	reminded?: readonly When[];
	answer?: Answer;
};

export type HistoryEntry =
	| { what: 'item'; meeting: string; item: number }
	| { what: 'agreed'; action: string }
	| { what: 'done' | 'dropped'; action: string }
	| { what: 'asked' | 'answered'; question: string }
	| { what: 'moved'; when: When; to: TableKey; reason: Text }
	| { what: 'withdrawn' | 'ended'; when: When; reason: Text }
	| { what: 'undelivered'; when: When; note: Text };

export type Topic = {
	key: string;
	table: TableKey;
	shows: readonly Shows[];
	stage: Stage;
	title: Text;
	what: Text;
	why: Text;
	language: 'fi' | 'sv';
	/** A key of an organisation, or 'resident'. */
	onBehalfOf: string;
	/** A person of the world, or only a contact address of somebody without an account. */
	proposer: { person: string } | { name: string; email?: string; nameShown?: boolean };
	channel: 'web' | 'phone' | 'letter' | 'workshop';
	concerns: Text;
	heard: { how: 'asked' | 'expert' | 'not-yet'; sentence: Text };
	influence?: { by: When; then: Text };
	proposed: When;
	triage?: Triage;
	/** 'no': stays with staff for ever. 'redacted': the public reads these words instead. */
	publication: 'full' | 'no' | 'untriaged' | { redacted: { title: Text; what: Text; why: Text } };
	cameFrom?: string;
	history: readonly HistoryEntry[];
	questions?: readonly Question[];
	invented?: Text;
};
