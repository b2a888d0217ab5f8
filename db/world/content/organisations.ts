import type { Organisation, PurposeClass, SectorKey } from './types.ts';
import { lappeenrantaOrganisations } from './lappeenranta-people.ts';

const HOME: readonly SectorKey[] = ['home-and-residential-care'];
const PSY: readonly SectorKey[] = ['psychosocial'];
const BOTH: readonly SectorKey[] = ['home-and-residential-care', 'psychosocial'];

const area = 'ostrobothnia';

const association = (
	key: string,
	name: Organisation['name'],
	municipalityCode: string,
	sectors: readonly SectorKey[],
	purposeClass: PurposeClass
): Organisation => ({
	key,
	area,
	kind: 'association',
	name,
	municipalityCode,
	sectors,
	purposeClass
});

const municipality = (key: string, fi: string, sv: string, code: string): Organisation => ({
	key,
	area,
	kind: 'municipality',
	name: { fi, sv },
	municipalityCode: code,
	sectors: BOTH
});

const publicSide: readonly Organisation[] = [
	{
		key: 'county',
		area,
		kind: 'county',
		name: { fi: 'Pohjanmaan hyvinvointialue', sv: 'Österbottens välfärdsområde' },
		sectors: BOTH
	},
	municipality('vaasa', 'Vaasan kaupunki', 'Vasa stad', '905'),
	municipality('mustasaari', 'Mustasaaren kunta', 'Korsholms kommun', '499'),
	municipality('pietarsaari', 'Pietarsaaren kaupunki', 'Staden Jakobstad', '598'),
	municipality('narpio', 'Närpiön kaupunki', 'Närpes stad', '545'),
	municipality('kristiinankaupunki', 'Kristiinankaupunki', 'Kristinestad', '287'),
	municipality('laihia', 'Laihian kunta', 'Laihela kommun', '399')
];

const parishes: readonly Organisation[] = [
	{
		key: 'strandens-forsamling',
		area,
		kind: 'parish',
		name: { sv: 'Strandens svenska församling' },
		municipalityCode: '905',
		sectors: BOTH
	},
	{
		key: 'rannikon-seurakunta',
		area,
		kind: 'parish',
		name: { fi: 'Rannikon suomalainen seurakunta' },
		municipalityCode: '905',
		sectors: BOTH
	}
];

const networks: readonly Organisation[] = [
	{
		key: 'nuorisotyon-verkosto',
		area,
		kind: 'network',
		name: { fi: 'Rannikon nuorisotyön verkosto', sv: 'Nätverket för ungdomsarbete vid kusten' },
		sectors: PSY
	}
];

const homeAssociations: readonly Organisation[] = [
	association(
		'narstaendevardarna',
		{ sv: 'Närståendevårdarna vid kusten rf' },
		'499',
		HOME,
		'illness and disability'
	),
	association(
		'omaishoitajat',
		{ fi: 'Rannikon omaishoitajat ry' },
		'905',
		HOME,
		'illness and disability'
	),
	association('fyren', { sv: 'Pensionärerna vid fyren rf' }, '280', HOME, 'pensioners'),
	association(
		'muisti',
		{ fi: 'Rannikon muisti ja läheiset ry', sv: 'Minne och närstående vid kusten rf' },
		'905',
		HOME,
		'illness and disability'
	),
	association('seniorernas-horn', { sv: 'Seniorernas hörn rf' }, '545', HOME, 'older people'),
	association(
		'esteetta-kotona',
		{ fi: 'Esteettä kotona ry', sv: 'Hinderfritt hemma rf' },
		'905',
		HOME,
		'illness and disability'
	),
	association('egen-dorr', { sv: 'Egen dörr rf' }, '598', HOME, 'illness and disability'),
	association(
		'frivilligcentralen',
		{ sv: 'Frivilligcentralen vid kusten rf' },
		'287',
		BOTH,
		'other'
	),
	association('kylakaiku', { fi: 'Kyläkaiku ry' }, '399', HOME, 'other'),
	association('bybusslaget', { sv: 'Bybusslaget rf' }, '499', HOME, 'health promotion'),
	association(
		'ruoka-ja-seura',
		{ fi: 'Ruoka ja seura ry', sv: 'Mat och sällskap rf' },
		'905',
		HOME,
		'older people'
	),
	association('iltatee', { fi: 'Iltatee ry' }, '905', BOTH, 'older people')
];

const psychosocialAssociations: readonly Organisation[] = [
	association(
		'valoa-ikkunassa',
		{ fi: 'Valoa ikkunassa ry', sv: 'Ljus i fönstret rf' },
		'905',
		PSY,
		'illness and disability'
	),
	association('lugna-viken', { sv: 'Lugna viken rf' }, '598', PSY, 'illness and disability'),
	association('selva-aamu', { fi: 'Selvä aamu ry' }, '905', PSY, 'substance use'),
	association('nykter-strand', { sv: 'Nykter strand rf' }, '545', PSY, 'substance use'),
	association(
		'nuorten-laituri',
		{ fi: 'Nuorten laituri ry', sv: 'Ungas brygga rf' },
		'905',
		PSY,
		'child welfare and parenting'
	),
	association(
		'familjernas-vardag',
		{ sv: 'Familjernas vardag rf' },
		'598',
		PSY,
		'child welfare and parenting'
	),
	association(
		'laheisten-silta',
		{ fi: 'Läheisten silta ry' },
		'905',
		PSY,
		'illness and disability'
	),
	association('vertaisvakka', { fi: 'Vertaisvakka ry' }, '399', PSY, 'health promotion'),
	association('kompassen', { sv: 'Kamratstödet Kompassen rf' }, '499', PSY, 'health promotion'),
	association('alku-toihin', { fi: 'Alku töihin ry' }, '905', PSY, 'employment'),
	association(
		'uudet-naapurit',
		{ fi: 'Uudet naapurit ry', sv: 'Nya grannar rf' },
		'905',
		PSY,
		'other'
	)
];

export const organisations: readonly Organisation[] = [
	...publicSide,
	...parishes,
	...networks,
	...homeAssociations,
	...psychosocialAssociations,
	...lappeenrantaOrganisations
];
