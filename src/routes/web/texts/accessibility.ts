import type { Lang } from '#platform/core/lang.ts';
import type { TextPageContent } from './text-page.ts';

const fi: TextPageContent = {
	title: 'Saavutettavuus',
	lead: 'Palvelu on tehty niin, että mahdollisimman moni voi käyttää sitä. Tässä kerromme, mikä toimii, mikä puuttuu ja miten annat palautetta.',
	sections: [
		{
			title: 'Mitä seloste koskee',
			paragraphs: [
				'Tämä saavutettavuusseloste koskee tätä verkkopalvelua, Pöytäkuntaa. Laki digitaalisten palvelujen tarjoamisesta (306/2019) vaatii, että julkiset verkkopalvelut ovat saavutettavia.',
				'Tavoite on WCAG 2.2 -ohjeiston taso AA. Se on hieman enemmän kuin laki vaatii.',
				'Seloste perustuu ohjelman tekijöiden omaan arvioon ja automaattisiin testeihin. Ulkopuolinen ei ole arvioinut palvelua. Palvelusta vastaa organisaatio, joka pitää sitä yllä.'
			]
		},
		{
			title: 'Miten saavutettava palvelu on',
			paragraphs: [
				'Palvelu täyttää vaatimukset osittain. Puutteet ovat kohdassa ”Mitä puuttuu”.',
				'Nämä asiat testataan automaattisesti, kun ohjelma muuttuu:'
			],
			list: [
				'Kaikenlaiset sivut tarkistetaan axe-ohjelmalla suomeksi, ruotsiksi ja englanniksi, vaaleana ja tummana.',
				'Sivut mahtuvat 320 kuvapisteen levyiselle näytölle. Sivua ei tarvitse vierittää sivusuunnassa.',
				'Palvelua voi käyttää pelkällä näppäimistöllä.',
				'Palvelu toimii ilman JavaScriptiä, myös vanhalla puhelimella.'
			]
		},
		{
			title: 'Mitä puuttuu',
			paragraphs: ['Tiedämme nämä puutteet:'],
			list: [
				'PDF-tiedostoissa on rakenne ruudunlukijaa varten, mutta niitä ei ole tarkastettu PDF/UA-standardin mukaan. Sama sisältö on aina myös verkkosivuna.',
				'Ruudunlukijan käyttäjät eivät ole vielä testanneet palvelua.',
				'Ihmisten kirjoittamat tekstit voivat olla vaikeita, eikä niitä ole aina käännetty. Sivu kertoo, jos näet tekstin toisella kielellä.',
				'Palvelussa ei ole erillisiä selkokielisiä sivuja.'
			]
		},
		{
			title: 'Anna palautetta',
			paragraphs: [
				'Huomasitko esteen? Kerro siitä koordinaattorille. Yhteystiedot ovat alueen sivujen alareunassa. Voit soittaa tai kirjoittaa.',
				'Kerro, millä sivulla olit ja mitä yritit tehdä. Saat vastauksen 14 päivässä.',
				'Voit pyytää tiedon myös toisessa muodossa, esimerkiksi puhelimessa luettuna tai paperilla.'
			]
		},
		{
			title: 'Valvova viranomainen',
			paragraphs: [
				'Anna ensin palautetta meille. Jos et ole tyytyväinen vastaukseen tai et saa vastausta 14 päivässä, voit tehdä kantelun tai selvityspyynnön.',
				'Valvova viranomainen on Liikenne- ja viestintävirasto Traficom. Ohjeet ja yhteystiedot: www.saavutettavuusvaatimukset.fi.'
			]
		}
	]
};

const sv: TextPageContent = {
	title: 'Tillgänglighet',
	lead: 'Tjänsten är gjord så att så många som möjligt kan använda den. Här berättar vi vad som fungerar, vad som saknas och hur du ger respons.',
	sections: [
		{
			title: 'Vad utlåtandet gäller',
			paragraphs: [
				'Det här tillgänglighetsutlåtandet gäller den här webbtjänsten, Pöytäkunta (Bordssällskapet). Lagen om tillhandahållande av digitala tjänster (306/2019) kräver att offentliga webbtjänster är tillgängliga.',
				'Målet är nivå AA i WCAG 2.2. Det är lite mer än vad lagen kräver.',
				'Utlåtandet bygger på programmakarnas egen bedömning och på automatiska test. Ingen utomstående har bedömt tjänsten. Den organisation som driver tjänsten ansvarar för den.'
			]
		},
		{
			title: 'Hur tillgänglig tjänsten är',
			paragraphs: [
				'Tjänsten uppfyller kraven delvis. Bristerna finns under ”Vad som saknas”.',
				'Det här testas automatiskt när programmet ändras:'
			],
			list: [
				'Alla slags sidor kontrolleras med programmet axe på finska, svenska och engelska, i ljust och mörkt läge.',
				'Sidorna ryms på en skärm som är 320 bildpunkter bred. Du behöver inte rulla i sidled.',
				'Tjänsten kan användas med bara tangentbord.',
				'Tjänsten fungerar utan JavaScript, också på en gammal telefon.'
			]
		},
		{
			title: 'Vad som saknas',
			paragraphs: ['De här bristerna känner vi till:'],
			list: [
				'PDF-filerna har en struktur för skärmläsare, men de har inte granskats enligt standarden PDF/UA. Samma innehåll finns alltid också som webbsida.',
				'Personer som använder skärmläsare har ännu inte testat tjänsten.',
				'Texter som människor skriver kan vara svåra, och de är inte alltid översatta. Sidan berättar om du ser en text på ett annat språk.',
				'Det finns inga särskilda sidor på lätt språk.'
			]
		},
		{
			title: 'Ge respons',
			paragraphs: [
				'Stötte du på ett hinder? Berätta det för koordinatorn. Kontaktuppgifterna finns längst ner på områdets sidor. Du kan ringa eller skriva.',
				'Berätta vilken sida du var på och vad du försökte göra. Du får svar inom 14 dagar.',
				'Du kan också be att få informationen på ett annat sätt, till exempel uppläst per telefon eller på papper.'
			]
		},
		{
			title: 'Tillsynsmyndighet',
			paragraphs: [
				'Ge först respons till oss. Är du inte nöjd med svaret, eller får du inget svar inom 14 dagar, kan du lämna in ett klagomål eller en begäran om utredning.',
				'Tillsynsmyndighet är Transport- och kommunikationsverket Traficom. Anvisningar och kontaktuppgifter: www.tillganglighetskrav.fi.'
			]
		}
	]
};

const en: TextPageContent = {
	title: 'Accessibility',
	lead: 'The service is made so that as many people as possible can use it. Here is what works, what is missing and how to give feedback.',
	sections: [
		{
			title: 'What this statement covers',
			paragraphs: [
				'This accessibility statement is about this web service, Pöytäkunta. The Finnish Act on the Provision of Digital Services (306/2019) requires public web services to be accessible.',
				'The aim is level AA of WCAG 2.2. That is slightly more than the law requires.',
				'The statement rests on the makers’ own assessment and on automatic tests. Nobody from outside has assessed the service. The organisation that runs the service is responsible for it.'
			]
		},
		{
			title: 'How accessible the service is',
			paragraphs: [
				'The service meets the requirements in part. What it lacks is listed under “What is missing”.',
				'These things are tested automatically when the program changes:'
			],
			list: [
				'Every kind of page is checked with the axe program in Finnish, Swedish and English, in light and dark.',
				'Pages fit a screen 320 pixels wide. You do not have to scroll sideways.',
				'The service can be used with the keyboard alone.',
				'The service works without JavaScript, also on an old phone.'
			]
		},
		{
			title: 'What is missing',
			paragraphs: ['We know of these shortcomings:'],
			list: [
				'PDF files have a structure for screen readers, but they have not been certified as PDF/UA. The same content is always there as a web page too.',
				'People who use a screen reader have not tested the service yet.',
				'Texts that people write can be difficult, and they are not always translated. The page says so when you see a text in another language.',
				'There are no separate pages in easy language.'
			]
		},
		{
			title: 'Give feedback',
			paragraphs: [
				'Did you meet an obstacle? Tell the coordinator. The contact details are at the foot of the area’s pages. You can call or write.',
				'Say which page you were on and what you tried to do. You get an answer within 14 days.',
				'You can also ask for the information in another form, for example read to you on the phone or on paper.'
			]
		},
		{
			title: 'Supervisory authority',
			paragraphs: [
				'Give feedback to us first. If you are not content with the answer, or get none within 14 days, you can make a complaint or ask for an investigation.',
				'The supervisory authority is the Finnish Transport and Communications Agency Traficom. Instructions and contact details: www.webaccessibility.fi.'
			]
		}
	]
};

export const accessibilityText: Record<Lang, TextPageContent> = { fi, sv, en };
