// The two days of 2014. From the source: the days, 64 and 32 people, the dialogue, the Learning Café
// on a safe and meaningful daily life of older people, four project ideas, 21 and 13 answers, and who
// was behind it. Everything else – themes, notes, clusters, votes, owners, people – is made up.
export const PEOPLE = { training: 64, innostamo: 32 } as const;
export const FEEDBACK = { training: 21, innostamo: 13 } as const;
export const DAYS = ['2014-02-03', '2014-02-17'] as const;

export const SERIES = {
	name: 'Kotona asuvan ikääntyneen tukena',
	purpose:
		'Lähteestä: suunnitelmallista yhteistyötä kotona asumisen tukemiseen, vapaaehtoisten, järjestöjen ja julkisen sektorin kesken. Kaksi päivää kahden viikon välein.',
	hosts: ['Kotona kokonainen elämä -ohjelma', 'Eksoten alue'],
	partners: ['Kaste-ohjelma', 'Mielen avain', 'SOSTE', 'Eloisa ikä'],
	funders: ['RAY'],
	funding: 'RAY, haku toukokuussa 2014'
} as const;

const INVENTED =
	'Keksittyä: ihmiset, pöytien teemat, laput, niput, äänet, ideoiden omistajat ja seuraavat askeleet.';

export const INTRO = {
	training: `Lähteestä: aiheeseen perehtyminen ja se, mitä verkostomainen toiminta tarkoittaa ja miten yhteistyöstä tulee järjestelmällistä. Koulutukseen osallistui 64 henkilöä.\n\n${INVENTED}`,
	innostamo: `Lähteestä: aluksi dialogi, joka kannusti tekemään uudella tavalla. Learning Caféssa mietittiin uusia malleja tuottaa turvallista ja mielekästä arkea ikäihmisille, ja lopuksi hankkeistamista. Innostamoon osallistui 32 henkilöä, ja neljä hankeaihiota lähti suunnitteluun.\n\n${INVENTED}`
} as const;

type Kind = 'idea' | 'need' | 'concern' | 'offer' | 'question';
export type Table = {
	theme: string;
	question: string;
	/** First the cluster that became an idea, with its notes; then another that did not. */
	clusters: readonly {
		title: string;
		notes: readonly (readonly [Kind, string])[];
		dots: number;
	}[];
	idea: { title: string; need: string; owner: string; step: string; day: string };
};

export const TABLES: readonly Table[] = [
	{
		theme: 'Kuka huomaa, jos ketään ei näy?',
		question: 'Miten yksin asuva ei jää yksin viikoiksi?',
		clusters: [
			{
				title: 'Joku soittaa ovikelloa',
				dots: 26,
				notes: [
					['need', 'Äidillä käy vain kotihoito, kymmenen minuuttia.'],
					['idea', 'Sama ihminen, sama päivä, joka viikko.'],
					['offer', 'Meiltä löytyy kuusi vapaaehtoista, jos joku jakaa vuorot.'],
					['concern', 'Kuka vastaa, jos ovea ei avata?'],
					['question', 'Saako kotihoito kertoa, kuka haluaisi vieraan?']
				]
			},
			{
				title: 'Lehdenjakaja näkee ensin',
				dots: 5,
				notes: [
					['idea', 'Lehdenjakaja huomaa, jos eilinen lehti on laatikossa.'],
					['concern', 'Ei voi olla yhden ihmisen varassa.']
				]
			}
		],
		idea: {
			title: 'Ovikello soi torstaisin',
			need: 'Yksin asuva saa joka viikko vieraan, joka tuntee hänet.',
			owner: 'Saimaan naapurit ry',
			step: 'Kootaan kuuden vapaaehtoisen vuorot ja sovitaan kotihoidon kanssa.',
			day: '2014-02-27'
		}
	},
	{
		theme: 'Kenelle soitan, kun en tiedä kenelle?',
		question: 'Mistä saa vastauksen yhdellä soitolla?',
		clusters: [
			{
				title: 'Yksi numero',
				dots: 23,
				notes: [
					['need', 'Soitin viiteen paikkaan, ja viides neuvoi ensimmäiseen.'],
					['idea', 'Yksi numero, jossa joku kuuntelee loppuun asti.'],
					['offer', 'Terveyskeskuksessa on tyhjä päivystyshuone iltapäivisin.'],
					['question', 'Kuka maksaa puhelimen?']
				]
			},
			{
				title: 'Esitteet eivät auta',
				dots: 3,
				notes: [
					['concern', 'Esitteitä on kolme hyllyllistä, eikä kukaan lue niitä.'],
					['need', 'Selkeä lista, jossa on vain numeroita ja aikoja.']
				]
			}
		],
		idea: {
			title: 'Yksi numero, josta vastataan',
			need: 'Ikääntynyt ja hänen läheisensä saavat avun yhdellä soitolla.',
			owner: 'Muistelijat ry',
			step: 'Kysytään tilaa ja sovitaan kokeilun päivystysajat.',
			day: '2014-02-28'
		}
	},
	{
		theme: 'Syödäänkö yksin vai yhdessä?',
		question: 'Miten ruoasta tulee päivän paras hetki?',
		clusters: [
			{
				title: 'Koulun ruokala iltapäivällä',
				dots: 24,
				notes: [
					['idea', 'Koululla on keittiö ja tuolit, ja kello kaksi se on tyhjä.'],
					['need', 'Yksin ei viitsi laittaa ruokaa.'],
					['offer', 'Voimme tulla keittämään kahdesti viikossa.'],
					['concern', 'Miten sinne pääsee ilman autoa?']
				]
			},
			{
				title: 'Ateria tuodaan ovelle',
				dots: 4,
				notes: [
					['concern', 'Rasia ovella ei ole seuraa.'],
					['question', 'Voisiko tuoja jäädä kahville?']
				]
			}
		],
		idea: {
			title: 'Porukkaruokaa koululla',
			need: 'Yhteinen ateria kahdesti viikossa niille, jotka muuten söisivät yksin.',
			owner: 'Porukkapata ry',
			step: 'Tavataan rehtori ja katsotaan keittiö.',
			day: '2014-03-03'
		}
	},
	{
		theme: 'Miten kerho pääsee kylälle?',
		question: 'Mitä tehdään siellä, missä ei ole mitään?',
		clusters: [
			{
				title: 'Kerho tulee bussilla',
				dots: 21,
				notes: [
					['need', 'Kylältä on kaupunkiin neljäkymmentä kilometriä.'],
					['idea', 'Vanha koulubussi, jossa on kahvinkeitin ja pelit.'],
					['offer', 'Meillä on kuljettaja, jolla on maanantait vapaana.'],
					['question', 'Kenen nimissä bussi on?']
				]
			},
			{
				title: 'Kyläkauppa kerhona',
				dots: 6,
				notes: [
					['idea', 'Kaupan takahuoneeseen mahtuu kahdeksan.'],
					['concern', 'Kauppa lopettaa keväällä.']
				]
			}
		],
		idea: {
			title: 'Kerho, joka tulee bussilla',
			need: 'Kylissä asuvat tapaavat toisiaan ilman matkaa kaupunkiin.',
			owner: 'Kylien kyyti ry',
			step: 'Lasketaan yhden kierroksen hinta ja kysytään kolmea kylää.',
			day: '2014-03-03'
		}
	}
];
