import type { Meeting } from './types.ts';
import { day, fi, sv } from './text.ts';

const PLACE = fi(
	'Vaasa, kaupunginkirjasto, Draama-sali, ja etänä. Tulkkaus suomen ja ruotsin välillä.',
	'Vasa stadsbibliotek, salen Draama, och på distans. Tolkning mellan finska och svenska.'
);

export const p2: Meeting = {
	key: 'p2',
	table: 'psychosocial',
	number: 2,
	when: day(-185, '14:00'),
	ends: '16:15',
	place: PLACE,
	remote: true,
	invited: day(-200),
	items: [
		{
			no: 1,
			kind: 'information',
			title: fi(
				'Avaus, muistio ja vastaus maksuista',
				'Öppning, minnesanteckningar och svaret om avgifter'
			),
			presenter: 'heidi-ranta-aho',
			minutes: 10
		},
		{
			no: 2,
			kind: 'decision',
			title: fi(
				'Iltaovi: mitä kuulimme ja mitä teemme',
				'Kvällsdörren: vad vi hörde och vad vi gör'
			),
			topic: 'p-evening-door',
			presenter: 'aleksi-niskala',
			minutes: 35,
			notes: fi(
				'Kolmena iltana kävi 44 ihmistä. Useimmin toivottiin, ettei tarvitse kertoa kaikkea heti, ja että saa vain istua.',
				'44 personer kom under tre kvällar. Det vanligaste önskemålet var att inte behöva berätta allt genast, och att bara få sitta.'
			),
			proposal: fi(
				'Puolen vuoden kokeilu, kaksi iltaa viikossa.',
				'Ett halvårs försök, två kvällar i veckan.'
			),
			decision: {
				text: fi(
					'Kokeillaan. Toimialalta pyydetään työntekijä; yhdistykset kouluttavat vertaiset, kaupunki tekee kortit.',
					'Vi prövar. Sektorn ombeds ge en anställd; föreningarna utbildar kamratstödjare, staden gör korten.'
				),
				how: 'consensus'
			}
		},
		{
			no: 3,
			kind: 'decision',
			title: fi('Vertaisryhmille tilat ilman vuokraa', 'Lokaler utan hyra för kamratgrupper'),
			topic: 'p-peer-rooms',
			presenter: 'marjatta-uusitalo',
			minutes: 20,
			decision: {
				text: fi('Kysytään tilapalveluilta taloittain.', 'Vi frågar lokaltjänsterna hus för hus.'),
				how: 'consensus'
			}
		},
		{
			no: 4,
			kind: 'decision',
			title: sv(
				'Stödboende i Jakobstad efter rehabilitering',
				'Tukiasuntoja Pietarsaareen kuntoutuksen jälkeen'
			),
			topic: 'p-support-housing',
			presenter: 'kristian-slotte',
			minutes: 25,
			notes: sv(
				'Vi hörde en egen berättelse. Den skrivs inte ner.',
				'Kuulimme oman kertomuksen. Sitä ei kirjoiteta.'
			),
			proposal: sv(
				'Ett ställningstagande till nämnden om fyra lägenheter.',
				'Kannanotto lautakunnalle neljästä asunnosta.'
			),
			decision: {
				text: sv('Ställningstagandet skickas.', 'Kannanotto lähetetään.'),
				how: { for: 8, against: 3, abstained: 1 },
				dissent: sv(
					'Tre ledamöter ville hellre ha mera stöd i vanliga lägenheter, i alla kommuner.',
					'Kolme jäsentä olisi mieluummin lisännyt tukea tavallisiin asuntoihin, joka kunnassa.'
				)
			}
		},
		{
			no: 5,
			kind: 'decision',
			title: fi('Nuori odottaa aikaa', 'En ung väntar på sin tid'),
			topic: 'p-waiting-young',
			presenter: 'emilia-nyby',
			minutes: 20,
			decision: {
				text: fi(
					'Nuoret kirjoittavat viestin Laiturilla. Lautakunnalta kysytään, tuleeko se suunnitelmaan.',
					'De unga skriver meddelandet på Bryggan. Nämnden tillfrågas om det tas in i planen.'
				),
				how: 'consensus'
			}
		},
		{
			no: 6,
			kind: 'decision',
			title: fi(
				'Iltasoitto (siirtyi kotihoidon pöydästä)',
				'Kvällssamtalet (från hemvårdens bord)'
			),
			topic: 'h-evening-line',
			presenter: 'joonas-kivela',
			minutes: 15,
			decision: {
				text: fi(
					'Iltatee ry kokoaa ensimmäiset kymmenen soittajaa.',
					'Iltatee ry samlar de tio första som ringer.'
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
			'sanna-ylimaki',
			'minna-kuusela',
			'jari-koskela',
			'cecilia-backgren',
			'kerstin-rosenback',
			'jenny-kullman',
			'joonas-kivela',
			'nasrin-karimi',
			'johanna-berg',
			'mikael-traskelin'
		],
		remote: ['kristian-slotte', 'monica-sandas', 'emilia-nyby', 'hanna-ek', 'marjatta-uusitalo'],
		insteadOf: { 'hanna-ek': 'juha-koivuranta' },
		absent: ['juha-koivuranta', 'mika-lehtola']
	},
	memo: {
		state: 'published',
		writer: 'johanna-berg',
		draft: day(-185),
		forComment: { from: day(-184), until: day(-177) },
		approved: { when: day(-176), by: 'heidi-ranta-aho' },
		published: day(-176)
	}
};
