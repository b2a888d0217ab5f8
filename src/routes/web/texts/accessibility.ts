import { sayDay } from '#platform/core/dates.ts';
import type { Lang } from '#platform/core/lang.ts';
import type { TextPageContent } from './text-page.ts';

/** What the last check of all pages found: `docs/accessibility/report.json`, written by the axe test. */
export type AccessibilityReport = {
	/** The day of the check, `YYYY-MM-DD`. */
	date: string;
	axe: string;
	/** Pages opened, each in one language and one theme. */
	pages: number;
	languages: readonly string[];
	themes: readonly string[];
	/** Rules that a page broke, with the number of pages. */
	violations: readonly Finding[];
	/** Rules that axe could not decide on a page. */
	incomplete: readonly Finding[];
	/** Pages that scroll sideways at 320 px. */
	tooWide: number;
};
type Finding = { rule: string; pages: number };

const rules = (findings: readonly Finding[]): string =>
	findings.map(({ rule, pages }) => `${rule} (${pages})`).join(', ');

/** The accessibility statement, with the figures of the last check in it. */
export function accessibilityText(lang: Lang, report: AccessibilityReport): TextPageContent {
	return { fi, sv, en }[lang](report, sayDay(report.date, lang));
}

const fi = (report: AccessibilityReport, day: string): TextPageContent => ({
	title: 'Saavutettavuus',
	lead: 'Palvelu on tehty niin, että mahdollisimman moni voi käyttää sitä. Tässä kerromme, mikä toimii, mikä puuttuu ja miten annat palautetta.',
	sections: [
		{
			title: 'Mitä seloste koskee',
			paragraphs: [
				'Tämä saavutettavuusseloste koskee tätä verkkopalvelua, Pöytäkuntaa. Laki digitaalisten palvelujen tarjoamisesta (306/2019) vaatii, että julkiset verkkopalvelut ovat saavutettavia.',
				'Tavoite on WCAG 2.2 -ohjeiston taso AA. Se on hieman enemmän kuin laki vaatii.',
				`Seloste on päivätty ${day}. Se perustuu ohjelman tekijöiden omaan arvioon ja automaattisiin testeihin. Ulkopuolinen ei ole arvioinut palvelua. Palvelusta vastaa organisaatio, joka pitää sitä yllä.`
			]
		},
		{
			title: 'Miten saavutettava palvelu on',
			paragraphs: [
				'Palvelu täyttää vaatimukset osittain. Puutteet ovat kohdassa ”Mitä puuttuu”.',
				report.pages
					? `Viimeisin automaattinen tarkistus tehtiin ${day}:`
					: 'Automaattisen tarkistuksen tulosta ei ole vielä kirjattu tähän versioon.'
			],
			list: [
				...(report.pages
					? [
							`${report.pages} sivua tarkistettiin axe-ohjelmalla (${report.axe}) suomeksi, ruotsiksi ja englanniksi, vaaleana ja tummana.`,
							report.violations.length
								? `Ohjelma löysi virheitä: ${rules(report.violations)}. Suluissa on sivujen määrä.`
								: 'Ohjelma ei löytänyt virheitä.',
							report.incomplete.length
								? `Näitä asioita ohjelma ei osannut ratkaista, ja ihmisen pitää katsoa ne: ${rules(report.incomplete)}. Suluissa on sivujen määrä.`
								: 'Ohjelma osasi ratkaista kaikki tarkistamansa asiat.',
							report.tooWide
								? `${report.tooWide} sivua ei mahtunut 320 kuvapisteen levyiselle näytölle.`
								: 'Kaikki sivut mahtuivat 320 kuvapisteen levyiselle näytölle. Niitä ei tarvitse vierittää sivusuunnassa.'
						]
					: []),
				'Ohjelma löytää vain osan esteistä. Sivut on tehty niin, että niitä voi käyttää pelkällä näppäimistöllä ja ilman JavaScriptiä, myös vanhalla puhelimella.'
			]
		},
		{
			title: 'Mitä puuttuu',
			paragraphs: ['Tiedämme nämä puutteet:'],
			list: [
				'PDF-tiedostot tehdään PDF/UA-standardin mukaan, mutta ihminen ei ole tarkastanut niitä. Sama sisältö on aina myös verkkosivuna.',
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
});

const sv = (report: AccessibilityReport, day: string): TextPageContent => ({
	title: 'Tillgänglighet',
	lead: 'Tjänsten är gjord så att så många som möjligt kan använda den. Här berättar vi vad som fungerar, vad som saknas och hur du ger respons.',
	sections: [
		{
			title: 'Vad utlåtandet gäller',
			paragraphs: [
				'Det här tillgänglighetsutlåtandet gäller den här webbtjänsten, Pöytäkunta (Bordssällskapet). Lagen om tillhandahållande av digitala tjänster (306/2019) kräver att offentliga webbtjänster är tillgängliga.',
				'Målet är nivå AA i WCAG 2.2. Det är lite mer än vad lagen kräver.',
				`Utlåtandet är daterat ${day}. Det bygger på programmakarnas egen bedömning och på automatiska test. Ingen utomstående har bedömt tjänsten. Den organisation som driver tjänsten ansvarar för den.`
			]
		},
		{
			title: 'Hur tillgänglig tjänsten är',
			paragraphs: [
				'Tjänsten uppfyller kraven delvis. Bristerna finns under ”Vad som saknas”.',
				report.pages
					? `Den senaste automatiska kontrollen gjordes ${day}:`
					: 'Resultatet av den automatiska kontrollen har ännu inte antecknats för den här versionen.'
			],
			list: [
				...(report.pages
					? [
							`${report.pages} sidor kontrollerades med programmet axe (${report.axe}) på finska, svenska och engelska, i ljust och mörkt läge.`,
							report.violations.length
								? `Programmet hittade fel: ${rules(report.violations)}. Talet inom parentes är antalet sidor.`
								: 'Programmet hittade inga fel.',
							report.incomplete.length
								? `De här sakerna kunde programmet inte avgöra, och en människa måste se på dem: ${rules(report.incomplete)}. Talet inom parentes är antalet sidor.`
								: 'Programmet kunde avgöra allt som det kontrollerade.',
							report.tooWide
								? `${report.tooWide} sidor rymdes inte på en skärm som är 320 bildpunkter bred.`
								: 'Alla sidor rymdes på en skärm som är 320 bildpunkter bred. Du behöver inte rulla i sidled.'
						]
					: []),
				'Programmet hittar bara en del av hindren. Sidorna är gjorda så att de kan användas med bara tangentbord och utan JavaScript, också på en gammal telefon.'
			]
		},
		{
			title: 'Vad som saknas',
			paragraphs: ['De här bristerna känner vi till:'],
			list: [
				'PDF-filerna görs enligt standarden PDF/UA, men ingen människa har granskat dem. Samma innehåll finns alltid också som webbsida.',
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
});

const en = (report: AccessibilityReport, day: string): TextPageContent => ({
	title: 'Accessibility',
	lead: 'The service is made so that as many people as possible can use it. Here is what works, what is missing and how to give feedback.',
	sections: [
		{
			title: 'What this statement covers',
			paragraphs: [
				'This accessibility statement is about this web service, Pöytäkunta. The Finnish Act on the Provision of Digital Services (306/2019) requires public web services to be accessible.',
				'The aim is level AA of WCAG 2.2. That is slightly more than the law requires.',
				`The statement is dated ${day}. It rests on the makers’ own assessment and on automatic tests. Nobody from outside has assessed the service. The organisation that runs the service is responsible for it.`
			]
		},
		{
			title: 'How accessible the service is',
			paragraphs: [
				'The service meets the requirements in part. What it lacks is listed under “What is missing”.',
				report.pages
					? `The last automatic check was made on ${day}:`
					: 'The result of the automatic check has not been recorded for this version yet.'
			],
			list: [
				...(report.pages
					? [
							`${report.pages} pages were checked with the axe program (${report.axe}) in Finnish, Swedish and English, in light and dark.`,
							report.violations.length
								? `The program found errors: ${rules(report.violations)}. The number in brackets is the number of pages.`
								: 'The program found no errors.',
							report.incomplete.length
								? `The program could not decide these things, and a person has to look at them: ${rules(report.incomplete)}. The number in brackets is the number of pages.`
								: 'The program could decide everything that it checked.',
							report.tooWide
								? `${report.tooWide} pages did not fit a screen 320 pixels wide.`
								: 'All pages fit a screen 320 pixels wide. You do not have to scroll sideways.'
						]
					: []),
				'The program finds only some of the obstacles. The pages are made to be used with the keyboard alone and without JavaScript, also on an old phone.'
			]
		},
		{
			title: 'What is missing',
			paragraphs: ['We know of these shortcomings:'],
			list: [
				'PDF files are made to the PDF/UA standard, but no person has checked them. The same content is always there as a web page too.',
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
});
