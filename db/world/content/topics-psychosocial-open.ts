import type { Topic } from './types.ts';
import { day, fi, sv } from './text.ts';

const chatSv: Topic = {
	key: 'p-chat-sv',
	table: 'psychosocial',
	shows: ['on-agenda'],
	stage: 'on-agenda',
	title: sv('En chatt på svenska som någon svarar i', 'Ruotsinkielinen chat, jossa joku vastaa'),
	what: sv(
		'Ungdomschatten är öppen på svenska minst två kvällar i veckan, med någon som känner till Österbotten.',
		'Nuorten chat on auki ruotsiksi vähintään kahtena iltana viikossa, ja vastaaja tuntee Pohjanmaan.'
	),
	why: sv(
		'Det står ”svenska” på knappen. När man trycker kommer ett svar på finska om att ingen svarar på svenska.',
		'Napissa lukee ”svenska”. Kun sitä painaa, tulee suomeksi vastaus, ettei kukaan vastaa ruotsiksi.'
	),
	language: 'sv',
	onBehalfOf: 'nuorten-laituri',
	proposer: { person: 'emilia-nyby' },
	channel: 'web',
	concerns: sv('Svenskspråkiga unga i åldern 13–22.', 'Ruotsinkielisiä nuoria, 13–22 vuotta.'),
	heard: {
		how: 'asked',
		sentence: sv(
			'Elevkårerna i tre skolor provade chatten under en vecka: 17 försök, två svar på svenska.',
			'Kolmen koulun oppilaskunnat kokeilivat chattia viikon ajan: 17 yritystä, kaksi vastausta ruotsiksi.'
		)
	},
	influence: {
		by: day(55),
		then: sv('Då görs nästa skiftlista för chatten.', 'Silloin tehdään chatin seuraava vuorolista.')
	},
	proposed: day(-33),
	triage: {
		when: day(-28),
		outcome: { to: 'table' },
		reason: sv(
			'Tas upp. Tre föreningar har svenskspråkiga vuxna som vill svara, om någon utbildar dem.',
			'Otetaan käsittelyyn. Kolmella yhdistyksellä on ruotsinkielisiä aikuisia, jotka vastaisivat, jos joku kouluttaa.'
		),
		six: { severalParties: sv('Ja: området, Jakobstad, Vasa och tre föreningar.') }
	},
	publication: 'full',
	history: [{ what: 'item', meeting: 'p4', item: 3 }]
};

const relatives: Topic = {
	key: 'p-relatives',
	table: 'psychosocial',
	shows: ['discussed'],
	stage: 'discussed',
	title: fi('Läheiseltä kysytään: miten sinä jaksat?', 'Fråga den närstående: hur orkar du?'),
	what: fi(
		'Kun aikuinen tulee hoitoon, läheiselle annetaan kortti: kenelle voi soittaa ja missä on ryhmä.',
		'När en vuxen får vård får den närstående ett kort: vem man kan ringa och var det finns en grupp.'
	),
	why: fi(
		'Äiti, puoliso tai sisarus ajaa kotiin yksin ja googlaa parkkipaikalla.',
		'Mamman, maken eller systern kör hem ensam och googlar på parkeringen.'
	),
	language: 'fi',
	onBehalfOf: 'laheisten-silta',
	proposer: { person: 'marjatta-uusitalo' },
	channel: 'web',
	concerns: fi('Läheisiä, jotka odottavat käytävässä.', 'Närstående som väntar i korridoren.'),
	heard: {
		how: 'asked',
		sentence: fi(
			'Kolmen läheisryhmän illat, yhteensä 27 ihmistä.',
			'Kvällar i tre anhöriggrupper, sammanlagt 27 personer.'
		)
	},
	proposed: day(-90),
	triage: {
		when: day(-84),
		outcome: { to: 'table' },
		reason: fi(
			'Otetaan käsittelyyn. Kortin tekee yhdistys, mutta sen antaa hoitaja, joten siitä pitää sopia.',
			'Tas upp. Föreningen gör kortet, men det är vårdaren som ger det, så vi behöver komma överens.'
		),
		six: { outputWanted: 'joint-action', stillTime: fi('Ei kiirettä.') }
	},
	publication: 'full',
	history: [
		{ what: 'item', meeting: 'p3', item: 3 },
		{ what: 'agreed', action: 'a-relatives-card' }
	]
};

const interpreter: Topic = {
	key: 'p-interpreter',
	table: 'psychosocial',
	shows: ['untriaged'],
	stage: 'proposed',
	title: fi('Tulkki myös vertaisryhmään'),
	what: fi(
		'Ryhmään saisi tulkin neljäksi ensimmäiseksi kerraksi. Sen jälkeen selvitään usein keskenään.'
	),
	why: fi('Nainen tuli, istui tunnin, hymyili ja lähti. Hän ei tullut toista kertaa.'),
	language: 'fi',
	onBehalfOf: 'uudet-naapurit',
	proposer: { person: 'nasrin-karimi' },
	channel: 'web',
	concerns: fi('Ihmisiä, joiden suomi tai ruotsi on vasta alussa.'),
	heard: { how: 'asked', sentence: fi('Kieliparin kautta kysyttiin kahdeksalta.') },
	proposed: day(-1),
	publication: 'untriaged',
	history: []
};

const studentFlats: Topic = {
	key: 'p-students',
	table: 'psychosocial',
	shows: ['untriaged'],
	stage: 'in-triage',
	title: sv('Fredagskväll i studentkorridoren'),
	what: sv('Någon vuxen, gärna med våffeljärn, går runt i studenthusen en fredag i månaden.'),
	why: sv(
		'Första hösten känner man ingen. Alla tror att alla andra är på fest. Jag skriver för hand eftersom min dator också är ledsen.'
	),
	language: 'sv',
	onBehalfOf: 'resident',
	proposer: { name: 'En studerande i Vasa', email: 'studeranden@vasa.example', nameShown: false },
	channel: 'letter',
	concerns: sv('Nya studerande i Vasa, på tre språk.'),
	heard: {
		how: 'asked',
		sentence: sv('Jag frågade i min korridor. Fem av sju skulle öppna dörren.')
	},
	proposed: day(-6),
	publication: 'untriaged',
	history: []
};

export const psychosocialOpen: readonly Topic[] = [chatSv, relatives, interpreter, studentFlats];
