import type { Seat } from './types.ts';
import { fi, sv } from './text.ts';

const BY_CHAIR = fi('Yhdistyksen puheenjohtaja', 'Föreningens ordförande');
const BY_SECRETARY = sv('Föreningens sekreterare', 'Yhdistyksen sihteeri');
const BY_VICAR = sv('Kyrkoherden', 'Kirkkoherra');

const publicSeat = (no: number, organisation: string, member: string, deputy?: string): Seat => ({
	no,
	theme: 'A',
	side: 'public',
	organisation,
	member,
	...(deputy === undefined ? {} : { deputy })
});

const associationSeat = (
	no: number,
	theme: string,
	organisation: string,
	member: string,
	deputy: string | undefined,
	confirmedBy = BY_CHAIR
): Seat => ({
	no,
	theme,
	side: 'association',
	organisation,
	member,
	...(deputy === undefined ? {} : { deputy }),
	confirmedBy
});

const vacant = (no: number, theme: string): Seat => ({
	no,
	theme,
	side: 'association',
	vacantUntil: fi('Paikka täytetään seuraavassa haussa.', 'Platsen fylls i nästa ansökningsomgång.')
});

export const homeSeats: readonly Seat[] = [
	publicSeat(1, 'county', 'maria-holm', 'jonas-backlund'),
	publicSeat(2, 'county', 'pekka-rantala', 'tiina-salo'),
	publicSeat(3, 'vaasa', 'ann-sofi-kronqvist', 'lars-nyman'),
	publicSeat(4, 'mustasaari', 'henrik-sund', 'eva-ronn'),
	associationSeat(5, 'B', 'narstaendevardarna', 'gunilla-storm', 'kaj-enlund', BY_SECRETARY),
	associationSeat(6, 'B', 'omaishoitajat', 'raija-makinen', 'olavi-kangas'),
	associationSeat(7, 'C', 'fyren', 'borje-wik', 'siv-haggblom', BY_SECRETARY),
	associationSeat(8, 'C', 'muisti', 'leena-kortesmaki', 'arto-luoma'),
	associationSeat(9, 'C', 'seniorernas-horn', 'carola-finne', 'stig-as'),
	vacant(10, 'D'),
	associationSeat(11, 'D', 'esteetta-kotona', 'marko-hietala', 'sari-perala'),
	associationSeat(12, 'D', 'egen-dorr', 'ulla-snickars', 'rolf-smeds', BY_SECRETARY),
	associationSeat(13, 'E', 'frivilligcentralen', 'disa-englund', 'timo-aho'),
	associationSeat(14, 'E', 'strandens-forsamling', 'patrik-forsbacka', 'hanna-ek', BY_VICAR),
	{ no: 15, theme: 'F', side: 'expert', member: 'tuula-alanko' },
	{ no: 16, theme: 'F', side: 'expert', member: 'bengt-nygard' }
];

export const psychosocialSeats: readonly Seat[] = [
	publicSeat(1, 'county', 'fredrik-ostman', 'katri-lehtimaki'),
	publicSeat(2, 'county', 'sanna-ylimaki', 'johan-ahlskog'),
	publicSeat(3, 'vaasa', 'minna-kuusela'),
	publicSeat(4, 'pietarsaari', 'kristian-slotte'),
	associationSeat(5, 'B', 'valoa-ikkunassa', 'heidi-ranta-aho', 'aleksi-niskala'),
	associationSeat(6, 'B', 'lugna-viken', 'monica-sandas', undefined, BY_SECRETARY),
	associationSeat(7, 'C', 'selva-aamu', 'jari-koskela', 'paivi-hakala'),
	vacant(8, 'C'),
	associationSeat(9, 'D', 'nuorten-laituri', 'emilia-nyby', undefined),
	associationSeat(10, 'D', 'familjernas-vardag', 'cecilia-backgren', undefined, BY_SECRETARY),
	vacant(11, 'D'),
	associationSeat(12, 'E', 'laheisten-silta', 'marjatta-uusitalo', 'kerstin-rosenback'),
	vacant(13, 'E'),
	associationSeat(14, 'E', 'rannikon-seurakunta', 'juha-koivuranta', 'hanna-ek', BY_VICAR),
	{ no: 15, theme: 'F', side: 'expert', member: 'jenny-kullman' },
	{ no: 16, theme: 'F', side: 'expert', member: 'mika-lehtola' }
];
