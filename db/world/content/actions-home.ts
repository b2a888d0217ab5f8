import type { Action } from './types.ts';
import { day, fi, sv } from './text.ts';

export const homeActions: readonly Action[] = [
	{
		key: 'a-respite-survey',
		text: fi(
			'Kysytään omaishoitajilta neljällä kysymyksellä, onko viikonloppuvapaa toteutunut',
			'Fråga närståendevårdarna med fyra frågor om de har fått lediga veckoslut'
		),
		topic: 'h-respite',
		meeting: 'h2',
		item: 2,
		organisation: 'omaishoitajat',
		person: 'raija-makinen',
		due: day(-160),
		state: {
			is: 'done',
			when: day(-162),
			evidence: fi(
				'86 vastausta 142:sta. 61 ei ollut saanut sijaista viikonlopuksi kertaakaan vuoden aikana.',
				'86 svar av 142. 61 hade inte en enda gång under året fått en vikarie till ett veckoslut.'
			)
		}
	},
	{
		key: 'a-respite-cost',
		text: sv(
			'Räkna ut vad ett halvårs försök i tre kommuner kostar',
			'Lasketaan, mitä puolen vuoden kokeilu kolmessa kunnassa maksaa'
		),
		topic: 'h-respite',
		meeting: 'h2',
		item: 2,
		organisation: 'county',
		person: 'jonas-backlund',
		due: day(-90),
		state: {
			is: 'done',
			when: day(-80),
			evidence: sv('Kalkyl, en sida: 38 000 euro.', 'Laskelma, yksi sivu: 38 000 euroa.')
		}
	},
	{
		key: 'a-respite-list',
		text: sv(
			'Samla vikarier som har utbildning och vill jobba på veckoslut',
			'Kootaan sijaiset, joilla on koulutus ja jotka haluavat viikonlopputyötä'
		),
		topic: 'h-respite',
		meeting: 'h3',
		item: 2,
		organisation: 'frivilligcentralen',
		person: 'disa-englund',
		due: day(-4),
		state: {
			is: 'late',
			note: sv(
				'Sju namn finns, tio behövs. Disa väntar på svar från yrkesinstitutet.',
				'Seitsemän nimeä on, kymmenen tarvitaan. Disa odottaa ammattiopiston vastausta.'
			)
		}
	},
	{
		key: 'a-club-days',
		text: sv(
			'Gör en lista över klubbdagarna i Korsholm',
			'Tehdään lista Mustasaaren kerhopäivistä'
		),
		topic: 'h-club-visits',
		meeting: 'h2',
		item: 3,
		organisation: 'mustasaari',
		person: 'henrik-sund',
		due: day(-200),
		state: {
			is: 'done',
			when: day(-203),
			evidence: sv(
				'26 klubbar, två körer och en boulegrupp.',
				'26 kerhoa, kaksi kuoroa ja yksi petankkiryhmä.'
			)
		}
	},
	{
		key: 'a-club-trial',
		text: sv(
			'Pröva i åtta veckor att lägga besöken vid sidan av klubbdagarna',
			'Kokeillaan kahdeksan viikkoa käyntejä kerhopäivien ohi'
		),
		topic: 'h-club-visits',
		meeting: 'h2',
		item: 3,
		organisation: 'county',
		person: 'maria-holm',
		due: day(-100),
		state: {
			is: 'done',
			when: day(-104),
			evidence: sv(
				'112 flyttade besök, inget bortfall, en klagan (om kaffet i klubben).',
				'112 siirrettyä käyntiä, ei yhtään pois jäänyttä, yksi valitus (kerhon kahvista).'
			)
		}
	},
	{
		key: 'a-transport-count',
		text: sv(
			'Räkna vad samåkning i fyra byar skulle kosta',
			'Lasketaan, mitä kimppakyyti neljässä kylässä maksaisi'
		),
		topic: 'h-free-transport',
		meeting: 'h2',
		item: 4,
		organisation: 'bybusslaget',
		person: 'siv-haggblom',
		due: day(-30),
		state: {
			is: 'dropped',
			when: day(-19),
			reason: sv(
				'Nämnden svarade nej till gratis skjuts. Räkningen görs i det nya ämnet om samåkning.',
				'Lautakunta vastasi maksuttomiin kuljetuksiin ei. Laskelma tehdään uudessa kimppakyytien aiheessa.'
			)
		}
	},
	{
		key: 'a-papers',
		text: sv(
			'Skriv om de tre breven på lätt svenska och sedan på lätt finska',
			'Kirjoitetaan kolme kirjettä helpolle ruotsille ja sitten selkosuomeksi'
		),
		topic: 'h-easy-papers',
		meeting: 'h3',
		item: 4,
		organisation: 'county',
		person: 'jonas-backlund',
		due: day(66),
		state: { is: 'open' }
	},
	{
		key: 'a-papers-test',
		text: sv('Sex läsare testar det första brevet', 'Kuusi lukijaa testaa ensimmäisen kirjeen'),
		topic: 'h-easy-papers',
		meeting: 'h3',
		item: 4,
		organisation: 'seniorernas-horn',
		person: 'carola-finne',
		due: day(-20),
		state: {
			is: 'done',
			when: day(-24),
			evidence: sv(
				'Fem av sex förstod brevet på första läsningen. Den sjätte hittade ett stavfel.',
				'Viisi kuudesta ymmärsi kirjeen heti. Kuudes löysi kirjoitusvirheen.'
			)
		}
	},
	{
		key: 'a-paths-walk',
		text: fi(
			'Kävellään kolme pihatietä ja merkitään pimeät lamput karttaan',
			'Gå de tre gårdsvägarna och märk ut de slocknade lamporna på en karta'
		),
		topic: 'h-dark-paths',
		meeting: 'h3',
		item: 5,
		organisation: 'esteetta-kotona',
		person: 'marko-hietala',
		due: day(-53),
		state: {
			is: 'done',
			when: day(-52),
			evidence: fi(
				'Kartta, yksitoista pimeää lamppua ja yksi irtokivi.',
				'En karta, elva slocknade lampor och en lös sten.'
			)
		}
	},
	{
		key: 'a-outdoors-insurance',
		text: fi(
			'Selvitetään, kattaako vakuutus vapaaehtoisen, joka vie asukkaan ulos pyörätuolilla',
			'Red ut om försäkringen gäller en frivillig som tar ut en invånare i rullstol'
		),
		topic: 'h-outdoors',
		meeting: 'h3',
		item: 7,
		organisation: 'county',
		post: fi('Palveluasumisen päällikkö', 'Chefen för boendeservice'),
		due: day(9),
		state: { is: 'open' }
	}
];
