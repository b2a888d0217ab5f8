import { describe, expect, it } from 'vitest';
import { withLang } from '#platform/i18n/locale.server.ts';
import type { AgendaItem } from './meeting.queries.server.ts';
import { agendaPaper, memoPaper } from './meeting.papers.ts';
import { itemsFor, memoItems, missingIn, presentShown } from './memo.public.ts';
import type { Attending, Written } from './memo.queries.server.ts';

const item = (position: number, more: Partial<AgendaItem> = {}): AgendaItem => ({
	id: `item-${position}`,
	position,
	kind: 'decision',
	standing: null,
	topic_id: null,
	topic_number: null,
	topic_title: null,
	topic_public: false,
	topic_heard: null,
	presenter: '',
	minutes: 15,
	state: 'done',
	held_back: false,
	held_back_reason: '',
	decided: null,
	votes_for: null,
	votes_against: null,
	votes_empty: null,
	version: 1,
	decision_number: null,
	texts: [
		{ lang: 'fi', title: `Asia ${position}`, intro: `Johdanto ${position}`, original: true },
		{ lang: 'sv', title: `Ärende ${position}`, intro: `Inledning ${position}`, original: false }
	],
	...more
});
const written = (
	position: number,
	lang: 'fi' | 'sv',
	text: string,
	field: Written['field'] = 'notes'
): Written => ({
	item_id: `item-${position}`,
	field,
	lang,
	text,
	version: 1,
	by: null,
	written_at: ''
});
const held = item(2, {
	held_back: true,
	held_back_reason: 'Koskee yhtä ihmistä',
	presenter: 'Eeva Salainen',
	decided: 'consensus',
	decision_number: 5,
	topic_number: 12,
	topic_title: 'Salainen aihe',
	topic_public: true
});
const person = (more: Partial<Attending>): Attending => ({
	membership_id: 'm',
	name: 'Matti Mäkelä',
	role: 'member',
	organisation: { name_fi: 'Omaisten tuki ry', name_sv: 'Anhörigas stöd rf', name_en: null },
	side: 'association',
	remote: false,
	in_place_of: null,
	in_place_of_role: null,
	guest_name: null,
	guest_organisation: null,
	drawn: false,
	...more
});
const meeting = {
	table_names: [
		{ lang: 'fi' as const, name: 'Psykososiaaliset palvelut', original: true },
		{ lang: 'sv' as const, name: 'Psykosociala tjänster', original: false }
	],
	term_number: 3,
	year: 2026,
	starts_at: new Date('2026-12-10T11:00:00Z'),
	ends_at: new Date('2026-12-10T13:00:00Z'),
	place: 'Vaasa',
	changed_at: new Date('2026-12-11T08:00:00Z')
};
const say = <T>(run: () => T) => withLang('fi', run);

describe('what everybody may read of a memo', () => {
	const fields = [
		written(1, 'fi', 'Avattiin.'),
		written(2, 'fi', 'Salaisuus.'),
		written(3, 'fi', 'Päätettiin.')
	];

	it('has no more than number, title, time and reason of what is held back, outside the table', () => {
		const secret = item(2, {
			...held,
			presenter: 'Esittelijä',
			decided: 'vote',
			votes_for: 5,
			decision_number: 7,
			topic_public: false,
			topic_number: 12,
			topic_title: 'Salainen aihe',
			texts: held.texts.map((text) => ({ ...text, intro: 'Salaisuus' }))
		});
		const [outside] = itemsFor([secret], false);
		expect(outside).toMatchObject({ position: 2, minutes: held.minutes, held_back: true });
		expect(JSON.stringify(outside)).not.toMatch(/Esittelijä|vote"|Sala|:5|:7|:12/);
		expect(itemsFor([secret], true)).toEqual([secret]);
	});

	it('keeps the numbers of the items, with a stub and its reason for what is held back', () => {
		const shown = say(() => memoItems([item(1), held, item(3)], fields, 'fi', false));
		expect(shown.map((one) => one.position)).toEqual([1, 2, 3]);
		expect(shown[1]).toMatchObject({
			title: 'Asia 2',
			stub: 'Koskee yhtä ihmistä',
			fields: {},
			vote: '',
			decisionNumber: null,
			topicNumber: null,
			topicTitle: null
		});
		expect(JSON.stringify(shown)).not.toContain('Salaisuus');
	});

	it('is whole for the table: the same items from the same source', () => {
		const shown = say(() => memoItems([item(1), held, item(3)], fields, 'fi', true));
		expect(shown[1]).toMatchObject({
			stub: null,
			fields: { notes: { text: 'Salaisuus.' } },
			topicNumber: 12
		});
	});

	it('does not name a topic that is not public', () => {
		const hidden = item(1, { topic_number: 9, topic_title: 'Ei julkinen' });
		expect(say(() => memoItems([hidden], [], 'fi', false))[0]).toMatchObject({
			topicNumber: null,
			topicTitle: null
		});
	});

	it('has each field in the reader’s language, else in the one that it is written in', () => {
		const both = [
			written(1, 'fi', 'Suomeksi'),
			written(1, 'sv', 'På svenska'),
			written(1, 'fi', 'Vain suomeksi', 'grounds'),
			written(1, 'sv', '', 'grounds')
		];
		const shown = say(() => memoItems([item(1)], both, 'sv', false))[0]!;
		expect(shown.fields.notes).toEqual({ text: 'På svenska', lang: 'sv' });
		expect(shown.fields.grounds).toEqual({ text: 'Vain suomeksi', lang: 'fi' });
	});

	it('says which language of the table is missing', () => {
		expect(
			missingIn({ fields: [written(1, 'fi', 'Teksti'), written(1, 'sv', '')] }, ['fi', 'sv'])
		).toEqual(['sv']);
	});
});

describe('who was there, for everybody', () => {
	const outside = (people: Attending[]) => say(() => presentShown(people, 'fi', false));

	it('names people in their office with their organisation', () => {
		expect(outside([person({})]).lines).toEqual([
			{ name: 'Matti Mäkelä', organisation: 'Omaisten tuki ry', note: '' }
		]);
	});

	it('counts guests of an open meeting and names none', () => {
		const guest = person({
			membership_id: null,
			name: null,
			role: null,
			organisation: null,
			side: 'other',
			guest_name: 'Vieras',
			guest_organisation: 'Kylä'
		});
		expect(outside([guest, guest])).toMatchObject({ lines: [], guests: 2 });
		expect(say(() => presentShown([guest], 'fi', true)).lines[0]).toMatchObject({ name: 'Vieras' });
	});

	it('has an expert by experience without name and association, and only with consent', () => {
		const expert = person({ name: 'Eeva Salainen', role: 'expert', side: 'experience' });
		expect(outside([expert])).toMatchObject({ lines: [], sides: { experience: 0 } });
		const shown = outside([{ ...expert, drawn: true }]);
		expect(shown.lines).toEqual([{ name: 'Kokemusasiantuntija', organisation: '', note: '' }]);
		expect(shown.sides.experience).toBe(1);
	});

	it('does not give an expert away by the deputy in their place', () => {
		const deputy = person({
			name: 'Dagmar Nyman',
			role: 'deputy',
			side: 'experience',
			in_place_of: 'Eeva Salainen',
			in_place_of_role: 'expert'
		});
		expect(JSON.stringify(outside([deputy]))).not.toMatch(/Eeva|Dagmar|Omaisten/);
		expect(JSON.stringify(outside([{ ...deputy, drawn: true }]))).not.toMatch(
			/Eeva|Dagmar|Omaisten/
		);
	});

	it('says whose place a deputy took, and who was remote', () => {
		const [line] = outside([
			person({
				role: 'deputy',
				in_place_of: 'Aino Aalto',
				in_place_of_role: 'member',
				remote: true
			})
		]).lines;
		expect(line!.note).toContain('Aino Aalto');
		expect(line!.note.split(', ')).toHaveLength(2);
	});
});

describe('the papers', () => {
	const agenda = (inside: boolean) =>
		say(() =>
			agendaPaper(
				meeting,
				[item(1), held, item(3, { topic_heard: 'not_yet' })],
				['fi', 'sv'],
				'Europe/Helsinki',
				inside,
				[],
				{ actions: [], today: '2026-12-01' }
			)
		);

	it('have what is open from before under its item, in the words of each part', () => {
		const open = {
			text: 'Selvitetään hinta',
			owner: { name_fi: 'Omaisten tuki ry', name_sv: 'Anhörigas stöd rf', name_en: null },
			owner_person: null,
			owner_post: '',
			state: 'open',
			due: '2026-12-09'
		} as never;
		const items = [item(1, { kind: 'standing', standing: 'open_actions' }), item(2)];
		const paper = say(() =>
			agendaPaper(meeting, items, ['fi', 'sv'], 'Europe/Helsinki', false, [], {
				actions: [open],
				today: '2026-12-01'
			})
		);
		const lists = JSON.stringify(paper.blocks).match(/"items":\["[^"]*"\]/g)!;
		expect(lists).toHaveLength(2);
		expect(lists[0]).toMatch(/Selvitetään hinta – Omaisten tuki ry, .*ke 9\.12\.2026/);
		expect(lists[1]).toMatch(/Selvitetään hinta – Anhörigas stöd rf, .*ons 9\.12\.2026/);
		expect(lists[1]).not.toContain('viimeistään');
	});

	it('are bilingual where the table is, each part in its own language', () => {
		const paper = agenda(false);
		expect(paper.title).toContain('Psykososiaaliset palvelut 3/2026');
		const part = paper.blocks.find((block) => block.kind === 'part');
		expect(part).toMatchObject({ lang: 'sv' });
		expect(JSON.stringify(part)).toMatch(
			/Psykosociala tjänster 3\/2026.*kl\.\u00a013\.00–15\.00.*Ärende 1/
		);
		expect(JSON.stringify(part)).not.toContain('Asia 1');
	});

	it('have a stub with its reason for what is held back, without who presents it', () => {
		expect(JSON.stringify(agenda(false))).toContain('Koskee yhtä ihmistä');
		expect(JSON.stringify(agenda(false))).not.toMatch(/Johdanto 2|Inledning 2|Eeva Salainen/);
		expect(JSON.stringify(agenda(true))).toMatch(/Johdanto 2/);
		expect(JSON.stringify(agenda(true))).toMatch(/Eeva Salainen/);
	});

	it('of a memo keep the numbers and hold back what the page holds back', () => {
		const paper = say(() =>
			memoPaper(
				meeting,
				memoItems(
					[item(1), held],
					[written(1, 'fi', 'Avattiin.'), written(2, 'fi', 'Salaisuus.')],
					'fi',
					false
				),
				presentShown(
					[person({}), person({ name: 'Eeva Salainen', role: 'expert', side: 'experience' })],
					'fi',
					false
				),
				[
					{
						item_id: 'item-2',
						text: 'Salainen toimenpide',
						owner: null,
						owner_person: null,
						owner_post: '',
						state: 'open',
						due: '2027-01-01'
					} as never
				],
				'fi',
				'Europe/Helsinki',
				'2026-12-12'
			)
		);
		const text = JSON.stringify(paper);
		expect(text).toMatch(/1\. Asia 1.*Avattiin\..*2\. Asia 2.*Koskee yhtä ihmistä/);
		expect(text).not.toMatch(/Salaisuus|Salainen/);
	});
});
