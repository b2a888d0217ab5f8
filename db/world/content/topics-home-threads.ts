import type { Topic } from './types.ts';
import { day, fi, sv } from './text.ts';

const respite: Topic = {
	key: 'h-respite',
	table: 'home',
	shows: ['awaiting', 'long-thread'],
	stage: 'awaiting-answer',
	title: fi(
		'Sijaishoitoa omaishoitajille myös viikonloppuisin',
		'Vikarier för närståendevårdare också på veckoslut',
		'Respite care for family carers at weekends too'
	),
	what: fi(
		'Hyvinvointialue ja yhdistykset kokoavat yhdessä ringin koulutettuja sijaisia, joille maksetaan viikonlopputyöstä.',
		'Välfärdsområdet och föreningarna samlar tillsammans en ring av utbildade vikarier som får betalt för veckoslutsarbete.'
	),
	why: fi(
		'Omaishoitajalla on lain mukaan oikeus vapaapäiviin. Jäsenemme kertovat, että sijaista ei saa silloin, kun sitä eniten tarvitsee: viikonloppuna, kun muu perhe on koolla tai kun pitäisi vain nukkua. Työpajassa yksi kirjoitti lappuun: ”Milloin minä saan nukkua?” Samasta asiasta kertyi 14 lappua.',
		'En närståendevårdare har enligt lag rätt till lediga dagar. Våra medlemmar berättar att det inte går att få vikarie när man behöver det mest: på veckoslut, när resten av familjen är samlad eller när man bara borde få sova. På en workshop skrev någon på en lapp: ”När ska jag få sova?” Om samma sak kom det 14 lappar.'
	),
	language: 'fi',
	onBehalfOf: 'omaishoitajat',
	proposer: { person: 'raija-makinen' },
	channel: 'web',
	concerns: fi(
		'Noin 900 omaishoitoperhettä Pohjanmaalla.',
		'Ungefär 900 familjer med närståendevård i Österbotten.'
	),
	heard: {
		how: 'asked',
		sentence: fi(
			'Puhuimme tästä työpajassa ja yhdistyksen illassa, jossa oli 18 omaishoitajaa. Kaksi kertoi, ettei ole pitänyt vapaapäivää kahteen vuoteen.',
			'Vi talade om det på en workshop och på en föreningskväll med 18 närståendevårdare. Två berättade att de inte har tagit ut en ledig dag på två år.'
		)
	},
	influence: {
		by: day(10),
		then: fi('Sen jälkeen lautakunnan lista on valmis.', 'Efter det är nämndens lista klar.')
	},
	proposed: day(-266),
	triage: {
		when: day(-260),
		by: 'anna-lindqvist',
		outcome: { to: 'table' },
		reason: fi(
			'Otetaan käsittelyyn. Asia koskee useaa kuntaa ja järjestöä, ja ensi vuoden palveluihin voi vielä vaikuttaa.',
			'Tas upp. Saken gäller flera kommuner och organisationer, och nästa års tjänster kan ännu påverkas.'
		),
		six: {
			severalParties: fi(
				'Kyllä: kotihoito, kunnat, kaksi omaishoidon yhdistystä, vapaaehtoiskeskus.'
			),
			competence: fi('Sosiaali- ja terveyslautakunta.'),
			stillTime: fi('Kyllä, ennen talousarviota.'),
			oneFieldOrMany: fi('Monta: omaishoito, muisti, vammaisuus.'),
			experienceNeeded: fi('Kyllä. Kysytään kahdelta kokemusasiantuntijalta.'),
			outputWanted: 'statement'
		}
	},
	publication: 'full',
	history: [
		{ what: 'item', meeting: 'h2', item: 2 },
		{ what: 'agreed', action: 'a-respite-survey' },
		{ what: 'agreed', action: 'a-respite-cost' },
		{ what: 'done', action: 'a-respite-survey' },
		{ what: 'done', action: 'a-respite-cost' },
		{ what: 'item', meeting: 'h3', item: 2 },
		{ what: 'agreed', action: 'a-respite-list' },
		{ what: 'asked', question: 'q-respite' },
		{ what: 'item', meeting: 'h4', item: 3 }
	],
	questions: [
		{
			key: 'q-respite',
			meeting: 'h3',
			item: 2,
			to: fi('Sosiaali- ja terveyslautakunta', 'Social- och hälsovårdsnämnden'),
			organisation: 'county',
			email: 'lautakunta@pohjanmaa.example',
			text: fi(
				'Kokeillaanko viikonloppujen sijaisrinkiä puoli vuotta Vaasassa, Mustasaaressa ja Maalahdessa? Kokeilu maksaa 38 000 euroa. Kyselyssä 86 omaishoitajaa 142:sta vastasi, ja 61 heistä ei ollut saanut viikonlopuksi sijaista kertaakaan vuoden aikana.',
				'Kan en ring av vikarier för veckoslut prövas under ett halvår i Vasa, Korsholm och Malax? Försöket kostar 38 000 euro. I enkäten svarade 86 av 142 närståendevårdare, och 61 av dem hade inte en enda gång under året fått en vikarie till ett veckoslut.'
			),
			sent: day(-43),
			due: day(17)
		}
	]
};

const clubVisits: Topic = {
	key: 'h-club-visits',
	table: 'home',
	shows: ['answered-as-such', 'long-thread'],
	stage: 'answered',
	title: sv(
		'Kan hemvårdens besök flyttas när klubben träffas?',
		'Saako kotihoidon käynnin siirtää, kun kerho osuu samaan aikaan?',
		'Can a home care visit be moved when the club meets?'
	),
	what: sv(
		'Hemvården skriver upp klubbdagarna och lägger besöket före eller efter.',
		'Kotihoito merkitsee kerhopäivät muistiin ja käy ennen kerhoa tai sen jälkeen.'
	),
	why: sv(
		'Tre av våra medlemmar har slutat komma på tisdagar. De sitter hemma och väntar på ett besök som kan komma mellan nio och tolv. Klubben är det enda de går ut till, och kaffet hinner kallna.',
		'Kolme jäsentämme on lakannut käymästä tiistaikerhossa. He odottavat kotona käyntiä, joka voi tulla yhdeksän ja kahdentoista välillä. Kerho on ainoa paikka, johon he lähtevät, ja kahvi ehtii jäähtyä.'
	),
	language: 'sv',
	onBehalfOf: 'fyren',
	proposer: { person: 'borje-wik' },
	channel: 'web',
	concerns: sv(
		'Seniorer som har hemvård och går i klubb, kör eller gymnastik.',
		'Ikäihmisiä, joilla on kotihoito ja jotka käyvät kerhossa, kuorossa tai jumpassa.'
	),
	heard: {
		how: 'asked',
		sentence: sv(
			'Vi ringde till alla 41 medlemmar som hade slutat komma. Nio sade att det var för besökens skull.',
			'Soitimme kaikille 41 jäsenelle, jotka olivat jääneet pois. Yhdeksän sanoi, että syy on käyntien aika.'
		)
	},
	proposed: day(-294),
	triage: {
		when: day(-289),
		by: 'anna-lindqvist',
		outcome: { to: 'table' },
		reason: sv(
			'Tas upp. Det kostar nästan ingenting, men hemvården, kommunen och klubbarna behöver komma överens.',
			'Otetaan käsittelyyn. Tämä ei maksa juuri mitään, mutta kotihoidon, kunnan ja kerhojen pitää sopia.'
		),
		six: {
			severalParties: sv('Ja: hemvården, kommunerna och pensionärsföreningarna.'),
			competence: sv('Hemvårdschefen kan besluta själv.'),
			outputWanted: 'joint-action'
		}
	},
	publication: 'full',
	history: [
		{ what: 'item', meeting: 'h2', item: 3 },
		{ what: 'agreed', action: 'a-club-days' },
		{ what: 'agreed', action: 'a-club-trial' },
		{ what: 'done', action: 'a-club-days' },
		{ what: 'done', action: 'a-club-trial' },
		{ what: 'item', meeting: 'h3', item: 3 },
		{ what: 'asked', question: 'q-club' },
		{ what: 'answered', question: 'q-club' }
	],
	questions: [
		{
			key: 'q-club',
			meeting: 'h3',
			item: 3,
			to: sv('Hemvårdens ledningsgrupp', 'Kotihoidon johtoryhmä'),
			organisation: 'county',
			email: 'hemvarden@pohjanmaa.example',
			text: sv(
				'Blir klubbdagarna en fast del av besöksplanen i hela Österbotten? I Korsholm flyttades 112 besök under åtta veckor och inget föll bort.',
				'Tulevatko kerhopäivät pysyväksi osaksi käyntisuunnitelmaa koko Pohjanmaalla? Mustasaaressa siirrettiin kahdeksassa viikossa 112 käyntiä, eikä yksikään jäänyt pois.'
			),
			sent: day(-60),
			due: day(0),
			reminded: [day(-7)],
			answer: {
				when: day(-5),
				from: sv('Hemvårdschef Maria Holm', 'Kotihoidon päällikkö Maria Holm'),
				dealtWith: sv('Hemvårdens ledningsgrupp, punkt 7', 'Kotihoidon johtoryhmä, kohta 7'),
				effect: 'as-such',
				text: sv(
					'Ja. Hemvården tar hänsyn till klubbdagarna när du säger till två dagar i förväg. Vi började i Korsholm och utvidgar till hela området inom tre månader. Besök med morgonmedicin flyttas inte.',
					'Kyllä. Kotihoito ottaa kerhopäivät huomioon, kun kerrot kaksi päivää ennen. Aloitimme Mustasaaressa ja laajennamme koko alueelle kolmessa kuukaudessa. Aamulääkkeen käyntiä ei siirretä.'
				),
				how: 'mail-link'
			}
		}
	]
};

export const homeThreads: readonly Topic[] = [respite, clubVisits];
