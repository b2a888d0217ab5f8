import type { Person } from './types.ts';
import { person } from './person.ts';
import { fi, sv } from './text.ts';

const psy = (role: Person['tableRoles'][number]['role']): Person['tableRoles'] => [
	{ table: 'psychosocial', role }
];

/** The table for psychosocial services. Nobody here exists. */
export const psychosocialPeople: readonly Person[] = [
	person(
		'heidi-ranta-aho',
		'Heidi Ranta-aho',
		'fi',
		'valoa-ikkunassa',
		'heidi.ranta-aho@example.org',
		psy('chair')
	),
	person(
		'aleksi-niskala',
		'Aleksi Niskala',
		'fi',
		'valoa-ikkunassa',
		'aleksi.niskala@example.org',
		psy('deputy')
	),
	person(
		'fredrik-ostman',
		'Fredrik Östman',
		'sv',
		'county',
		'fredrik.ostman@pohjanmaa.example',
		psy('vice-chair'),
		{
			title: sv('Chef för psykosociala tjänster', 'Psykososiaalisten palvelujen päällikkö')
		}
	),
	person(
		'katri-lehtimaki',
		'Katri Lehtimäki',
		'fi',
		'county',
		'katri.lehtimaki@pohjanmaa.example',
		psy('deputy'),
		{
			title: fi('Palvelusuunnittelija', 'Serviceplanerare')
		}
	),
	person(
		'sanna-ylimaki',
		'Sanna Ylimäki',
		'fi',
		'county',
		'sanna.ylimaki@pohjanmaa.example',
		psy('member'),
		{
			title: fi('Päihdepalvelujen esihenkilö', 'Förman inom beroendevården')
		}
	),
	person(
		'johan-ahlskog',
		'Johan Ahlskog',
		'sv',
		'county',
		'johan.ahlskog@pohjanmaa.example',
		psy('deputy'),
		{
			title: sv('Socialarbetare', 'Sosiaalityöntekijä')
		}
	),
	person(
		'minna-kuusela',
		'Minna Kuusela',
		'fi',
		'vaasa',
		'minna.kuusela@vaasa.example',
		psy('member'),
		{
			title: fi('Nuorisopalvelujen päällikkö', 'Chef för ungdomstjänster')
		}
	),
	person(
		'kristian-slotte',
		'Kristian Slotte',
		'sv',
		'pietarsaari',
		'kristian.slotte@pietarsaari.example',
		psy('member'),
		{
			title: sv('Välfärdskoordinator', 'Hyvinvointikoordinaattori')
		}
	),
	person(
		'monica-sandas',
		'Monica Sandås',
		'sv',
		'lugna-viken',
		'monica.sandas@example.org',
		psy('member')
	),
	person(
		'jari-koskela',
		'Jari Koskela',
		'fi',
		'selva-aamu',
		'jari.koskela@example.org',
		psy('member'),
		{
			organisations: ['selva-aamu', 'alku-toihin']
		}
	),
	person(
		'paivi-hakala',
		'Päivi Hakala',
		'fi',
		'selva-aamu',
		'paivi.hakala@example.org',
		psy('deputy')
	),
	person(
		'emilia-nyby',
		'Emilia Nyby',
		'sv',
		'nuorten-laituri',
		'emilia.nyby@example.org',
		psy('member')
	),
	person(
		'cecilia-backgren',
		'Cecilia Backgren',
		'sv',
		'familjernas-vardag',
		'cecilia.backgren@example.org',
		psy('member')
	),
	person(
		'marjatta-uusitalo',
		'Marjatta Uusitalo',
		'fi',
		'laheisten-silta',
		'marjatta.uusitalo@example.org',
		psy('member')
	),
	person(
		'juha-koivuranta',
		'Juha Koivuranta',
		'fi',
		'rannikon-seurakunta',
		'juha.koivuranta@example.org',
		psy('member')
	),
	person(
		'kerstin-rosenback',
		'Kerstin Rosenback',
		'sv',
		'kompassen',
		'kerstin.rosenback@example.org',
		psy('deputy')
	),
	person(
		'nasrin-karimi',
		'Nasrin Karimi',
		'fi',
		'uudet-naapurit',
		'nasrin.karimi@example.org',
		psy('observer')
	),
	// Experts by experience: no organisation is ever kept beside the name.
	{
		key: 'jenny-kullman',
		name: 'Jenny Kullman',
		language: 'sv',
		email: 'jenny.kullman@example.org',
		organisations: [],
		tableRoles: psy('expert'),
		consentToBeDrawn: true
	},
	{
		key: 'mika-lehtola',
		name: 'Mika Lehtola',
		language: 'fi',
		email: 'mika.lehtola@example.org',
		organisations: [],
		tableRoles: psy('expert'),
		consentToBeDrawn: false
	}
];
