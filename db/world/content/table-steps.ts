import type { Step } from './types.ts';
import { fi } from './text.ts';

const COORDINATOR = fi('Järjestökoordinaattori', 'Organisationskoordinatorn');

/** One generic process for every sector table; only the contact person of preparation differs. */
export const stepsWith = (contact: { fi: string; sv: string }): readonly Step[] => [
	{
		title: fi('Aihe ehdotetaan', 'Ämnet föreslås'),
		responsible: fi(
			'Kuka tahansa, myös puhelimessa tai kirjeellä',
			'Vem som helst, också per telefon eller brev'
		),
		duration: fi('Milloin vain', 'När som helst')
	},
	{
		title: fi('Alkuarvio', 'Första bedömning'),
		responsible: COORDINATOR,
		duration: fi('10 päivässä', 'Inom 10 dagar')
	},
	{
		title: fi('Valmistelu', 'Beredning'),
		responsible: fi(
			`${contact.fi} ja yksi yhdistys yhdessä`,
			`${contact.sv} och en förening tillsammans`
		),
		duration: fi('Valmis 14 päivää ennen kokousta', 'Klar 14 dagar före mötet')
	},
	{
		title: fi('Jäsen kysyy verkostoltaan', 'Ledamoten frågar sitt nätverk'),
		responsible: fi('Jokainen jäsen', 'Varje ledamot'),
		duration: fi('Kaksi viikkoa kutsusta kokoukseen', 'Två veckor, från kallelsen till mötet')
	},
	{
		title: fi('Käsittely kokouksessa', 'Behandling på mötet'),
		responsible: fi('Puheenjohtaja', 'Ordföranden'),
		duration: fi('Neljä kokousta vuodessa', 'Fyra möten om året')
	},
	{
		title: fi('Päätöksestä toimeksi tai kysymykseksi', 'Beslutet blir en åtgärd eller en fråga'),
		responsible: fi('Se, joka päätöksessä nimetään', 'Den som nämns i beslutet'),
		duration: fi('Päivä lukee päätöksessä', 'Dagen står i beslutet')
	},
	{
		title: fi('Vastaus, joka kerrotaan ehdottajalle', 'Svar som berättas för förslagsställaren'),
		responsible: fi(
			'Lautakunta, kunta tai toimiala, jolta kysyttiin',
			'Nämnden, kommunen eller sektorn som fick frågan'
		),
		duration: fi('60 päivässä. Heinäkuuta ei lasketa.', 'Inom 60 dagar. Juli räknas inte.')
	}
];
