import type { Topic } from './types.ts';
import { day, sv } from './text.ts';

const supportHousing: Topic = {
	key: 'p-support-housing',
	table: 'psychosocial',
	shows: ['answered-not'],
	stage: 'answered',
	title: sv(
		'Stödboende i Jakobstad efter rehabilitering',
		'Tukiasuntoja Pietarsaareen kuntoutuksen jälkeen'
	),
	what: sv(
		'Fyra små lägenheter där man kan bo ett halvår efter rehabiliteringen, med någon som tittar in.',
		'Neljä pientä asuntoa, joissa voi asua puoli vuotta kuntoutuksen jälkeen, ja joku, joka poikkeaa kylässä.'
	),
	why: sv(
		'Man kommer hem nykter till samma trappa, samma grannar och samma nyckelknippa. Det håller i två veckor.',
		'Kotiin tullaan raittiina samaan rappuun, samoille naapureille ja samaan avainnippuun. Se kestää kaksi viikkoa.'
	),
	language: 'sv',
	onBehalfOf: 'nykter-strand',
	proposer: { name: 'Ralf Mannström', email: 'ralf.mannstrom@example.org' },
	channel: 'web',
	concerns: sv(
		'Tjugo till trettio personer om året i norra Österbotten och deras barn.',
		'Kahta- tai kolmeakymmentä ihmistä vuodessa Pietarsaaren seudulla ja heidän lapsiaan.'
	),
	heard: {
		how: 'expert',
		sentence: sv(
			'Förslaget är skrivet tillsammans med människor som själva har kommit hem efter rehabilitering.',
			'Ehdotus on kirjoitettu yhdessä niiden kanssa, jotka ovat itse palanneet kotiin kuntoutuksesta.'
		)
	},
	proposed: day(-215),
	triage: {
		when: day(-208),
		outcome: { to: 'table' },
		reason: sv(
			'Tas upp. Det är nämnden som har pengarna, men bordet kan visa vad två veckor kostar.',
			'Otetaan käsittelyyn. Rahat ovat lautakunnalla, mutta pöytä voi näyttää, mitä kaksi viikkoa maksaa.'
		),
		six: { outputWanted: 'statement', competence: sv('Social- och hälsovårdsnämnden.') }
	},
	publication: 'full',
	history: [
		{ what: 'item', meeting: 'p2', item: 4 },
		{ what: 'asked', question: 'q-housing' },
		{ what: 'answered', question: 'q-housing' },
		{ what: 'item', meeting: 'p3', item: 5 }
	],
	questions: [
		{
			key: 'q-housing',
			meeting: 'p2',
			item: 4,
			to: sv('Social- och hälsovårdsnämnden', 'Sosiaali- ja terveyslautakunta'),
			organisation: 'county',
			email: 'lautakunta@pohjanmaa.example',
			text: sv(
				'Bordet föreslår fyra stödlägenheter i Jakobstad. Hyran är 1 900 euro i månaden, stödet en halv tjänst.',
				'Pöytä esittää neljää tukiasuntoa Pietarsaareen. Vuokra on 1 900 euroa kuussa, tuki puolen työntekijän työ.'
			),
			sent: day(-170),
			due: day(-75),
			pausesInJuly: true,
			reminded: [day(-82)],
			answer: {
				when: day(-79),
				from: sv('Social- och hälsovårdsnämnden', 'Sosiaali- ja terveyslautakunta'),
				dealtWith: sv('Nämndens möte, § 61', 'Lautakunnan kokous, § 61'),
				effect: 'not',
				text: sv(
					'Nej, inte i den här budgeten. Nämnden anser att behovet är verkligt och ber sektorn ta med lägenheterna när boendet planeras nästa gång. Bordet får planen på remiss.',
					'Ei tässä talousarviossa. Lautakunta pitää tarvetta todellisena ja pyytää toimialaa ottamaan asunnot mukaan, kun asumista seuraavan kerran suunnitellaan. Pöytä saa suunnitelman lausunnolle.'
				),
				how: 'entered-by-coordinator'
			}
		}
	]
};

export const psychosocialRefused: readonly Topic[] = [supportHousing];
