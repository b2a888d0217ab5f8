import type { Person } from './types.ts';
import { person } from './person.ts';
import { day, fi } from './text.ts';

const home = (role: Person['tableRoles'][number]['role']): Person['tableRoles'] => [
	{ table: 'home', role }
];

/** Those who sit at the table for home and residential care for an association or a parish. */
export const homeAssociationPeople: readonly Person[] = [
	person(
		'gunilla-storm',
		'Gunilla Storm',
		'sv',
		'narstaendevardarna',
		'gunilla.storm@example.org',
		home('vice-chair')
	),
	person(
		'kaj-enlund',
		'Kaj Enlund',
		'sv',
		'narstaendevardarna',
		'kaj.enlund@example.org',
		home('deputy')
	),
	person(
		'raija-makinen',
		'Raija Mäkinen',
		'fi',
		'omaishoitajat',
		'raija.makinen@example.org',
		home('member')
	),
	person(
		'olavi-kangas',
		'Olavi Kangas',
		'fi',
		'omaishoitajat',
		'olavi.kangas@example.org',
		home('deputy')
	),
	// Two people read the same mailbox: the sign-in has to ask "Vem är du?".
	person('borje-wik', 'Börje Wik', 'sv', 'fyren', 'fyren@pensionarerna.example', home('member')),
	person(
		'siv-haggblom',
		'Siv Häggblom',
		'sv',
		'fyren',
		'fyren@pensionarerna.example',
		home('deputy'),
		{
			organisations: ['fyren', 'bybusslaget']
		}
	),
	person(
		'leena-kortesmaki',
		'Leena Kortesmäki',
		'fi',
		'muisti',
		'leena.kortesmaki@example.org',
		home('member')
	),
	person('arto-luoma', 'Arto Luoma', 'fi', 'muisti', 'arto.luoma@example.org', home('deputy')),
	person(
		'carola-finne',
		'Carola Finne',
		'sv',
		'seniorernas-horn',
		'carola.finne@example.org',
		home('member')
	),
	person('stig-as', 'Stig Ås', 'sv', 'seniorernas-horn', 'stig.as@example.org', home('deputy')),
	person(
		'marko-hietala',
		'Marko Hietala',
		'fi',
		'esteetta-kotona',
		'marko.hietala@example.org',
		home('member')
	),
	person(
		'sari-perala',
		'Sari Perälä',
		'fi',
		'esteetta-kotona',
		'sari.perala@example.org',
		home('deputy')
	),
	person(
		'ulla-snickars',
		'Ulla Snickars',
		'sv',
		'egen-dorr',
		'ulla.snickars@example.org',
		home('member')
	),
	person('rolf-smeds', 'Rolf Smeds', 'sv', 'egen-dorr', 'rolf.smeds@example.org', home('deputy')),
	person(
		'disa-englund',
		'Disa Englund',
		'sv',
		'frivilligcentralen',
		'disa.englund@example.org',
		home('member')
	),
	person(
		'timo-aho',
		'Timo Aho',
		'fi',
		'frivilligcentralen',
		'timo.aho@example.org',
		home('deputy'),
		{
			organisations: ['frivilligcentralen', 'kylakaiku']
		}
	),
	person(
		'patrik-forsbacka',
		'Patrik Forsbacka',
		'sv',
		'strandens-forsamling',
		'patrik.forsbacka@example.org',
		home('member')
	),
	person('hanna-ek', 'Hanna Ek', 'sv', 'strandens-forsamling', 'hanna.ek@example.org', [
		{ table: 'home', role: 'deputy' },
		{ table: 'psychosocial', role: 'deputy' }
	]),
	person(
		'anneli-ojala',
		'Anneli Ojala',
		'fi',
		'ruoka-ja-seura',
		'anneli.ojala@example.org',
		home('observer')
	),
	person(
		'joonas-kivela',
		'Joonas Kivelä',
		'fi',
		'iltatee',
		'joonas.kivela@example.org',
		[
			{ table: 'home', role: 'speaking-right' },
			{ table: 'psychosocial', role: 'speaking-right' }
		],
		{
			left: {
				when: day(-120),
				reason: fi(
					'Muutti Tampereelle töihin. Iltatee ry ei ole vielä nimennyt uutta edustajaa.',
					'Flyttade till Tammerfors för ett nytt jobb. Iltatee ry har ännu inte utsett en ny representant.'
				)
			}
		}
	)
];
