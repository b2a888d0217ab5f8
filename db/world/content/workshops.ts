// A workshop of Ostrobothnia next month, nearly full. The people who register are made up from
// the names below: everybody in it is invented.
import type { ProgrammeItemInput } from '../../../src/modules/workshops/programme.input.ts';
import type { WorkshopInput } from '../../../src/modules/workshops/workshop.input.ts';

/** Days from today: a weekday in about four weeks. */
export const DAY = 26;
export const SEATS = 64;
/** So many have registered: three seats are free, and somebody has sent a deputy. */
export const COME = 61;

export const winterDay = (day: string): WorkshopInput => ({
	kind: 'innostamo',
	texts: [
		{
			lang: 'sv',
			title: 'En trygg vinter hemma',
			intro:
				'För dig som hjälper äldre människor hemma, som granne, i en förening eller i arbetet – och för dig som själv bor hemma och vet hur det är.\n\nVi börjar med samtal i små cirklar. Efter lunch sitter vi vid åtta bord, byter bord tre gånger och samlar det som går att göra redan i vinter. Dagen slutar med att vi ser vem som tar vad vidare.',
			goals:
				'Fyra idéer som någon har lovat ta vidare, och ett nästa steg för var och en inom två veckor.'
		},
		{
			lang: 'fi',
			title: 'Turvallinen talvi kotona',
			intro:
				'Sinulle, joka autat ikääntyneitä ihmisiä kotona naapurina, yhdistyksessä tai työssäsi – ja sinulle, joka asut kotona ja tiedät, millaista se on.\n\nAluksi keskustellaan pienissä piireissä. Lounaan jälkeen istutaan kahdeksassa pöydässä, vaihdetaan pöytää kolme kertaa ja kootaan se, mitä voidaan tehdä jo tänä talvena. Lopuksi katsotaan, kuka vie mitäkin eteenpäin.',
			goals:
				'Neljä ideaa, jotka joku on luvannut viedä eteenpäin, ja kullekin seuraava askel kahden viikon sisällä.'
		},
		{
			lang: 'en',
			title: 'A safe winter at home',
			intro:
				'For you who help older people at home, as a neighbour, in an association or in your work – and for you who live at home and know what it is like.\n\nWe begin by talking in small circles. After lunch we sit at eight tables, change tables three times and gather what can be done this very winter. In the end we see who takes what forward.',
			goals:
				'Four ideas that somebody has promised to take forward, each with a next step within two weeks.'
		}
	],
	day,
	starts: '09:00',
	ends: '15:30',
	place: 'Kulturhuset Skogsrån, Strandgatan 8, Vasa',
	remoteUrl: 'https://video.example/trygg-vinter',
	seats: { site: SEATS, remote: 20 },
	closes: null,
	names: 'table',
	funding: 'Stödet för närhjälp, exempelfonden',
	fundingUntil: null
});

export const FIRST = [
	'Aino',
	'Bengt',
	'Carita',
	'Daniel',
	'Elsa',
	'Fredrik',
	'Gunvor',
	'Heikki',
	'Inger',
	'Jaana',
	'Kaj',
	'Leena',
	'Marko',
	'Nina',
	'Olof',
	'Pirkko',
	'Rainer',
	'Sari',
	'Tom',
	'Ulla'
] as const;
export const LAST = [
	'Ahlskog',
	'Björkman',
	'Dahlvik',
	'Ekholm',
	'Forsten',
	'Grankulla',
	'Hietala',
	'Isomäki',
	'Jungell',
	'Kivistö',
	'Lassila',
	'Myllykoski',
	'Nyberg',
	'Ojanperä',
	'Pada',
	'Rintala',
	'Snickars',
	'Tammela',
	'Uusitupa'
] as const;

export const NEEDS = [
	{ diet: 'Glutenfri', access: '' },
	{ diet: '', access: 'Rullstol' },
	{ diet: 'Laktoositon', access: '' },
	{ diet: '', access: 'Induktiosilmukka' },
	{ diet: 'Vegansk', access: '' }
] as const;

export const TABLES = [
	{ theme: 'Ensamhet under långa kvällar', question: 'Vad skulle få någon att ringa på?' },
	{ theme: 'Snö, is och fall', question: 'Vem sandar, och hur vet man att det behövs?' },
	{ theme: 'Vem ringer när ingen ringer?', question: 'Hur märker vi att någon har tystnat?' },
	{ theme: 'Mat och gemensamt bord', question: 'Var kan man äta tillsammans?' },
	{ theme: 'Skjuts från byn', question: 'Hur kommer man hem efter mörkrets inbrott?' },
	{ theme: 'Apparater som ingen vågar använda', question: 'Vem visar, och visar igen?' },
	{ theme: 'Närståendevårdarens egen tid', question: 'Vad skulle räcka för en ledig kväll?' },
	{ theme: 'När strömmen går', question: 'Vem ser till vem?' }
] as const;

const item = (
	kind: ProgrammeItemInput['kind'],
	minutes: number,
	sv: string,
	fi: string,
	en: string
): ProgrammeItemInput => ({
	kind,
	minutes,
	responsible: '',
	texts: [
		{ lang: 'sv', title: sv },
		{ lang: 'fi', title: fi },
		{ lang: 'en', title: en }
	]
});

export const PROGRAMME = [
	item('arrival', 30, 'Kaffe och namnlappar', 'Kahvia ja nimilappuja', 'Coffee and name badges'),
	item('talk', 20, 'Varför vi är här', 'Miksi olemme täällä', 'Why we are here'),
	item('dialogue', 75, 'Samtal i små cirklar', 'Keskustelu piireissä', 'Talk in small circles'),
	item('break', 60, 'Lunch', 'Lounas', 'Lunch'),
	item('cafe', 100, 'Lärcafé vid åtta bord', 'Oppimiskahvila', 'Learning Café at eight tables'),
	item('break', 20, 'Kaffe', 'Kahvi', 'Coffee'),
	item('shaping', 55, 'Fyra idéer tar form', 'Neljä ideaa saa muodon', 'Four ideas take shape'),
	item('plenary', 25, 'Vem tar vad vidare?', 'Kuka vie mitä eteenpäin?', 'Who takes what forward?'),
	item('feedback', 5, 'Din respons', 'Palautteesi', 'Your feedback')
] as const;
