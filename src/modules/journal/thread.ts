/** Names as an organisation has them; never translated. */
type Names = { name_fi: string | null; name_sv: string | null; name_en: string | null };

/** What a thread is drawn from. Instants are ISO texts (they come as JSON), days are `YYYY-MM-DD`. */
export type ThreadFacts = {
	topics: {
		id: string;
		number: number;
		stage: string;
		stage_since: string;
		proposed_at: string;
		influence_by: string | null;
		title: string;
		body: string;
		table: string;
		organisation: Names | null;
		organisation_name: string | null;
	}[];
	events: {
		type: string;
		at: string;
		subject: string;
		data: Record<string, string | number | null>;
		seq: number;
		/** Where a topic was moved to. */
		table: string | null;
	}[];
	/** How the topics hang together. */
	links: { from: string; to: string; relation: 'led_to' | 'merged_into'; at: string }[];
	/** Workshops whose notes became a topic. */
	workshops: { topic: string; number: number; title: string; at: string }[];
	/** Mails about a topic that did not arrive; only for the staff. */
	undelivered: { topic: string; at: string }[];
	triages: {
		id: string;
		topic: string;
		outcome: string;
		reason: string;
		lang: string;
		answer: string | null;
		network: string | null;
		other_table: string | null;
		at: string;
	}[];
	items: {
		id: string;
		topic: string;
		position: number;
		state: string;
		meeting: number;
		term_number: number;
		year: number;
		starts_at: string;
		meeting_state: string;
		readable: boolean;
		table: string;
		notes: string | null;
	}[];
	decisions: { id: string; number: number; item: string; at: string; text: string | null }[];
	actions: {
		id: string;
		number: number;
		topic: string;
		item: string | null;
		text: string;
		lang: string;
		due: string;
		state: string;
		evidence: string;
		at: string;
		closed_at: string | null;
		post: string;
		owner: Names | null;
		owner_left: boolean;
	}[];
	questions: {
		id: string;
		topic: string;
		asked_of: string;
		text: string;
		lang: string;
		at: string;
		due: string;
		closed_at: string | null;
	}[];
	answers: {
		id: string;
		question: string;
		by: string;
		dealt_with: string;
		effect: string;
		text: string;
		lang: string;
		on: string;
		source: string;
	}[];
};

type F = ThreadFacts;

/**
 * A knot of the thread: what happened, or what is owed by when. Codes and texts, no sentences:
 * the page puts it into words. `at` is an instant or a day; `state` as in the picture.
 */
export type Knot = { at: string; state: 'past' | 'now' | 'ahead' | 'ended' } & (
	| { kind: 'proposed'; topic: F['topics'][number] }
	| { kind: 'triaged'; triage: F['triages'][number] }
	| {
			kind: 'merged_here' | 'merged_into' | 'came_from' | 'led_to';
			topic: F['topics'][number];
	  }
	| { kind: 'moved'; table: string }
	| { kind: 'workshop'; workshop: F['workshops'][number] }
	| { kind: 'undelivered' }
	| { kind: 'meeting'; item: F['items'][number] }
	| { kind: 'meeting_cancelled'; item: F['items'][number] }
	| { kind: 'discussed'; item: F['items'][number] }
	| { kind: 'decided'; item: F['items'][number]; decision: F['decisions'][number] }
	| {
			kind: 'action_agreed' | 'action_done' | 'action_dropped' | 'action_open';
			action: F['actions'][number];
	  }
	| { kind: 'asked' | 'awaiting'; question: F['questions'][number] }
	| { kind: 'answered'; answer: F['answers'][number] }
	| {
			kind: 'withdrawn' | 'closed' | 'waits_triage' | 'waits_agenda' | 'influence';
			topic: F['topics'][number];
	  }
);

const CLOSING: Record<string, 'withdrawn' | 'closed'> = {
	'topic.withdrawn': 'withdrawn',
	'topic.closed': 'closed'
};

/**
 * The knots of a thread in order: past ones by their time, then where it stands now, then what
 * is ahead by its day.
 *
 * @param main the topic whose page it is; others are what was merged into it or came of it
 * @param today `YYYY-MM-DD` in the area's zone
 */
export function knotsOf(facts: ThreadFacts, main: string, today: string): Knot[] {
	const past: Knot[] = [];
	const ahead: Knot[] = [];
	const topic = facts.topics.find((one) => one.id === main);
	if (topic) past.push({ kind: 'proposed', state: 'past', at: topic.proposed_at, topic });
	past.push(...relatives(facts, main));
	for (const workshop of facts.workshops)
		if (workshop.topic === main)
			past.push({ kind: 'workshop', state: 'past', at: workshop.at, workshop });
	if (facts.undelivered.some((mail) => mail.topic === main))
		past.push({
			kind: 'undelivered',
			state: 'past',
			at: facts.undelivered.find((mail) => mail.topic === main)!.at
		});
	for (const triage of facts.triages)
		if (triage.topic === main) past.push({ kind: 'triaged', state: 'past', at: triage.at, triage });
	for (const item of facts.items) {
		if (item.meeting_state === 'cancelled')
			past.push({ kind: 'meeting_cancelled', state: 'past', at: item.starts_at, item });
		else if (item.starts_at.slice(0, 10) >= today && item.state === 'coming')
			ahead.push({ kind: 'meeting', state: 'ahead', at: item.starts_at, item });
		else {
			const decision = facts.decisions.find((d) => d.item === item.id);
			past.push(
				decision
					? { kind: 'decided', state: 'past', at: item.starts_at, item, decision }
					: { kind: 'discussed', state: 'past', at: item.starts_at, item }
			);
		}
	}
	for (const action of facts.actions) {
		if (action.state === 'open')
			ahead.push({ kind: 'action_open', state: 'ahead', at: action.due, action });
		else
			past.push({
				kind: action.state === 'done' ? 'action_done' : 'action_dropped',
				state: 'past',
				at: action.closed_at ?? action.due,
				action
			});
	}
	for (const question of facts.questions) {
		if (question.text) past.push({ kind: 'asked', state: 'past', at: question.at, question });
		if (!question.closed_at)
			ahead.push({ kind: 'awaiting', state: 'ahead', at: question.due, question });
	}
	for (const answer of facts.answers)
		past.push({ kind: 'answered', state: 'past', at: answer.on, answer });
	for (const event of facts.events) {
		const kind = CLOSING[event.type];
		if (kind && topic && event.subject === main)
			past.push({ kind, state: 'ended', at: event.at, topic });
		if (event.type === 'topic.moved' && event.subject === main && event.table)
			past.push({ kind: 'moved', state: 'past', at: event.at, table: event.table });
	}
	if (topic?.stage === 'in_triage' || topic?.stage === 'unconfirmed')
		ahead.unshift({ kind: 'waits_triage', state: 'now', at: today, topic });
	if (topic?.stage === 'proposed' && !ahead.some((knot) => knot.kind === 'meeting'))
		ahead.unshift({ kind: 'waits_agenda', state: 'now', at: today, topic });
	if (topic?.influence_by && topic.influence_by >= today)
		ahead.push({ kind: 'influence', state: 'ahead', at: topic.influence_by, topic });

	past.sort((a, b) => compare(a.at, b.at));
	ahead.sort((a, b) => (a.state === 'now' ? -1 : b.state === 'now' ? 1 : compare(a.at, b.at)));
	openKnot(past, ahead, topic?.stage ?? '');
	return [...past, ...ahead];
}

/** A day without a time comes after what has a time on it: an answer after the question of that day. */
const compare = (a: string, b: string) => {
	const [one, two] = [a, b].map((at) => (at.includes('T') ? at : `${at}T~`));
	return one! < two! ? -1 : one! > two! ? 1 : 0;
};

/** The topics that are one step away: what was merged, what this came from and what came of it. */
function relatives(facts: ThreadFacts, main: string): Knot[] {
	return facts.links.flatMap(({ from, to, relation, at }): Knot[] => {
		if (from !== main && to !== main) return [];
		const topic = facts.topics.find((one) => one.id === (from === main ? to : from));
		if (!topic) return [];
		if (relation === 'merged_into')
			return from === main
				? [{ kind: 'merged_into', state: 'ended', at, topic }]
				: [{ kind: 'merged_here', state: 'past', at, topic }];
		return [{ kind: from === main ? 'led_to' : 'came_from', state: 'past', at, topic }];
	});
}

/** The present: the answer that is waited for, else the first thing owed, else an end. */
function openKnot(past: Knot[], ahead: Knot[], stage: string): void {
	if (ahead.some((knot) => knot.state === 'now')) return;
	const owed =
		ahead.find((knot) => knot.kind === 'awaiting') ??
		ahead.find((knot) => knot.kind !== 'influence');
	if (owed) {
		ahead.splice(ahead.indexOf(owed), 1);
		ahead.unshift(Object.assign(owed, { state: 'now' as const }));
		return;
	}
	const last = past.at(-1);
	if (
		last &&
		['answered', 'passed_on', 'not_taken_up', 'withdrawn', 'did_not_go_further'].includes(stage)
	)
		last.state = 'ended';
}
