// Written by write-schema.server.ts from the migrations. Do not edit.
import type { ColumnType, Generated, GeneratedAlways } from 'kysely';

export interface ActionTable {
	id: string;
	area_id: string;
	number: number;
	table_id: string;
	topic_id: string | null;
	item_id: string | null;
	text: string;
	lang: string;
	owner_organisation_id: string | null;
	owner_person_id: string | null;
	owner_post: Generated<string>;
	due: string;
	state: Generated<string>;
	evidence: Generated<string>;
	evidence_url: string | null;
	closed_at: Date | null;
	created_at: Date;
	changed_at: Date;
	version: Generated<number>;
}

export interface AdministratorTable {
	person_id: string;
	since: Date;
	given_by: string | null;
}

export interface AgendaItemTable {
	id: string;
	area_id: string;
	meeting_id: string;
	position: number;
	kind: string;
	standing: string | null;
	topic_id: string | null;
	presenter: Generated<string>;
	minutes: Generated<number>;
	state: Generated<string>;
	held_back: Generated<boolean>;
	held_back_reason: Generated<string>;
	started_at: Date | null;
	ended_at: Date | null;
	decided: string | null;
	votes_for: number | null;
	votes_against: number | null;
	votes_empty: number | null;
	version: Generated<number>;
	changed_at: Date;
}

export interface AgendaItemTextTable {
	item_id: string;
	area_id: string;
	lang: string;
	title: string;
	intro: Generated<string>;
	original: Generated<boolean>;
	version: Generated<number>;
	written_at: Date;
}

export interface AnswerTable {
	id: string;
	area_id: string;
	question_id: string;
	topic_id: string;
	answered_by: string;
	dealt_with: Generated<string>;
	effect: string;
	text: string;
	lang: string;
	source: string;
	source_note: Generated<string>;
	answered_on: string;
	recorded_by: string | null;
	recorded_at: Date;
}

export interface AreaTable {
	id: string;
	kind: string;
	langs: string[];
	phone: string | null;
	email: string | null;
	example: Generated<boolean>;
	created_at: Date;
	version: Generated<number>;
}

export interface AreaCounterTable {
	area_id: string;
	kind: string;
	last: number;
}

export interface AreaRoleTable {
	id: string;
	area_id: string;
	person_id: string;
	role: string;
	since: Date;
	until: Date | null;
	given_by: string | null;
}

export interface AreaTextTable {
	area_id: string;
	lang: string;
	name: string;
	slug: string;
	purpose: Generated<string>;
	coordinator_title: Generated<string>;
	original: Generated<boolean>;
	version: Generated<number>;
	written_at: Date;
	hours: Generated<string>;
}

export interface AttachmentTable {
	id: string;
	area_id: string;
	table_id: string | null;
	about_kind: string;
	about_id: string;
	sha256: string;
	name: string;
	kind: string;
	type: string;
	bytes: number;
	lang: string;
	description: Generated<string>;
	wordless: Generated<boolean>;
	visibility: Generated<string>;
	added_by: string | null;
	added_at: Date;
	removed_by: string | null;
	removed_at: Date | null;
}

export interface AttendanceTable {
	id: string;
	area_id: string;
	meeting_id: string;
	membership_id: string | null;
	in_place_of: string | null;
	guest_name: string | null;
	guest_organisation: string | null;
	side: string;
	remote: Generated<boolean>;
	arrived_at: Date | null;
	left_at: Date | null;
	version: Generated<number>;
}

export interface BallotTable {
	workshop_id: string;
	voter_id: string;
	area_id: string;
	dots: number;
	kind: string;
}

export interface BoardChangeTable {
	workshop_id: string;
	seq: number;
	area_id: string;
	kind: string;
	station_id: string | null;
	thing_id: string;
	guest_id: string | null;
	op: string | null;
	at: Date;
}

export interface CircleTable {
	id: string;
	area_id: string;
	workshop_id: string;
	position: number;
	facilitator: Generated<string>;
	recorder: Generated<string>;
	place: Generated<string>;
}

export interface CircleMemberTable {
	workshop_id: string;
	registration_id: string;
	area_id: string;
	circle_id: string;
	position: number;
	by_hand: Generated<boolean>;
}

export interface ClaimAnswerTable {
	claim_id: string;
	guest_id: string;
	area_id: string;
	workshop_id: string;
	answer: number;
}

export interface ClusterTable {
	id: string;
	area_id: string;
	workshop_id: string;
	station_id: string | null;
	title: string;
	lang: string;
	version: Generated<number>;
	created_at: Date;
}

export interface DecisionTable {
	id: string;
	area_id: string;
	number: number;
	item_id: string;
	meeting_id: string;
	table_id: string;
	topic_id: string | null;
	decided_at: Date;
	review_on: string | null;
}

export interface DialogueTable {
	workshop_id: string;
	area_id: string;
	seed: number | null;
	minutes: Generated<number>;
	ends_at: Date | null;
	claims: Generated<string>;
	moderated: Generated<boolean>;
	results_shown: Generated<boolean>;
	last_claim: Generated<number>;
	answers_version: Generated<number>;
	version: Generated<number>;
	created_at: Date;
}

export interface DialogueClaimTable {
	id: string;
	area_id: string;
	workshop_id: string;
	number: number;
	text: string;
	lang: string;
	state: string;
	hidden_reason: string | null;
	guest_id: string | null;
	created_at: Date;
}

export interface DotTable {
	workshop_id: string;
	voter_id: string;
	item_id: string;
	area_id: string;
	item_kind: string;
	n: number;
	most: number;
	at: Date;
}

export interface EventTable {
	id: string;
	seq: GeneratedAlways<number>;
	area_id: string | null;
	table_id: string | null;
	type: string;
	subject_kind: string;
	subject_id: string;
	actor_id: string | null;
	on_behalf_of: string | null;
	role: string | null;
	data: ColumnType<unknown, string | undefined, string>;
	at: Date;
	published_at: Date | null;
	chain_no: number | null;
	hash: string | null;
}

export interface EventChainTable {
	one: Generated<boolean>;
	last_no: number;
	last_hash: string;
}

export interface FollowerTable {
	id: string;
	area_id: string;
	about_kind: string;
	about_id: string;
	email: string;
	lang: string;
	proposer: Generated<boolean>;
	token: string;
	created_at: Date;
	confirmed_at: Date | null;
	stopped_at: Date | null;
}

export interface HallTable {
	workshop_id: string;
	area_id: string;
	code: string | null;
	phase: string;
	round: Generated<number>;
	round_ends_at: Date | null;
	dots: Generated<number>;
	dots_most: Generated<number>;
	vote_by: Generated<string>;
	message: Generated<string>;
	message_at: Date | null;
	last_seq: Generated<number>;
	opened_at: Date;
	closed_at: Date | null;
	version: Generated<number>;
	vote_kind: Generated<string>;
	places: Generated<number>;
	undo: ColumnType<unknown, string | null, string | null>;
}

export interface HallGuestTable {
	id: string;
	area_id: string;
	workshop_id: string;
	token_hash: string;
	name: string | null;
	side: string | null;
	station_id: string | null;
	hosts_station_id: string | null;
	registration_id: string | null;
	joined_at: Date;
	removed_at: Date | null;
	forgotten_at: Date | null;
	extra_until: Date | null;
}

export interface HarvestDecisionTable {
	workshop_id: string;
	item_id: string;
	area_id: string;
	item_kind: string;
	became: string;
	idea_id: string | null;
	topic_id: string | null;
	reason: Generated<string>;
	look_again: string | null;
	decided_by: string | null;
	decided_at: Date;
}

export interface IdeaTable {
	id: string;
	area_id: string;
	number: number;
	workshop_id: string | null;
	owner_organisation: Generated<string>;
	owner_organisation_id: string | null;
	owner_none: Generated<boolean>;
	next_on: string | null;
	next_late_reason: Generated<string>;
	next_done_at: Date | null;
	funder: Generated<string>;
	deadline: Date | null;
	created_at: Date;
	changed_at: Date;
	version: Generated<number>;
}

export interface IdeaParkingTable {
	idea_id: string;
	area_id: string;
	reason: string;
	look_again: string;
	parked_by: string | null;
	parked_at: Date;
}

export interface IdeaPromiseTable {
	idea_id: string;
	area_id: string;
	position: number;
	who: string;
	what: string;
}

export interface IdeaTextTable {
	idea_id: string;
	area_id: string;
	lang: string;
	title: string;
	need: Generated<string>;
	for_whom: Generated<string>;
	next_step: Generated<string>;
	original: Generated<boolean>;
	version: Generated<number>;
	written_at: Date;
}

export interface IdentityTable {
	id: string;
	person_id: string;
	kind: string;
	value: string;
	created_at: Date;
	verified_at: Date | null;
}

export interface InsightTable {
	id: string;
	area_id: string;
	workshop_id: string;
	circle_position: number;
	text: string;
	lang: string;
	guest_id: string | null;
	created_at: Date;
	hidden_at: Date | null;
}

export interface InstallationFactTable {
	name: string;
	value: ColumnType<unknown, string, string>;
	at: Date;
}

export interface InvitationTable {
	id: string;
	area_id: string;
	meeting_id: string;
	membership_id: string;
	token_hash: string;
	reply: string | null;
	deputy_membership_id: string | null;
	replied_at: Date | null;
	sent_at: Date | null;
	reminded_at: Date | null;
	older_hashes: Generated<string[]>;
}

export interface LimitCountTable {
	key: string;
	window_start: Date;
	n: number;
}

export interface MailTable {
	id: string;
	key: string;
	area_id: string | null;
	to_email: string;
	to_name: string | null;
	lang: string;
	template: string;
	params: ColumnType<unknown, string, string>;
	about_kind: string | null;
	about_id: string | null;
	message_id: string;
	stop_token: string | null;
	run_at: Date;
	attempts: Generated<number>;
	locked_until: Date | null;
	sent_at: Date | null;
	stopped_at: Date | null;
	failed_at: Date | null;
	last_error: string | null;
	created_at: Date;
}

export interface MailStopTable {
	id: string;
	email: string;
	mails: string;
	token: string;
	created_at: Date;
	stopped_at: Date | null;
}

export interface MeetingTable {
	id: string;
	area_id: string;
	number: number;
	table_id: string;
	term_number: number;
	year: number;
	starts_at: Date;
	ends_at: Date;
	place: Generated<string>;
	remote_url: string | null;
	open_meeting: Generated<boolean>;
	state: Generated<string>;
	cancelled_reason: string | null;
	invited_at: Date | null;
	sequence: Generated<number>;
	created_at: Date;
	changed_at: Date;
	version: Generated<number>;
}

export interface MembershipTable {
	id: string;
	area_id: string;
	table_id: string;
	seat_id: string | null;
	person_id: string;
	organisation_id: string | null;
	role: string;
	deputy_of: string | null;
	since: string;
	until: string | null;
	ended_reason: string | null;
	confirmed_by: string | null;
	drawn_consent_at: Date | null;
	created_at: Date;
}

export interface MemoTable {
	meeting_id: string;
	area_id: string;
	state: Generated<string>;
	comment_until: string | null;
	langs_due: string | null;
	version: Generated<number>;
	changed_at: Date;
}

export interface MemoCommentTable {
	id: string;
	area_id: string;
	meeting_id: string;
	item_id: string | null;
	by_person: string;
	text: string;
	at: Date;
	handled_at: Date | null;
}

export interface MemoFieldTable {
	item_id: string;
	area_id: string;
	field: string;
	lang: string;
	text: string;
	version: Generated<number>;
	by_person: string | null;
	written_at: Date;
}

export interface MemoStepTable {
	id: string;
	area_id: string;
	meeting_id: string;
	state: string;
	by_person: string | null;
	at: Date;
	note: Generated<string>;
	content_hash: string | null;
}

export interface NoteTable {
	id: string;
	area_id: string;
	workshop_id: string;
	station_id: string | null;
	round: number;
	kind: string;
	text: string;
	lang: string;
	origin: string;
	guest_id: string | null;
	sheet_code: string | null;
	cluster_id: string | null;
	merged_into: string | null;
	hidden_at: Date | null;
	hidden_reason: string | null;
	seq: number;
	version: Generated<number>;
	created_at: Date;
}

export interface NotePhotoTable {
	note_id: string;
	area_id: string;
	sha256: string;
	type: string;
	bytes: number;
	width: number;
	height: number;
	words: string;
	added_at: Date;
	removed_at: Date | null;
}

export interface OperationTable {
	id: string;
	actor: string;
	command: string;
	answer: ColumnType<unknown, string | null, string | null>;
	at: Date;
}

export interface OrganisationTable {
	id: string;
	area_id: string;
	kind: string;
	name_fi: string | null;
	name_sv: string | null;
	name_en: string | null;
	business_id: string | null;
	municipality: string | null;
	sectors: Generated<string[]>;
	purpose_class: string | null;
	public_side: Generated<boolean>;
	created_at: Date;
	changed_at: Date;
	closed_at: Date | null;
	version: Generated<number>;
}

export interface PartnershipTableTable {
	id: string;
	area_id: string;
	kind: string;
	host_organisation_id: string | null;
	status: Generated<string>;
	langs: string[];
	term_start: string | null;
	term_end: string | null;
	answer_days: Generated<number>;
	invite_days: Generated<number>;
	expert_seats: Generated<number>;
	feed_secret: string;
	created_at: Date;
	changed_at: Date;
	version: Generated<number>;
}

export interface PartnershipTableTextTable {
	table_id: string;
	area_id: string;
	lang: string;
	name: string;
	slug: string;
	purpose: Generated<string>;
	sector: Generated<string>;
	mandate: Generated<string>;
	fee_rule: Generated<string>;
	rules: Generated<string>;
	original: Generated<boolean>;
	version: Generated<number>;
	written_at: Date;
}

export interface PersonTable {
	id: string;
	name: string;
	lang: string;
	phone: string | null;
	created_at: Date;
	erased_at: Date | null;
	version: Generated<number>;
}

export interface PresenceTable {
	registration_id: string;
	area_id: string;
	workshop_id: string;
	arrived_at: Date;
	left_at: Date | null;
	how: string;
	noted_by: string | null;
}

export interface QuestionTable {
	id: string;
	area_id: string;
	topic_id: string;
	decision_id: string | null;
	asked_of: string;
	asked_email: string | null;
	text: string;
	lang: string;
	asked_at: Date;
	due: string;
	reminded_at: Date | null;
	token_hash: string | null;
	closed_at: Date | null;
	version: Generated<number>;
	older_hashes: Generated<string[]>;
}

export interface RegistrationTable {
	id: string;
	area_id: string;
	workshop_id: string;
	way: string;
	state: string;
	waiting_no: number | null;
	offered_until: Date | null;
	name: string;
	email: string | null;
	lang: string;
	side: string;
	organisation_id: string | null;
	organisation: Generated<string>;
	sector: Generated<string>;
	station_id: string | null;
	group_of: string | null;
	came_from: string | null;
	source: Generated<string>;
	over_reason: string | null;
	door_code: string;
	shown_to_others: Generated<boolean>;
	reconfirmed_at: Date | null;
	created_at: Date;
	changed_at: Date;
	cancelled_at: Date | null;
	forgotten_at: Date | null;
	version: Generated<number>;
}

export interface RegistrationAnswerTable {
	registration_id: string;
	question_id: string;
	area_id: string;
	answer: string;
}

export interface RegistrationLinkTable {
	token_hash: string;
	area_id: string;
	registration_id: string;
	created_at: Date;
}

export interface RegistrationNeedTable {
	registration_id: string;
	area_id: string;
	diet: Generated<string>;
	access: Generated<string>;
}

export interface ReportApprovalTable {
	workshop_id: string;
	area_id: string;
	record: ColumnType<unknown, string, string>;
	approved_by: string | null;
	approved_at: Date;
}

export interface ReportTextTable {
	workshop_id: string;
	area_id: string;
	lang: string;
	summary: Generated<string>;
	blog: Generated<string>;
	next: Generated<string>;
	version: Generated<number>;
	written_at: Date;
}

export interface RepresentationTable {
	id: string;
	area_id: string;
	organisation_id: string;
	person_id: string;
	title: string | null;
	since: Date;
	until: Date | null;
}

export interface RoundSummaryTable {
	id: string;
	area_id: string;
	workshop_id: string;
	station_id: string | null;
	round: number;
	text: string;
	lang: string;
	version: Generated<number>;
	written_at: Date;
}

export interface SearchEntryTable {
	kind: string;
	thing_id: string;
	area_id: string;
	lang: string;
	title: string;
	body: Generated<string>;
	path: string;
	changed_at: Date;
	words: string;
}

export interface SeatTable {
	id: string;
	area_id: string;
	table_id: string;
	number: number;
	side: string;
	theme_fi: string | null;
	theme_sv: string | null;
	theme_en: string | null;
}

export interface SeatingTable {
	id: string;
	area_id: string;
	workshop_id: string;
	version: number;
	parent_id: string | null;
	asked: ColumnType<unknown, string, string>;
	plan: ColumnType<unknown, string, string>;
	stations: string[];
	held: Generated<number>;
	figures: ColumnType<unknown, string, string>;
	seed: number;
	solver: string;
	made_by: string | null;
	made_at: Date;
	used_at: Date | null;
	undone_at: Date | null;
}

export interface SessionTable {
	id: string;
	token_hash: string;
	person_id: string;
	acting_for: string | null;
	device: string;
	created_at: Date;
	seen_at: Date;
	expires_at: Date;
	ended_at: Date | null;
}

export interface SignInTable {
	id: string;
	token_hash: string;
	code_hash: string | null;
	kind: string;
	email: string | null;
	lang: string;
	return_to: string | null;
	created_at: Date;
	expires_at: Date;
	spent_at: Date | null;
	wrong_codes: Generated<number>;
}

export interface StationTable {
	id: string;
	area_id: string;
	workshop_id: string;
	position: number;
	seats: number | null;
	lang: string | null;
	accessible: Generated<boolean>;
	remote: Generated<boolean>;
	version: Generated<number>;
	host_id: string | null;
	closed_at: Date | null;
}

export interface StationTextTable {
	station_id: string;
	area_id: string;
	lang: string;
	theme: string;
	question: Generated<string>;
	original: Generated<boolean>;
}

export interface StoppedReminderTable {
	key: string;
	area_id: string;
	by_person: string | null;
	at: Date;
}

export interface TableStepTable {
	id: string;
	area_id: string;
	table_id: string;
	position: number;
	lang: string;
	title: string;
	responsible: string;
	duration: string;
	version: Generated<number>;
}

export interface ThreadLinkTable {
	from_kind: string;
	from_id: string;
	to_kind: string;
	to_id: string;
	relation: string;
	event_id: string;
}

export interface TopicTable {
	id: string;
	area_id: string;
	number: number;
	table_id: string;
	stage: string;
	stage_since: Date;
	visibility: Generated<string>;
	behalf: string;
	organisation_id: string | null;
	organisation_name: string | null;
	life: string;
	heard: string;
	influence_by: string | null;
	channel: string;
	diary_number: string | null;
	record_of: Generated<string>;
	merged_into: string | null;
	proposed_at: Date;
	changed_at: Date;
	version: Generated<number>;
}

export interface TopicDraftTable {
	id: string;
	token_hash: string;
	area_id: string;
	lang: string;
	fields: ColumnType<unknown, string, string>;
	touched_at: Date;
}

export interface TopicProposalTable {
	topic_id: string;
	area_id: string;
	lang: string;
	title: string;
	body: string;
	heard_text: string;
	influence_text: string;
	person_id: string | null;
	name: string | null;
	email: string | null;
	phone: string | null;
	postal: string | null;
	name_public: Generated<boolean>;
	entered_by: string | null;
	confirm_hash: string | null;
	confirmed_at: Date | null;
	erased_at: Date | null;
}

export interface TopicTextTable {
	topic_id: string;
	area_id: string;
	lang: string;
	title: string;
	body: string;
	heard_text: Generated<string>;
	influence_text: Generated<string>;
	original: Generated<boolean>;
	redacted: Generated<boolean>;
	based_on: number | null;
	due_by: string | null;
	version: Generated<number>;
	written_at: Date;
}

export interface TriageTable {
	id: string;
	area_id: string;
	topic_id: string;
	outcome: string;
	reason: string;
	reason_lang: string;
	answer: string | null;
	several_parties: string | null;
	competence: string | null;
	still_time: string | null;
	one_field: string | null;
	experience_needed: string | null;
	output_wanted: string | null;
	network: string | null;
	other_table_id: string | null;
	by_person: string | null;
	at: Date;
}

export interface WorkshopTable {
	id: string;
	area_id: string;
	number: number;
	series_id: string | null;
	part: Generated<number>;
	kind: string;
	langs: string[];
	starts_at: Date;
	ends_at: Date;
	place: Generated<string>;
	remote_url: string | null;
	seats_site: number;
	seats_remote: Generated<number>;
	registers_from: Date | null;
	registers_until: Date | null;
	names: Generated<string>;
	funding: Generated<string>;
	funding_until: Date | null;
	feedback_url: string | null;
	feedback_sent_at: Date | null;
	feedback_answers: number | null;
	state: Generated<string>;
	cancelled_reason: string | null;
	opened_at: Date | null;
	waiting_site: Generated<number>;
	waiting_remote: Generated<number>;
	reconfirm_by: Date | null;
	sequence: Generated<number>;
	created_at: Date;
	changed_at: Date;
	version: Generated<number>;
}

export interface WorkshopItemTable {
	id: string;
	area_id: string;
	workshop_id: string;
	position: number;
	kind: string;
	minutes: number;
	responsible: Generated<string>;
	began_at: Date | null;
	ended_at: Date | null;
	version: Generated<number>;
	taken: Generated<number>;
}

export interface WorkshopItemTextTable {
	item_id: string;
	area_id: string;
	lang: string;
	title: string;
	original: Generated<boolean>;
}

export interface WorkshopPartnerTable {
	id: string;
	area_id: string;
	series_id: string;
	position: number;
	role: string;
	name: string;
	note: Generated<string>;
}

export interface WorkshopQuestionTable {
	id: string;
	area_id: string;
	workshop_id: string;
	position: number;
	kind: string;
	required: Generated<boolean>;
}

export interface WorkshopQuestionTextTable {
	question_id: string;
	area_id: string;
	lang: string;
	label: string;
	choices: Generated<string[]>;
	original: Generated<boolean>;
}

export interface WorkshopSeriesTable {
	id: string;
	area_id: string;
	number: number;
	copied_from: string | null;
	langs: string[];
	created_at: Date;
	changed_at: Date;
	version: Generated<number>;
}

export interface WorkshopSeriesTextTable {
	series_id: string;
	area_id: string;
	lang: string;
	name: string;
	purpose: Generated<string>;
	original: Generated<boolean>;
	version: Generated<number>;
	written_at: Date;
}

export interface WorkshopTextTable {
	workshop_id: string;
	area_id: string;
	lang: string;
	title: string;
	intro: Generated<string>;
	goals: Generated<string>;
	original: Generated<boolean>;
	version: Generated<number>;
	written_at: Date;
}

export interface Schema {
	action: ActionTable;
	administrator: AdministratorTable;
	agenda_item: AgendaItemTable;
	agenda_item_text: AgendaItemTextTable;
	answer: AnswerTable;
	area: AreaTable;
	area_counter: AreaCounterTable;
	area_role: AreaRoleTable;
	area_text: AreaTextTable;
	attachment: AttachmentTable;
	attendance: AttendanceTable;
	ballot: BallotTable;
	board_change: BoardChangeTable;
	circle: CircleTable;
	circle_member: CircleMemberTable;
	claim_answer: ClaimAnswerTable;
	cluster: ClusterTable;
	decision: DecisionTable;
	dialogue: DialogueTable;
	dialogue_claim: DialogueClaimTable;
	dot: DotTable;
	event: EventTable;
	event_chain: EventChainTable;
	follower: FollowerTable;
	hall: HallTable;
	hall_guest: HallGuestTable;
	harvest_decision: HarvestDecisionTable;
	idea: IdeaTable;
	idea_parking: IdeaParkingTable;
	idea_promise: IdeaPromiseTable;
	idea_text: IdeaTextTable;
	identity: IdentityTable;
	insight: InsightTable;
	installation_fact: InstallationFactTable;
	invitation: InvitationTable;
	limit_count: LimitCountTable;
	mail: MailTable;
	mail_stop: MailStopTable;
	meeting: MeetingTable;
	membership: MembershipTable;
	memo: MemoTable;
	memo_comment: MemoCommentTable;
	memo_field: MemoFieldTable;
	memo_step: MemoStepTable;
	note: NoteTable;
	note_photo: NotePhotoTable;
	operation: OperationTable;
	organisation: OrganisationTable;
	partnership_table: PartnershipTableTable;
	partnership_table_text: PartnershipTableTextTable;
	person: PersonTable;
	presence: PresenceTable;
	question: QuestionTable;
	registration: RegistrationTable;
	registration_answer: RegistrationAnswerTable;
	registration_link: RegistrationLinkTable;
	registration_need: RegistrationNeedTable;
	report_approval: ReportApprovalTable;
	report_text: ReportTextTable;
	representation: RepresentationTable;
	round_summary: RoundSummaryTable;
	search_entry: SearchEntryTable;
	seat: SeatTable;
	seating: SeatingTable;
	session: SessionTable;
	sign_in: SignInTable;
	station: StationTable;
	station_text: StationTextTable;
	stopped_reminder: StoppedReminderTable;
	table_step: TableStepTable;
	thread_link: ThreadLinkTable;
	topic: TopicTable;
	topic_draft: TopicDraftTable;
	topic_proposal: TopicProposalTable;
	topic_text: TopicTextTable;
	triage: TriageTable;
	workshop: WorkshopTable;
	workshop_item: WorkshopItemTable;
	workshop_item_text: WorkshopItemTextTable;
	workshop_partner: WorkshopPartnerTable;
	workshop_question: WorkshopQuestionTable;
	workshop_question_text: WorkshopQuestionTextTable;
	workshop_series: WorkshopSeriesTable;
	workshop_series_text: WorkshopSeriesTextTable;
	workshop_text: WorkshopTextTable;
}
