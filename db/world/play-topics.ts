import {
	askQuestion,
	answerByLink,
	recordAnswer
} from '../../src/modules/topics/question.commands.server.ts';
import {
	closeTopic,
	confirmTopic,
	moveToTable,
	propose,
	withdrawTopic,
	writeTopicText
} from '../../src/modules/topics/topic.commands.server.ts';
import { triageTopic } from '../../src/modules/topics/triage.commands.server.ts';
import { organisations } from './content/organisations.ts';
import { people } from './content/people.ts';
import { tables } from './content/tables.ts';
import { topics } from './content/topics.ts';
import type { Question, Topic, TriageOutcome } from './content/types.ts';
import {
	type World,
	as,
	at,
	done,
	known,
	later,
	nameOf,
	on,
	original,
	own,
	say,
	withSecrets
} from './world.ts';

const LANGS = ['fi', 'sv', 'en'] as const;
const body = (topic: { what: Topic['what']; why: Topic['why'] }, lang: (typeof LANGS)[number]) =>
	[say(topic.what, lang), say(topic.why, lang)].filter(Boolean).join('\n\n');
const staffOf = (topic: Topic) =>
	topic.table === 'innostamo-2014' ? 'l-outi-vainikka' : 'anna-lindqvist';
const areaOf = (topic: Topic) => tables.find((table) => table.key === topic.table)!.area;

/** Puts every topic's own steps on the timeline; meetings and actions bring the rest. */
export function playTopics(world: World): void {
	for (const topic of topics) {
		world.timeline.add(at(world, topic.proposed), `${topic.key} is proposed`, () =>
			proposeIt(world, topic)
		);
		const { triage } = topic;
		if (triage) {
			const when = at(world, triage.when, '11:00');
			world.timeline.add(when, `${topic.key} is triaged`, () => triageIt(world, topic));
			world.timeline.add(later(when, 30), `${topic.key} is translated`, () =>
				translate(world, topic)
			);
		}
		for (const entry of topic.history) {
			if (entry.what === 'moved')
				world.timeline.add(at(world, entry.when), `${topic.key} is moved`, async () => {
					await done(
						moveToTable(await as(world, staffOf(topic)), {
							topic: known(world.topics, topic.key),
							table: known(world.tables, entry.to),
							reason: say(entry.reason, topic.language)
						})
					);
				});
			if (entry.what === 'withdrawn')
				world.timeline.add(at(world, entry.when), `${topic.key} is withdrawn`, async () => {
					await done(withdrawTopic(await as(world), known(world.proposers, topic.key)));
				});
			if (entry.what === 'ended')
				world.timeline.add(at(world, entry.when), `${topic.key} ends`, async () => {
					await done(
						closeTopic(await as(world, staffOf(topic)), {
							topic: known(world.topics, topic.key),
							reason: say(entry.reason, topic.language)
						})
					);
				});
			if (entry.what === 'undelivered')
				world.timeline.add(at(world, entry.when), `a mail about ${topic.key} bounces`, async () => {
					await world.ctx.db.kysely
						.updateTable('mail')
						.set({ failed_at: world.ports.now(), stopped_at: null, last_error: 'SMTP 552' })
						.where('about_id', '=', known(world.topics, topic.key))
						.execute();
				});
		}
		for (const question of topic.questions ?? []) playQuestion(world, topic, question);
	}
}

async function proposeIt(world: World, topic: Topic): Promise<void> {
	const lang = topic.language;
	const person =
		'person' in topic.proposer
			? people.find((one) => one.key === (topic.proposer as { person: string }).person)!
			: null;
	const contact =
		'person' in topic.proposer
			? { name: person!.name, email: person!.email }
			: { name: topic.proposer.name, email: topic.proposer.email ?? null };
	const organisation =
		topic.onBehalfOf === 'resident' ? null : known(world.organisations, topic.onBehalfOf);
	const entered =
		topic.channel === 'web'
			? undefined
			: {
					channel: topic.channel === 'workshop' ? ('meeting' as const) : topic.channel,
					postal: ''
				};
	const ctx = await as(
		world,
		entered ? staffOf(topic) : person?.key,
		organisation ? topic.onBehalfOf : undefined
	);
	const [made, secrets] = await withSecrets(world, () =>
		done(
			propose(ctx, {
				areaId: known(world.areas, areaOf(topic)),
				table: known(world.tables, topic.table),
				title: say(topic.title, lang).slice(0, 120),
				body: body(topic, lang),
				life: topic.onBehalfOf === 'resident' ? 'own' : 'members',
				heard: topic.heard.how === 'not-yet' ? 'not_yet' : topic.heard.how,
				heard_text: [say(topic.concerns, lang), say(topic.heard.sentence, lang)]
					.filter(Boolean)
					.join(' '),
				influence_by: topic.influence ? on(world, topic.influence.by) : null,
				influence_text: topic.influence ? say(topic.influence.then, lang) : '',
				behalf: organisation ? 'organisation' : 'self',
				organisation,
				organisation_name: '',
				name: contact.name,
				email: contact.email,
				phone: '',
				name_public: 'nameShown' in topic.proposer ? (topic.proposer.nameShown ?? false) : false,
				lang,
				...(entered && { entered }),
				...(topic.cameFrom && { cameFrom: known(world.topics, topic.cameFrom) })
			})
		)
	);
	world.topics.set(topic.key, made.id);
	if (made.waitsForConfirmation) await done(confirmTopic(await as(world), secrets[0]!));
	const follower = made.waitsForConfirmation ? secrets[1] : secrets[0];
	if (contact.email && follower) world.proposers.set(topic.key, follower);
}

const OUTCOME = {
	table: 'to_table',
	'other-table': 'to_other_table',
	network: 'to_network',
	'answered-now': 'answered_now',
	declined: 'declined',
	merged: 'merged'
} as const;

async function triageIt(world: World, topic: Topic): Promise<void> {
	const triage = topic.triage!;
	const lang = topic.language;
	const outcome: TriageOutcome = triage.outcome;
	const redacted = typeof topic.publication === 'object' ? topic.publication.redacted : null;
	const network =
		outcome.to === 'network'
			? organisations.find((one) => one.key === outcome.organisation)
			: undefined;
	const six = triage.six ?? {};
	await done(
		triageTopic(await as(world, triage.by ?? staffOf(topic)), {
			topic: known(world.topics, topic.key),
			outcome: OUTCOME[outcome.to],
			reason: say(triage.reason, lang),
			reasonLang: own(triage.reason, lang) ? lang : triage.reason.original,
			answer: outcome.to === 'answered-now' ? say(outcome.answer, lang) : '',
			network: network ? nameOf(network, lang) : '',
			other_table: outcome.to === 'other-table' ? known(world.tables, outcome.table) : null,
			merge_into: outcome.to === 'merged' ? known(world.topics, outcome.topic) : null,
			several_parties: say(six.severalParties, lang),
			competence: say(six.competence, lang),
			still_time: say(six.stillTime, lang),
			one_field: say(six.oneFieldOrMany, lang),
			experience_needed: say(six.experienceNeeded, lang),
			output_wanted: (six.outputWanted ?? '').replace('-', '_'),
			publish: topic.publication !== 'no',
			title: say(redacted?.title ?? topic.title, lang).slice(0, 120),
			body: body(redacted ?? topic, lang)
		})
	);
}

/** Every language that the content has, beside the one it was written in. */
async function translate(world: World, topic: Topic): Promise<void> {
	const source = typeof topic.publication === 'object' ? topic.publication.redacted : topic;
	if (topic.publication === 'no') return;
	for (const lang of LANGS) {
		if (lang === topic.language || !own(source.title, lang) || !own(source.what, lang)) continue;
		await done(
			writeTopicText(await as(world, staffOf(topic)), {
				topic: known(world.topics, topic.key),
				text_lang: lang,
				title: own(source.title, lang).slice(0, 120),
				body: body(source, lang),
				heard_text: [own(topic.concerns, lang), own(topic.heard.sentence, lang)]
					.filter(Boolean)
					.join(' '),
				influence_text: own(topic.influence?.then, lang),
				version: null
			})
		);
	}
}

function playQuestion(world: World, topic: Topic, question: Question): void {
	const lang = question.text.original === 'en' ? 'fi' : question.text.original;
	world.timeline.add(at(world, question.sent, '15:30'), `${question.key} is asked`, async () => {
		const ctx = await as(world, staffOf(topic));
		const [asked, secrets] = await withSecrets(world, () =>
			done(
				askQuestion(ctx, {
					topic: known(world.topics, topic.key),
					asked_of: say(question.to, lang),
					asked_email: question.email,
					text: original(question.text),
					lang,
					due: on(world, question.due),
					days: 60
				})
			)
		);
		world.questions.set(question.key, { id: asked.id, secret: secrets[0]! });
	});
	const { answer } = question;
	if (!answer) return;
	world.timeline.add(at(world, answer.when, '14:00'), `${question.key} is answered`, async () => {
		const asked = known(world.questions, question.key);
		const answerLang = answer.text.original === 'en' ? ('fi' as const) : answer.text.original;
		const said = {
			answered_by: say(answer.from, answerLang),
			dealt_with: say(answer.dealtWith, answerLang),
			effect: answer.effect.replace('-', '_'),
			text: original(answer.text),
			lang: answerLang
		};
		if (answer.how === 'mail-link') await done(answerByLink(await as(world), asked.secret, said));
		else
			await done(
				recordAnswer(await as(world, staffOf(topic)), {
					...said,
					topic: known(world.topics, topic.key),
					question: asked.id,
					source: 'email',
					source_note: '',
					answered_on: null
				})
			);
	});
}
