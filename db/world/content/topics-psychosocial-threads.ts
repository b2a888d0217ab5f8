import type { Topic } from './types.ts';
import { day, fi } from './text.ts';

const eveningDoor: Topic = {
	key: 'p-evening-door',
	table: 'psychosocial',
	shows: ['being-carried-out', 'answered-as-such', 'long-thread'],
	stage: 'being-carried-out',
	title: fi(
		'Ovi, josta voi tulla illalla',
		'En dörr som är öppen på kvällen',
		'A door that is open in the evening'
	),
	what: fi(
		'Yksi paikka Vaasassa on auki kahtena iltana viikossa ilman ajanvarausta. Paikalla on ammattilainen ja vertainen, ja kahvia.',
		'Ett ställe i Vasa är öppet två kvällar i veckan utan tidsbeställning. På plats finns en yrkesmänniska och en kamratstödjare, och kaffe.'
	),
	why: fi(
		'Kun neljältä tulee paha olo, seuraava aika on kolmen viikon päästä ja päivystys on väärä paikka. Silloin soitetaan ystävälle, jos sellainen on.',
		'Om det blir svårt klockan fyra är nästa tid om tre veckor och jouren är fel ställe. Då ringer man en vän, om man har en.'
	),
	language: 'fi',
	onBehalfOf: 'valoa-ikkunassa',
	proposer: { person: 'aleksi-niskala' },
	channel: 'web',
	concerns: fi(
		'Aikuisia, joilla on raskasta juuri nyt, ja heidän läheisiään.',
		'Vuxna som har det tungt just nu, och deras närstående.'
	),
	heard: {
		how: 'expert',
		sentence: fi(
			'Ehdotuksen on tehnyt ryhmä, jossa on ammattilaisia ja ihmisiä, jotka ovat itse etsineet ovea illalla.',
			'Förslaget kommer från en grupp där det finns både yrkesfolk och människor som själva har letat efter en dörr om kvällen.'
		)
	},
	influence: {
		by: day(90),
		then: fi('Silloin päätetään, jatkuuko kokeilu.', 'Då avgörs om försöket fortsätter.')
	},
	proposed: day(-308),
	triage: {
		when: day(-300),
		by: 'anna-lindqvist',
		outcome: { to: 'table' },
		reason: fi(
			'Otetaan käsittelyyn. Kukaan ei saa tätä auki yksin, mutta tilat, ihmiset ja halu ovat jo olemassa.',
			'Tas upp. Ingen kan öppna dörren ensam, men lokaler, människor och vilja finns redan.'
		),
		six: {
			severalParties: fi('Kyllä: hyvinvointialue, kaupunki, kolme yhdistystä ja seurakunta.'),
			competence: fi('Psykososiaalisten palvelujen päällikkö, kun raha mahtuu hänen kehykseensä.'),
			stillTime: fi('Kyllä.'),
			oneFieldOrMany: fi('Monta: mieli, päihteet, nuoret aikuiset.'),
			experienceNeeded: fi('Kyllä, alusta asti.'),
			outputWanted: 'joint-action'
		}
	},
	publication: 'full',
	history: [
		{ what: 'item', meeting: 'p1', item: 3 },
		{ what: 'agreed', action: 'a-door-listen' },
		{ what: 'done', action: 'a-door-listen' },
		{ what: 'item', meeting: 'p2', item: 2 },
		{ what: 'agreed', action: 'a-door-rooms' },
		{ what: 'agreed', action: 'a-door-volunteers' },
		{ what: 'agreed', action: 'a-door-poster' },
		{ what: 'asked', question: 'q-door' },
		{ what: 'answered', question: 'q-door' },
		{ what: 'done', action: 'a-door-rooms' },
		{ what: 'done', action: 'a-door-volunteers' },
		{ what: 'item', meeting: 'p3', item: 2 },
		{ what: 'agreed', action: 'a-door-evaluate' },
		{ what: 'item', meeting: 'p4', item: 4 }
	],
	questions: [
		{
			key: 'q-door',
			meeting: 'p2',
			item: 2,
			to: fi('Psykososiaalisten palvelujen päällikkö', 'Chefen för psykosociala tjänster'),
			organisation: 'county',
			email: 'psykososiaaliset@pohjanmaa.example',
			text: fi(
				'Voiko hyvinvointialue antaa kokeiluun yhden työntekijän kahdeksi illaksi viikossa puolen vuoden ajaksi?',
				'Kan välfärdsområdet ge försöket en anställd två kvällar i veckan i ett halvt år?'
			),
			sent: day(-180),
			due: day(-120),
			answer: {
				when: day(-135),
				from: fi('Päällikkö Fredrik Östman', 'Chef Fredrik Östman'),
				dealtWith: fi('Viranhaltijan päätös', 'Tjänsteinnehavarbeslut'),
				effect: 'as-such',
				text: fi(
					'Kyllä. Työntekijä on paikalla tiistaisin ja torstaisin klo 17–20, kuusi kuukautta ensimmäisestä illasta. Sen jälkeen katsomme yhdessä, ketkä tulivat ja mitä he saivat.',
					'Ja. En anställd är på plats tisdagar och torsdagar kl. 17–20, i sex månader från den första kvällen. Sedan ser vi tillsammans vilka som kom och vad de fick.'
				),
				how: 'mail-link'
			}
		}
	]
};

const waitingYoung: Topic = {
	key: 'p-waiting-young',
	table: 'psychosocial',
	shows: ['awaiting-paused'],
	stage: 'awaiting-answer',
	title: fi(
		'Nuori odottaa aikaa. Mitä sillä välin?',
		'En ung väntar på sin tid. Vad händer under tiden?'
	),
	what: fi(
		'Jokainen jonossa oleva nuori saa viikossa tiedon siitä, kauanko jono kestää, kenelle voi soittaa ja mitä voi tehdä jo nyt.',
		'Varje ung i kö får inom en vecka veta hur lång kön är, vem man kan ringa och vad man kan göra redan nu.'
	),
	why: fi(
		'”Sinuun otetaan yhteyttä” on pitkä lause, kun on kuusitoista.',
		'”Vi kontaktar dig” är en lång mening när man är sexton.'
	),
	language: 'fi',
	onBehalfOf: 'nuorten-laituri',
	proposer: { person: 'emilia-nyby' },
	channel: 'web',
	concerns: fi(
		'Nuoria, 13–22 vuotta, ja heidän vanhempiaan.',
		'Unga, 13–22 år, och deras föräldrar.'
	),
	heard: {
		how: 'asked',
		sentence: fi(
			'Laiturin pajassa 31 nuorta kirjoitti viestin, jonka olisi itse halunnut saada.',
			'På Bryggans verkstad skrev 31 unga det meddelande de själva hade velat få.'
		)
	},
	influence: {
		by: day(30),
		then: fi(
			'Silloin nuorten palvelujen suunnitelma lähtee lautakuntaan.',
			'Då går planen för ungas tjänster till nämnden.'
		)
	},
	proposed: day(-250),
	triage: {
		when: day(-243),
		outcome: { to: 'table' },
		reason: fi(
			'Otetaan käsittelyyn. Jonoa pöytä ei lyhennä, mutta odottamisesta voi tehdä vähemmän yksinäistä.',
			'Tas upp. Kön kan bordet inte korta, men väntan kan bli mindre ensam.'
		)
	},
	publication: 'full',
	history: [
		{ what: 'item', meeting: 'p2', item: 5 },
		{ what: 'agreed', action: 'a-young-texts' },
		{ what: 'asked', question: 'q-young' },
		{ what: 'done', action: 'a-young-texts' }
	],
	questions: [
		{
			key: 'q-young',
			meeting: 'p2',
			item: 5,
			to: fi('Sosiaali- ja terveyslautakunta', 'Social- och hälsovårdsnämnden'),
			organisation: 'county',
			email: 'lautakunta@pohjanmaa.example',
			text: fi(
				'Otetaanko jonossa olevan nuoren viesti ja viikon lupaus nuorten palvelujen suunnitelmaan? Vastaus tulee suunnitelman käsittelyssä.',
				'Tas meddelandet till unga i kö och löftet om en vecka in i planen för ungas tjänster? Svaret kommer när planen behandlas.'
			),
			sent: day(-176),
			due: day(45),
			pausesInJuly: true
		}
	]
};

export const psychosocialThreads: readonly Topic[] = [eveningDoor, waitingYoung];
