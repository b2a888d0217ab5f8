import type { Action, Topic } from './types.ts';
import { fi, on } from './text.ts';

const INVENTED = fi(
	'Lähde kertoo, että neljä hankeaihiota lähti suunnitteluun. Tämän aihion nimi ja sisältö on keksitty.',
	undefined,
	'The source says that four project ideas went into planning. The name and content of this one are invented.'
);

const CALL = {
	by: on('2014-05-31'),
	then: fi('RAY:n haku sulkeutuu toukokuussa.')
};

type Idea = Pick<Topic, 'key' | 'title' | 'what' | 'why' | 'onBehalfOf' | 'proposer'> & {
	stage: Topic['stage'];
	item: number;
	heard: Topic['heard'];
	action?: string;
};

const idea = ({ item, action, ...rest }: Idea): Topic => ({
	...rest,
	table: 'innostamo-2014',
	shows: [rest.stage === 'discussed' ? 'discussed' : 'being-carried-out'],
	language: 'fi',
	channel: 'workshop',
	concerns: fi('Kotona asuvia ikääntyneitä Lappeenrannassa.'),
	influence: CALL,
	proposed: on('2014-02-03'),
	triage: {
		when: on('2014-02-10'),
		outcome: { to: 'table' },
		reason: fi('Otetaan Innostamoon. Tarvitaan monta tekijää, ja RAY:n hakuun ehtii vielä.')
	},
	publication: 'full',
	history: [
		{ what: 'item', meeting: 'l2', item },
		...(action === undefined
			? []
			: [
					{ what: 'agreed' as const, action },
					{ what: 'done' as const, action }
				])
	],
	invented: INVENTED
});

export const lappeenrantaTopics: readonly Topic[] = [
	idea({
		key: 'l-torstaisoitto',
		stage: 'being-carried-out',
		item: 2,
		action: 'a-l-ring',
		title: fi('Ovikello soi torstaisin'),
		what: fi('Sama vapaaehtoinen poikkeaa joka torstai. Kotihoito kertoo, kuka sitä toivoo.'),
		why: fi('”Postinkantaja on ainoa, joka käy, ja hänellä on kiire.”'),
		onBehalfOf: 'l-saimaan-naapurit',
		proposer: { person: 'l-helvi-partanen' },
		heard: { how: 'asked', sentence: fi('Naapurikierroksella kysyttiin yhdeksältä.') }
	}),
	idea({
		key: 'l-yksi-numero',
		stage: 'discussed',
		item: 3,
		title: fi('Yksi numero, josta vastataan'),
		what: fi('Yksi puhelinnumero, josta kuulee sekä palvelut että kerhot, ja joku jää linjalle.'),
		why: fi('Esitteitä on laatikollinen, eikä yhdessäkään ole ihmistä.'),
		onBehalfOf: 'l-muistelijat',
		proposer: { person: 'l-pauli-hyvonen' },
		heard: { how: 'asked', sentence: fi('Muistelupiirissä soitettiin kokeeksi kuuteen numeroon.') }
	}),
	idea({
		key: 'l-porukkaruoka',
		stage: 'being-carried-out',
		item: 4,
		action: 'a-l-kitchen',
		title: fi('Porukkaruokaa koululla'),
		what: fi(
			'Koulun keittiö tekee kerran viikossa lounaan, jonka syövät koululaiset ja kylän vanhat samassa pöydässä.'
		),
		why: fi('Yksin ei tule keitettyä kuin kahvia.'),
		onBehalfOf: 'l-porukkapata',
		proposer: { person: 'l-reijo-karhu' },
		heard: { how: 'not-yet', sentence: fi('Koululaisilta ei ole vielä kysytty.') }
	}),
	idea({
		key: 'l-liikkuva-kerho',
		stage: 'discussed',
		item: 5,
		title: fi('Kerho, joka tulee bussilla'),
		what: fi('Palveluliikenteen auto seisoo tiistaisin tyhjänä. Se voisi tuoda kerhon kylälle.'),
		why: fi('Kerhoon ei pääse, joten kerho saa lähteä.'),
		onBehalfOf: 'l-kylien-kyyti',
		proposer: { person: 'l-sirkka-tiainen' },
		heard: { how: 'asked', sentence: fi('Kolmen kylän kahvitupa, 24 kävijää.') }
	})
];

export const lappeenrantaActions: readonly Action[] = [
	{
		key: 'a-l-ring',
		text: fi('Kutsutaan kotihoito ja kolme yhdistystä suunnittelemaan'),
		topic: 'l-torstaisoitto',
		meeting: 'l2',
		item: 2,
		organisation: 'l-saimaan-naapurit',
		person: 'l-helvi-partanen',
		due: on('2014-03-03'),
		state: {
			is: 'done',
			when: on('2014-03-03'),
			evidence: fi('Suunnitteluryhmä tapasi kirjastossa, seitsemän mukana.')
		}
	},
	{
		key: 'a-l-kitchen',
		text: fi('Kysytään koulun keittiöltä yhdestä lounaasta'),
		topic: 'l-porukkaruoka',
		meeting: 'l2',
		item: 4,
		organisation: 'l-porukkapata',
		person: 'l-reijo-karhu',
		due: on('2014-03-03'),
		state: { is: 'done', when: on('2014-02-26'), evidence: fi('Emäntä lupasi hernekeiton.') }
	}
];
