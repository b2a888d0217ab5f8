import type { TableKey, Text, When } from './types.ts';

export type Decision = {
	text: Text;
	how: 'consensus' | { for: number; against: number; abstained: number };
	dissent?: Text;
};

export type AgendaItem = {
	no: number;
	kind: 'information' | 'discussion' | 'decision' | 'election';
	title: Text;
	topic?: string;
	presenter?: string;
	minutes: number;
	notes?: Text;
	proposal?: Text;
	grounds?: Text;
	decision?: Decision;
	heldBack?: Text;
};

export type Attendance = {
	room: readonly string[];
	remote: readonly string[];
	insteadOf?: Readonly<Record<string, string>>;
	absent?: readonly string[];
	/** Open meetings: only the number, never names. */
	headcount?: number;
};

export type Memo = {
	state: 'draft' | 'for-comment' | 'approved' | 'published';
	draft: When;
	forComment?: { from: When; until: When };
	approved?: { when: When; by: string };
	published?: When;
	recalled?: { when: When; republished: When; reason: Text };
	writer: string;
};

export type Meeting = {
	key: string;
	table: TableKey;
	number: number;
	title?: Text;
	when: When;
	ends: string;
	place: Text;
	remote: boolean;
	invited?: When;
	cancelled?: { when: When; reason: Text; heldInsteadAs: string };
	items: readonly AgendaItem[];
	/** A meeting that is still to come has replies instead of attendance. */
	attendance?: Attendance;
	replies?: Readonly<Record<string, 'coming' | 'not-coming' | 'deputy-comes'>>;
	memo?: Memo;
};

export type Action = {
	key: string;
	text: Text;
	topic?: string;
	meeting: string;
	item: number;
	organisation: string;
	person?: string;
	post?: Text;
	due: When;
	state:
		| { is: 'done'; when: When; evidence: Text }
		| { is: 'open' }
		| { is: 'late'; note: Text }
		| { is: 'dropped'; when: When; reason: Text };
};
