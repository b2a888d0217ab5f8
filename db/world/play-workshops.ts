import { sendDeputy } from '../../src/modules/workshops/own-registration.commands.server.ts';
import { register } from '../../src/modules/workshops/registration.commands.server.ts';
import type { RegistrationInput } from '../../src/modules/workshops/registration.input.ts';
import { SIDES } from '../../src/modules/workshops/registration.ts';
import {
	openWorkshop,
	planWorkshop
} from '../../src/modules/workshops/workshop.commands.server.ts';
import { organisations } from './content/organisations.ts';
import { COME, DAY, FIRST, LAST, NEEDS, winterDay } from './content/workshops.ts';
import { type World, as, at, done, known, later, nameOf, on } from './world.ts';

const COORDINATOR = 'anna-lindqvist';

/** A workshop next month that is open and nearly full. */
export function playWorkshops(world: World): void {
	const planned = at(world, { daysFromToday: -20 });
	let id = '';
	world.timeline.add(planned, 'the winter day is planned and opened', async () => {
		const anna = await as(world, COORDINATOR);
		const day = on(world, { daysFromToday: DAY });
		({ id } = await done(planWorkshop(anna, known(world.areas, 'ostrobothnia'), winterDay(day))));
		await done(openWorkshop(anna, id));
	});
	let first = '';
	for (let nth = 0; nth < COME; nth++)
		world.timeline.add(later(planned, 90 + nth * 400), `person ${nth} registers`, async () => {
			const made = await done(register(await as(world), id, comer(nth)));
			if (nth === 0) first = made.token!;
		});
	world.timeline.add(later(planned, 120 + COME * 400), 'somebody sends a deputy', async () => {
		const deputy = { name: 'Viola Åkergård', email: 'viola.akergard@example.org' };
		await done(sendDeputy(await as(world), first, deputy));
	});
}

const ofCounty = organisations.filter((one) => one.area === 'ostrobothnia');

/** Invented people of every side, in both languages; one in ten has told what they need. */
function comer(nth: number): RegistrationInput {
	const name = `${FIRST[nth % FIRST.length]} ${LAST[(nth * 7) % LAST.length]}`;
	const lang = nth % 5 < 3 ? 'sv' : 'fi';
	const side = nth % 8 === 7 ? 'other' : SIDES[[1, 0, 1, 2, 1, 0, 1][nth % 7]!]!;
	const wanted = side === 'public' ? ['county', 'municipality'] : ['association', 'parish'];
	const of = ofCounty.filter((one) => wanted.includes(one.kind));
	return {
		name,
		email: `${name
			.toLowerCase()
			.normalize('NFD')
			.replace(/\P{L}+/gu, '.')}.${nth}@example.org`,
		way: 'site',
		lang,
		side,
		organisation:
			side === 'public' || side === 'association' ? nameOf(of[nth % of.length]!, lang) : '',
		sector: '',
		...(nth % 10 === 3 ? NEEDS[Math.floor(nth / 10) % NEEDS.length]! : { diet: '', access: '' }),
		station: null,
		shown: nth % 3 === 0,
		others: [],
		answers: {}
	};
}
