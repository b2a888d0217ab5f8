import type { Topic } from './types.ts';
import { day, fi, sv } from './text.ts';

const sharedRides: Topic = {
	key: 'h-shared-rides',
	table: 'home',
	shows: ['on-agenda'],
	stage: 'on-agenda',
	title: sv(
		'Samåkning till klubbar och dagverksamhet',
		'Kimppakyydit kerhoihin ja päivätoimintaan'
	),
	what: sv(
		'En gemensam lista över frivilliga förare i fyra byar. Välfärdsområdet betalar försäkring och kilometer, föreningen ringer runt.',
		'Yhteinen lista vapaaehtoisista kuljettajista neljässä kylässä. Hyvinvointialue maksaa vakuutuksen ja kilometrit, yhdistys soittaa kyydit kokoon.'
	),
	why: sv(
		'Vi har redan elva förare och en pärm. Det som saknas är en försäkring, och någon som svarar när pärmen är på semester.',
		'Meillä on jo yksitoista kuljettajaa ja mappi. Puuttuu vakuutus, ja joku joka vastaa, kun mappi on lomalla.'
	),
	language: 'sv',
	onBehalfOf: 'bybusslaget',
	proposer: { person: 'siv-haggblom' },
	channel: 'web',
	concerns: sv(
		'Äldre i Replot, Björkö, Petsmo och Laihela som inte har bil.',
		'Ikäihmisiä Raippaluodossa, Björköbyssä, Petsmossa ja Laihialla, joilla ei ole autoa.'
	),
	heard: {
		how: 'not-yet',
		sentence: sv(
			'Förarna är hörda, men inte de som ska åka. Vi frågar dem före mötet.',
			'Kuljettajia on kuultu, matkustajia ei vielä. Kysymme heiltä ennen kokousta.'
		)
	},
	influence: {
		by: day(60),
		then: sv(
			'Då gör området upp sina försäkringar för nästa år.',
			'Silloin alue tekee ensi vuoden vakuutuksensa.'
		)
	},
	proposed: day(-18),
	triage: {
		when: day(-14),
		outcome: { to: 'table' },
		reason: sv(
			'Tas upp. Nämnden har själv föreslagit det här, och det finns tid före nästa år.',
			'Otetaan käsittelyyn. Lautakunta ehdotti tätä itse, ja ensi vuoteen ehtii vaikuttaa.'
		),
		six: {
			severalParties: sv('Ja: området, två kommuner och tre föreningar.'),
			outputWanted: 'joint-action'
		}
	},
	publication: 'full',
	cameFrom: 'h-free-transport',
	history: [{ what: 'item', meeting: 'h4', item: 5 }]
};

const outdoors: Topic = {
	key: 'h-outdoors',
	table: 'home',
	shows: ['discussed'],
	stage: 'discussed',
	title: fi('Ulos kerran viikossa', 'Ut en gång i veckan'),
	what: fi(
		'Jokainen palvelutalon asukas pääsee ulos vähintään kerran viikossa, jos hän haluaa.',
		'Alla som bor i ett servicehus kommer ut minst en gång i veckan om de vill.'
	),
	why: fi(
		'Isäni kalasti 60 vuotta. Nyt hän katsoo merta ikkunasta ja kysyy, mistä päin tuulee.',
		'Min pappa fiskade i 60 år. Nu ser han havet genom fönstret och frågar varifrån det blåser.'
	),
	language: 'fi',
	onBehalfOf: 'resident',
	proposer: { name: 'Kaisu Hautanen', email: 'kaisu@hautanen.example', nameShown: true },
	channel: 'letter',
	concerns: fi(
		'Palveluasumisen asukkaita, varsinkin pyörätuolilla liikkuvia.',
		'De som bor i boendeservice, särskilt de som använder rullstol.'
	),
	heard: {
		how: 'expert',
		sentence: fi(
			'Kokemusasiantuntija kävi kahdessa talossa ja kysyi asukkailta kahvipöydässä.',
			'En erfarenhetsexpert besökte två hus och frågade invånarna vid kaffebordet.'
		)
	},
	proposed: day(-120),
	triage: {
		when: day(-113),
		outcome: { to: 'table' },
		reason: fi(
			'Otetaan käsittelyyn. Kiitos kirjeestä. Vapaaehtoisilla ja taloilla on tähän yhdessä keinoja.',
			'Tas upp. Tack för brevet. Frivilliga och husen har tillsammans sätt att lösa det här.'
		),
		six: {
			oneFieldOrMany: fi('Monta: ikäihmiset, vammaisuus, vapaaehtoiset.'),
			outputWanted: 'view'
		}
	},
	publication: 'full',
	history: [
		{ what: 'item', meeting: 'h3', item: 7 },
		{ what: 'agreed', action: 'a-outdoors-insurance' },
		{ what: 'item', meeting: 'h4', item: 6 }
	]
};

const meals: Topic = {
	key: 'h-meals',
	table: 'home',
	shows: ['untriaged'],
	stage: 'proposed',
	title: fi('Lämmin ruoka yhdessä, ei rasiassa'),
	what: fi(
		'Ateriapalvelun asiakas voisi syödä kaksi kertaa viikossa koululla tai kylätalolla muiden kanssa.'
	),
	why: fi('Rasia tulee ovelle, mutta juttuseura ei. Moni jättää puolet syömättä.'),
	language: 'fi',
	onBehalfOf: 'ruoka-ja-seura',
	proposer: { person: 'anneli-ojala' },
	channel: 'web',
	concerns: fi('Ateriapalvelun asiakkaita.'),
	heard: {
		how: 'asked',
		sentence: fi('Ruoan kuljettajat kysyivät ovella 22 ihmiseltä. 15 lähtisi.')
	},
	proposed: day(-2),
	publication: 'untriaged',
	history: []
};

export const homeOpen: readonly Topic[] = [sharedRides, outdoors, meals];
