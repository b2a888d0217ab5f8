import { expect, it } from 'vitest';
import { viewerBySession } from '#modules/accounts/session.queries.server.ts';
import { createSetupLink, useSetupLink } from '#modules/accounts/setup.commands.server.ts';
import { createArea } from '#modules/areas/area.commands.server.ts';
import { areaInput } from '#modules/areas/area.input.ts';
import { createTable } from '#modules/tables/table.commands.server.ts';
import { tableInput } from '#modules/tables/table.input.ts';
import { moveToTable, propose } from '#modules/topics/topic.commands.server.ts';
import { triageInput } from '#modules/topics/topic.input.ts';
import { topicPath } from '#modules/topics/topic.words.ts';
import { triageTopic } from '#modules/topics/triage.commands.server.ts';
import type { Ctx } from '#platform/command/context.ts';
import type { Result } from '#platform/core/result.ts';
import { withLang } from '#platform/i18n/locale.server.ts';
import { contextFor } from '../../../../../../tests/support/context.ts';
import { eachDatabase } from '../../../../../../tests/support/databases.ts';
import { load as loadArea } from '../../+layout.server.ts';
import { load as loadPage } from './+page.server.ts';

const EVENTS = 50;
const TITLE = 'Sijaishoito puuttuu viikonloppuisin';

function done<T>(result: Result<T>): T {
	if (!result.ok) throw new Error(`refused: ${result.code}`);
	return result.value;
}

/** A published topic that was proposed, triaged, and moved between two tables until it has its events. */
async function topicWithEvents(visitor: Ctx): Promise<string> {
	const link = await createSetupLink(visitor);
	const somebody = { name: 'Anna Esimerkki', email: 'anna@esimerkki.example', lang: 'fi' as const };
	const { token } = done(await useSetupLink(visitor, link.split('/').at(-1)!, somebody, 'Firefox'));
	const as = async (): Promise<Ctx> => ({
		...visitor,
		viewer: await viewerBySession(visitor.db, token, visitor.ports.now())
	});
	const area = done(
		await createArea(
			await as(),
			areaInput.parse({ kind: 'county', langs: ['fi'], name_fi: 'Mittala' })
		)
	);
	const table = async (name_fi: string) =>
		done(
			await createTable(
				await as(),
				area.id,
				tableInput.parse({
					kind: 'sector',
					langs: ['fi'],
					name_fi,
					answer_days: '60',
					invite_days: '14'
				})
			)
		).id;
	const tables = [await table('Kotona asuminen'), await table('Omaishoito')] as const;
	const body = 'Sijaishoitaja jää usein tulematta.';
	const topic = done(
		await propose(await as(), {
			areaId: area.id,
			table: tables[0],
			title: TITLE,
			body,
			life: 'members',
			heard: 'not_yet',
			heard_text: '',
			influence_by: null,
			influence_text: '',
			behalf: 'self',
			organisation: null,
			organisation_name: '',
			name: 'Anna Esimerkki',
			email: null,
			phone: '',
			name_public: false,
			lang: 'fi'
		})
	);
	const outcome = { topic: topic.id, outcome: 'to_table', reason: 'Kuuluu pöydälle.' };
	done(
		await triageTopic(await as(), {
			...triageInput.parse({ ...outcome, output_wanted: '', publish: 'on', title: TITLE, body }),
			reasonLang: 'fi'
		})
	);
	for (let event = 2; event < EVENTS; event++)
		done(
			await moveToTable(await as(), {
				topic: topic.id,
				table: tables[(event + 1) % 2]!,
				reason: 'Siirretään.'
			})
		);
	return topicPath('fi', area.slugs.fi ?? 'mittala', { number: topic.number, title: TITLE });
}

/** What the router does for a page: the area's load and the page's own, in a request of a reader. */
function open(ctx: Ctx, path: string) {
	const url = new URL(path, ctx.origin);
	const [, , area, , topic] = url.pathname.split('/') as [string, string, string, string, string];
	const event = {
		locals: { ctx, lang: 'fi', device: '', address: '' },
		params: { lang: 'fi', area, topic },
		request: new Request(url),
		url
	};
	const parent = () => loadArea(event as never);
	return withLang('fi', () => loadPage({ ...event, parent } as never)) as Promise<{
		topic: { title: string };
		title: string;
		thread: unknown[];
	}>;
}

const asked: string[] = [];

eachDatabase(
	'the page of a topic',
	(openDatabase) => {
		it(`asks the database twice, with ${EVENTS} events in the thread`, async () => {
			const db = await openDatabase();
			const visitor = contextFor(db);
			const path = await topicWithEvents(visitor);
			const events = await db.kysely
				.selectFrom('event')
				.where('subject_kind', '=', 'topic')
				.select('id')
				.execute();
			expect(events).toHaveLength(EVENTS);
			// areas are read once in ten seconds, by whichever page comes first
			await open(visitor, path);

			asked.length = 0;
			const page = await open(visitor, path);
			expect(page.title).toBe(TITLE);
			expect(page.thread.length).toBeGreaterThan(2);
			expect(asked).toHaveLength(2);
		}, 60_000);
	},
	{ onQuery: (sql) => asked.push(sql) }
);
