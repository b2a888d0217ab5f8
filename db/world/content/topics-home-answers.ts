import type { Topic } from './types.ts';
import { day, fi, sv } from './text.ts';

const easyPapers: Topic = {
	key: 'h-easy-papers',
	table: 'home',
	shows: ['being-carried-out'],
	stage: 'being-carried-out',
	title: sv('Hemvårdens papper på lätt svenska', 'Kotihoidon paperit helpolla ruotsilla'),
	what: sv(
		'De tre brev som alla får – beslutet, avgiften och besöksplanen – skrivs om på lätt språk, först på svenska, sedan på finska.',
		'Kolme kirjettä, jotka kaikki saavat – päätös, maksu ja käyntisuunnitelma – kirjoitetaan selkokielelle, ensin ruotsiksi, sitten suomeksi.'
	),
	why: sv(
		'Vi har suttit vid köksbord och läst avgiftsbeslutet tre gånger. Inte ens den av oss som varit kamrer förstod om det var en räkning eller inte.',
		'Olemme lukeneet maksupäätöstä keittiön pöydän ääressä kolmeen kertaan. Edes entinen kamreeri joukossamme ei tiennyt, oliko se lasku vai ei.'
	),
	language: 'sv',
	onBehalfOf: 'egen-dorr',
	proposer: { person: 'ulla-snickars' },
	channel: 'web',
	concerns: sv(
		'Alla som får hemvård, och den som läser posten åt dem.',
		'Kaikkia, jotka saavat kotihoitoa, ja sitä, joka lukee heidän postinsa.'
	),
	heard: {
		how: 'expert',
		sentence: sv(
			'En erfarenhetsexpert har läst de tre breven och strukit under det som inte gick att förstå. Det blev mycket understruket.',
			'Kokemusasiantuntija luki kirjeet ja alleviivasi kohdat, joita ei voi ymmärtää. Alleviivauksia tuli paljon.'
		)
	},
	proposed: day(-84),
	triage: {
		when: day(-79),
		outcome: { to: 'table' },
		reason: sv(
			'Tas upp. Hemvården förnyar just sina blanketter, och föreningarna kan testa texterna.',
			'Otetaan käsittelyyn. Kotihoito uusii lomakkeitaan, ja yhdistykset voivat testata tekstit.'
		)
	},
	publication: 'full',
	history: [
		{ what: 'item', meeting: 'h3', item: 4 },
		{ what: 'agreed', action: 'a-papers' },
		{ what: 'agreed', action: 'a-papers-test' },
		{ what: 'done', action: 'a-papers-test' }
	]
};

const darkPaths: Topic = {
	key: 'h-dark-paths',
	table: 'home',
	shows: ['answered-partly'],
	stage: 'answered',
	title: fi('Pimeät pihatiet palvelutalojen edessä', 'Mörka gårdsvägar framför servicehusen'),
	what: fi(
		'Kaupunki tarkistaa ja korjaa valot kolmen palvelutalon pihateiltä.',
		'Staden kontrollerar och reparerar ljusen på gårdsvägarna vid tre servicehus.'
	),
	why: fi(
		'Rollaattorilla ei lähde ulos, jos ei näe, missä on kivi ja missä lätäkkö. Talvella on pimeää jo neljältä, ja illan kerhot jäävät väliin.',
		'Med rollator går man inte ut om man inte ser var stenen är och var pölen är. På vintern är det mörkt redan klockan fyra, och kvällens klubb får klara sig utan en.'
	),
	language: 'fi',
	onBehalfOf: 'esteetta-kotona',
	proposer: { person: 'marko-hietala' },
	channel: 'web',
	concerns: fi(
		'Kolmen palvelutalon asukkaita ja heidän vieraitaan, noin 160 ihmistä.',
		'Invånarna i tre servicehus och deras besökare, ungefär 160 personer.'
	),
	heard: {
		how: 'asked',
		sentence: fi(
			'Kävelimme teillä seitsemän asukkaan kanssa illalla. Kolme kääntyi takaisin.',
			'Vi gick vägarna på kvällen med sju invånare. Tre vände om.'
		)
	},
	proposed: day(-197),
	triage: {
		when: day(-190),
		outcome: { to: 'table' },
		reason: fi(
			'Otetaan käsittelyyn. Vastaus on kaupungin, mutta asia koskee asumista ja liikkumista yhdessä.',
			'Tas upp. Svaret är stadens, men saken gäller både boende och att kunna röra sig.'
		),
		six: { competence: fi('Vaasan kaupungin kuntatekniikka.'), outputWanted: 'joint-action' }
	},
	publication: 'full',
	history: [
		{ what: 'item', meeting: 'h3', item: 5 },
		{ what: 'agreed', action: 'a-paths-walk' },
		{ what: 'done', action: 'a-paths-walk' },
		{ what: 'asked', question: 'q-paths' },
		{ what: 'answered', question: 'q-paths' }
	],
	questions: [
		{
			key: 'q-paths',
			meeting: 'h3',
			item: 5,
			to: fi('Vaasan kaupungin kuntatekniikka', 'Vasa stads kommunalteknik'),
			organisation: 'vaasa',
			email: 'kuntatekniikka@vaasa.example',
			text: fi(
				'Koska pihateiden yksitoista pimeää lamppua vaihdetaan? Kartta on liitteenä.',
				'När byts de elva slocknade lamporna på gårdsvägarna? En karta är bifogad.'
			),
			sent: day(-50),
			due: day(10),
			answer: {
				when: day(-8),
				from: fi('Kunnossapitoinsinööri, Vaasan kaupunki', 'Underhållsingenjören, Vasa stad'),
				dealtWith: fi('Viranhaltijan päätös', 'Tjänsteinnehavarbeslut'),
				effect: 'partly',
				text: fi(
					'Korjaamme kahdeksan lamppua Palosaaren ja Gerbyn pihateillä neljän viikon kuluessa. Kolmas tie on yksityinen, ja sen valoista päättää taloyhtiö. Lähetimme isännöitsijälle kartan ja puhelinnumeron.',
					'Vi reparerar åtta lampor på gårdsvägarna i Brändö och Gerby inom fyra veckor. Den tredje vägen är privat, och där beslutar husbolaget om ljuset. Vi skickade kartan och ett telefonnummer till disponenten.'
				),
				how: 'mail-link'
			}
		}
	]
};

export const homeAnswers: readonly Topic[] = [easyPapers, darkPaths];
