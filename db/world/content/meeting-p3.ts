import type { AgendaItem, Meeting } from './types.ts';
import { day, fi, sv } from './text.ts';

const PLACE = sv(
	'Jakobstad, församlingshemmet, kaminrummet, och på distans. Tolkning mellan svenska och finska.',
	'Pietarsaari, seurakuntakoti, takkahuone, ja etänä. Tulkkaus suomen ja ruotsin välillä.'
);

const p3Items: readonly AgendaItem[] = [
	{
		no: 1,
		kind: 'information',
		title: fi(
			'Avaus, muistio ja avoimet toimenpiteet',
			'Öppning, minnesanteckningar och öppna åtgärder'
		),
		presenter: 'johanna-berg',
		minutes: 10
	},
	{
		no: 2,
		kind: 'decision',
		title: fi(
			'Iltaovi: mitä ensimmäiset viikot kertovat',
			'Kvällsdörren: vad de första veckorna säger'
		),
		topic: 'p-evening-door',
		presenter: 'fredrik-ostman',
		minutes: 25,
		notes: fi(
			'Yksitoista iltaa, 74 käyntiä. Joka kolmas tuli uudestaan. Viisi ohjattiin heti eteenpäin, kaikki muut tarvitsivat ihmisen ja tunnin.',
			'Elva kvällar, 74 besök. Var tredje kom tillbaka. Fem hänvisades genast vidare, alla andra behövde en människa och en timme.'
		),
		decision: {
			text: fi(
				'Arvioidaan kokeilu ennen kuin se päättyy. Kävijät saavat sanoa ensin.',
				'Försöket utvärderas innan det tar slut. Besökarna får säga sitt först.'
			),
			how: 'consensus'
		}
	},
	{
		no: 3,
		kind: 'discussion',
		title: fi('Läheiseltä kysytään: miten sinä jaksat?', 'Fråga den närstående: hur orkar du?'),
		topic: 'p-relatives',
		presenter: 'marjatta-uusitalo',
		minutes: 25,
		notes: fi(
			'Kortti mahtuu taskuun, mutta kuka sen antaa ja milloin? Läheisten silta tekee luonnoksen molemmilla kielillä.',
			'Kortet ryms i fickan, men vem ger det och när? Läheisten silta gör ett utkast på båda språken.'
		)
	},
	{
		no: 4,
		kind: 'information',
		title: fi('Vastaus: ryhmien tilat', 'Svar: gruppernas lokaler'),
		topic: 'p-peer-rooms',
		presenter: 'anna-lindqvist',
		minutes: 10,
		notes: fi(
			'Kolme huonetta on jo käytössä. Kristiinankaupungissa seurakunta tarjoaa kerhohuonettaan.',
			'Tre rum används redan. I Kristinestad erbjuder församlingen sitt klubbrum.'
		)
	},
	{
		no: 5,
		kind: 'information',
		title: sv('Svar: stödboendet i Jakobstad', 'Vastaus: tukiasunnot Pietarsaaressa'),
		topic: 'p-support-housing',
		presenter: 'kristian-slotte',
		minutes: 15,
		notes: sv(
			'Svaret var nej, men bordet får planen på remiss. Staden frågar sitt bostadsbolag om två lägenheter.',
			'Vastaus oli ei, mutta pöytä saa suunnitelman lausunnolle. Kaupunki kysyy asuntoyhtiöltään kahdesta asunnosta.'
		)
	},
	{
		no: 6,
		kind: 'information',
		title: sv('En egen berättelse', 'Oma kertomus'),
		minutes: 15,
		heldBack: sv(
			'Berättelsen hördes i förtroende och skrivs inte ner.',
			'Kertomus kuultiin luottamuksella, eikä sitä kirjoiteta.'
		)
	},
	{
		no: 7,
		kind: 'discussion',
		title: fi('Iltasoitto etsii uutta vetäjää', 'Kvällssamtalet söker en ny ledare'),
		topic: 'h-evening-line',
		presenter: 'anna-lindqvist',
		minutes: 10,
		notes: fi(
			'Joonas Kivelä on muuttanut. Lista kuudesta soittajasta on tallessa. Anna kysyy Iltatee ry:ltä.',
			'Joonas Kivelä har flyttat. Listan med sex som vill ringa finns kvar. Anna frågar Iltatee ry.'
		)
	}
];

export const p3Cancelled: Meeting = {
	key: 'p3-cancelled',
	table: 'psychosocial',
	number: 3,
	when: day(-47, '14:00'),
	ends: '16:00',
	place: PLACE,
	remote: true,
	invited: day(-62),
	cancelled: {
		when: day(-50, '15:30'),
		reason: fi(
			'Yhdeksän jäsentä on flunssassa, ja yhdistysten puolelta olisi tullut vain kaksi. Kahden hengen kanssa ei puhuta yhdistysten nimissä, joten pidämme kokouksen kolmen viikon päästä.',
			'Nio ledamöter har influensa, och från föreningarnas sida skulle bara två ha kommit. Med två kan vi inte tala i föreningarnas namn, så vi håller mötet tre veckor senare.'
		),
		heldInsteadAs: 'p3'
	},
	items: p3Items
};

export const p3: Meeting = {
	key: 'p3',
	table: 'psychosocial',
	number: 3,
	when: day(-26, '14:00'),
	ends: '16:00',
	place: PLACE,
	remote: true,
	invited: day(-41),
	items: p3Items,
	attendance: {
		room: [
			'heidi-ranta-aho',
			'fredrik-ostman',
			'johan-ahlskog',
			'kristian-slotte',
			'monica-sandas',
			'paivi-hakala',
			'cecilia-backgren',
			'marjatta-uusitalo',
			'juha-koivuranta',
			'jenny-kullman',
			'anna-lindqvist',
			'johanna-berg'
		],
		remote: ['minna-kuusela', 'emilia-nyby', 'mika-lehtola', 'nasrin-karimi'],
		insteadOf: { 'johan-ahlskog': 'sanna-ylimaki', 'paivi-hakala': 'jari-koskela' },
		absent: ['sanna-ylimaki', 'jari-koskela']
	},
	memo: {
		state: 'for-comment',
		writer: 'johanna-berg',
		draft: day(-26),
		forComment: { from: day(-12), until: day(2, '12:00') }
	}
};
