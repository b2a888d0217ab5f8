import type { Topic } from './types.ts';
import { day, sv } from './text.ts';

const alarm: Topic = {
	key: 'h-alarm',
	table: 'home',
	shows: ['awaiting-late'],
	stage: 'awaiting-answer',
	title: sv(
		'Vem öppnar dörren när trygghetslarmet går?',
		'Kuka avaa oven, kun turvapuhelin hälyttää?'
	),
	what: sv(
		'Det ska stå klart för den som har larm vem som kommer, hur snabbt och vem som har nyckel.',
		'Turvapuhelimen käyttäjän pitää tietää, kuka tulee, kuinka nopeasti ja kenellä on avain.'
	),
	why: sv(
		'I byarna är det ofta grannen som har nyckeln. När grannen reser till Kanarieöarna vet ingen vem som kommer. En medlem låg på köksgolvet i två timmar och lyssnade på radion tills någon hittade en reservnyckel.',
		'Kylissä avain on usein naapurilla. Kun naapuri lähtee Kanarialle, kukaan ei tiedä, kuka tulee. Yksi jäsen makasi kaksi tuntia keittiön lattialla ja kuunteli radiota, kunnes vara-avain löytyi.'
	),
	language: 'sv',
	onBehalfOf: 'seniorernas-horn',
	proposer: { person: 'carola-finne' },
	channel: 'web',
	concerns: sv(
		'Omkring 1 700 personer som har trygghetslarm, de flesta över 80 år.',
		'Noin 1 700 turvapuhelimen käyttäjää, useimmat yli 80-vuotiaita.'
	),
	heard: {
		how: 'asked',
		sentence: sv(
			'Vi frågade på en kaffestund i Närpes. Sju av tolv visste inte vem som kommer.',
			'Kysyimme kahvihetkessä Närpiössä. Seitsemän kahdestatoista ei tiennyt, kuka tulee.'
		)
	},
	influence: {
		by: day(40),
		then: sv(
			'Då skrivs det nya avtalet om larmtjänsten under.',
			'Silloin allekirjoitetaan uusi sopimus turvapalvelusta.'
		)
	},
	proposed: day(-110),
	triage: {
		when: day(-104),
		outcome: { to: 'table' },
		reason: sv(
			'Tas upp. Avtalet om larmtjänsten förnyas snart, så nu går det att påverka.',
			'Otetaan käsittelyyn. Turvapalvelun sopimus uusitaan pian, joten nyt voi vaikuttaa.'
		),
		six: {
			competence: sv('Hemvården och den som upphandlar.'),
			stillTime: sv('Ja, tills avtalet skrivs under.'),
			outputWanted: 'information'
		}
	},
	publication: 'full',
	history: [
		{ what: 'item', meeting: 'h3', item: 6 },
		{ what: 'asked', question: 'q-alarm' },
		{ what: 'item', meeting: 'h4', item: 4 }
	],
	questions: [
		{
			key: 'q-alarm',
			meeting: 'h3',
			item: 6,
			to: sv('Hemvården i Österbottens välfärdsområde', 'Pohjanmaan hyvinvointialueen kotihoito'),
			organisation: 'county',
			email: 'hemvarden@pohjanmaa.example',
			text: sv(
				'Vem kommer när larmet går i en by utan nattpatrull, hur lång tid tar det som mest, och får varje användare det på papper?',
				'Kuka tulee, kun turvapuhelin hälyttää kylässä, jossa ei ole yöpartiota, kuinka kauan se enintään kestää, ja saako jokainen käyttäjä tiedon paperilla?'
			),
			sent: day(-61),
			due: day(-11),
			reminded: [day(-18), day(-4)]
		}
	]
};

export const homeLate: readonly Topic[] = [alarm];
