import type { Topic } from './types.ts';
import { day, fi, sv } from './text.ts';

const eveningLine: Topic = {
	key: 'h-evening-line',
	table: 'home',
	shows: ['moved', 'owner-left'],
	stage: 'being-carried-out',
	title: fi(
		'Iltasoitto sille, jolle kukaan ei soita',
		'Ett kvällssamtal till den som ingen ringer'
	),
	what: fi(
		'Vapaaehtoiset soittavat iltaisin niille, jotka sitä toivovat. Ei neuvontaa, ihan vain jutellaan.',
		'Frivilliga ringer på kvällen till dem som vill. Ingen rådgivning, bara prat.'
	),
	why: fi(
		'Kotihoidon viimeinen käynti on kuudelta. Siitä aamuun on neljätoista tuntia.',
		'Hemvårdens sista besök är klockan sex. Därifrån är det fjorton timmar till morgonen.'
	),
	language: 'fi',
	onBehalfOf: 'iltatee',
	proposer: { person: 'joonas-kivela' },
	channel: 'web',
	concerns: fi('Yksin asuvia, kaikenikäisiä.', 'Ensamboende i alla åldrar.'),
	heard: {
		how: 'asked',
		sentence: fi(
			'Teetuvalla kysyttiin 26 kävijältä. 19 haluaisi soiton, neljä haluaisi soittaa.',
			'På testugan frågade vi 26 besökare. 19 vill bli uppringda, fyra vill ringa.'
		)
	},
	proposed: day(-240),
	triage: {
		when: day(-233),
		outcome: { to: 'table' },
		reason: fi(
			'Otetaan käsittelyyn kotihoidon pöydässä, koska ehdotus alkoi kotihoidon illasta.',
			'Tas upp vid hemvårdens bord, eftersom förslaget började med hemvårdens kvällar.'
		)
	},
	publication: 'full',
	history: [
		{ what: 'item', meeting: 'h2', item: 5 },
		{
			what: 'moved',
			when: day(-210),
			to: 'psychosocial',
			reason: fi(
				'Siirretty. Yksinäisyys ei katso ikää, ja vapaaehtoisten koulutus on psykososiaalisella toimialalla.',
				'Överfört. Ensamheten ser inte till åldern, och den psykosociala sektorn utbildar de frivilliga.'
			)
		},
		{ what: 'item', meeting: 'p2', item: 6 },
		{ what: 'agreed', action: 'a-evening-list' },
		{ what: 'item', meeting: 'p3', item: 7 }
	]
};

const weekendOff: Topic = {
	key: 'h-weekend-off',
	table: 'home',
	shows: ['merged'],
	stage: 'passed-on',
	title: sv('Ett ledigt veckoslut för närståendevårdare', 'Vapaa viikonloppu omaishoitajalle'),
	what: sv(
		'Den som vårdar en närstående ska kunna få ett helt veckoslut ledigt.',
		'Omaishoitajan pitäisi saada kokonainen viikonloppu vapaaksi.'
	),
	why: sv(
		'Jag var på min systers sextioårskalas i två timmar. Resten satt jag i bilen.',
		'Olin siskoni kuusikymppisillä kaksi tuntia. Lopun ajan istuin autossa.'
	),
	language: 'sv',
	onBehalfOf: 'narstaendevardarna',
	proposer: { person: 'gunilla-storm' },
	channel: 'web',
	concerns: sv('Närståendevårdare.', 'Omaishoitajia.'),
	heard: {
		how: 'asked',
		sentence: sv(
			'Vår telefonring: elva samtal på en vecka.',
			'Puhelinrinkimme: yksitoista puhelua viikossa.'
		)
	},
	proposed: day(-230),
	triage: {
		when: day(-226),
		outcome: { to: 'merged', topic: 'h-respite' },
		reason: sv(
			'Samma sak föreslogs drygt en månad tidigare på finska. Vi lade ihop ämnena, och er förening står nu som förslagsställare bredvid den andra.',
			'Samaa ehdotettiin suomeksi runsas kuukausi aiemmin. Yhdistimme aiheet, ja yhdistyksenne on nyt ehdottajana toisen rinnalla.'
		)
	},
	publication: 'full',
	history: []
};

export const homeMoved: readonly Topic[] = [eveningLine, weekendOff];
