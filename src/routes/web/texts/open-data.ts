import type { Lang } from '#platform/core/lang.ts';
import type { TextPageContent } from './text-page.ts';

const fi: TextPageContent = {
	title: 'Avoin data',
	lead: 'Jokaisella pöydällä on syöte ja kalenteri. Kuka tahansa voi tilata ne.',
	sections: [
		{
			title: 'Syöte: uudet aiheet ja muistiot',
			paragraphs: [
				'Syötteen muoto on Atom. Löydät linkin pöydän sivulta kohdasta ”Syöte”. Avaa se syötteenlukijalla tai omalla ohjelmalla.'
			],
			list: [
				'Syötteessä on 30 uusinta: pöydän julkiset aiheet ja julkaistut muistiot.',
				'Aiheesta on otsikko, vaihe, tekstin alku, aika ja sivun osoite.',
				'Muistiosta on kokouksen numero, aika ja sivun osoite.',
				'Jos teksti on muulla kielellä kuin syöte, kieli on merkitty.'
			]
		},
		{
			title: 'Kalenteri: kokoukset',
			paragraphs: [
				'Kalenterin muoto on ICS (iCalendar). Linkki on pöydän sivulla kohdassa ”Kalenteri”. Lisää se puhelimen tai tietokoneen kalenteriin tilauksena.',
				'Kalenterissa on kokousten aika, paikka ja sivun osoite. Jos kokous siirtyy tai peruuntuu, muutos tulee kalenteriisi itsestään.'
			]
		},
		{
			title: 'Mitä syötteissä ei ole',
			paragraphs: [
				'Syötteissä on vain se, minkä kaikki saavat nähdä. Kirjautuminen ei muuta sitä. Jos muistio vedetään takaisin, se poistuu syötteestä heti.',
				'Syötteissä ei ole yhteystietoja eikä kokemusasiantuntijoiden nimiä.'
			]
		},
		{
			title: 'Osoitteet pysyvät',
			paragraphs: [
				'Aiheen, kokouksen, päätöksen ja toimenpiteen osoite pysyy samana. Voit viitata siihen. Osoite ei muutu, vaikka nimi muuttuu.',
				'Jokaisella kielellä on oma osoitteensa. Suomenkielinen alkaa /fi, ruotsinkielinen /sv ja englanninkielinen /en.'
			]
		},
		{
			title: 'Avainta ei tarvita',
			paragraphs: [
				'Et tarvitse tunnusta etkä API-avainta. Hae syöte enintään kerran viidessä minuutissa.'
			]
		},
		{
			title: 'Saako tekstejä käyttää',
			paragraphs: [
				'Pöydän isäntä päättää, millä lisenssillä julkisia tekstejä saa käyttää. Kysy koordinaattorilta. Yhteystiedot ovat alueen sivujen alareunassa.',
				'Mainitse lähde: pöytä, päivä ja sivun osoite.'
			]
		}
	]
};

const sv: TextPageContent = {
	title: 'Öppna data',
	lead: 'Varje bord har ett flöde och en kalender. Vem som helst kan prenumerera på dem.',
	sections: [
		{
			title: 'Flöde: nya ämnen och minnesanteckningar',
			paragraphs: [
				'Flödet är i formatet Atom. Du hittar länken på bordets sida under ”Flöde”. Öppna det i en flödesläsare eller i ett eget program.'
			],
			list: [
				'I flödet finns de 30 nyaste: bordets offentliga ämnen och publicerade minnesanteckningar.',
				'Om ett ämne finns rubrik, skede, början av texten, tid och sidans adress.',
				'Om minnesanteckningar finns mötets nummer, tid och sidans adress.',
				'Är texten på ett annat språk än flödet är språket utmärkt.'
			]
		},
		{
			title: 'Kalender: möten',
			paragraphs: [
				'Kalendern är i formatet ICS (iCalendar). Länken finns på bordets sida under ”Kalender”. Lägg till den som prenumeration i telefonens eller datorns kalender.',
				'I kalendern finns mötenas tid, plats och sidans adress. Om ett möte flyttas eller ställs in kommer ändringen till din kalender av sig själv.'
			]
		},
		{
			title: 'Vad som inte finns med',
			paragraphs: [
				'I flödena finns bara det som alla får se. Det ändras inte av att du loggar in. Om minnesanteckningar dras tillbaka försvinner de genast ur flödet.',
				'I flödena finns inga kontaktuppgifter och inga namn på erfarenhetsexperter.'
			]
		},
		{
			title: 'Adresserna består',
			paragraphs: [
				'Adressen till ett ämne, ett möte, ett beslut eller en åtgärd är alltid densamma. Du kan hänvisa till den. Den ändras inte fast namnet ändras.',
				'Varje språk har sin egen adress. Den finska börjar med /fi, den svenska med /sv och den engelska med /en.'
			]
		},
		{
			title: 'Ingen nyckel behövs',
			paragraphs: [
				'Du behöver varken konto eller API-nyckel. Hämta ett flöde högst en gång på fem minuter.'
			]
		},
		{
			title: 'Får texterna användas',
			paragraphs: [
				'Bordets värd bestämmer med vilken licens de offentliga texterna får användas. Fråga koordinatorn. Kontaktuppgifterna finns längst ner på områdets sidor.',
				'Nämn källan: bordet, dagen och sidans adress.'
			]
		}
	]
};

const en: TextPageContent = {
	title: 'Open data',
	lead: 'Every table has a feed and a calendar. Anybody may subscribe to them.',
	sections: [
		{
			title: 'Feed: new topics and memos',
			paragraphs: [
				'The feed is in the Atom format. The link is on the table’s page under “Feed”. Open it in a feed reader or in a program of your own.'
			],
			list: [
				'The feed has the 30 newest: the table’s public topics and published memos.',
				'Of a topic: title, stage, beginning of the text, time and address of the page.',
				'Of a memo: number of the meeting, time and address of the page.',
				'If a text is in another language than the feed, its language is marked.'
			]
		},
		{
			title: 'Calendar: meetings',
			paragraphs: [
				'The calendar is in the ICS format (iCalendar). The link is on the table’s page under “Calendar”. Add it as a subscription to the calendar of your phone or computer.',
				'The calendar has the time, place and page of each meeting. If a meeting moves or is cancelled, the change comes to your calendar by itself.'
			]
		},
		{
			title: 'What is not there',
			paragraphs: [
				'The feeds hold only what everybody may see. Signing in does not change that. If a memo is recalled, it leaves the feed at once.',
				'The feeds hold no contact details and no names of experts by experience.'
			]
		},
		{
			title: 'Addresses stay',
			paragraphs: [
				'The address of a topic, a meeting, a decision or an action stays the same. You can refer to it. It does not change when a name changes.',
				'Each language has its own address. Finnish begins with /fi, Swedish with /sv and English with /en.'
			]
		},
		{
			title: 'No key needed',
			paragraphs: [
				'You need neither an account nor an API key. Fetch a feed at most once in five minutes.'
			]
		},
		{
			title: 'May the texts be used',
			paragraphs: [
				'The host of the table decides under which licence the public texts may be used. Ask the coordinator. The contact details are at the foot of the area’s pages.',
				'Name the source: the table, the day and the address of the page.'
			]
		}
	]
};

export const openDataText: Record<Lang, TextPageContent> = { fi, sv, en };
