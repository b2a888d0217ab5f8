import type { Meeting } from './types.ts';
import { day, fi, sv } from './text.ts';

export const h3: Meeting = {
	key: 'h3',
	table: 'home',
	number: 3,
	when: day(-63, '13:00'),
	ends: '15:15',
	place: sv(
		'Närpes, bibliotekets sal, och på distans. Tolkning mellan svenska och finska.',
		'Närpiö, kirjaston sali, ja etänä. Tulkkaus suomen ja ruotsin välillä.'
	),
	remote: true,
	invited: day(-78),
	items: [
		{
			no: 1,
			kind: 'information',
			title: sv('Öppning och åtgärder sedan sist', 'Avaus ja toimenpiteet viime kerran jälkeen'),
			presenter: 'johanna-berg',
			minutes: 15
		},
		{
			no: 2,
			kind: 'decision',
			title: fi(
				'Viikonloppusijaisten rinki kolmeen kuntaan',
				'En ring av veckoslutsvikarier i tre kommuner'
			),
			topic: 'h-respite',
			presenter: 'raija-makinen',
			minutes: 30,
			notes: fi(
				'Kyselyyn vastasi 86 omaishoitajaa 142:sta. 61 ei ollut saanut viikonlopuksi sijaista kertaakaan. Kaksi kokemusasiantuntijaa luki kannanoton ja vaihtoi siinä yhden sanan: ”taakka” pois, ”työ” tilalle.',
				'86 av 142 närståendevårdare svarade. 61 hade aldrig fått en vikarie till ett veckoslut. Två erfarenhetsexperter läste ställningstagandet och bytte ett ord: ”bördan” blev ”arbetet”.'
			),
			proposal: fi(
				'Ehdotetaan lautakunnalle puolen vuoden kokeilua Vaasaan, Mustasaareen ja Maalahteen.',
				'Ett halvårs försök i Vasa, Korsholm och Malax föreslås för nämnden.'
			),
			grounds: fi(
				'Kokeilu maksaa 38 000 euroa. Yksi lyhytaikainen hoitojakso laitoksessa maksaa enemmän kuin kymmenen viikonloppua kotona.',
				'Försöket kostar 38 000 euro. En kort vårdperiod på institution kostar mer än tio veckoslut hemma.'
			),
			decision: {
				text: fi(
					'Kannanotto lähetetään lautakunnalle. Vapaaehtoiskeskus kokoaa sijaiset, jotta rinki voi alkaa heti.',
					'Ställningstagandet skickas till nämnden. Frivilligcentralen samlar vikarierna så att ringen kan börja genast.'
				),
				how: 'consensus'
			}
		},
		{
			no: 3,
			kind: 'decision',
			title: sv('Klubbdagarna: hur gick det i Korsholm?', 'Kerhopäivät: miten Mustasaaressa kävi?'),
			topic: 'h-club-visits',
			presenter: 'henrik-sund',
			minutes: 15,
			notes: sv(
				'112 besök flyttades, inget föll bort. Sex medlemmar är tillbaka i klubben. Vårdarna tyckte att det var roligare att komma när folk var glada.',
				'112 käyntiä siirrettiin, yhtään ei jäänyt pois. Kuusi jäsentä on palannut kerhoon. Hoitajista oli mukavampi tulla, kun ihmiset olivat iloisia.'
			),
			decision: {
				text: sv(
					'Vi frågar hemvården om det blir praxis i hela området.',
					'Kysymme kotihoidolta, tuleeko tästä tapa koko alueella.'
				),
				how: 'consensus'
			}
		},
		{
			no: 4,
			kind: 'decision',
			title: sv(
				'Hemvårdens tre viktigaste brev på lätt språk',
				'Kotihoidon kolme tärkeintä kirjettä selkokielelle'
			),
			topic: 'h-easy-papers',
			presenter: 'ulla-snickars',
			minutes: 15,
			decision: {
				text: sv(
					'Hemvården skriver om breven. Sex läsare testar dem innan de skickas.',
					'Kotihoito kirjoittaa kirjeet uudestaan. Kuusi lukijaa testaa ne ennen lähettämistä.'
				),
				how: 'consensus'
			}
		},
		{
			no: 5,
			kind: 'decision',
			title: fi('Pimeät pihatiet palvelutalojen edessä', 'Mörka gårdsvägar framför servicehusen'),
			topic: 'h-dark-paths',
			presenter: 'marko-hietala',
			minutes: 10,
			decision: {
				text: fi(
					'Kävellään tiet vielä kerran kartan kanssa ja kysytään sitten kaupungilta.',
					'Vi går vägarna en gång till med en karta och frågar sedan staden.'
				),
				how: 'consensus'
			}
		},
		{
			no: 6,
			kind: 'decision',
			title: sv(
				'Vem öppnar dörren när trygghetslarmet går?',
				'Kuka avaa oven, kun turvapuhelin hälyttää?'
			),
			topic: 'h-alarm',
			presenter: 'carola-finne',
			minutes: 20,
			decision: {
				text: sv(
					'Vi frågar hemvården: vem kommer, hur snabbt och står det på papper?',
					'Kysymme kotihoidolta: kuka tulee, kuinka nopeasti ja lukeeko se paperilla?'
				),
				how: 'consensus'
			}
		},
		{
			no: 7,
			kind: 'discussion',
			title: fi('Ulos kerran viikossa', 'Ut en gång i veckan'),
			topic: 'h-outdoors',
			presenter: 'pekka-rantala',
			minutes: 20,
			notes: fi(
				'Taloissa on ulkoilupäiviä, mutta hoitaja ei pääse irti. Seurakunnassa ja vapaaehtoisissa on lähtijöitä, mutta heillä ei ole lupaa viedä pyörätuolia ulos. Selvitetään vakuutus ja palataan tähän.',
				'Husen har utedagar, men vårdaren kommer inte loss. Församlingen och de frivilliga följer gärna med, men får inte ta ut en rullstol. Vi reder ut försäkringen och återkommer.'
			)
		},
		{
			no: 8,
			kind: 'information',
			title: sv('Upphandlingen av larmtjänsten', 'Turvapalvelun kilpailutus'),
			presenter: 'maria-holm',
			minutes: 10,
			notes: sv('Anbuden öppnades i går. Tre företag är med.'),
			heldBack: sv(
				'Anbud är hemliga tills avtalet har skrivits under.',
				'Tarjoukset ovat salaisia, kunnes sopimus on tehty.'
			)
		}
	],
	attendance: {
		room: [
			'maria-holm',
			'tiina-salo',
			'pekka-rantala',
			'henrik-sund',
			'gunilla-storm',
			'raija-makinen',
			'borje-wik',
			'carola-finne',
			'stig-as',
			'ulla-snickars',
			'disa-englund',
			'bengt-nygard',
			'anna-lindqvist',
			'johanna-berg',
			'jonas-backlund'
		],
		remote: ['lars-nyman', 'leena-kortesmaki', 'marko-hietala', 'patrik-forsbacka', 'tuula-alanko'],
		insteadOf: { 'lars-nyman': 'ann-sofi-kronqvist' },
		absent: ['ann-sofi-kronqvist']
	},
	memo: {
		state: 'published',
		writer: 'johanna-berg',
		draft: day(-63),
		forComment: { from: day(-61), until: day(-54) },
		approved: { when: day(-53), by: 'maria-holm' },
		published: day(-53),
		recalled: {
			when: day(-52, '9:40'),
			republished: day(-50, '10:00'),
			reason: sv(
				'En besökares namn stod i texten om punkt 7. Namnet är borttaget; besluten är desamma.',
				'Kohdan 7 tekstissä oli yhden vieraan nimi. Nimi on poistettu; päätökset ovat samat.'
			)
		}
	}
};
