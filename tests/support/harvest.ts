// A hall that has written, clustered and voted: ready to be harvested.
import { goToPhase, nextRound, openHall } from '../../src/modules/boards/hall.commands.server.ts';
import { joinHall } from '../../src/modules/boards/join.commands.server.ts';
import { makeCluster } from '../../src/modules/boards/outline.commands.server.ts';
import { notesOf } from '../../src/modules/boards/outline.queries.server.ts';
import type { SentNote } from '../../src/modules/boards/protocol.ts';
import { vote } from '../../src/modules/boards/vote.commands.server.ts';
import { writeNotes } from '../../src/modules/boards/write.commands.server.ts';
import type { IdeaInput } from '../../src/modules/ideas/idea.input.ts';
import type { Database } from '../../src/platform/db/database.server.ts';
import type { TestPorts } from './context.ts';
import { done, oneTable } from './one-table.ts';
import { insertWorkshop } from './hall.ts';

const WORDS = ['Kimppakyyti', 'Yhteinen auto', 'Kahvila kylälle', 'Lähipalvelu'];

/** Two notes of the first table in a cluster with two dots, a note with a dot, and one without. */
export async function harvestWorld(db: Database) {
	const world = await oneTable(db);
	const number = 3;
	const { id: workshopId, stations } = await insertWorkshop(db, world.ports.newId, {
		areaId: world.areaId,
		number,
		now: world.ports.now()
	});
	const staff = await world.as('anna');
	const visitor = await world.as();
	await done(openHall(staff, world.areaId, number));
	const token = 'token-a';
	await done(joinHall(visitor, workshopId, { token, name: '', side: null }));
	await done(nextRound(staff, workshopId, 15));
	const sent: SentNote[] = WORDS.map((text, n) => ({
		op: `op-${n}-xxxxxx`,
		station: stations[0]!,
		kind: 'idea',
		text,
		lang: 'fi'
	}));
	await writeNotes(visitor, workshopId, token, sent);
	await done(goToPhase(staff, workshopId, 'merging'));
	const notes = (await notesOf(staff, { workshopId })).map((note) => note.id);
	const { id: cluster } = await done(
		makeCluster(
			staff,
			{ workshopId, token: null },
			{ station: stations[0]!, title: 'Kyydit yhteen', notes: notes.slice(0, 2), lang: 'fi' }
		)
	);
	await done(goToPhase(staff, workshopId, 'voting'));
	await vote(visitor, workshopId, token, { item: cluster, n: 2 });
	await vote(visitor, workshopId, token, { item: notes[2]!, n: 1 });
	await done(goToPhase(staff, workshopId, 'closed'));
	return {
		...world,
		workshopId,
		workshop: { id: workshopId, number },
		stations,
		cluster,
		dotted: notes[2]!,
		plain: notes[3]!,
		staff,
		visitor,
		done,
		links: () => db.kysely.selectFrom('thread_link').selectAll().execute(),
		mails: (template: string) =>
			db.kysely.selectFrom('mail').select('to_email').where('template', '=', template).execute(),
		topicRow: (of: number) =>
			db.kysely.selectFrom('topic').selectAll().where('number', '=', of).executeTakeFirstOrThrow()
	};
}

/** An idea as it is typed in the hall. */
export const anIdea = (more: Partial<IdeaInput> = {}): IdeaInput => ({
	lang: 'fi',
	title: 'Kyytirinki',
	need: 'Ilman autoa ei pääse.',
	forWhom: '',
	ownerOrganisation: '',
	ownerNone: false,
	nextStep: '',
	nextOn: null,
	nextLateReason: '',
	funder: '',
	deadline: null,
	...more
});

/** People who came to the day: rows by hand, as the module of workshops has its own tests. */
export async function attend(
	db: Database,
	{ areaId, workshop, ports }: { areaId: string; workshop: { id: string }; ports: TestPorts },
	people: readonly (readonly [name: string, side: string, lang: string])[]
): Promise<void> {
	for (const [name, side, lang] of people) {
		const id = ports.newId();
		const now = ports.now();
		await db.kysely
			.insertInto('registration')
			.values({
				id,
				area_id: areaId,
				workshop_id: workshop.id,
				way: 'site',
				state: 'confirmed',
				name,
				email: `${name.toLowerCase().replaceAll(' ', '.')}@example.org`,
				lang,
				side,
				door_code: id.slice(-6),
				created_at: now,
				changed_at: now
			})
			.execute();
		await db.kysely
			.insertInto('presence')
			.values({
				registration_id: id,
				area_id: areaId,
				workshop_id: workshop.id,
				arrived_at: now,
				how: 'name'
			})
			.execute();
	}
}
