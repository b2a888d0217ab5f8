// A hall of eight stations in which everybody writes, its crowd, and the hand that drives it.
import { rmSync } from 'node:fs';
import { nextRound, openHall } from '../../src/modules/boards/hall.commands.server.ts';
import { insertWorkshop } from '../../tests/support/hall.ts';
import { hallServer } from '../../tests/support/hall-server.ts';
import { done, oneTable } from '../../tests/support/one-table.ts';
import { Phone } from '../boards/phone.ts';

const STATIONS = 8;
const EACH_MS = 10_000;
const TEXTS = [
	'Kyläyhdistys voi pitää kyytilistaa.',
	'Viimeinen bussi lähtee klo 16.10, eikä sen jälkeen pääse kotiin kuin taksilla.',
	'Kirkon taksi kulkee jo keskiviikkoisin terveysasemalle. Samaan autoon mahtuisi neljä muuta, jos joku soittaisi kierroksen ja merkitsisi ajat ylös edellisenä iltana.',
	'Kuka ajaa, kun naapuri ei enää aja?'
];

/** The server, and what the phones need to come in. */
export async function openHallServer() {
	let code = '';
	let stations: string[] = [];
	const hall = await hallServer(async (db) => {
		const world = await oneTable(db);
		world.ports.moveTo(new Date());
		const day = { areaId: world.areaId, number: 3, now: world.ports.now() };
		const themes = Array.from(
			{ length: STATIONS },
			(_, i) => [`Asema ${i + 1}`, `Station ${i + 1}`] as const
		);
		const workshop = await insertWorkshop(db, world.ports.newId, day, themes);
		({ stations } = workshop);
		const staff = await world.as('anna');
		({ code } = await done(openHall(staff, world.areaId, day.number)));
		await done(nextRound(staff, workshop.id, 240));
		return { ports: world.ports, staff, visitor: await world.as() };
	});
	return {
		...hall,
		code,
		stations,
		/** Presses a button of the facilitator, on the page of the hall or of the outline. */
		async press(page: 'sali' | 'luettelo', action: string, fields: Record<string, string>) {
			const answer = await fetch(`${hall.server.url}/fi${hall.board}/${page}?/${action}`, {
				method: 'POST',
				redirect: 'manual',
				headers: { cookie: hall.staff, origin: hall.server.url, accept: 'text/html' },
				body: new URLSearchParams(fields)
			});
			if (answer.status !== 303) throw new Error(`${action}: ${answer.status}`);
		},
		async stop() {
			await hall.server.stop();
			rmSync(hall.server.dataDir, { recursive: true, force: true });
		}
	};
}
export type Hall = Awaited<ReturnType<typeof openHallServer>>;

/** Guests who write every ten seconds, each at another moment: so many at the first station, at each other. */
export async function crowd(hall: Hall, here: number, elsewhere: number) {
	const guests = hall.stations.flatMap((station, i) =>
		Array.from(
			{ length: i === 0 ? here : elsewhere },
			() => new Phone(hall.server.url, '/fi/pohjanmaa/workshops/3/board', station, () => undefined)
		)
	);
	for (const guest of guests) await guest.join(hall.code);
	let quiet = false;
	let written = 0;
	const timers: NodeJS.Timeout[] = [];
	const write = (guest: Phone) => {
		if (!quiet) void guest.write(`${TEXTS[written % TEXTS.length]!} (${++written})`);
	};
	return {
		begin() {
			for (const [i, guest] of guests.entries())
				timers.push(
					setTimeout(
						() => timers.push(setInterval(write, EACH_MS, guest)),
						(i / guests.length) * EACH_MS
					)
				);
		},
		/** While notes are put in order nobody writes. */
		rest: (now: boolean) => void (quiet = now),
		/** One of the phone's own station says this. */
		say: (text: string) => guests[0]!.write(text),
		/** How many were taken at the phone's own station, and at the others. */
		taken() {
			const sum = (some: Phone[]) => some.reduce((all, guest) => all + guest.acknowledged, 0);
			return { here: sum(guests.slice(0, here)), elsewhere: sum(guests.slice(here)) };
		},
		stop() {
			for (const timer of timers) clearTimeout(timer);
			for (const guest of guests) guest.close();
		}
	};
}
