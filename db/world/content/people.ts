import type { Person } from './types.ts';
import { homePeople } from './people-home.ts';
import { psychosocialPeople } from './people-psychosocial.ts';
import { lappeenrantaPeople } from './lappeenranta-people.ts';
import { fi, sv } from './text.ts';

const office: readonly Person[] = [
	{
		key: 'anna-lindqvist',
		name: 'Anna Lindqvist',
		language: 'sv',
		email: 'anna.lindqvist@pohjanmaa.example',
		organisations: ['county'],
		title: sv('Organisationskoordinator', 'Järjestökoordinaattori'),
		areaRoles: [{ area: 'ostrobothnia', role: 'coordinator' }],
		tableRoles: []
	},
	{
		key: 'mikael-traskelin',
		name: 'Mikael Träskelin',
		language: 'sv',
		email: 'mikael.traskelin@pohjanmaa.example',
		organisations: ['county'],
		title: sv('Sakkunnig inom delaktighet', 'Osallisuuden asiantuntija'),
		areaRoles: [{ area: 'ostrobothnia', role: 'substitute-coordinator' }],
		tableRoles: []
	},
	{
		key: 'petra-hautala',
		name: 'Petra Hautala',
		language: 'fi',
		email: 'petra.hautala@pohjanmaa.example',
		organisations: ['county'],
		title: fi('Järjestelmäasiantuntija', 'Systemexpert'),
		areaRoles: [
			{ area: 'ostrobothnia', role: 'administrator' },
			{ area: 'lappeenranta', role: 'administrator' }
		],
		tableRoles: []
	},
	{
		key: 'sofia-nordlund',
		name: 'Sofia Nordlund',
		language: 'sv',
		email: 'sofia.nordlund@pohjanmaa.example',
		organisations: ['county'],
		title: sv('Projektchef', 'Projektipäällikkö'),
		tableRoles: []
	},
	{
		key: 'johanna-berg',
		name: 'Johanna Berg',
		language: 'sv',
		email: 'johanna.berg@pohjanmaa.example',
		organisations: ['county'],
		title: sv('Sekreterare', 'Sihteeri'),
		tableRoles: [
			{ table: 'home', role: 'secretary' },
			{ table: 'psychosocial', role: 'secretary' }
		]
	}
];

export const people: readonly Person[] = [
	...office,
	...homePeople,
	...psychosocialPeople,
	...lappeenrantaPeople
];
