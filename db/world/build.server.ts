import { isEmptyInstallation } from '../../src/modules/areas/area.queries.server.ts';
import type { Ctx } from '../../src/platform/command/context.ts';
import { dayOf, instantOf } from '../../src/platform/core/dates.ts';
import { castOf } from './cast.ts';
import { worldPorts } from './clock.ts';
import { playLappeenranta } from './play-lappeenranta.ts';
import { playMeetings } from './play-meetings.ts';
import { playTopics } from './play-topics.ts';
import { playWorkshops } from './play-workshops.ts';
import { Timeline } from './timeline.ts';
import type { World } from './world.ts';

/** The story world goes only into an empty database. */
export class NotEmpty extends Error {
	override name = 'NotEmpty';
	constructor() {
		super('The database is not empty. The story world goes only into an empty one.');
	}
}

const BEGINNING = '2014-01-07';

/**
 * Tells the story world by calling the real commands with a moved clock and counted ids:
 * Ostrobothnia counts from today, Lappeenranta stands on its true days. No mail is sent.
 *
 * @throws NotEmpty
 */
export async function buildWorld(ctx: Ctx): Promise<void> {
	if (!(await isEmptyInstallation(ctx.db))) throw new NotEmpty();
	const end = ctx.ports.now();
	const today = dayOf(end, ctx.zone);
	const ports = worldPorts(instantOf(BEGINNING, '09:00', ctx.zone));
	const secrets: string[] = [];
	const listened = {
		...ports,
		secret(bytes?: number) {
			const secret = ports.secret(bytes);
			secrets.push(secret);
			return secret;
		}
	};
	const world: World = {
		ctx: {
			db: ctx.db,
			ports: listened,
			viewer: null,
			origin: ctx.origin,
			zone: ctx.zone,
			silent: true,
			...(ctx.files && { files: ctx.files })
		},
		ports: listened,
		timeline: new Timeline(),
		today,
		areas: new Map(),
		organisations: new Map(),
		people: new Map(),
		tables: new Map(),
		seats: new Map(),
		topics: new Map(),
		proposers: new Map(),
		meetings: new Map(),
		items: new Map(),
		actions: new Map(),
		questions: new Map(),
		secrets
	};
	await castOf(world);
	playTopics(world);
	playMeetings(world);
	playWorkshops(world);
	playLappeenranta(world);
	await world.timeline.play((instant) => ports.moveTo(instant), end);
}
