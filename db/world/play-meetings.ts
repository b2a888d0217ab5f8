import { agreeAction, reportAction } from '../../src/modules/actions/action.commands.server.ts';
import {
	addItem,
	addTopicItem,
	editItem,
	moveItem,
	removeItem
} from '../../src/modules/meetings/agenda.commands.server.ts';
import {
	replyAsMember,
	sendInvitation
} from '../../src/modules/meetings/invitation.commands.server.ts';
import {
	cancelMeeting,
	closeMeeting,
	planMeeting,
	startMeeting
} from '../../src/modules/meetings/meeting.commands.server.ts';
import {
	type ItemWriting,
	approveMemo,
	publishMemo,
	recallMemo,
	recordAttendance,
	sendForComment,
	writeItem
} from '../../src/modules/meetings/memo.commands.server.ts';
import { daysBetween } from '../../src/platform/core/dates.ts';
import { actions } from './content/actions.ts';
import { meetings } from './content/meetings.ts';
import { people } from './content/people.ts';
import { tables } from './content/tables.ts';
import { topics } from './content/topics.ts';
import type { Action, AgendaItem, Meeting } from './content/types.ts';
import { hangPapers } from './play-papers.ts';
import { type World, as, at, done, known, later, on, original, own, say } from './world.ts';

const LANGS = ['fi', 'sv', 'en'] as const;
const writerOf = (meeting: Meeting) =>
	meeting.memo?.writer ??
	(meeting.table === 'innostamo-2014' ? 'l-outi-vainikka' : 'anna-lindqvist');
const staffOf = (meeting: Meeting) =>
	meeting.table === 'innostamo-2014' ? 'l-outi-vainikka' : 'anna-lindqvist';
const nameOf = (key: string | undefined) =>
	key ? (people.find((one) => one.key === key)?.name ?? key) : '';

/** Puts the meetings, their memos and what was agreed in them on the timeline. */
export function playMeetings(world: World): void {
	for (const meeting of meetings) {
		const starts = at(world, meeting.when);
		const invited = meeting.invited ? at(world, meeting.invited, '09:00') : null;
		const planned = invited
			? later(invited, -60)
			: later(new Date(Math.min(world.ctx.ports.now().getTime(), starts.getTime())), -3 * 24 * 60);
		const planAt = invited ? planned : later(now(world), -2 * 24 * 60);
		world.timeline.add(
			planAt < starts ? planAt : later(starts, -24 * 60),
			`${meeting.key} is planned`,
			() => plan(world, meeting)
		);
		for (const item of meeting.items)
			if (item.topic)
				world.timeline.add(
					readyAt(world, item.topic, planAt < starts ? planAt : later(starts, -24 * 60)),
					`${item.topic} goes on the agenda of ${meeting.key}`,
					() => putItem(world, meeting, item)
				);
		if (invited)
			world.timeline.add(invited, `${meeting.key} is called`, async () => {
				await done(
					sendInvitation(await as(world, staffOf(meeting)), known(world.meetings, meeting.key), '')
				);
			});
		const { cancelled, memo } = meeting;
		if (cancelled) {
			world.timeline.add(at(world, cancelled.when), `${meeting.key} is cancelled`, async () => {
				await done(
					cancelMeeting(
						await as(world, staffOf(meeting)),
						known(world.meetings, meeting.key),
						original(cancelled.reason)
					)
				);
			});
			continue;
		}
		if (meeting.replies && invited)
			for (const [person, reply] of Object.entries(meeting.replies))
				world.timeline.add(later(invited, 90), `${person} answers ${meeting.key}`, async () => {
					await done(
						replyAsMember(await as(world, person), known(world.meetings, meeting.key), {
							reply:
								reply === 'not-coming'
									? 'not_coming'
									: reply === 'deputy-comes'
										? 'deputy'
										: 'coming',
							deputy: null
						})
					);
				});
		if (meeting.attendance) hold(world, meeting, starts);
		if (memo) playMemo(world, meeting);
	}
	for (const action of actions) playAction(world, action);
}

const now = (world: World) => at(world, { daysFromToday: 0 }, '08:00');

/** A topic goes on an agenda when it is planned, or an hour after its triage when that came later. */
function readyAt(world: World, key: string, planned: Date): Date {
	const triage = topics.find((one) => one.key === key)?.triage;
	const triaged = triage ? later(at(world, triage.when, '11:00'), 60) : planned;
	return triaged > planned ? triaged : later(planned, 1);
}

async function plan(world: World, meeting: Meeting): Promise<void> {
	const table = tables.find((one) => one.key === meeting.table)!;
	const made = await done(
		planMeeting(await as(world, staffOf(meeting)), known(world.tables, meeting.table), {
			day: on(world, meeting.when),
			starts: (meeting.when.time ?? '13:00').padStart(5, '0'),
			ends: meeting.ends.padStart(5, '0'),
			place: say(meeting.place, table.languages[0]!),
			remote_url:
				meeting.remote && meeting.table !== 'innostamo-2014'
					? 'https://etayhteys.example/poyta'
					: '',
			open_meeting: table.kind === 'open-forum'
		})
	);
	world.meetings.set(meeting.key, made.id);
	const ctx = await as(world, staffOf(meeting));
	const standing = await world.ctx.db.kysely
		.selectFrom('agenda_item')
		.select(['id', 'standing'])
		.where('meeting_id', '=', made.id)
		.execute();
	// the story's own items open and close the meeting; what is open from before stays by itself
	for (const item of standing)
		if (item.standing !== 'open_actions' || table.kind === 'open-forum')
			await done(removeItem(ctx, item.id));
	for (const item of meeting.items) if (!item.topic) await putItem(world, meeting, item);
	const open = standing.find((item) => item.standing === 'open_actions');
	if (open && table.kind !== 'open-forum') await done(moveItem(ctx, open.id, 2));
}

async function putItem(world: World, meeting: Meeting, item: AgendaItem): Promise<void> {
	const ctx = await as(world, staffOf(meeting));
	const fields = {
		title_fi: own(item.title, 'fi'),
		title_sv: own(item.title, 'sv'),
		title_en: own(item.title, 'en'),
		intro_fi: '',
		intro_sv: '',
		intro_en: '',
		kind: item.kind,
		presenter: nameOf(item.presenter),
		minutes: item.minutes,
		held_back: item.heldBack !== undefined,
		held_back_reason: item.heldBack ? original(item.heldBack) : ''
	};
	const topic = item.topic ? world.topics.get(item.topic) : undefined;
	const id = topic
		? (
				await done(
					addTopicItem(ctx, known(world.meetings, meeting.key), {
						topic,
						kind: item.kind,
						minutes: item.minutes,
						presenter: fields.presenter
					})
				)
			).id
		: (await done(addItem(ctx, known(world.meetings, meeting.key), fields))).id;
	if (item.heldBack) await done(editItem(ctx, id, 1, fields));
	const before = meeting.items.filter(
		(one) => one.no < item.no && world.items.has(`${meeting.key} ${one.no}`)
	).length;
	const standing = item.no > 1 && meeting.table !== 'innostamo-2014' && item.topic ? 1 : 0;
	await done(moveItem(ctx, id, before + standing + 1));
	world.items.set(`${meeting.key} ${item.no}`, id);
	await hangPapers(ctx, `${meeting.key} ${item.no}`, id);
}

function hold(world: World, meeting: Meeting, starts: Date): void {
	const id = () => known(world.meetings, meeting.key);
	world.timeline.add(starts, `${meeting.key} begins`, async () => {
		await done(startMeeting(await as(world, staffOf(meeting)), id()));
		const { room, remote, insteadOf = {}, headcount } = meeting.attendance!;
		const seat = (person: string) => world.seats.get(`${meeting.table} ${person}`);
		const present = [
			...room.map((person) => ({ person, remote: false })),
			...remote.map((person) => ({ person, remote: true }))
		]
			.filter(({ person }) => seat(person))
			.map(({ person, remote: far }) => ({
				membership: seat(person)!,
				remote: far,
				inPlaceOf: insteadOf[person] ? (seat(insteadOf[person]) ?? null) : null
			}));
		const guests = Array.from({ length: Math.max(0, (headcount ?? 0) - present.length) }, () => ({
			name: '',
			organisation: ''
		}));
		await done(recordAttendance(await as(world, staffOf(meeting)), id(), present, guests));
	});
	let minutes = 0;
	for (const item of meeting.items) {
		minutes += item.minutes;
		world.timeline.add(later(starts, minutes), `${meeting.key} item ${item.no}`, () =>
			writeDown(world, meeting, item)
		);
	}
	world.timeline.add(later(starts, minutes + 5), `${meeting.key} ends`, async () => {
		await done(closeMeeting(await as(world, staffOf(meeting)), id()));
	});
}

async function writeDown(world: World, meeting: Meeting, item: AgendaItem): Promise<void> {
	const ctx = await as(world, writerOf(meeting));
	const vote = item.decision && item.decision.how !== 'consensus' ? item.decision.how : null;
	for (const lang of LANGS) {
		const texts = {
			notes: own(item.notes, lang),
			proposal: own(item.proposal, lang),
			grounds: own(item.grounds, lang),
			decision: own(item.decision?.text, lang),
			dissent: own(item.decision?.dissent, lang)
		};
		const first = lang === (meeting.table === 'innostamo-2014' ? 'fi' : item.title.original);
		if (!first && Object.values(texts).every((text) => !text)) continue;
		const writing: ItemWriting = {
			item: known(world.items, `${meeting.key} ${item.no}`),
			text_lang: lang,
			...texts,
			notes_v: 0,
			proposal_v: 0,
			grounds_v: 0,
			decision_v: 0,
			dissent_v: 0,
			decided: item.decision ? (vote ? 'vote' : 'consensus') : '',
			votes_for: vote?.for ?? null,
			votes_against: vote?.against ?? null,
			votes_empty: vote?.abstained ?? null,
			then: 'done'
		};
		await done(writeItem(ctx, writing));
	}
}

function playMemo(world: World, meeting: Meeting): void {
	const { forComment, approved, published, recalled } = meeting.memo!;
	const id = () => known(world.meetings, meeting.key);
	const add = (when: Date, what: string, run: () => Promise<void>) =>
		world.timeline.add(when, `${meeting.key} memo ${what}`, run);
	if (forComment)
		add(at(world, forComment.from), 'for comment', async () => {
			const days = Math.max(
				1,
				daysBetween(on(world, forComment.from), on(world, forComment.until))
			);
			await done(sendForComment(await as(world, writerOf(meeting)), id(), days));
		});
	if (approved)
		add(at(world, approved.when), 'approved', async () => {
			await done(approveMemo(await as(world, approved.by), id()));
		});
	if (published)
		add(at(world, published, '12:00'), 'published', async () => {
			await done(publishMemo(await as(world, writerOf(meeting)), id(), null));
		});
	if (recalled) {
		add(at(world, recalled.when, '13:00'), 'recalled', async () => {
			await done(recallMemo(await as(world, writerOf(meeting)), id(), original(recalled.reason)));
		});
		add(at(world, recalled.republished, '14:00'), 'published again', async () => {
			await done(publishMemo(await as(world, writerOf(meeting)), id(), null));
		});
	}
}

function playAction(world: World, action: Action): void {
	const meeting = meetings.find((one) => one.key === action.meeting)!;
	const minutes = meeting.items
		.filter((item) => item.no <= action.item)
		.reduce((sum, item) => sum + item.minutes, 0);
	const lang = action.text.original;
	world.timeline.add(
		later(at(world, meeting.when), minutes + 1),
		`${action.key} is agreed`,
		async () => {
			const made = await done(
				agreeAction(await as(world, writerOf(meeting)), {
					item: known(world.items, `${action.meeting} ${action.item}`),
					topic: null,
					text: original(action.text),
					text_lang: lang,
					owner_organisation: known(world.organisations, action.organisation),
					owner_person: action.person ? known(world.people, action.person) : null,
					owner_post: say(action.post, lang),
					due: on(world, action.due)
				})
			);
			world.actions.set(action.key, made.id);
		}
	);
	const { state } = action;
	if (state.is === 'done' || state.is === 'dropped')
		world.timeline.add(at(world, state.when, '16:00'), `${action.key} ${state.is}`, async () => {
			const by = state.is === 'done' && action.person ? action.person : staffOf(meeting);
			await done(
				reportAction(await as(world, by), known(world.actions, action.key), {
					state: state.is,
					evidence: original(state.is === 'done' ? state.evidence : state.reason),
					evidence_url: ''
				})
			);
		});
}
