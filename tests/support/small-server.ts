// The built server over a small world in which every private field holds a word of its own.
import { join } from 'node:path';
import { openSession } from '../../src/modules/accounts/sign-in.commands.server.ts';
import { nextRound, openHall } from '../../src/modules/boards/hall.commands.server.ts';
import { joinHall } from '../../src/modules/boards/join.commands.server.ts';
import { addPhoto } from '../../src/modules/boards/photo.commands.server.ts';
import { writeNotes } from '../../src/modules/boards/write.commands.server.ts';
import { typeSheet } from '../../src/modules/boards/station.commands.server.ts';
import { makeIdea, parkItem } from '../../src/modules/ideas/harvest.commands.server.ts';
import { approveReport, writeReport } from '../../src/modules/ideas/report.commands.server.ts';
import { agreeAction } from '../../src/modules/actions/action.commands.server.ts';
import { addItem, addTopicItem } from '../../src/modules/meetings/agenda.commands.server.ts';
import { sendInvitation } from '../../src/modules/meetings/invitation.commands.server.ts';
import { itemInput } from '../../src/modules/meetings/meeting.input.ts';
import {
	closeMeeting,
	planMeeting,
	startMeeting
} from '../../src/modules/meetings/meeting.commands.server.ts';
import {
	approveMemo,
	commentMemo,
	publishMemo,
	sendForComment,
	writeField
} from '../../src/modules/meetings/memo.commands.server.ts';
import { addPaper } from '../../src/modules/meetings/paper.commands.server.ts';
import { addMember, endMember } from '../../src/modules/tables/member.commands.server.ts';
import { memberInput } from '../../src/modules/tables/table.input.ts';
import { askQuestion, recordAnswer } from '../../src/modules/topics/question.commands.server.ts';
import {
	confirmFollow,
	followTopic,
	propose
} from '../../src/modules/topics/topic.commands.server.ts';
import { addMaterial } from '../../src/modules/workshops/material.commands.server.ts';
import { register } from '../../src/modules/workshops/registration.commands.server.ts';
import { makeSeries } from '../../src/modules/workshops/series.commands.server.ts';
import {
	openWorkshop,
	planWorkshop
} from '../../src/modules/workshops/workshop.commands.server.ts';
import { change } from '../../src/platform/command/change.server.ts';
import { ok } from '../../src/platform/core/result.ts';
import { openDatabase } from '../../src/platform/db/database.server.ts';
import { type FileStore, fileStore } from '../../src/platform/files/store.server.ts';
import { plainJpeg, plainPdf } from './files.ts';
import { insertWorkshop } from './hall.ts';
import { anIdea } from './harvest.ts';
import { startServer } from './server.ts';
import { type Somebody, type SmallWorld, done, smallWorld } from './small-world.ts';
import { copyOfTemplate } from './template.ts';
import { aDay, somebody } from './workshop.ts';

/** A word that stands in one field of the world and nowhere else. */
export const mark = (field: string): string => `zqx${field}zqx`;
const mailAt = (field: string) => `${mark(field)}@private.example`;

const days = (n: number) => new Date(Date.now() + n * 86_400_000).toISOString();
const day = (n: number) => days(n).slice(0, 10);

export type SmallServer = Awaited<ReturnType<typeof smallServer>>;

/** Starts it. `cookies` has a session for everybody of the world. */
export async function smallServer() {
	const dataDir = await copyOfTemplate();
	const db = await openDatabase({ dataDir, minFreeMb: 1 }, { log: () => undefined });
	const world = await smallWorld(db, days(-60));
	const numbers = await tell(world, fileStore(join(dataDir, 'files'), 1));
	world.ports.moveTo(days(0));
	const cookies = new Map<Somebody, string>();
	for (const [who, personId] of world.people)
		cookies.set(who, `poytakunta=${await session(world, personId)}`);
	const { home } = world;
	await db.close();
	const server = await startServer({ dataDir, env: { MIN_FREE_MB: '1' } });
	return { server, cookies, numbers, home };
}

const session = (world: SmallWorld, personId: string) =>
	done(
		change(world.visitor, 'test-session', async (work) => {
			work.authorise(true);
			return ok(await openSession(work, personId, 'test'));
		})
	);

/** What happens in it: topics in every state, a meeting with a public memo, one with a draft. */
async function tell(world: SmallWorld, files: FileStore) {
	const { staff, visitor, home } = world;
	const person = (field: string) => ({
		name: mark(`${field}name`),
		email: mailAt(`${field}mail`),
		phone: mark(`${field}phone`)
	});
	await done(
		addMember(
			staff,
			home.near,
			memberInput.parse({ ...person('expert'), role: 'expert', lang: 'fi' })
		)
	);
	const withAssociation = (field: string) =>
		memberInput.parse({
			...person(field),
			role: 'member',
			lang: 'fi',
			organisation: home.association,
			confirmed_by: mark(`${field}confirmed`)
		});
	await done(addMember(staff, home.near, withAssociation('seated')));
	const gone = await done(addMember(staff, home.near, withAssociation('gone')));
	await done(endMember(staff, home.near, gone.membershipId, mark('endedreason')));

	const shown = await world.proposed({
		...person('proposer'),
		title: mark('originaltitle'),
		body: mark('originalbody'),
		heard_text: mark('originalheard'),
		influence_text: mark('originalinfluence')
	});
	await done(
		world.triaged(shown.id, {
			title: 'Hembesök oftare',
			body: 'Besöken har blivit färre.',
			heard_text: '',
			influence_text: '',
			several_parties: mark('parties'),
			competence: mark('competence'),
			still_time: mark('stilltime'),
			one_field: mark('onefield'),
			experience_needed: mark('experience')
		})
	);
	const waiting = await world.proposed({
		...person('waiting'),
		title: mark('waitingtitle'),
		body: mark('waitingbody'),
		heard_text: mark('waitingheard'),
		influence_text: mark('waitinginfluence'),
		behalf: 'organisation',
		organisation: home.association,
		name_public: true
	});
	await done(
		propose(
			staff,
			world.proposal({
				...person('phoned'),
				title: mark('phonedtitle'),
				entered: { channel: 'phone', postal: mark('postal') }
			})
		)
	);
	await done(
		propose(visitor, world.proposal({ ...person('unconfirmed'), title: mark('unconfirmedtitle') }))
	);
	const declined = await world.proposed({ ...person('declined'), title: mark('declinedtitle') });
	await done(
		world.triaged(declined.id, {
			outcome: 'declined',
			publish: false,
			reason: mark('declinedreason'),
			title: mark('declinedtitle')
		})
	);
	await done(followTopic(visitor, { about: shown.id, email: mailAt('follower'), lang: 'fi' }));
	await done(confirmFollow(visitor, world.secrets.at(-1)!));

	const meeting = async (offset: number, ahead = false) => {
		const { id, number } = await done(
			planMeeting(staff, home.near, {
				day: day(offset),
				starts: '10:00',
				ends: '12:00',
				place: 'Kaupungintalo',
				remote_url: `https://${mark(ahead ? 'remoteahead' : 'remote')}.example/`,
				open_meeting: false
			})
		);
		return { id, number };
	};
	const item = (meetingId: string, title: string, held: string) =>
		done(
			addItem(
				staff,
				meetingId,
				itemInput.parse({
					title_fi: title,
					intro_fi: held ? mark(`${held}intro`) : '',
					kind: 'discussion',
					presenter: held ? mark(`${held}presenter`) : '',
					minutes: '10',
					held_back: held ? 'on' : '',
					held_back_reason: held ? 'Asia koskee yksittäistä ihmistä.' : ''
				})
			)
		);
	const write = (itemId: string, field: 'notes' | 'decision', text: string) =>
		done(writeField(staff, { item: itemId, field, text_lang: 'fi', text, version: 0 }));

	/** A paper whose name and description are words of their own. */
	const paper = async (itemId: string, field: string, visibility: 'table' | 'public') => {
		const file = await aPaper(files, field);
		const { id } = await done(
			addPaper(
				{ ...staff, files },
				itemId,
				{ description: mark(`${field}words`), file_lang: 'fi', visibility },
				file
			)
		);
		return id;
	};

	const public_ = await meeting(-30);
	await done(addTopicItem(staff, public_.id, { topic: shown.id, kind: 'discussion' }));
	const open = await item(public_.id, 'Avoin kohta', '');
	const held = await item(public_.id, 'Salattu kohta', 'held');
	const attachment = {
		toAll: await paper(open.id, 'openpaper', 'public'),
		toTable: await paper(open.id, 'tablepaper', 'table'),
		ofHeldBack: await paper(held.id, 'heldpaper', 'public')
	};
	await done(sendInvitation(staff, public_.id, mark('invitationmessage')));
	world.ports.moveTo(days(-30));
	await done(startMeeting(staff, public_.id));
	await write(open.id, 'notes', 'Keskusteltiin avoimesti.');
	await write(open.id, 'decision', 'Päätettiin avoimesti.');
	await write(held.id, 'notes', mark('heldnotes'));
	await write(held.id, 'decision', mark('helddecision'));
	await done(closeMeeting(staff, public_.id));
	await done(sendForComment(staff, public_.id, 7));
	await done(
		commentMemo(await world.as('member'), public_.id, { item: null, text: mark('comment') })
	);
	await done(approveMemo(staff, public_.id));
	await done(publishMemo(staff, public_.id, null));

	const draft = await meeting(-10);
	const drafted = await item(draft.id, 'Luonnoskohta', '');
	await done(sendInvitation(staff, draft.id, ''));
	world.ports.moveTo(days(-10));
	await done(startMeeting(staff, draft.id));
	await write(drafted.id, 'notes', mark('draftnotes'));
	await write(drafted.id, 'decision', mark('draftdecision'));
	await done(closeMeeting(staff, draft.id));

	const planned = await meeting(20, true);
	await item(planned.id, mark('plannedtitle'), '');
	const invited = await meeting(30);
	const coming = await item(invited.id, 'Tuleva kohta', '');
	await done(sendInvitation(staff, invited.id, ''));

	const workshop = await tellWorkshops(world, files);
	await done(openHall(staff, world.home.id, workshop.workshop));
	const action = await done(
		agreeAction(staff, {
			item: open.id,
			topic: null,
			text: 'Besöken räknas.',
			text_lang: 'sv',
			owner_organisation: home.association,
			owner_person: null,
			owner_post: '',
			due: day(30)
		})
	);
	const asked = await done(
		askQuestion(staff, {
			topic: shown.id,
			asked_of: 'Social- och hälsovårdsnämnden',
			asked_email: mailAt('asked'),
			text: 'När?',
			lang: 'sv',
			due: null,
			days: 60
		})
	);
	await done(
		recordAnswer(staff, {
			topic: shown.id,
			question: asked.id,
			answered_by: 'Nämnden',
			dealt_with: '',
			effect: 'partly',
			text: 'Nästa år.',
			lang: 'sv',
			source: 'letter',
			source_note: mark('sourcenote'),
			answered_on: null
		})
	);
	return {
		workshop: { ...workshop, ...(await tellHarvest(world, files)) },
		topic: { shown: shown.number, waiting: waiting.number, declined: declined.number },
		meeting: {
			public: public_.number,
			draft: draft.number,
			planned: planned.number,
			invited: invited.number
		},
		action: action.number,
		attachment,
		item: { coming: coming.id }
	};
}

const aPaper = (files: FileStore, field: string) => {
	const bytes = (async function* () {
		yield plainPdf;
	})();
	return done(files.receive(`${mark(`${field}name`)}.pdf`, bytes));
};

/** A workshop that is open, with somebody who registered, and one that is only planned. */
async function tellWorkshops({ staff, visitor, home }: SmallWorld, files: FileStore) {
	const planned = await done(
		planWorkshop(
			staff,
			home.id,
			aDay({
				day: day(40),
				texts: [{ lang: 'sv', title: mark('aheadtitle'), intro: mark('aheadintro'), goals: '' }]
			})
		)
	);
	const open = await done(
		planWorkshop(
			staff,
			home.id,
			aDay({
				day: day(20),
				seats: { site: 1, remote: 10 },
				remoteUrl: `https://remote.example/${mark('workshopremote')}`
			})
		)
	);
	await done(openWorkshop(staff, open.id));
	const token = await done(
		register(
			visitor,
			open.id,
			somebody(mark('comername'), {
				email: mailAt('comermail'),
				organisation: mark('comerorganisation'),
				sector: mark('comersector'),
				diet: mark('comerdiet'),
				access: mark('comeraccess'),
				others: [{ name: mark('companionname'), email: mailAt('companionmail') }]
			})
		)
	);
	const series = await done(
		makeSeries(staff, home.id, {
			texts: [{ lang: 'sv', name: mark('seriesname'), purpose: mark('seriespurpose') }],
			days: [day(50), day(64)],
			place: 'Vasa',
			seats: [64, 32],
			partners: [{ role: 'funder', name: mark('seriesfunder') }],
			funding: '',
			fundingUntil: null
		})
	);
	const slides = async (workshopId: string, field: string, visibility: 'named' | 'public') => {
		const input = { description: mark(`${field}words`), file_lang: 'fi' as const, visibility };
		const file = await aPaper(files, field);
		return (await done(addMaterial({ ...staff, files }, workshopId, input, file))).id;
	};
	return {
		slides: await slides(open.id, 'openslides', 'public'),
		slidesNamed: await slides(open.id, 'namedslides', 'named'),
		slidesAhead: await slides(planned.id, 'aheadslides', 'public'),
		workshop: open.number,
		ahead: planned.number,
		series: series.number,
		own: token.token!
	};
}

/**
 * A hall with what it leaves: an idea of one note, another note that is parked, the draft of a
 * report; and a day whose report is approved.
 */
async function tellHarvest({ staff, db, ports, home }: SmallWorld, files: FileStore) {
	const [hall, told] = [7, 8];
	const now = ports.now();
	const of = { areaId: home.id, now };
	const { id: workshopId, stations } = await insertWorkshop(db, ports.newId, {
		...of,
		number: hall
	});
	await done(openHall(staff, home.id, hall));
	const note = async (text: string) =>
		(
			await done(
				typeSheet(
					staff,
					{ workshopId, token: null },
					{ sheet_code: '', station: stations[0]!, round: 1, kind: 'idea', text, lang: 'fi' }
				)
			)
		).id;
	const item = await note(mark('notewords'));
	const { number: idea } = await done(
		makeIdea(staff, { workshopId, item }, anIdea({ title: 'Avoin idea', need: '' }))
	);
	const parked = await note(mark('parkednote'));
	await done(
		parkItem(
			staff,
			{ workshopId, item: parked },
			{ reason: mark('parkedreason'), lookAgain: day(30) }
		)
	);
	const report = (summary: string, blog: string) => ({
		text_lang: 'fi' as const,
		summary,
		blog,
		next: '',
		_v: 0
	});
	await done(writeReport(staff, workshopId, report(mark('reportdraft'), '')));
	const { id: over } = await insertWorkshop(db, ports.newId, { ...of, number: told });
	await db.kysely.updateTable('workshop').set({ state: 'held' }).where('id', '=', over).execute();
	await done(writeReport(staff, over, report('Hyvä päivä.', mark('reportblog'))));
	await done(approveReport(staff, over, { names_checked: false }));
	const photo = await tellPhoto(workshopId, stations[0]!);
	return { hall, told, idea, note: parked, photo };

	/** A guest's note with a photo. */
	async function tellPhoto(id: string, station: string) {
		const visitor = { ...staff, viewer: null };
		const token = 'guest-of-the-hall';
		await done(joinHall(visitor, id, { token, name: '', side: null }));
		await done(nextRound(staff, id, 15));
		const sent = {
			op: 'photographed',
			station,
			kind: 'idea' as const,
			text: mark('notewords'),
			lang: 'fi'
		};
		const [taken] = await writeNotes(visitor, id, token, [sent]);
		if (!taken?.ok) throw new Error('the note was not taken');
		const bytes = (async function* () {
			yield plainJpeg;
		})();
		const file = await files.receive('', bytes);
		if (!file.ok) throw new Error(file.code);
		await done(
			addPhoto(visitor, id, token, { note: taken.id, words: mark('photowords') }, file.value)
		);
		return taken.id;
	}
}
