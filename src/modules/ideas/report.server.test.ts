import { expect, it } from 'vitest';
import { eachDatabase } from '../../../tests/support/databases.ts';
import { anIdea, attend, harvestWorld } from '../../../tests/support/harvest.ts';
import { writeSummary } from '../boards/station.commands.server.ts';
import { goToPhase } from '../boards/hall.commands.server.ts';
import type { Database } from '../../platform/db/database.server.ts';
import { Conflict, Forbidden } from '../../platform/core/faults.ts';
import { ideaSweeps } from './idea.sweeps.server.ts';
import { makeIdea } from './harvest.commands.server.ts';
import { commitIdea, parkIdea } from './idea.commands.server.ts';
import { approveReport, recallReport, writeReport } from './report.commands.server.ts';
import { recordOf, reportOf } from './report.queries.server.ts';
import { reportPaper } from './report.papers.ts';
import type { ReportRecord } from './report.ts';
import { reportView } from './report.view.ts';
import { renderDocx } from '../../platform/documents/docx.server.ts';
import { renderPdf } from '../../platform/documents/pdf.server.ts';
import { withLang } from '../../platform/i18n/locale.server.ts';

const text = (more: object = {}) => ({
	text_lang: 'fi' as const,
	summary: 'Hyvä päivä.',
	blog: '',
	next: '',
	_v: 0,
	...more
});
const checked = { names_checked: true };

/** A day that is over, with seven who came. */
async function heldDay(db: Database) {
	const world = await harvestWorld(db);
	await attend(db, world, [
		['Matti Mäkelä', 'association', 'fi'],
		['Karin Backlund', 'public', 'sv'],
		['Eeva Salainen', 'experience', 'fi'],
		['Olli Oja', 'association', 'fi'],
		['Siv Sund', 'association', 'sv'],
		['Ulla Uusi', 'association', 'fi'],
		['Veli Vanha', 'association', 'en']
	]);
	await db.kysely.updateTable('workshop').set({ state: 'held' }).execute();
	const mails = () =>
		db.kysely
			.selectFrom('mail')
			.select(['to_email', 'lang', 'params', 'key'])
			.where('template', '=', 'workshop_report')
			.orderBy('to_email')
			.execute();
	return { ...world, mails, id: world.workshop.id };
}

eachDatabase('the results of a workshop', (open) => {
	it('tell who came with small sides hidden, and what got votes, without names', async () => {
		const { staff, id, workshop, stations } = await heldDay(await open());
		await goToPhase(staff, id, 'voting');
		await goToPhase(staff, id, 'closed');
		const record = await recordOf(staff, id);
		expect(record.came).toEqual({
			total: 7,
			sides: { public: null, association: null, experience: null, other: 0 }
		});
		expect(record.results.map(({ text: what, outcome }) => [what, outcome?.score])).toEqual([
			['Kyydit yhteen', 2],
			['Kahvila kylälle', 1]
		]);
		expect(record.themes.map((one) => one.position)).toEqual(stations.map((_, i) => i + 1));
		expect(workshop.number).toBe(3);
	});

	it('leave out what a host wrote about somebody', async () => {
		const db = await open();
		const { staff, id, stations } = await heldDay(db);
		await db.kysely
			.updateTable('hall')
			.set({ phase: 'merging', closed_at: null, code: 'x' })
			.execute();
		await writeSummary(
			staff,
			{ workshopId: id, token: null },
			{
				station: stations[0]!,
				round: 1,
				text: 'Matti Mäkelä ajaisi. Soita 040 123 4567.',
				lang: 'fi'
			}
		);
		const record = await recordOf(staff, id);
		expect(record.themes[0]?.summaries).toEqual([
			{ round: 1, text: '[…] ajaisi. Soita […].', lang: 'fi' }
		]);
	});

	it('go to everybody who was there, each in their language, once for ever', async () => {
		const world = await heldDay(await open());
		const { staff, id, mails, done } = world;
		expect(await approveReport(staff, id, checked)).toMatchObject({
			code: 'report_summary_missing'
		});
		await done(writeReport(staff, id, text()));
		await done(writeReport(staff, id, text({ text_lang: 'sv', summary: 'En bra dag.' })));
		expect(await done(approveReport(staff, id, checked))).toMatchObject({ sent: 7 });
		const sent = await mails();
		expect(sent.map((mail) => [mail.lang, (mail.params as { text: string }).text])).toEqual(
			sent.map(({ lang }) => [lang, lang === 'sv' ? 'En bra dag.' : 'Hyvä päivä.'])
		);
		expect(new Set(sent.map((mail) => mail.lang))).toEqual(new Set(['fi', 'sv', 'en']));

		expect(await writeReport(staff, id, text({ _v: 1 }))).toMatchObject({
			code: 'report_approved'
		});
		expect(await approveReport(staff, id, checked)).toMatchObject({ code: 'report_approved' });
		await done(recallReport(staff, id));
		expect((await reportOf(staff, id)).approval).toBeNull();
		expect(await done(approveReport(staff, id, checked))).toMatchObject({ sent: 0 });
		expect(await mails()).toHaveLength(7);
	});

	it('warn of a name before they are approved', async () => {
		const { staff, id, done } = await heldDay(await open());
		await done(writeReport(staff, id, text({ summary: 'Kiitos Matti Mäkelälle.' })));
		expect(await approveReport(staff, id, { names_checked: false })).toMatchObject({
			code: 'report_has_names'
		});
		await done(approveReport(staff, id, checked));
	});

	it('stay as they were approved, whatever happens to the boards', async () => {
		const db = await open();
		const { staff, id, done } = await heldDay(db);
		await done(writeReport(staff, id, text()));
		await done(approveReport(staff, id, checked));
		await db.kysely.updateTable('cluster').set({ title: 'Toinen' }).execute();
		const { approval } = await reportOf(staff, id);
		expect(approval?.record.results[0]?.text).toBe('Kyydit yhteen');
	});

	it('are the staff’s to write, and nobody overwrites another’s text unseen', async () => {
		const world = await heldDay(await open());
		const { staff, id, done } = world;
		for (const who of [world.visitor, await world.as('chair')]) {
			await expect(writeReport(who, id, text())).rejects.toThrow(Forbidden);
			await expect(approveReport(who, id, checked)).rejects.toThrow(Forbidden);
			await expect(recallReport(who, id)).rejects.toThrow(Forbidden);
		}
		await done(writeReport(staff, id, text()));
		await expect(writeReport(staff, id, text({ summary: 'Toinen' }))).rejects.toThrow(Conflict);
	});

	it('wait for the end of the day', async () => {
		const db = await open();
		const { staff, id, done } = await heldDay(db);
		await db.kysely.updateTable('workshop').set({ state: 'open' }).execute();
		await done(writeReport(staff, id, text()));
		expect(await approveReport(staff, id, checked)).toMatchObject({ code: 'report_day_not_over' });
	});

	it('become a PDF and a DOCX', async () => {
		const { staff, id, done } = await heldDay(await open());
		await done(writeReport(staff, id, text()));
		const paper = withLang('sv', async () => {
			const report = await reportOf(staff, id);
			const view = reportView(await recordOf(staff, id), report.texts, [], {
				lang: 'sv',
				zone: 'Europe/Helsinki'
			});
			return reportPaper(view, 'sv', new Date(0));
		});
		expect(await renderPdf(await paper)).toMatchObject({ ok: true });
		expect(await renderDocx(await paper)).toMatchObject({ ok: true });
		// the summary is there in Finnish only, and says so to a screen reader
		expect((await paper).blocks[0]).toMatchObject({ kind: 'part', lang: 'fi' });
	});
});

it('a record says what its numbers are, also one approved before there were ratings', async () => {
	const one = { kind: 'note', text: 'Kyyti', lang: 'fi', station: 1, notes: 1 } as const;
	const view = (result: Partial<ReportRecord['results'][number]>) =>
		withLang('fi', async () =>
			reportView(
				{
					titles: [],
					starts_at: '2026-11-27T07:00:00Z',
					ends_at: '2026-11-27T11:00:00Z',
					place: '',
					came: { total: 9, sides: null },
					programme: [],
					themes: [],
					voters: 9,
					results: [{ ...one, ...result }],
					feedback: null
				},
				[],
				[],
				{ lang: 'fi', zone: 'Europe/Helsinki' }
			)
		);
	expect(await view({ dots: 4 })).toMatchObject({
		voted: { score: 'Ääniä' },
		results: [{ score: '4', votes: '4 ääntä' }]
	});
	const outcome = { kind: 'rating', voters: 9, score: 35 / 9, middle: [3, 5] } as const;
	expect(await view({ outcome })).toMatchObject({
		voted: { title: 'Äänestyksen tulos', score: 'Keskiarvo (1–5)' },
		results: [
			{ score: '3,9', meta: 'Pöytä 1, yksi lappu, 9 arviota, joista vähintään puolet on 3–5' }
		]
	});
});

eachDatabase('a step that is late', (open) => {
	it('is reminded of once: to who acts for the owner, else to the coordinator', async () => {
		const db = await open();
		const world = await harvestWorld(db);
		const { staff, workshop, ports, done } = world;
		const make = (item: string, owner: string) =>
			done(
				makeIdea(
					staff,
					{ workshopId: workshop.id, item },
					anIdea({ nextStep: 'Soitetaan', nextOn: '2026-12-01', ownerOrganisation: owner })
				)
			);
		const owned = await make(world.cluster, 'Omaisten tuki ry');
		const unknown = await make(world.dotted, 'Kyläseura');
		const parked = await make(world.plain, '');
		await done(parkIdea(staff, parked.id, { reason: 'x', lookAgain: '2027-01-01' }));
		const sweep = async (day: string) => {
			ports.moveTo(`${day}T08:00:00Z`);
			await ideaSweeps[0]!.run(staff);
			const mails = await db.kysely
				.selectFrom('mail')
				.select(['about_id', 'to_email'])
				.where('template', '=', 'idea_late')
				.execute();
			return mails.map((one) => [one.about_id, one.to_email]);
		};
		expect(await sweep('2026-12-01')).toEqual([]);
		const sent = await sweep('2026-12-02');
		expect(sent).toContainEqual([owned.id, 'member@example.org']);
		expect(sent).toContainEqual([unknown.id, 'anna@example.org']);
		expect(sent.map(([id]) => id)).not.toContain(parked.id);
		expect(await sweep('2026-12-03')).toHaveLength(sent.length);
		// a step that was moved is reminded of again
		const { lang: _l, title: _t, need: _n, forWhom: _f, ...rest } = anIdea();
		await done(
			commitIdea(staff, unknown.id, 1, 'fi', {
				...rest,
				ownerOrganisation: 'Kyläseura',
				nextStep: 'Soitetaan',
				nextOn: '2026-12-04'
			})
		);
		expect((await sweep('2026-12-05')).length).toBe(sent.length + 1);
	});
});
