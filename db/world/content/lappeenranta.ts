import type { Meeting, Table } from './types.ts';
import { fi, on } from './text.ts';

/** What the source of 2014 says, and what was made up around it. Shown on the area's page. */
export const lappeenrantaSource = {
	seedTells: fi(
		'Lähteestä: päivät 3.2.2014 ja 17.2.2014, osallistujat 64 ja 32, palautteet 21 ja 13, dialogi, Learning Café, neljä hankeaihiota suunnitteluun, RAY:n haku toukokuussa 2014 sekä mukana olleet ohjelmat.',
		undefined,
		'From the source: the days 3 and 17 February 2014, 64 and 32 participants, 21 and 13 feedback answers, the dialogue, the Learning Café, four project ideas that went into planning, the funding call of May 2014 and the programmes behind it.'
	),
	invented: fi(
		'Keksittyä: ihmiset, neljä yhdistystä, aihioiden nimet ja sisältö, keskustelut, kellonajat, paikat ja toimenpiteet. Lähde ei kerro, miten aihioille kävi, emmekä mekään.',
		undefined,
		'Invented: the people, the four associations, the names and content of the ideas, the discussions, times of day, places and actions. The source does not say what became of the ideas, and neither do we.'
	)
} as const;

/** Both counts are in the source: who was there and who answered the feedback survey afterwards. */
export const lappeenrantaFeedback = [
	{
		meeting: 'l1',
		participants: 64,
		answers: 21,
		said: fi('Aavistuksen teoriapainotteinen, mutta mielenkiintoinen ja ajatuksia herättävä.')
	},
	{
		meeting: 'l2',
		participants: 32,
		answers: 13,
		said: fi('Learning Café oli hyvä ja mukava tapa tehdä, ja kaikki saivat vaikuttaa.')
	}
] as const;

export const innostamo: Table = {
	key: 'innostamo-2014',
	area: 'lappeenranta',
	kind: 'open-forum',
	sector: 'ageing-at-home',
	host: 'l-programme',
	name: fi('Innostamo 2014', undefined, 'Innostamo 2014'),
	purpose: fi(
		'Avoin työpaja niille, jotka tukevat kotona asuvia ikääntyneitä: vapaaehtoiset, järjestöt ja julkinen puoli. Ensin opitaan verkostosta, sitten ideoista tehdään hankeaihioita.',
		undefined,
		'An open workshop for all who support older people at home: volunteers, associations and the public side. First we learn about networks, then we shape ideas into projects.'
	),
	mandate: fi('Ei päätösvaltaa. Ideat vie eteenpäin se, joka lupaa.'),
	feeRule: fi('Ei palkkioita. Kahvi on maksuton.'),
	rules: [fi('Kaikki saavat puhua, kukaan ei myy omaa hankettaan ensimmäisenä.')],
	languages: ['fi'],
	term: { from: on('2014-02-03'), to: on('2014-05-31') },
	themes: [],
	seats: [],
	steps: [
		{
			title: fi('Osa I: verkostokoulutus'),
			responsible: fi('Ohjelma ja kouluttaja'),
			duration: fi('Yksi päivä')
		},
		{
			title: fi('Osa II: Innostamo – dialogi, Learning Café ja hankkeistaminen'),
			responsible: fi('Ohjelma ja pöytien vetäjät'),
			duration: fi('Yksi päivä, kahden viikon päästä')
		},
		{
			title: fi('Aihiosta hakemus'),
			responsible: fi('Yhdistys, joka lupasi'),
			duration: fi('RAY:n hakuun toukokuussa 2014')
		}
	]
};

export const lappeenrantaMeetings: readonly Meeting[] = [
	{
		key: 'l1',
		table: 'innostamo-2014',
		number: 1,
		title: fi('Verkostokoulutus', undefined, 'Network training'),
		when: on('2014-02-03', '9:00'),
		ends: '15:00',
		place: fi('Lappeenranta'),
		remote: false,
		items: [
			{
				no: 1,
				kind: 'information',
				title: fi('Mitä verkostomainen toiminta tarkoittaa'),
				minutes: 120,
				notes: fi(
					'Tutkija Aalto-yliopistosta: verkosto alkaa siitä, että tietää, mitä naapuri tekee.'
				)
			},
			{
				no: 2,
				kind: 'discussion',
				title: fi('Mikä kotona asuvan arjessa puuttuu?'),
				minutes: 120,
				notes: fi('Pöydät kirjoittivat ideoita Innostamoa varten.')
			}
		],
		attendance: { room: [], remote: [], headcount: 64 },
		memo: {
			state: 'published',
			writer: 'l-jukka-suikkanen',
			draft: on('2014-02-04'),
			forComment: { from: on('2014-02-04'), until: on('2014-02-06') },
			approved: { when: on('2014-02-06'), by: 'l-outi-vainikka' },
			published: on('2014-02-07')
		}
	},
	{
		key: 'l2',
		table: 'innostamo-2014',
		number: 2,
		title: fi('Innostamo', undefined, 'Innostamo'),
		when: on('2014-02-17', '9:00'),
		ends: '15:00',
		place: fi('Lappeenranta'),
		remote: false,
		items: [
			{
				no: 1,
				kind: 'discussion',
				title: fi('Dialogi: uskalla tehdä toisin'),
				minutes: 45,
				notes: fi('Pareittain, ilman papereita. Kysymys oli: mitä lakkaisit tekemästä?')
			},
			...[
				['l-torstaisoitto', 'Ovikello soi torstaisin', 'l-helvi-partanen'],
				['l-yksi-numero', 'Yksi numero, josta vastataan', 'l-pauli-hyvonen'],
				['l-porukkaruoka', 'Porukkaruokaa koululla', 'l-reijo-karhu'],
				['l-liikkuva-kerho', 'Kerho, joka tulee bussilla', 'l-sirkka-tiainen']
			].map(([topic = '', title = '', presenter = ''], index) => ({
				no: index + 2,
				kind: 'discussion' as const,
				title: fi(title),
				topic,
				presenter,
				minutes: 45,
				notes: fi('Learning Cafén pöytä. Aihio lähti suunnitteluun.')
			}))
		],
		attendance: { room: [], remote: [], headcount: 32 },
		memo: {
			state: 'published',
			writer: 'l-jukka-suikkanen',
			draft: on('2014-02-18'),
			forComment: { from: on('2014-02-18'), until: on('2014-02-24') },
			approved: { when: on('2014-02-24'), by: 'l-outi-vainikka' },
			published: on('2014-02-25')
		}
	}
];
