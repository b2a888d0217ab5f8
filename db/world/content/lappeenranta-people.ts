import type { Organisation, Person } from './types.ts';
import { person } from './person.ts';
import { fi } from './text.ts';

const area = 'lappeenranta';
const sectors = ['ageing-at-home'] as const;

/** The programmes and bodies are named in the source; the four associations are invented. */
export const lappeenrantaOrganisations: readonly Organisation[] = [
	{
		key: 'l-programme',
		area,
		kind: 'programme',
		name: { fi: 'Kotona kokonainen elämä -ohjelma' },
		municipalityCode: '405',
		sectors
	},
	{ key: 'l-eksote', area, kind: 'county', name: { fi: 'Eksoten alue' }, sectors },
	{ key: 'l-ray', area, kind: 'funder', name: { fi: 'RAY' }, sectors },
	{
		key: 'l-saimaan-naapurit',
		area,
		kind: 'association',
		name: { fi: 'Saimaan naapurit ry' },
		municipalityCode: '405',
		sectors,
		purposeClass: 'older people'
	},
	{
		key: 'l-porukkapata',
		area,
		kind: 'association',
		name: { fi: 'Porukkapata ry' },
		municipalityCode: '405',
		sectors,
		purposeClass: 'health promotion'
	},
	{
		key: 'l-kylien-kyyti',
		area,
		kind: 'association',
		name: { fi: 'Kylien kyyti ry' },
		municipalityCode: '405',
		sectors,
		purposeClass: 'other'
	},
	{
		key: 'l-muistelijat',
		area,
		kind: 'association',
		name: { fi: 'Linnoituksen muistelijat ry' },
		municipalityCode: '405',
		sectors,
		purposeClass: 'pensioners'
	}
];

const role = (role: 'chair' | 'secretary' | 'speaking-right'): Person['tableRoles'] => [
	{ table: 'innostamo-2014', role }
];

/** All invented. The lecturer of the training is named in the source and therefore left out here. */
export const lappeenrantaPeople: readonly Person[] = [
	person(
		'l-outi-vainikka',
		'Outi Vainikka',
		'fi',
		'l-programme',
		'outi.vainikka@kokonainen.example',
		role('chair'),
		{
			title: fi('Ohjelman yhdyshenkilö'),
			areaRoles: [{ area: 'lappeenranta', role: 'coordinator' }]
		}
	),
	person(
		'l-jukka-suikkanen',
		'Jukka Suikkanen',
		'fi',
		'l-eksote',
		'jukka.suikkanen@kokonainen.example',
		role('secretary'),
		{
			title: fi('Kotihoidon ohjaaja')
		}
	),
	person(
		'l-helvi-partanen',
		'Helvi Partanen',
		'fi',
		'l-saimaan-naapurit',
		'helvi.partanen@example.org',
		role('speaking-right')
	),
	person(
		'l-reijo-karhu',
		'Reijo Karhu',
		'fi',
		'l-porukkapata',
		'reijo.karhu@example.org',
		role('speaking-right')
	),
	person(
		'l-sirkka-tiainen',
		'Sirkka Tiainen',
		'fi',
		'l-kylien-kyyti',
		'sirkka.tiainen@example.org',
		role('speaking-right')
	),
	person(
		'l-pauli-hyvonen',
		'Pauli Hyvönen',
		'fi',
		'l-muistelijat',
		'pauli.hyvonen@example.org',
		role('speaking-right')
	)
];
