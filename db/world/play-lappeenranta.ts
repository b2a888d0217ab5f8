import { goToPhase, nextRound, openHall } from '../../src/modules/boards/hall.commands.server.ts';
import { joinHall } from '../../src/modules/boards/join.commands.server.ts';
import { makeCluster } from '../../src/modules/boards/outline.commands.server.ts';
import { vote } from '../../src/modules/boards/vote.commands.server.ts';
import { writeNotes } from '../../src/modules/boards/write.commands.server.ts';
import { joinIdea, makeIdea } from '../../src/modules/ideas/harvest.commands.server.ts';
import { finishIdeaStep } from '../../src/modules/ideas/idea.commands.server.ts';
import { arrive } from '../../src/modules/workshops/door.commands.server.ts';
import { comeToNextPart } from '../../src/modules/workshops/own-registration.commands.server.ts';
import { nextItem } from '../../src/modules/workshops/programme.commands.server.ts';
import { programmeOf } from '../../src/modules/workshops/programme.queries.server.ts';
import { register } from '../../src/modules/workshops/registration.commands.server.ts';
import {
	applySeating,
	proposeSeating
} from '../../src/modules/workshops/seating.commands.server.ts';
import { stationsForEdit } from '../../src/modules/workshops/seating.queries.server.ts';
import { makeSeries } from '../../src/modules/workshops/series.commands.server.ts';
import { addStations } from '../../src/modules/workshops/station.commands.server.ts';
import {
	closeWorkshop,
	editWorkshop,
	openWorkshop,
	startWorkshop
} from '../../src/modules/workshops/workshop.commands.server.ts';
import { workshopPage } from '../../src/modules/workshops/workshop.queries.server.ts';
import { DAYS, FEEDBACK, INTRO, PEOPLE, SERIES, TABLES } from './content/lappeenranta-innostamo.ts';
import { comerOf } from './comers.ts';
import { type World, as, done, known } from './world.ts';
import { instantOf } from '../../src/platform/core/dates.ts';
import { saveFeedback } from '../../src/modules/workshops/feedback.commands.server.ts';

const COORDINATOR = 'l-outi-vainikka';
const ROUNDS = 3;

/** Network training and Innostamo of February 2014, on their true days. */
export function playLappeenranta(world: World): void {
	const { zone } = world.ctx;
	const outi = () => as(world, COORDINATOR);
	const area = () => known(world.areas, 'lappeenranta');
	const when = (day: string, time: string) => instantOf(day, time, zone);
	const add = (day: string, time: string, what: string, run: () => Promise<void>) =>
		world.timeline.add(when(day, time), `lappeenranta, ${what}`, run);
	let parts: { id: string; number: number }[] = [];
	const links: string[] = [];

	add('2014-01-13', '10:00', 'the series is made', async () => {
		const ctx = await outi();
		await done(
			makeSeries(ctx, area(), {
				texts: [{ lang: 'fi', name: SERIES.name, purpose: SERIES.purpose }],
				days: DAYS,
				place: 'Lappeenranta',
				seats: [PEOPLE.training, PEOPLE.innostamo],
				partners: [
					...SERIES.hosts.map((name) => ({ role: 'host' as const, name })),
					...SERIES.partners.map((name) => ({ role: 'partner' as const, name })),
					...SERIES.funders.map((name) => ({ role: 'funder' as const, name }))
				],
				funding: SERIES.funding,
				fundingUntil: null
			})
		);
		parts = await ctx.db.kysely
			.selectFrom('workshop')
			.select(['id', 'number'])
			.where('area_id', '=', area())
			.orderBy('part')
			.execute();
		for (const [at, part] of parts.entries()) {
			await tellSource(world, area(), part, at === 0 ? 'training' : 'innostamo');
			await done(openWorkshop(await outi(), part.id));
		}
	});
	for (let nth = 0; nth < PEOPLE.training; nth++)
		add(
			'2014-01-20',
			`${10 + Math.floor(nth / 16)}:${String((nth % 16) * 3).padStart(2, '0')}`,
			`person ${nth} registers`,
			async () => {
				const comer = comerOf(nth, 'lappeenranta', 'fi');
				links.push((await done(register(await as(world), parts[0]!.id, comer))).token!);
			}
		);
	add(DAYS[0], '08:30', 'sixty-four come through the door', () => letAllIn(world, parts[0]!.id));
	add(DAYS[0], '09:00', 'the training begins', async () => {
		await done(startWorkshop(await outi(), parts[0]!.id));
	});
	playProgramme(world, add, DAYS[0], () => parts[0]!.id);
	add(DAYS[0], '15:10', 'half of them come again', async () => {
		await done(closeWorkshop(await outi(), parts[0]!.id));
		for (let nth = 0; nth < PEOPLE.training; nth += 2)
			await done(comeToNextPart(await as(world), links[nth]!, null));
	});
	add('2014-02-10', '12:00', 'the feedback of the training is counted', async () => {
		await done(saveFeedback(await outi(), parts[0]!.id, { url: null, answers: FEEDBACK.training }));
		await done(
			addStations(await outi(), parts[1]!.id, {
				lang: 'fi',
				stations: TABLES.map(({ theme, question }) => ({ theme, question }))
			})
		);
	});
	add(DAYS[1], '08:30', 'thirty-two come through the door', () => letAllIn(world, parts[1]!.id));
	add(DAYS[1], '09:00', 'the Innostamo begins', async () => {
		await done(startWorkshop(await outi(), parts[1]!.id));
		const of = { id: parts[1]!.id, areaId: area() };
		const seating = await done(proposeSeating(await outi(), of, ASKED));
		await done(applySeating(await outi(), of.id, seating.id));
		await done(openHall(await outi(), area(), parts[1]!.number));
		const visitor = await as(world);
		// all at once: the hall takes in what comes within a tenth of a second together
		await Promise.all(
			Array.from({ length: PEOPLE.innostamo }, (_, nth) =>
				done(joinHall(visitor, of.id, { token: phone(nth), name: '', side: SIDE(nth) }))
			)
		);
	});
	playProgramme(world, add, DAYS[1], () => parts[1]!.id);
	playCafe(world, add, () => parts[1]!.id, outi);
	add(DAYS[1], '15:05', 'the Innostamo is over', async () => {
		await done(closeWorkshop(await outi(), parts[1]!.id));
	});
	add('2014-02-27', '12:00', 'the feedback of the Innostamo is counted', async () => {
		await done(
			saveFeedback(await outi(), parts[1]!.id, { url: null, answers: FEEDBACK.innostamo })
		);
	});
}

const phone = (nth: number) => `innostamo-2014-phone-${nth}`;
const SIDE = (nth: number) =>
	(['association', 'public', 'association', 'other'] as const)[nth % 4]!;
const ASKED = {
	rounds: ROUNDS,
	minutes: 25,
	goal: 'most-new',
	visits: 'once',
	sides: true,
	languages: false,
	before: true,
	together: '',
	apart: '',
	hosts: {}
} as const;

type Add = (day: string, time: string, what: string, run: () => Promise<void>) => void;

/** The words of the source instead of those of the template. */
async function tellSource(
	world: World,
	areaId: string,
	part: { id: string; number: number },
	which: 'training' | 'innostamo'
): Promise<void> {
	const ctx = await as(world, COORDINATOR);
	const page = (await workshopPage(ctx, areaId, part.number, 'fi'))!;
	const text = page.texts.find((one) => one.lang === 'fi')!;
	await done(
		editWorkshop(ctx, part.id, page.version, {
			kind: page.kind,
			texts: [{ lang: 'fi', title: text.title, intro: INTRO[which], goals: text.goals }],
			day: which === 'training' ? DAYS[0] : DAYS[1],
			starts: '09:00',
			ends: '15:00',
			place: page.place,
			remoteUrl: '',
			seats: page.seats,
			closes: null,
			names: 'table',
			funding: page.funding,
			fundingUntil: null
		})
	);
}

async function letAllIn(world: World, workshopId: string): Promise<void> {
	const rows = await world.ctx.db.kysely
		.selectFrom('registration')
		.select('id')
		.where('workshop_id', '=', workshopId)
		.where('state', '=', 'confirmed')
		.orderBy('id')
		.execute();
	for (const { id } of rows)
		await done(arrive(await as(world, COORDINATOR), workshopId, { person: id, how: 'name' }));
}

/** Item after item as planned, from nine o'clock. */
function playProgramme(world: World, add: Add, day: string, workshop: () => string): void {
	// the template's lengths; the last entry ends the day
	const starts =
		day === DAYS[0]
			? [0, 30, 90, 135, 195, 240, 315, 345, 360]
			: [0, 30, 90, 180, 240, 270, 330, 350, 360];
	for (const [nth, minutes] of starts.entries()) {
		const time = `${String(9 + Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
		add(day, time, `item ${nth + 1} of ${day}`, async () => {
			const items = await programmeOf(await as(world), workshop(), 'fi');
			if (nth <= items.length) await done(nextItem(await as(world, COORDINATOR), workshop()));
		});
	}
}

/** Three rounds of notes, clusters, three dots each, and four ideas with an owner. */
function playCafe(
	world: World,
	add: Add,
	workshop: () => string,
	outi: () => ReturnType<typeof as>
): void {
	let notes: { station: string; at: number; cluster: number; ids: string[] }[] = [];
	const clusters: { table: number; nth: number; id: string }[] = [];
	const ideas: string[] = [];
	for (let round = 1; round <= ROUNDS; round++)
		add(DAYS[1], clock(32 + (round - 1) * 28), `round ${round}`, async () => {
			await done(nextRound(await outi(), workshop(), ASKED.minutes));
			const stations = await stationsForEdit(await outi(), workshop());
			if (round === 1)
				notes = TABLES.flatMap((table, at) =>
					table.clusters.map((_, cluster) => ({ station: stations[at]!.id, at, cluster, ids: [] }))
				);
			const visitor = await as(world);
			const sent = notes.flatMap((group) =>
				[...TABLES[group.at]!.clusters[group.cluster]!.notes.entries()]
					.filter(([nth]) => nth % ROUNDS === round - 1)
					.map(([nth, [kind, text]]) =>
						writeNotes(
							visitor,
							workshop(),
							phone((group.at * 8 + nth * 3 + group.cluster) % PEOPLE.innostamo),
							[
								{
									op: `2014-note-${group.at}-${group.cluster}-${nth}`,
									station: group.station,
									kind,
									text,
									lang: 'fi'
								}
							]
						)
					)
			);
			for (const [verdict] of await Promise.all(sent))
				if (!verdict!.ok) throw new Error(`refused: ${verdict!.code}`);
		});
	add(DAYS[1], '13:00', 'clusters are made', async () => {
		await done(goToPhase(await outi(), workshop(), 'merging'));
		const rows = await world.ctx.db.kysely
			.selectFrom('note')
			.select(['id', 'text'])
			.where('workshop_id', '=', workshop())
			.execute();
		for (const { at, cluster, station } of notes) {
			const { title, notes: texts } = TABLES[at]!.clusters[cluster]!;
			const ids = rows
				.filter((row) => texts.some(([, text]) => text === row.text))
				.map((row) => row.id);
			const made = await done(
				makeCluster(
					await outi(),
					{ workshopId: workshop(), token: null },
					{ station, title, notes: ids, lang: 'fi' }
				)
			);
			clusters.push({ table: at, nth: cluster, id: made.id });
		}
		await done(goToPhase(await outi(), workshop(), 'voting'));
	});
	add(DAYS[1], '13:15', 'everybody votes', async () => {
		const left = new Map(
			clusters.map((one) => [one.id, TABLES[one.table]!.clusters[one.nth]!.dots])
		);
		const visitor = await as(world);
		const given: Promise<unknown>[] = [];
		for (let nth = 0; nth < PEOPLE.innostamo; nth++)
			for (let dot = 0; dot < 3; dot++) {
				// to where most are left: the numbers come out as told
				const [item, dots] = [...left].sort((a, b) => b[1] - a[1])[dot % 3] ?? [];
				if (!item || !dots) continue;
				left.set(item, dots - 1);
				given.push(done(vote(visitor, workshop(), phone(nth), { item, n: 1 })));
			}
		await Promise.all(given);
		await done(goToPhase(await outi(), workshop(), 'closed'));
	});
	add(DAYS[1], '14:40', 'four ideas have an owner', async () => {
		for (const { table, nth, id } of clusters) {
			if (nth !== 0) continue;
			const { idea } = TABLES[table]!;
			const made = await done(
				makeIdea(
					await outi(),
					{ workshopId: workshop(), item: id },
					{
						lang: 'fi',
						title: idea.title,
						need: idea.need,
						forWhom: 'Kotona asuvat ikääntyneet',
						ownerOrganisation: idea.owner,
						ownerNone: false,
						nextStep: idea.step,
						nextOn: idea.day,
						nextLateReason: '',
						funder: 'RAY',
						deadline: null
					}
				)
			);
			ideas.push(made.id);
			const other = clusters.find((one) => one.table === table && one.nth === 1)!;
			await done(joinIdea(await outi(), { workshopId: workshop(), item: other.id }, made.id));
		}
	});
	for (const [nth, { idea }] of TABLES.entries())
		add(idea.day, '16:00', `the first step of idea ${nth + 1} is taken`, async () => {
			await done(finishIdeaStep(await outi(), ideas[nth]!));
		});
}

const clock = (minutesAfterTen: number): string =>
	`${String(10 + Math.floor(minutesAfterTen / 60)).padStart(2, '0')}:${String(minutesAfterTen % 60).padStart(2, '0')}`;
