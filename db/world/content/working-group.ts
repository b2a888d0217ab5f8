import type { Text } from './types.ts';
import { fi, sv } from './text.ts';

export type WorkingGroupMember = { person: string; role: Text };

/**
 * The small group that wrote the operating model before the two pilot tables began. The expert by
 * experience is counted and thanked, never named: the role is public, the person is not.
 */
export const workingGroup: {
	name: Text;
	purpose: Text;
	members: readonly WorkingGroupMember[];
	expertByExperience: string;
} = {
	name: fi('Toimintamallin työryhmä', 'Arbetsgruppen för verksamhetsmodellen'),
	purpose: fi(
		'Ryhmä kirjoitti pöytien toimintamallin: mitä vaiheita asialla on, kuka vastaa ja kauanko saa kestää. Mallia kokeillaan kahdella toimialalla, ja sama malli sopii muillekin.',
		'Gruppen skrev bordens verksamhetsmodell: vilka skeden ett ärende har, vem som ansvarar och hur länge det får ta. Modellen prövas i två sektorer, och samma modell passar de andra.'
	),
	members: [
		{
			person: 'sofia-nordlund',
			role: sv('Projektchef, skriver modellen', 'Projektipäällikkö, kirjoittaa mallin')
		},
		{
			person: 'anna-lindqvist',
			role: sv('Organisationskoordinator, sammankallar', 'Järjestökoordinaattori, kutsuu koolle')
		},
		{
			person: 'katri-lehtimaki',
			role: fi(
				'Psykososiaalinen toimiala, valmistelee kokoukset',
				'Psykosociala sektorn, bereder mötena'
			)
		},
		{
			person: 'pekka-rantala',
			role: fi('Kotihoito ja asuminen, valmistelee kokoukset', 'Hemvård och boende, bereder mötena')
		},
		{
			person: 'heidi-ranta-aho',
			role: fi(
				'Yhdistykset, kysyy mielenterveys- ja päihdeyhdistyksiltä',
				'Föreningarna, frågar inom psykisk hälsa och rusmedel'
			)
		},
		{
			person: 'gunilla-storm',
			role: sv(
				'Föreningarna, frågar dem som vårdar och dem som åldras',
				'Yhdistykset, kysyy hoitavilta ja ikääntyviltä'
			)
		}
	],
	expertByExperience: 'tuula-alanko'
};
