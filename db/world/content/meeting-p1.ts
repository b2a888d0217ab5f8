import type { Meeting } from './types.ts';
import { day, fi } from './text.ts';

const PLACE = fi(
	'Vaasa, kaupunginkirjasto, Draama-sali, ja etänä. Tulkkaus suomen ja ruotsin välillä.',
	'Vasa stadsbibliotek, salen Draama, och på distans. Tolkning mellan finska och svenska.'
);

export const p1: Meeting = {
	key: 'p1',
	table: 'psychosocial',
	number: 1,
	when: day(-290, '14:00'),
	ends: '16:00',
	place: PLACE,
	remote: true,
	invited: day(-305),
	items: [
		{
			no: 1,
			kind: 'information',
			title: fi(
				'Keitä olemme ja mistä täällä voi puhua',
				'Vilka vi är och vad man kan tala om här'
			),
			presenter: 'anna-lindqvist',
			minutes: 30,
			notes: fi(
				'Sovittiin, että oman tarinan saa kertoa, mutta sitä ei kirjoiteta muistioon.',
				'Vi kom överens om att man får berätta sin egen historia, men att den inte skrivs ner.'
			)
		},
		{
			no: 2,
			kind: 'election',
			title: fi('Puheenjohtaja ja varapuheenjohtaja', 'Ordförande och vice ordförande'),
			presenter: 'anna-lindqvist',
			minutes: 15,
			proposal: fi(
				'Ehdolla puheenjohtajaksi Heidi Ranta-aho ja Jari Koskela.',
				'Kandidater till ordförande är Heidi Ranta-aho och Jari Koskela.'
			),
			decision: {
				text: fi(
					'Puheenjohtajaksi Heidi Ranta-aho, varapuheenjohtajaksi Fredrik Östman.',
					'Heidi Ranta-aho valdes till ordförande och Fredrik Östman till vice ordförande.'
				),
				how: { for: 7, against: 4, abstained: 1 }
			}
		},
		{
			no: 3,
			kind: 'decision',
			title: fi('Ovi, josta voi tulla illalla', 'En dörr som är öppen på kvällen'),
			topic: 'p-evening-door',
			presenter: 'aleksi-niskala',
			minutes: 40,
			notes: fi(
				'Ammattilaiset pelkäsivät, että tulijoita on liikaa. Kokemusasiantuntijat pelkäsivät, ettei kukaan uskalla. Kukaan ei tiennyt.',
				'Yrkesfolket var rädda för att för många kommer. Erfarenhetsexperterna var rädda för att ingen vågar. Ingen visste.'
			),
			decision: {
				text: fi(
					'Kuunnellaan ensin: kolme iltaa kolmessa paikassa, kahvia ja neljä kysymystä.',
					'Vi lyssnar först: tre kvällar på tre ställen, kaffe och fyra frågor.'
				),
				how: 'consensus'
			}
		},
		{
			no: 4,
			kind: 'decision',
			title: fi('Maksu väliin jääneestä ajasta', 'Avgift för utebliven tid'),
			topic: 'p-missed-fee',
			presenter: 'jari-koskela',
			minutes: 20,
			grounds: fi(
				'Maksuohje on luonnoksena, ja se vahvistetaan kymmenen viikon päästä.',
				'Anvisningen är ett utkast och fastställs om tio veckor.'
			),
			decision: {
				text: fi(
					'Kysytään johtoryhmältä muistutuksesta ja maksuttomasta ensimmäisestä kerrasta.',
					'Vi frågar ledningsgruppen om påminnelse och en gratis första gång.'
				),
				how: 'consensus'
			}
		}
	],
	attendance: {
		room: [
			'heidi-ranta-aho',
			'aleksi-niskala',
			'fredrik-ostman',
			'katri-lehtimaki',
			'minna-kuusela',
			'jari-koskela',
			'emilia-nyby',
			'marjatta-uusitalo',
			'juha-koivuranta',
			'jenny-kullman',
			'mika-lehtola',
			'anna-lindqvist',
			'johanna-berg'
		],
		remote: ['kristian-slotte', 'monica-sandas', 'johan-ahlskog', 'kerstin-rosenback'],
		insteadOf: { 'johan-ahlskog': 'sanna-ylimaki' },
		absent: ['sanna-ylimaki', 'cecilia-backgren']
	},
	memo: {
		state: 'published',
		writer: 'johanna-berg',
		draft: day(-290),
		forComment: { from: day(-289), until: day(-282) },
		approved: { when: day(-281), by: 'heidi-ranta-aho' },
		published: day(-281)
	}
};
