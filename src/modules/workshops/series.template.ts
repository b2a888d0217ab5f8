// The concept that many have made by hand: a day to learn what a network is, and two weeks later an
// Innostamo that turns talk into ideas with an owner. Written here once, in three languages.
import type { Lang } from '#platform/core/lang.ts';
import type { ProgrammeItemInput } from './programme.input.ts';
import type { WorkshopKind } from './workshop.ts';

type Texts<K extends string> = readonly ({ lang: Lang } & Record<K, string>)[];
export type PartTemplate = {
	kind: WorkshopKind;
	starts: string;
	ends: string;
	texts: Texts<'title' | 'intro' | 'goals'>;
	programme: readonly ProgrammeItemInput[];
};

const item = (
	kind: ProgrammeItemInput['kind'],
	minutes: number,
	fi: string,
	sv: string,
	en: string
): ProgrammeItemInput => ({
	kind,
	minutes,
	responsible: '',
	texts: [
		{ lang: 'fi', title: fi },
		{ lang: 'sv', title: sv },
		{ lang: 'en', title: en }
	]
});

export const NETWORK_TRAINING: PartTemplate = {
	kind: 'training',
	starts: '09:00',
	ends: '15:00',
	texts: [
		{
			lang: 'fi',
			title: 'Verkostokoulutus',
			intro:
				'Mitä yhdessä tekeminen vaatii ja mitä se antaa. Tutustumme toisiimme: mitä kukin tarvitsee ja mitä kukin voi tarjota. Päivä sopii kaikille, jotka tekevät työtä saman asian hyväksi palkattuina tai vapaaehtoisina.',
			goals:
				'Tunnemme toisemme. Tiedämme, mitä verkostossa työskentely tarkoittaa. Meillä on ensimmäiset aiheet Innostamoon.'
		},
		{
			lang: 'sv',
			title: 'Nätverksutbildning',
			intro:
				'Vad samarbete kräver och vad det ger. Vi lär känna varandra: vad var och en behöver och vad var och en kan erbjuda. Dagen passar alla som arbetar för samma sak, som anställda eller frivilliga.',
			goals:
				'Vi känner varandra. Vi vet vad det betyder att arbeta i nätverk. Vi har de första ämnena för Innostamo.'
		},
		{
			lang: 'en',
			title: 'Network training',
			intro:
				'What working together asks and what it gives. We get to know each other: what each needs and what each can offer. The day suits everybody who works for the same cause, paid or as a volunteer.',
			goals:
				'We know each other. We know what it means to work in a network. We have the first themes for the Innostamo.'
		}
	],
	programme: [
		item('arrival', 30, 'Kahvi ja tervetuloa', 'Kaffe och välkommen', 'Coffee and welcome'),
		item('talk', 60, 'Mitä verkosto on', 'Vad ett nätverk är', 'What a network is'),
		item(
			'dialogue',
			45,
			'Mitä tarvitsen, mitä tarjoan',
			'Vad jag behöver, vad jag erbjuder',
			'What I need, what I offer'
		),
		item('break', 60, 'Lounas', 'Lunch', 'Lunch'),
		item('talk', 45, 'Luottamus ja lupaukset', 'Förtroende och löften', 'Trust and promises'),
		item(
			'cafe',
			75,
			'Mitä arjesta puuttuu',
			'Vad som saknas i vardagen',
			'What is missing in daily life'
		),
		item('plenary', 30, 'Aiheet Innostamoon', 'Ämnen för Innostamo', 'Themes for the Innostamo'),
		item(
			'feedback',
			15,
			'Palaute ja mitä seuraavaksi',
			'Respons och vad som händer sedan',
			'Feedback and what comes next'
		)
	]
};

export const INNOSTAMO: PartTemplate = {
	kind: 'innostamo',
	starts: '09:00',
	ends: '15:00',
	texts: [
		{
			lang: 'fi',
			title: 'Innostamo',
			intro:
				'Puheesta ideoiksi ja ideoista hankkeiksi. Aloitamme dialogilla, jossa saa ajatella toisin. Oppimiskahvilassa jokainen käy usean pöydän teemassa. Lopuksi valitsemme, mitä viemme eteenpäin ja kuka sen tekee.',
			goals: 'Jokaisella valitulla idealla on omistaja ja seuraava askel kahden viikon sisällä.'
		},
		{
			lang: 'sv',
			title: 'Innostamo',
			intro:
				'Från tal till idéer och från idéer till projekt. Vi börjar med en dialog där man får tänka annorlunda. I vårt Learning Café besöker var och en flera bord och teman. Till slut väljer vi vad vi tar vidare och vem som gör det.',
			goals: 'Varje vald idé har en ägare och ett nästa steg inom två veckor.'
		},
		{
			lang: 'en',
			title: 'Innostamo',
			intro:
				'From talk to ideas, and from ideas to projects. We begin with a dialogue in which one may think differently. In the Learning Café everybody visits several tables and themes. In the end we choose what we take forward and who does it.',
			goals: 'Every chosen idea has an owner and a next step within two weeks.'
		}
	],
	programme: [
		item('arrival', 30, 'Kahvi ja tervetuloa', 'Kaffe och välkommen', 'Coffee and welcome'),
		item(
			'dialogue',
			60,
			'Dialogi: mitä tekisimme toisin',
			'Dialog: vad vi skulle göra annorlunda',
			'Dialogue: what we would do differently'
		),
		item('cafe', 90, 'Oppimiskahvila', 'Learning Café', 'Learning Café'),
		item('break', 60, 'Lounas', 'Lunch', 'Lunch'),
		item(
			'plenary',
			30,
			'Mitä pöydistä nousi, ja äänestys',
			'Vad borden kom fram till, och omröstning',
			'What came from the tables, and the vote'
		),
		item(
			'shaping',
			60,
			'Ideoista hankkeiksi',
			'Från idé till projekt',
			'Shaping ideas into projects'
		),
		item(
			'plenary',
			20,
			'Kuka vie eteenpäin ja milloin',
			'Vem tar vidare och när',
			'Who takes it forward and when'
		),
		item('feedback', 10, 'Palaute', 'Respons', 'Feedback')
	]
};
