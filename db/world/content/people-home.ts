import type { Person } from './types.ts';
import { homeAssociationPeople } from './people-home-associations.ts';
import { person } from './person.ts';
import { fi, sv } from './text.ts';

const home = (role: Person['tableRoles'][number]['role']): Person['tableRoles'] => [
	{ table: 'home', role }
];

const county = (
	key: string,
	name: string,
	language: 'fi' | 'sv',
	mailbox: string,
	role: 'chair' | 'member' | 'deputy',
	title: Person['title']
): Person =>
	person(key, name, language, 'county', `${mailbox}@pohjanmaa.example`, home(role), {
		...(title === undefined ? {} : { title })
	});

/** The table for home and residential care. Nobody here exists. */
export const homePeople: readonly Person[] = [
	county(
		'maria-holm',
		'Maria Holm',
		'sv',
		'maria.holm',
		'chair',
		sv('Hemvårdschef', 'Kotihoidon päällikkö')
	),
	county(
		'jonas-backlund',
		'Jonas Backlund',
		'sv',
		'jonas.backlund',
		'deputy',
		sv('Planerare i hemvården', 'Kotihoidon suunnittelija')
	),
	county(
		'pekka-rantala',
		'Pekka Rantala',
		'fi',
		'pekka.rantala',
		'member',
		fi('Palveluasumisen päällikkö', 'Chef för boendeservice')
	),
	county(
		'tiina-salo',
		'Tiina Salo',
		'fi',
		'tiina.salo',
		'deputy',
		fi('Asiakasohjaaja', 'Klienthandledare')
	),
	person(
		'ann-sofi-kronqvist',
		'Ann-Sofi Kronqvist',
		'sv',
		'vaasa',
		'ann-sofi.kronqvist@vaasa.example',
		home('member')
	),
	person('lars-nyman', 'Lars Nyman', 'sv', 'vaasa', 'lars.nyman@vaasa.example', home('deputy')),
	person(
		'henrik-sund',
		'Henrik Sund',
		'sv',
		'mustasaari',
		'henrik.sund@mustasaari.example',
		home('member')
	),
	person('eva-ronn', 'Eva Rönn', 'sv', 'mustasaari', 'eva.ronn@mustasaari.example', home('deputy')),
	...homeAssociationPeople,
	// Experts by experience: no organisation is ever kept beside the name.
	{
		key: 'tuula-alanko',
		name: 'Tuula Alanko',
		language: 'fi',
		email: 'tuula.alanko@example.org',
		organisations: [],
		tableRoles: home('expert'),
		consentToBeDrawn: true
	},
	{
		key: 'bengt-nygard',
		name: 'Bengt Nygård',
		language: 'sv',
		email: 'bengt.nygard@example.org',
		organisations: [],
		tableRoles: home('expert'),
		consentToBeDrawn: false
	}
];
