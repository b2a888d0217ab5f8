import type { Table, Text } from './types.ts';
import { homeSeats, psychosocialSeats } from './seats.ts';
import { stepsWith } from './table-steps.ts';
import { innostamo } from './lappeenranta.ts';
import { day, fi, sv } from './text.ts';

const FEE = fi(
	'Yhdistyksen edustaja ja kokemusasiantuntija saavat 60 euroa kokouksesta ja matkakulut. Palkkiosta voi kieltäytyä, ja maksupäivän voi valita.',
	'Föreningens representant och erfarenhetsexperten får 60 euro per möte och resorna. Du får avstå från arvodet och välja när det betalas.',
	'Association representatives and experts by experience get 60 euros a meeting and their travel. You may decline the fee and choose when it is paid.'
);

const MANDATE = fi(
	'Neuvoa antava. Pöytä kysyy, ehdottaa ja antaa lausuntoja; lautakunta, kunta tai toimiala päättää ja vastaa.',
	'Rådgivande. Bordet frågar, föreslår och ger utlåtanden; nämnden, kommunen eller sektorn beslutar och svarar.',
	'Advisory. The table asks, proposes and gives statements; the committee, the municipality or the sector decides and answers.'
);

const RULES: readonly Text[] = [
	fi(
		'Jäsen puhuu koko verkostonsa puolesta, ei vain oman yhdistyksensä.',
		'Ledamoten talar för hela sitt nätverk, inte bara för sin egen förening.'
	),
	sv(
		'Du får tala svenska eller finska. Den som inte förstår räcker upp handen, och det är ett bra sätt att vara med.',
		'Saat puhua suomea tai ruotsia. Se, joka ei ymmärrä, nostaa käden, ja se on hyvä tapa olla mukana.'
	),
	fi(
		'Kenenkään terveydestä tai omasta asiakasasiasta ei puhuta nimellä.',
		'Ingens hälsa eller eget klientärende tas upp med namn.'
	),
	fi(
		'Jos asia koskee oman yhdistyksesi avustusta, kerro se ja jätä päätös muille.',
		'Om saken gäller ett bidrag till din egen förening säger du det och låter de andra besluta.'
	),
	sv(
		'Ersättaren får alla papper och är välkommen också när ledamoten är på plats.',
		'Varajäsen saa kaikki paperit ja on tervetullut myös silloin, kun jäsen on paikalla.'
	),
	fi(
		'Aihe on auki, kunnes vastaus on kirjattu ja ehdottaja tietää sen.',
		'Ämnet är öppet tills svaret är antecknat och förslagsställaren känner till det.'
	)
];

const PUBLIC_SIDE = fi('Hyvinvointialue ja kunnat', 'Välfärdsområdet och kommunerna');
const EXPERIENCE = fi('Kokemus', 'Erfarenhet');

const shared = {
	area: 'ostrobothnia',
	kind: 'sector',
	host: 'county',
	mandate: MANDATE,
	feeRule: FEE,
	rules: RULES,
	languages: ['fi', 'sv'],
	term: { from: day(-330), to: day(400) }
} as const;

const home: Table = {
	...shared,
	key: 'home',
	sector: 'home-and-residential-care',
	name: fi(
		'Kotihoidon ja asumisen kumppanuuspöytä',
		'Partnerskapsbordet för hemvård och boende',
		'Partnership table for home and residential care'
	),
	purpose: sv(
		'Här talar välfärdsområdet, kommunerna och föreningarna om hur vardagen hemma ska fungera. Bordet ger råd och tar ställning; nämnden beslutar och svarar.',
		'Täällä hyvinvointialue, kunnat ja yhdistykset puhuvat siitä, miten arki kotona toimii. Pöytä neuvoo ja ottaa kantaa; lautakunta päättää ja vastaa.',
		'Here the county, the municipalities and the associations talk about how everyday life at home should work. The table advises and takes a stand; the committee decides and answers.'
	),
	themes: [
		{ code: 'A', name: PUBLIC_SIDE, side: 'public' },
		{ code: 'B', name: sv('Närståendevård', 'Omaishoito'), side: 'association' },
		{ code: 'C', name: sv('Seniorer och minne', 'Ikäihmiset ja muisti'), side: 'association' },
		{
			code: 'D',
			name: sv('Funktionsnedsättning och boende', 'Vammaisuus ja asuminen'),
			side: 'association'
		},
		{
			code: 'E',
			name: sv('Frivilliga och församlingar', 'Vapaaehtoiset ja seurakunnat'),
			side: 'association'
		},
		{ code: 'F', name: EXPERIENCE, side: 'expert' }
	],
	seats: homeSeats,
	steps: stepsWith({ fi: 'Pekka Rantala toimialalta', sv: 'Pekka Rantala från sektorn' })
};

const psychosocial: Table = {
	...shared,
	key: 'psychosocial',
	sector: 'psychosocial',
	name: fi(
		'Psykososiaalisten palvelujen kumppanuuspöytä',
		'Partnerskapsbordet för psykosociala tjänster',
		'Partnership table for psychosocial services'
	),
	purpose: fi(
		'Täällä puhutaan siitä, mistä saa apua, kun mieli, päihteet tai perheen arki painaa. Pöytä tuo yhteen ne, jotka auttavat, ja ne, jotka ovat itse hakeneet apua.',
		'Här talar vi om var man får hjälp när måendet, rusmedlen eller familjens vardag tynger. Bordet för samman dem som hjälper och dem som själva har sökt hjälp.',
		'Here we talk about where to find help when the mind, substances or family life weigh on you. The table brings together those who help and those who have looked for help themselves.'
	),
	themes: [
		{ code: 'A', name: PUBLIC_SIDE, side: 'public' },
		{ code: 'B', name: fi('Mielen hyvinvointi', 'Psykiskt välmående'), side: 'association' },
		{ code: 'C', name: fi('Päihteet', 'Rusmedel'), side: 'association' },
		{ code: 'D', name: fi('Nuoret ja perheet', 'Unga och familjer'), side: 'association' },
		{
			code: 'E',
			name: fi('Läheiset, vertaiset ja seurakunnat', 'Närstående, kamratstöd och församlingar'),
			side: 'association'
		},
		{ code: 'F', name: EXPERIENCE, side: 'expert' }
	],
	seats: psychosocialSeats,
	steps: stepsWith({ fi: 'Katri Lehtimäki toimialalta', sv: 'Katri Lehtimäki från sektorn' })
};

export const tables: readonly Table[] = [home, psychosocial, innostamo];
