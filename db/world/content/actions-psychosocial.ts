import type { Action } from './types.ts';
import { day, fi, sv } from './text.ts';

export const psychosocialActions: readonly Action[] = [
	{
		key: 'a-door-listen',
		text: fi(
			'Pidetään kolme kuunteluiltaa kolmessa paikassa',
			'Ordna tre lyssnarkvällar på tre ställen'
		),
		topic: 'p-evening-door',
		meeting: 'p1',
		item: 3,
		organisation: 'valoa-ikkunassa',
		person: 'aleksi-niskala',
		due: day(-240),
		state: {
			is: 'done',
			when: day(-236),
			evidence: fi(
				'44 kävijää, neljä kysymystä, kuusi kahvipakettia.',
				'44 besökare, fyra frågor, sex kaffepaket.'
			)
		}
	},
	{
		key: 'a-door-rooms',
		text: fi('Etsitään huone, jossa on oma ovi kadulle', 'Hitta ett rum med egen dörr mot gatan'),
		topic: 'p-evening-door',
		meeting: 'p2',
		item: 2,
		organisation: 'county',
		person: 'katri-lehtimaki',
		due: day(-120),
		state: {
			is: 'done',
			when: day(-118),
			evidence: fi(
				'Huone Hovioikeudenpuistikon varrelta, avaimet haettu.',
				'Ett rum vid Hovrättsesplanaden, nycklarna är hämtade.'
			)
		}
	},
	{
		key: 'a-door-volunteers',
		text: sv(
			'Utbilda åtta kamratstödjare på båda språken',
			'Koulutetaan kahdeksan vertaista molemmilla kielillä'
		),
		topic: 'p-evening-door',
		meeting: 'p2',
		item: 2,
		organisation: 'kompassen',
		person: 'kerstin-rosenback',
		due: day(-90),
		state: {
			is: 'done',
			when: day(-88),
			evidence: sv(
				'Nio utbildade. Fyra talar båda språken.',
				'Yhdeksän koulutettu. Neljä puhuu molempia kieliä.'
			)
		}
	},
	{
		key: 'a-door-poster',
		text: fi(
			'Tehdään kortti apteekkeihin ja kirjastoihin, suomeksi ja ruotsiksi',
			'Gör ett kort till apotek och bibliotek, på finska och svenska'
		),
		topic: 'p-evening-door',
		meeting: 'p2',
		item: 2,
		organisation: 'vaasa',
		person: 'minna-kuusela',
		due: day(-40),
		state: {
			is: 'late',
			note: fi(
				'Suomenkielinen kortti on painossa. Ruotsinkielinen odottaa, että joku keksii paremman sanan kuin ”lågtröskelverksamhet”.',
				'Det finska kortet är på tryckeriet. Det svenska väntar på att någon ska hitta ett bättre ord än ”lågtröskelverksamhet”.'
			)
		}
	},
	{
		key: 'a-door-evaluate',
		text: sv(
			'Fråga besökarna och gör en sida om försöket',
			'Kysytään kävijöiltä ja tehdään kokeilusta yksi sivu'
		),
		topic: 'p-evening-door',
		meeting: 'p3',
		item: 2,
		organisation: 'county',
		post: sv('Chefen för psykosociala tjänster', 'Psykososiaalisten palvelujen päällikkö'),
		due: day(75),
		state: { is: 'open' }
	},
	{
		key: 'a-young-texts',
		text: fi(
			'Nuoret kirjoittavat viestin jonossa olevalle',
			'De unga skriver ett meddelande till den som står i kö'
		),
		topic: 'p-waiting-young',
		meeting: 'p2',
		item: 5,
		organisation: 'nuorten-laituri',
		person: 'emilia-nyby',
		due: day(-70),
		state: {
			is: 'done',
			when: day(-66),
			evidence: fi(
				'Viesti 62 sanalla, suomeksi ja ruotsiksi. Ei yhtään huutomerkkiä.',
				'Ett meddelande på 62 ord, på finska och svenska. Inte ett enda utropstecken.'
			)
		}
	},
	{
		key: 'a-evening-list',
		text: fi('Kootaan kymmenen iltasoittajaa', 'Samla tio som ringer på kvällarna'),
		topic: 'h-evening-line',
		meeting: 'p2',
		item: 6,
		organisation: 'iltatee',
		person: 'joonas-kivela',
		due: day(-30),
		state: {
			is: 'late',
			note: fi(
				'Vastuuhenkilö on lähtenyt. Kuusi soittajaa on listalla, uusi vetäjä puuttuu.',
				'Den ansvariga har slutat. Sex personer finns på listan, en ny ledare saknas.'
			)
		}
	},
	{
		key: 'a-relatives-card',
		text: fi(
			'Tehdään läheisen kortista luonnos molemmilla kielillä',
			'Gör ett utkast till närståendekortet på båda språken'
		),
		topic: 'p-relatives',
		meeting: 'p3',
		item: 3,
		organisation: 'laheisten-silta',
		person: 'marjatta-uusitalo',
		due: day(12),
		state: { is: 'open' }
	}
];
