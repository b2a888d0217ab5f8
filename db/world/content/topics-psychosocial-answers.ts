import type { Topic } from './types.ts';
import { day, fi } from './text.ts';

const peerRooms: Topic = {
	key: 'p-peer-rooms',
	table: 'psychosocial',
	shows: ['answered-partly'],
	stage: 'answered',
	title: fi('Vertaisryhmille tilat ilman vuokraa', 'Lokaler utan hyra för kamratgrupper'),
	what: fi(
		'Hyvinvointialueen kokoushuoneet annetaan vertaisryhmille iltaisin maksutta.',
		'Välfärdsområdets mötesrum ges gratis åt kamratgrupper på kvällarna.'
	),
	why: fi(
		'Ryhmä maksaa huoneesta 35 euroa illalta. Se on kymmenen ihmisen kahvit koko kuuksi.',
		'Gruppen betalar 35 euro per kväll för rummet. Det är tio människors kaffe i en hel månad.'
	),
	language: 'fi',
	onBehalfOf: 'vertaisvakka',
	proposer: { name: 'Ritva Laine', email: 'ritva.laine@example.org' },
	channel: 'web',
	concerns: fi(
		'Noin 40 vertaisryhmää ja niiden kävijöitä.',
		'Ungefär 40 kamratgrupper och deras besökare.'
	),
	heard: {
		how: 'asked',
		sentence: fi(
			'23 ryhmän ohjaajat vastasivat kyselyyn.',
			'Ledarna för 23 grupper svarade på en enkät.'
		)
	},
	proposed: day(-280),
	triage: {
		when: day(-273),
		outcome: { to: 'table' },
		reason: fi(
			'Otetaan käsittelyyn. Huoneet seisovat iltaisin tyhjinä, ja ratkaisu voi palvella kaikkia yhdistyksiä.',
			'Tas upp. Rummen står tomma på kvällarna, och lösningen kan hjälpa alla föreningar.'
		)
	},
	publication: 'full',
	history: [
		{ what: 'item', meeting: 'p2', item: 3 },
		{ what: 'asked', question: 'q-rooms' },
		{ what: 'answered', question: 'q-rooms' },
		{ what: 'item', meeting: 'p3', item: 4 }
	],
	questions: [
		{
			key: 'q-rooms',
			meeting: 'p2',
			item: 3,
			to: fi('Hyvinvointialueen tilapalvelut', 'Välfärdsområdets lokaltjänster'),
			organisation: 'county',
			email: 'tilat@pohjanmaa.example',
			text: fi(
				'Missä taloissa vertaisryhmä voi kokoontua iltaisin maksutta, ja miten avain hoituu?',
				'I vilka hus kan en kamratgrupp träffas gratis på kvällarna, och hur löser vi nyckeln?'
			),
			sent: day(-178),
			due: day(-105),
			pausesInJuly: true,
			answer: {
				when: day(-116),
				from: fi('Tilapäällikkö, hyvinvointialue', 'Lokalchefen, välfärdsområdet'),
				dealtWith: fi('Viranhaltijan päätös', 'Tjänsteinnehavarbeslut'),
				effect: 'partly',
				text: fi(
					'Kolme huonetta Vaasassa, Pietarsaaressa ja Närpiössä on ryhmien käytössä klo 20 asti ilman vuokraa. Kristiinankaupungissa talo lukitaan neljältä eikä meillä ole siellä avaajaa.',
					'Tre rum i Vasa, Jakobstad och Närpes får användas till kl. 20 utan hyra. I Kristinestad låses huset klockan fyra och vi har ingen där som kan öppna.'
				),
				how: 'entered-by-coordinator'
			}
		}
	]
};

const missedFee: Topic = {
	key: 'p-missed-fee',
	table: 'psychosocial',
	shows: ['answered-as-such'],
	stage: 'answered',
	title: fi('Maksu, joka tulee siitä, ettei jaksanut', 'Avgiften för att man inte orkade'),
	what: fi(
		'Muistutus tulee tekstiviestinä omalla kielellä edellisenä päivänä. Ensimmäisestä väliin jääneestä ajasta ei laskuteta.',
		'En påminnelse kommer per sms på ditt eget språk dagen före. Den första uteblivna tiden faktureras inte.'
	),
	why: fi(
		'Se päivä, jona ei pääse sängystä, on usein juuri se, jona olisi aika. Sitten tulee vielä lasku.',
		'Den dag man inte kommer ur sängen är ofta just den dag man har en tid. Sedan kommer det dessutom en räkning.'
	),
	language: 'fi',
	onBehalfOf: 'selva-aamu',
	proposer: { person: 'jari-koskela' },
	channel: 'web',
	concerns: fi(
		'Psykososiaalisten palvelujen asiakkaita.',
		'Klienter inom de psykosociala tjänsterna.'
	),
	heard: {
		how: 'asked',
		sentence: fi(
			'Aamukahvilla 14 kertoi saaneensa laskun.',
			'På morgonkaffet berättade 14 att de fått en räkning.'
		)
	},
	influence: {
		by: day(-215),
		then: fi('Silloin maksuohje vahvistetaan.', 'Då fastställs anvisningen om avgifter.')
	},
	proposed: day(-320),
	triage: {
		when: day(-312),
		outcome: { to: 'table' },
		reason: fi(
			'Otetaan heti käsittelyyn, koska maksuohje on juuri nyt luonnoksena.',
			'Tas upp genast, eftersom avgiftsanvisningen just nu är ett utkast.'
		),
		six: { stillTime: fi('Kyllä, kymmenen viikkoa.'), outputWanted: 'view' }
	},
	publication: 'full',
	history: [
		{ what: 'item', meeting: 'p1', item: 4 },
		{ what: 'asked', question: 'q-fee' },
		{ what: 'answered', question: 'q-fee' }
	],
	questions: [
		{
			key: 'q-fee',
			meeting: 'p1',
			item: 4,
			to: fi(
				'Psykososiaalisten palvelujen johtoryhmä',
				'Ledningsgruppen för psykosociala tjänster'
			),
			organisation: 'county',
			email: 'psykososiaaliset@pohjanmaa.example',
			text: fi(
				'Lisätäänkö maksuohjeeseen muistutus omalla kielellä ja maksuton ensimmäinen kerta?',
				'Tas en påminnelse på eget språk och en gratis första gång in i anvisningen?'
			),
			sent: day(-285),
			due: day(-225),
			answer: {
				when: day(-228),
				from: fi('Päällikkö Fredrik Östman', 'Chef Fredrik Östman'),
				dealtWith: fi('Toimialan johtoryhmä, kohta 4', 'Sektorns ledningsgrupp, punkt 4'),
				effect: 'as-such',
				text: fi(
					'Kyllä, molemmat. Ohje on voimassa. Muistutus tulee suomeksi, ruotsiksi tai englanniksi sen mukaan, minkä kielen olet valinnut.',
					'Ja, båda. Anvisningen gäller nu. Påminnelsen kommer på svenska, finska eller engelska, det språk du har valt.'
				),
				how: 'mail-link'
			}
		}
	]
};

export const psychosocialAnswers: readonly Topic[] = [peerRooms, missedFee];
