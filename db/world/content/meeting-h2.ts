import type { AgendaItem, Meeting } from './types.ts';
import { day, fi, sv } from './text.ts';

const PLACE = fi(
	'Vaasa, palvelutalo Koivikko, kokoushuone 2, ja etänä. Tulkkaus suomen ja ruotsin välillä.',
	'Vasa, servicehuset Björken, mötesrum 2, och på distans. Tolkning mellan svenska och finska.'
);

const h2Items: readonly AgendaItem[] = [
	{
		no: 1,
		kind: 'information',
		title: sv(
			'Öppning och förra mötets minnesanteckningar',
			'Avaus ja edellisen kokouksen muistio'
		),
		minutes: 10
	},
	{
		no: 2,
		kind: 'decision',
		title: fi('Omaishoitajien viikonloppuvapaat', 'Lediga veckoslut för närståendevårdare'),
		topic: 'h-respite',
		presenter: 'raija-makinen',
		minutes: 30,
		notes: fi(
			'Pöytä halusi tietää, kuinka monelta vapaa on jäänyt pitämättä. Pöydässä muistutettiin, ettei väsynyt vastaa kahdeksansivuiseen kyselyyn. Sovittiin neljästä kysymyksestä.',
			'Bordet ville veta hur många som inte har tagit ut sin ledighet. Någon påminde om att den som är trött inte svarar på åtta sidor. Vi kom överens om fyra frågor.'
		),
		proposal: fi('Kysytään omaishoitajilta ensin.', 'Vi frågar närståendevårdarna först.'),
		grounds: fi(
			'Kukaan ei tiedä, montako viikonloppua on jäänyt pitämättä. Luku auttaa lautakuntaa.',
			'Ingen vet hur många veckoslut som har blivit oanvända. En siffra hjälper nämnden.'
		),
		decision: {
			text: fi(
				'Yhdistykset ja kotihoito tekevät kyselyn, ja kotihoito laskee kolmen kunnan kokeilun hinnan.',
				'Föreningarna och hemvården gör en enkät, och hemvården räknar ut vad ett försök i tre kommuner kostar.'
			),
			how: 'consensus'
		}
	},
	{
		no: 3,
		kind: 'decision',
		title: sv('Klubbdagar och hemvårdens besök', 'Kerhopäivät ja kotihoidon käynnit'),
		topic: 'h-club-visits',
		presenter: 'borje-wik',
		minutes: 20,
		notes: sv(
			'Hemvården visste inte vilka dagar klubbarna träffas. Klubbarna visste inte att man får be om en annan tid.',
			'Kotihoito ei tiennyt, milloin kerhot kokoontuvat. Kerhot eivät tienneet, että toista aikaa saa pyytää.'
		),
		decision: {
			text: sv(
				'Korsholm prövar i åtta veckor. Kommunen gör en lista över klubbdagarna.',
				'Mustasaari kokeilee kahdeksan viikkoa. Kunta tekee listan kerhopäivistä.'
			),
			how: 'consensus'
		}
	},
	{
		no: 4,
		kind: 'decision',
		title: fi('Kannanotto kuljetuksista', 'Ställningstagande om skjutsar'),
		topic: 'h-free-transport',
		presenter: 'timo-aho',
		minutes: 25,
		proposal: fi(
			'Pöytä esittää lautakunnalle maksutonta kuljetusta niille, joilla on jo kuljetuspäätös.',
			'Bordet föreslår nämnden gratis skjuts för dem som redan har ett transportbeslut.'
		),
		decision: {
			text: fi(
				'Kannanotto lähetetään. Bybusslaget rf laskee, paljonko kimppakyydit maksaisivat.',
				'Ställningstagandet skickas. Bybusslaget rf räknar på vad samåkning skulle kosta.'
			),
			how: { for: 11, against: 2, abstained: 1 },
			dissent: fi(
				'Kaksi kunnan edustajaa olisi ensin odottanut joukkoliikenteen suunnitelmaa.',
				'Två av kommunernas representanter ville först vänta på planen för kollektivtrafiken.'
			)
		}
	},
	{
		no: 5,
		kind: 'discussion',
		title: fi(
			'Iltasoitto sille, jolle kukaan ei soita',
			'Ett kvällssamtal till den som ingen ringer'
		),
		topic: 'h-evening-line',
		presenter: 'joonas-kivela',
		minutes: 20,
		notes: fi(
			'Ajatus sai kiitosta. Se ei koske vain kotihoidon asiakkaita, joten aihe siirretään toiseen pöytään.',
			'Idén fick beröm. Den gäller inte bara hemvårdens klienter, så ämnet förs över till det andra bordet.'
		)
	}
];

export const h2Cancelled: Meeting = {
	key: 'h2-cancelled',
	table: 'home',
	number: 2,
	when: day(-231, '13:00'),
	ends: '15:00',
	place: PLACE,
	remote: true,
	invited: day(-246),
	cancelled: {
		when: day(-231, '8:15'),
		reason: sv(
			'I natt fällde stormen träd: bussarna står stilla, elen är borta i Replot och tolken sitter fast i Oravais. Vi håller samma möte två veckor senare.',
			'Myrsky kaatoi yöllä puita: bussit eivät kulje, Raippaluodossa ei ole sähköä ja tulkki on jumissa Oravaisissa. Pidämme saman kokouksen kahden viikon päästä.'
		),
		heldInsteadAs: 'h2'
	},
	items: h2Items
};

export const h2: Meeting = {
	key: 'h2',
	table: 'home',
	number: 2,
	when: day(-217, '13:00'),
	ends: '15:00',
	place: PLACE,
	remote: true,
	invited: day(-230),
	items: h2Items,
	attendance: {
		room: [
			'maria-holm',
			'pekka-rantala',
			'ann-sofi-kronqvist',
			'henrik-sund',
			'kaj-enlund',
			'raija-makinen',
			'borje-wik',
			'siv-haggblom',
			'arto-luoma',
			'marko-hietala',
			'ulla-snickars',
			'timo-aho',
			'tuula-alanko',
			'anna-lindqvist',
			'johanna-berg'
		],
		remote: ['stig-as', 'hanna-ek', 'joonas-kivela'],
		insteadOf: {
			'kaj-enlund': 'gunilla-storm',
			'arto-luoma': 'leena-kortesmaki',
			'stig-as': 'carola-finne',
			'timo-aho': 'disa-englund',
			'hanna-ek': 'patrik-forsbacka'
		},
		absent: [
			'gunilla-storm',
			'leena-kortesmaki',
			'carola-finne',
			'disa-englund',
			'patrik-forsbacka',
			'bengt-nygard'
		]
	},
	memo: {
		state: 'published',
		writer: 'johanna-berg',
		draft: day(-217),
		forComment: { from: day(-215), until: day(-208) },
		approved: { when: day(-207), by: 'maria-holm' },
		published: day(-207)
	}
};
