import type { Meeting } from './types.ts';
import { day, fi, sv } from './text.ts';

export const p4: Meeting = {
	key: 'p4',
	table: 'psychosocial',
	number: 4,
	when: day(20, '14:00'),
	ends: '16:00',
	place: fi(
		'Vaasa, kaupunginkirjasto, Draama-sali, ja etänä. Tulkkaus suomen ja ruotsin välillä.',
		'Vasa stadsbibliotek, salen Draama, och på distans. Tolkning mellan finska och svenska.'
	),
	remote: true,
	invited: day(-1),
	items: [
		{
			no: 1,
			kind: 'information',
			title: fi(
				'Avaus ja edellisen kokouksen muistio',
				'Öppning och förra mötets minnesanteckningar'
			),
			presenter: 'heidi-ranta-aho',
			minutes: 10
		},
		{
			no: 2,
			kind: 'information',
			title: fi('Toimenpiteet: kaksi auki, kaksi myöhässä', 'Åtgärder: två öppna, två försenade'),
			presenter: 'johanna-berg',
			minutes: 15
		},
		{
			no: 3,
			kind: 'decision',
			title: sv(
				'En chatt på svenska som någon svarar i',
				'Ruotsinkielinen chat, jossa joku vastaa'
			),
			topic: 'p-chat-sv',
			presenter: 'emilia-nyby',
			minutes: 30,
			proposal: sv(
				'Tre föreningar ger två vuxna var. Vi frågar området om utbildning och schema.',
				'Kolme yhdistystä antaa kukin kaksi aikuista. Kysymme hyvinvointialueelta koulutuksesta ja vuoroista.'
			)
		},
		{
			no: 4,
			kind: 'discussion',
			title: fi('Iltaovi: miten kävijöiltä kysytään', 'Kvällsdörren: hur vi frågar besökarna'),
			topic: 'p-evening-door',
			presenter: 'katri-lehtimaki',
			minutes: 30
		},
		{
			no: 5,
			kind: 'decision',
			title: fi(
				'Kolme tyhjää paikkaa: haun teemat',
				'Tre lediga platser: ansökningsomgångens teman'
			),
			presenter: 'anna-lindqvist',
			minutes: 20,
			proposal: fi(
				'Haetaan jäseniä päihteiden, nuorten ja vertaistuen teemoihin.',
				'Vi söker ledamöter till temana rusmedel, unga och kamratstöd.'
			)
		}
	],
	replies: {
		'heidi-ranta-aho': 'coming',
		'fredrik-ostman': 'coming',
		'emilia-nyby': 'coming',
		'jari-koskela': 'deputy-comes',
		'cecilia-backgren': 'not-coming'
	}
};
