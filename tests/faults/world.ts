// A small living installation for the fault tests, made by the real commands: an area, a table,
// a meeting that is being held, and its coordinator with an open session.

import { createLoginLink } from '../../src/modules/accounts/login.commands.server.ts';
import { spendLink } from '../../src/modules/accounts/sign-in.commands.server.ts';
import { createSetupLink, useSetupLink } from '../../src/modules/accounts/setup.commands.server.ts';
import { viewerBySession } from '../../src/modules/accounts/session.queries.server.ts';
import { createArea, giveAreaRole } from '../../src/modules/areas/area.commands.server.ts';
import { areaInput } from '../../src/modules/areas/area.input.ts';
import { addItem } from '../../src/modules/meetings/agenda.commands.server.ts';
import { itemInput, meetingInput } from '../../src/modules/meetings/meeting.input.ts';
import { planMeeting, startMeeting } from '../../src/modules/meetings/meeting.commands.server.ts';
import { createTable } from '../../src/modules/tables/table.commands.server.ts';
import { tableInput } from '../../src/modules/tables/table.input.ts';
import type { Ctx } from '../../src/platform/command/context.ts';
import type { Result } from '../../src/platform/core/result.ts';
import { systemPorts } from '../../src/platform/core/system-ports.server.ts';
import type { Ports } from '../../src/platform/core/ports.ts';
import type { Database } from '../../src/platform/db/database.server.ts';
import { migrate } from '../../src/platform/db/migrate.server.ts';

export type SmallWorld = {
	area: string;
	areaId: string;
	tableId: string;
	meeting: number;
	items: string[];
	/** The coordinator's session cookie. */
	cookie: string;
	/** Cookies of colleagues, one for each who writes: nobody may send more than five forms a second. */
	colleagues: string[];
	token: string;
	ctx: Ctx;
};

const DAY_MS = 86_400_000;
const WRITERS = 5;

function done<T>(answer: Result<T>): T {
	if (!answer.ok) throw new Error(`the small world was refused: ${answer.code}`);
	return answer.value;
}

/** Plants it into an empty database. */
export async function plant(db: Database, ports: Ports = systemPorts): Promise<SmallWorld> {
	await migrate(db);
	let ctx: Ctx = {
		...{ db, ports, viewer: null, origin: 'http://127.0.0.1' },
		zone: 'Europe/Helsinki'
	};
	const secret = (await createSetupLink(ctx)).split('/').at(-1)!;
	const who = { name: 'Aino Esimerkki', email: 'aino@example.org', lang: 'fi' as const };
	const { token } = done(await useSetupLink(ctx, secret, who, 'test'));
	ctx = { ...ctx, viewer: await viewerBySession(db, token, ports.now()) };
	const area = done(
		await createArea(
			ctx,
			areaInput.parse({
				kind: 'county',
				langs: ['fi', 'sv'],
				name_fi: 'Koemaa',
				name_en: 'Testland'
			})
		)
	);
	ctx = { ...ctx, viewer: await viewerBySession(db, token, ports.now()) };
	const table = done(
		await createTable(
			ctx,
			area.id,
			tableInput.parse({
				...{ kind: 'county', langs: ['fi', 'sv'], name_fi: 'Kumppanuuspöytä' },
				...{ answer_days: '60', invite_days: '14' }
			})
		)
	);
	const [year, month, day] = new Date(ports.now().getTime() + DAY_MS).toISOString().split(/[-T]/);
	const meeting = done(
		await planMeeting(
			ctx,
			table.id,
			meetingInput.parse({
				...{ day_day: day, day_month: month, day_year: year, starts: '13:00', ends: '15:00' },
				place: 'Sali'
			})
		)
	);
	const items: string[] = [];
	for (const title of ['Ensimmäinen', 'Toinen'])
		items.push(
			done(
				await addItem(
					ctx,
					meeting.id,
					itemInput.parse({ kind: 'discussion', title_fi: title, minutes: '10' })
				)
			).id
		);
	done(await startMeeting(ctx, meeting.id));
	return {
		...{ area: area.slugs.en!, areaId: area.id, tableId: table.id, meeting: meeting.number },
		...{ items, token, cookie: `poytakunta=${token}`, ctx },
		colleagues: await colleagues(ctx, area.id, WRITERS)
	};
}

/** People who run the area too, each signed in by a link of their own. */
async function colleagues(ctx: Ctx, areaId: string, count: number): Promise<string[]> {
	const cookies: string[] = [];
	for (let n = 1; n <= count; n++) {
		const email = `virka${n}@example.org`;
		const role = { name: `Virka Esimerkki ${n}`, email, lang: 'fi', role: 'coordinator' } as const;
		done(await giveAreaRole(ctx, areaId, role));
		const secret = (await createLoginLink(ctx, email))!.split('/').at(-1)!;
		const { token } = done(await spendLink(ctx, secret, 'test', null)) as { token: string };
		cookies.push(`poytakunta=${token}`);
	}
	return cookies;
}
