import type { Topic } from './types.ts';
import { day, fi, sv } from './text.ts';

const freeTransport: Topic = {
	key: 'h-free-transport',
	table: 'home',
	shows: ['did-not-go-further', 'answered-not'],
	stage: 'did-not-go-further',
	title: fi('Ilmainen kuljetus ryhmätoimintaan', 'Gratis skjuts till gruppverksamhet'),
	what: fi(
		'Hyvinvointialue maksaa kuljetuksen päivätoimintaan ja kerhoihin niille, jotka eivät pääse bussilla.',
		'Välfärdsområdet betalar skjutsen till dagverksamhet och klubbar för dem som inte kan ta bussen.'
	),
	why: fi(
		'Kylältä ei pääse keskustaan ennen iltapäivää. Taksi maksaa enemmän kuin koko kerhovuosi.',
		'Från byn kommer man inte in till centrum före eftermiddagen. Taxin kostar mer än hela klubbåret.'
	),
	language: 'fi',
	onBehalfOf: 'kylakaiku',
	proposer: { person: 'timo-aho' },
	channel: 'web',
	concerns: fi(
		'Ikäihmisiä kylissä, joissa bussi kulkee kahdesti päivässä tai ei ollenkaan.',
		'Äldre i byar där bussen går två gånger om dagen eller inte alls.'
	),
	heard: {
		how: 'asked',
		sentence: fi(
			'Laihian kolmessa kylässä kierrettiin talosta taloon, 34 vastausta.',
			'I tre byar i Laihela gick vi från hus till hus, 34 svar.'
		)
	},
	proposed: day(-308),
	triage: {
		when: day(-300),
		outcome: { to: 'table' },
		reason: fi(
			'Otetaan käsittelyyn. Rahasta päättää lautakunta, mutta tarve on syytä näyttää yhdessä.',
			'Tas upp. Nämnden beslutar om pengarna, men behovet är bra att visa tillsammans.'
		)
	},
	publication: 'full',
	history: [
		{ what: 'item', meeting: 'h1', item: 3 },
		{ what: 'item', meeting: 'h2', item: 4 },
		{ what: 'agreed', action: 'a-transport-count' },
		{ what: 'asked', question: 'q-transport' },
		{ what: 'answered', question: 'q-transport' },
		{ what: 'dropped', action: 'a-transport-count' },
		{
			what: 'ended',
			when: day(-19),
			reason: fi(
				'Ei edennyt. Kuljetukseen ei ole rahaa. Lautakunta ehdotti kimppakyytejä, ja niistä tehtiin uusi aihe.',
				'Gick inte vidare. Det finns inga pengar till skjutsar. Nämnden föreslog samåkning, och det blev ett nytt ämne.'
			)
		}
	],
	questions: [
		{
			key: 'q-transport',
			meeting: 'h2',
			item: 4,
			to: fi('Sosiaali- ja terveyslautakunta', 'Social- och hälsovårdsnämnden'),
			organisation: 'county',
			email: 'lautakunta@pohjanmaa.example',
			text: fi(
				'Pöytä esittää, että kuljetus ryhmätoimintaan maksetaan niille, joille päätös on jo tehty muista kuljetuksista.',
				'Bordet föreslår att skjutsen till gruppverksamhet betalas för dem som redan har ett beslut om annan transport.'
			),
			sent: day(-169),
			due: day(-60),
			pausesInJuly: true,
			reminded: [day(-67), day(-50)],
			answer: {
				when: day(-24),
				from: fi('Sosiaali- ja terveyslautakunta', 'Social- och hälsovårdsnämnden'),
				dealtWith: fi('Lautakunnan kokous, § 88', 'Nämndens möte, § 88'),
				effect: 'not',
				text: fi(
					'Ei. Kuljetukset veisivät 210 000 euroa vuodessa, eikä talousarviossa ole siihen varaa. Ehdotamme sen sijaan kimppakyytejä, joista hyvinvointialue maksaa vakuutuksen ja kilometrit.',
					'Nej. Skjutsarna skulle kosta 210 000 euro om året, och det ryms inte i budgeten. Vi föreslår i stället samåkning, där välfärdsområdet betalar försäkring och kilometer.'
				),
				how: 'entered-by-coordinator'
			}
		}
	]
};

const couples: Topic = {
	key: 'h-couples',
	table: 'home',
	shows: ['answered-at-once'],
	stage: 'answered',
	title: fi(
		'Saako pariskunta muuttaa samaan palvelutaloon?',
		'Får ett par flytta till samma servicehus?'
	),
	what: fi(
		'Kysyn, saako pariskunta asua yhdessä, jos vain toinen tarvitsee hoitoa.',
		'Jag undrar om ett par får bo tillsammans om bara den ena behöver vård.'
	),
	why: fi(
		'Naapurini ovat olleet naimisissa 58 vuotta. He pelkäävät, että heidät erotetaan.',
		'Mina grannar har varit gifta i 58 år. De är rädda att de ska skiljas åt.'
	),
	language: 'fi',
	onBehalfOf: 'resident',
	proposer: { name: 'Eila Rautio', nameShown: false },
	channel: 'phone',
	concerns: fi('Iäkkäitä pariskuntia.', 'Äldre par.'),
	heard: {
		how: 'not-yet',
		sentence: fi('Naapurin puolesta kysyn, luvan kanssa.', 'Jag frågar för min granne, med lov.')
	},
	proposed: day(-70),
	triage: {
		when: day(-66),
		outcome: {
			to: 'answered-now',
			answer: fi(
				'Saa. Laki sanoo, että iäkkäälle pariskunnalle pitää järjestää mahdollisuus asua yhdessä. Kerro toive jo silloin, kun asiakasohjaaja käy kotona. Hän neuvoo, mitä puolison vuokra ja ateriat maksavat.',
				'Ja. Enligt lagen ska ett äldre par få möjlighet att bo tillsammans. Säg det redan när klienthandledaren kommer på hembesök. Hen berättar vad makens eller makans hyra och måltider kostar.'
			)
		},
		reason: fi(
			'Tähän on jo vastaus, joten kokousta ei tarvitse odottaa.',
			'På det här finns redan ett svar, så du behöver inte vänta på ett möte.'
		)
	},
	publication: 'full',
	history: []
};

const ownCase: Topic = {
	key: 'h-own-case',
	table: 'home',
	shows: ['not-taken-up', 'undelivered-mail'],
	stage: 'not-taken-up',
	title: sv('Min mammas hemvård'),
	what: sv('Jag vill att bordet ändrar beslutet om hur många besök min mamma får.'),
	why: sv('Ingen ringer upp fast jag har lämnat tre meddelanden.'),
	language: 'sv',
	onBehalfOf: 'resident',
	proposer: { name: 'En dotter i Malax', email: 'dottern@malax.example', nameShown: false },
	channel: 'web',
	concerns: sv('Min mamma.'),
	heard: { how: 'asked', sentence: sv('Mamma vet att jag skriver.') },
	proposed: day(-40),
	triage: {
		when: day(-38),
		by: 'mikael-traskelin',
		outcome: { to: 'declined' },
		reason: sv(
			'Bordet kan inte ändra ett beslut om en enda människa, och därför publicerar vi inte heller det du skrev. Socialombudet hjälper dig gratis: hen tar reda på varför ingen har ringt och hur du begär att beslutet prövas på nytt. Jag har bett hemvården ringa dig i dag.'
		)
	},
	publication: 'no',
	history: [
		{
			what: 'undelivered',
			when: day(-38, '11:20'),
			note: sv(
				'Svaret kom tillbaka: postlådan är full. Mikael ringde och läste upp det, och brevet gick också per post.'
			)
		}
	]
};

export const homeEnded: readonly Topic[] = [freeTransport, couples, ownCase];
