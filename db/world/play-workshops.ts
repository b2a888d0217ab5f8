import { addItem } from '../../src/modules/workshops/programme.commands.server.ts';
import { addStations } from '../../src/modules/workshops/station.commands.server.ts';
import { sendDeputy } from '../../src/modules/workshops/own-registration.commands.server.ts';
import { register } from '../../src/modules/workshops/registration.commands.server.ts';
import {
	openWorkshop,
	planWorkshop
} from '../../src/modules/workshops/workshop.commands.server.ts';
import { comerOf } from './comers.ts';
import { COME, DAY, PROGRAMME, TABLES, winterDay } from './content/workshops.ts';
import { type World, as, at, done, known, later, on } from './world.ts';

const COORDINATOR = 'anna-lindqvist';

/** A workshop next month that is open and nearly full. */
export function playWorkshops(world: World): void {
	const planned = at(world, { daysFromToday: -20 });
	let id = '';
	world.timeline.add(planned, 'the winter day is planned and opened', async () => {
		const anna = await as(world, COORDINATOR);
		const day = on(world, { daysFromToday: DAY });
		({ id } = await done(planWorkshop(anna, known(world.areas, 'ostrobothnia'), winterDay(day))));
		await done(addStations(anna, id, { lang: 'sv', stations: [...TABLES] }));
		for (const item of PROGRAMME) await done(addItem(anna, id, item));
		await done(openWorkshop(anna, id));
	});
	let first = '';
	for (let nth = 0; nth < COME; nth++)
		world.timeline.add(later(planned, 90 + nth * 400), `person ${nth} registers`, async () => {
			const made = await done(register(await as(world), id, comerOf(nth, 'ostrobothnia')));
			if (nth === 0) first = made.token!;
		});
	world.timeline.add(later(planned, 120 + COME * 400), 'somebody sends a deputy', async () => {
		const deputy = { name: 'Viola Åkergård', email: 'viola.akergard@example.org' };
		await done(sendDeputy(await as(world), first, deputy));
	});
}
