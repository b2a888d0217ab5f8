import type { Topic } from './types.ts';
import { day, fi, sv } from './text.ts';

const trainers: Topic = {
	key: 'p-trainers',
	table: 'psychosocial',
	shows: ['withdrawn'],
	stage: 'withdrawn',
	title: sv('Utbildning för dem som leder kamratgrupper', 'Koulutusta vertaisryhmien ohjaajille'),
	what: sv(
		'Välfärdsområdet ordnar en gemensam kurs, tre lördagar, för nya gruppledare.',
		'Hyvinvointialue järjestää uusille ryhmänohjaajille yhteisen kurssin, kolme lauantaita.'
	),
	why: sv(
		'Den som ledde gruppen i tio år slutade. Ingen vågade ta nyckeln.',
		'Ryhmän vetäjä lopetti kymmenen vuoden jälkeen. Kukaan ei uskaltanut ottaa avainta.'
	),
	language: 'sv',
	onBehalfOf: 'kompassen',
	proposer: { person: 'kerstin-rosenback' },
	channel: 'web',
	concerns: sv('Nya ledare för kamratgrupper.', 'Uusia vertaisryhmien ohjaajia.'),
	heard: {
		how: 'asked',
		sentence: sv('Nio ledare svarade på ett meddelande.', 'Yhdeksän ohjaajaa vastasi viestiin.')
	},
	proposed: day(-160),
	triage: {
		when: day(-154),
		outcome: { to: 'table' },
		reason: sv('Tas upp på nästa möte.', 'Otetaan seuraavaan kokoukseen.')
	},
	publication: 'full',
	history: [
		{
			what: 'withdrawn',
			when: day(-97),
			reason: sv(
				'Vi fick ett bidrag från en fond och ordnar kursen själva. Sju platser är öppna för andra föreningar. Tack ändå!',
				'Saimme avustuksen säätiöltä ja järjestämme kurssin itse. Seitsemän paikkaa on auki muille yhdistyksille. Kiitos silti!'
			)
		}
	]
};

const slotMachines: Topic = {
	key: 'p-slot-machines',
	table: 'psychosocial',
	shows: ['not-taken-up'],
	stage: 'not-taken-up',
	title: fi(
		'Peliautomaatit pois kauppojen auloista',
		'Bort med spelautomaterna från butikernas entréer'
	),
	what: fi(
		'Pöytä vaatii, että peliautomaatit poistetaan kaupoista.',
		'Bordet kräver att spelautomaterna tas bort från butikerna.'
	),
	why: fi(
		'Maitopurkki maksaa euron ja paluumatka kassalta ulos kaksikymppiä.',
		'Mjölken kostar en euro, och vägen ut från kassan en tjuga.'
	),
	language: 'fi',
	onBehalfOf: 'resident',
	proposer: { name: 'Pertti Ylinen', email: 'pertti@ylinen.example', nameShown: false },
	channel: 'web',
	concerns: fi(
		'Niitä, joille peli on ongelma, ja heidän perheitään.',
		'Dem som har problem med spel, och deras familjer.'
	),
	heard: { how: 'not-yet', sentence: fi('Oma havainto.', 'Egen iakttagelse.') },
	proposed: day(-130),
	triage: {
		when: day(-124),
		outcome: { to: 'declined' },
		reason: fi(
			'Asia on tärkeä, mutta siitä päätetään eduskunnassa, eikä pöydän kannanotto muuta kauppojen aulaa. Kerroimme, miten kansalaisaloite tehdään ja mistä peliongelmaan saa apua Pohjanmaalla. Jos haluat puhua siitä, miten apua saa helpommin, sen otamme mielellämme pöytään.',
			'Saken är viktig, men riksdagen beslutar, och ett ställningstagande härifrån ändrar inte butikens entré. Vi berättade hur man gör ett medborgarinitiativ och var man får hjälp med spelproblem i Österbotten. Vill du tala om hur hjälpen blir lättare att få tar vi gärna upp det.'
		),
		six: { competence: fi('Eduskunta.') }
	},
	publication: 'full',
	history: []
};

const phoneFree: Topic = {
	key: 'p-phone-free',
	table: 'psychosocial',
	shows: ['passed-to-network'],
	stage: 'passed-on',
	title: fi('Puhelimeton perjantai nuorisotaloille'),
	what: fi(
		'Nuorisotaloilla olisi kerran kuussa ilta, jona puhelimet ovat korissa ja korissa on kansi.'
	),
	why: fi('Tyttäreni sanoi, että silloin oli kivaa, kun sähköt katkesivat.'),
	language: 'fi',
	onBehalfOf: 'resident',
	proposer: { name: 'Isä Mustasaaresta', email: 'isa@mustasaari-koti.example', nameShown: false },
	channel: 'web',
	concerns: fi('Nuorisotalojen kävijöitä.'),
	heard: { how: 'not-yet', sentence: fi('Kysytty vain yhdeltä nuorelta, omalta.') },
	proposed: day(-60),
	triage: {
		when: day(-55),
		outcome: { to: 'network', organisation: 'nuorisotyon-verkosto' },
		reason: fi(
			'Siirsimme tämän nuorisotyön verkostolle. Se voi kokeilla heti, eikä siihen tarvita hyvinvointialueen päätöstä. Verkosto kysyy ensin nuorilta ja kertoo sinulle, mitä he vastasivat.'
		),
		six: { oneFieldOrMany: fi('Yksi: nuorisotyö.') }
	},
	publication: 'full',
	history: []
};

const memorySpouses: Topic = {
	key: 'p-memory-spouses',
	table: 'psychosocial',
	shows: ['passed-to-table'],
	stage: 'passed-on',
	title: fi(
		'Ryhmä työikäisille, joiden puoliso sairastui muistisairauteen',
		'En grupp för dem i arbetslivet vars partner har fått en minnessjukdom'
	),
	what: fi(
		'Iltaryhmä kerran kuussa, myös etänä.',
		'En kvällsgrupp en gång i månaden, också på distans.'
	),
	why: fi(
		'Nykyiset ryhmät ovat kahdelta iltapäivällä. Silloin ollaan töissä.',
		'De grupper som finns är klockan två på dagen. Då är man på jobbet.'
	),
	language: 'fi',
	onBehalfOf: 'muisti',
	proposer: { person: 'arto-luoma' },
	channel: 'web',
	concerns: fi(
		'Alle 65-vuotiaita puolisoita ja heidän lapsiaan.',
		'Makar och sambor under 65 och deras barn.'
	),
	heard: {
		how: 'asked',
		sentence: fi('Kuusi puolisoa on pyytänyt ryhmää.', 'Sex personer har bett om en grupp.')
	},
	proposed: day(-45),
	triage: {
		when: day(-41),
		outcome: { to: 'other-table', table: 'home' },
		reason: fi(
			'Siirrettiin kotihoidon ja asumisen pöytään, jossa muistiyhdistys ja omaishoidon yhdistykset jo istuvat.',
			'Överfört till bordet för hemvård och boende, där minnesföreningen och närståendevårdarna redan sitter.'
		)
	},
	publication: {
		redacted: {
			title: fi('Iltaryhmä työssä käyville puolisoille', 'En kvällsgrupp för partner som jobbar'),
			what: fi(
				'Iltaryhmä kerran kuussa, myös etänä.',
				'En kvällsgrupp en gång i månaden, också på distans.'
			),
			why: fi(
				'Nykyiset ryhmät kokoontuvat työaikana.',
				'De grupper som finns träffas under arbetstid.'
			)
		}
	},
	history: []
};

export const psychosocialEnded: readonly Topic[] = [
	trainers,
	slotMachines,
	phoneFree,
	memorySpouses
];
