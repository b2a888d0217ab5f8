import type { Lang } from '#platform/core/lang.ts';
import type { TextPageContent } from './text-page.ts';

const fi: TextPageContent = {
	title: 'Tietosuoja',
	lead: 'Tässä kerromme, mitä tietoja palvelu tallentaa sinusta, miksi, kuka ne näkee ja kuinka kauan.',
	sections: [
		{
			title: 'Kuka vastaa tiedoista',
			paragraphs: [
				'Rekisterinpitäjä on organisaatio, joka pitää tätä palvelua yllä: esimerkiksi hyvinvointialue tai kunta.',
				'Kysy tiedoistasi koordinaattorilta. Yhteystiedot ovat alueen sivujen alareunassa. Hän ohjaa sinut tarvittaessa organisaation tietosuojavastaavalle.'
			]
		},
		{
			title: 'Miksi tietoja käsitellään',
			paragraphs: [
				'Julkisen puolen tehtävä on tehdä yhteistyötä asukkaiden ja yhdistysten kanssa. Tietoja käsitellään tätä julkista tehtävää varten. Peruste on EU:n tietosuoja-asetuksen artikla 6(1)(e).',
				'Tietoja ei käytetä mainontaan. Ohjelma ei tee sinusta automaattisia päätöksiä.'
			]
		},
		{
			title: 'Mitä tallennetaan',
			paragraphs: ['Tallennamme vain sen, mitä asian hoitaminen vaatii:'],
			list: [
				'Ehdottaja: ehdotuksen teksti ja ne yhteystiedot, jotka annat.',
				'Seuraaja: sähköpostiosoite ja kieli.',
				'Pöydän jäsen: nimi, sähköpostiosoite, rooli, järjestö, kieli ja kuka vahvisti jäsenyyden. Lisäksi vastaukset kutsuihin ja läsnäolo kokouksissa.',
				'Työpajaan ilmoittautunut: nimi, sähköpostiosoite, puoli, organisaatio, kieli ja vastaukset järjestäjän kysymyksiin sekä se, tulitko paikalle. Ruokavalio ja avun tarpeet tallennetaan erikseen.',
				'Salissa mukana oleva puhelin: satunnainen tunniste, pöytä, kirjoitetut laput ja niiden kuvat ilman ottopaikkaa. Nimi vain, jos työpaja näyttää nimet ja annat sen.',
				'Kirjautunut: selain ja laitteen järjestelmä, esimerkiksi ”Firefox, Android”, jotta tunnistat laitteesi.',
				'Kirjautumislinkin pyytäjä: laitteen verkko-osoite (IP) laskuria varten, jotta pyyntöjä ei voi lähettää liikaa.',
				'Henkilöstö ja kirjoittajat: kuka muutti mitä ja milloin.',
				'Lähetetyt viestit: kenelle, mistä asiasta ja menikö viesti perille.'
			]
		},
		{
			title: 'Kuka näkee tiedot',
			paragraphs: ['Jokainen sivu kertoo, kuka sen näkee.'],
			list: [
				'Kaikki: julkaistut aiheet ja muistiot sekä pöydän jäsenten nimet, roolit ja järjestöt.',
				'Pöydän jäsenet: muistioiden luonnokset ja kommentit.',
				'Alueen henkilöstö: alkuperäiset ehdotukset ja yhteystiedot.',
				'Ylläpitäjä: lähtevät viestit ja palvelun tekniset tiedot.'
			]
		},
		{
			title: 'Kuinka kauan tietoja säilytetään',
			paragraphs: [],
			list: [
				'Ehdotus, jota ei vahvisteta: 14 päivää.',
				'Keskeneräinen ehdotus: 14 päivää viimeisestä muutoksesta.',
				'Kirjautumislinkki ja koodi: voimassa 15 minuuttia.',
				'Kirjautuminen: 30 päivää tai kunnes kirjaudut ulos.',
				'Kutsun vastauslinkki: voimassa, kunnes kokous on ohi.',
				'Ilmoittautuminen työpajaan: linkki toimii päivän loppuun. Ruokavalio ja avun tarpeet poistetaan 14 päivän ja nimi ja osoite vuoden kuluttua päivästä.',
				'Puhelin salissa: nimi ja tunniste poistetaan 30 päivää salin sulkemisesta. Laput ja kuvat jäävät ilman nimeä.',
				'Seuraajan osoitteeseen lähetetään viestejä, kunnes lopetat ne.',
				'Aiheet, muistiot ja päätökset ovat asiakirjoja. Rekisterinpitäjän arkistointisäännöt määräävät, kuinka kauan ne säilytetään.'
			]
		},
		{
			title: 'Kokemusasiantuntijat',
			paragraphs: [
				'Kokemusasiantuntijan nimeä ei näytetä julkisesti. Hänelle ei merkitä järjestöä. Paikka piirretään pöydän kuvaan vain hänen suostumuksellaan, ja silloinkin ilman nimeä. Suostumuksen voi perua milloin tahansa.',
				'Terveystietoja ei kysytä. Jos ehdotuksessa on niitä, koordinaattori poistaa ne julkisesta tekstistä.'
			]
		},
		{
			title: 'Evästeet ja seuranta',
			paragraphs: [
				'Jos et kirjaudu, palvelu ei tallenna laitteellesi evästeitä. Kun kirjaudut, laitteellasi on yksi eväste. Se pitää sinut kirjautuneena. Kun pyydät kirjautumislinkkiä, toinen eväste muistaa pyynnön 15 minuuttia.',
				'Sivut eivät hae mitään muilta palveluilta. Kävijöitä ei seurata. Sähköposteissa ei ole seurantakuvia, emmekä tiedä, avasitko viestin.',
				'Ohjelman lokiin ei kirjoiteta nimiä eikä sähköpostiosoitteita. Tietoja ei myydä eikä anneta ulkopuolisille. Rekisterinpitäjä kertoo, kenen palvelimella tämä palvelu on ja minkä palvelimen kautta sähköposti kulkee.'
			]
		},
		{
			title: 'Sinun oikeutesi',
			paragraphs: ['Sinulla on oikeus'],
			list: [
				'tietää, mitä tietoja sinusta on, ja saada niistä kopio',
				'saada väärä tieto korjatuksi',
				'vastustaa tietojesi käsittelyä',
				'pyytää tietojen poistamista tai käsittelyn rajoittamista. Julkisen asiakirjan tietoja ei aina voi poistaa, mutta kerromme aina syyn',
				'tehdä valitus tietosuojavaltuutetulle: www.tietosuoja.fi'
			]
		},
		{
			title: 'Näin pyydät tietosi',
			paragraphs: [
				'Soita tai kirjoita koordinaattorille. Kerro, mitä haluat tietää, korjata tai poistaa. Sinun ei tarvitse kertoa syytä, kun pyydät nähdä tietosi. Voimme varmistaa, kuka olet.',
				'Saat vastauksen kuukauden kuluessa. Pyyntö on maksuton.'
			]
		}
	]
};

const sv: TextPageContent = {
	title: 'Dataskydd',
	lead: 'Här berättar vi vilka uppgifter tjänsten sparar om dig, varför, vem som ser dem och hur länge.',
	sections: [
		{
			title: 'Vem som ansvarar för uppgifterna',
			paragraphs: [
				'Personuppgiftsansvarig är den organisation som driver den här tjänsten, till exempel ett välfärdsområde eller en kommun.',
				'Fråga koordinatorn om dina uppgifter. Kontaktuppgifterna finns längst ner på områdets sidor. Koordinatorn hänvisar dig vid behov till organisationens dataskyddsombud.'
			]
		},
		{
			title: 'Varför uppgifter behandlas',
			paragraphs: [
				'Den offentliga sidan har till uppgift att samarbeta med invånare och föreningar. Uppgifterna behandlas för den här uppgiften av allmänt intresse. Grunden är artikel 6.1 e i EU:s dataskyddsförordning.',
				'Uppgifterna används inte för reklam. Programmet fattar inga automatiska beslut om dig.'
			]
		},
		{
			title: 'Vad som sparas',
			paragraphs: ['Vi sparar bara det som behövs för att sköta saken:'],
			list: [
				'Den som föreslår: förslagets text och de kontaktuppgifter som du ger.',
				'Den som följer: e-postadress och språk.',
				'Den som sitter vid ett bord: namn, e-postadress, roll, organisation, språk och vem som bekräftade medlemskapet. Dessutom svar på kallelser och närvaro på möten.',
				'Den som anmält sig till en workshop: namn, e-postadress, sida, organisation, språk och svar på arrangörens frågor samt om du kom. Specialkost och hjälpbehov sparas skilt för sig.',
				'En telefon i salen: en slumpmässig kod, bordet, de lappar som skrivs och deras bilder, utan platsen där de tagits. Namn bara om workshoppen visar namn och du anger det.',
				'Den som är inloggad: webbläsare och enhetens system, till exempel ”Firefox, Android”, så att du känner igen din enhet.',
				'Den som ber om en inloggningslänk: enhetens nätadress (IP) för en räknare, så att ingen kan skicka för många begäranden.',
				'Personalen och de som skriver: vem som ändrade vad och när.',
				'Skickade meddelanden: till vem, om vad och om meddelandet kom fram.'
			]
		},
		{
			title: 'Vem som ser uppgifterna',
			paragraphs: ['På varje sida står det vem som ser den.'],
			list: [
				'Alla: publicerade ämnen och minnesanteckningar samt namn, roll och organisation för dem som sitter vid bordet.',
				'De som sitter vid bordet: utkast till minnesanteckningar och kommentarer.',
				'Områdets personal: ursprungliga förslag och kontaktuppgifter.',
				'Administratören: utgående meddelanden och tjänstens tekniska uppgifter.'
			]
		},
		{
			title: 'Hur länge uppgifterna sparas',
			paragraphs: [],
			list: [
				'Ett förslag som inte bekräftas: 14 dagar.',
				'Ett halvfärdigt förslag: 14 dagar från den senaste ändringen.',
				'Inloggningslänk och kod: gäller i 15 minuter.',
				'Inloggning: 30 dagar eller tills du loggar ut.',
				'Svarslänken i en kallelse: gäller tills mötet är slut.',
				'Anmälan till en workshop: länken gäller tills dagen är slut. Specialkost och hjälpbehov raderas 14 dagar och namn och adress ett år efter dagen.',
				'Telefonen i salen: namn och kod raderas 30 dagar efter att salen stängts. Lapparna och bilderna finns kvar utan namn.',
				'Till den som följer skickas meddelanden tills du avslutar dem.',
				'Ämnen, minnesanteckningar och beslut är handlingar. Den personuppgiftsansvarigas arkivregler bestämmer hur länge de sparas.'
			]
		},
		{
			title: 'Erfarenhetsexperter',
			paragraphs: [
				'En erfarenhetsexperts namn visas inte offentligt. Ingen organisation antecknas. Platsen ritas in i bilden av bordet bara med samtycke, och också då utan namn. Samtycket kan när som helst återkallas.',
				'Vi frågar inte om hälsa. Om ett förslag innehåller uppgifter om hälsa tar koordinatorn bort dem ur den offentliga texten.'
			]
		},
		{
			title: 'Kakor och spårning',
			paragraphs: [
				'Om du inte loggar in sparar tjänsten inga kakor på din enhet. När du loggar in finns det en kaka på enheten. Den håller dig inloggad. När du ber om en inloggningslänk minns en annan kaka det i 15 minuter.',
				'Sidorna hämtar ingenting från andra tjänster. Besökare spåras inte. I e-posten finns inga spårningsbilder, och vi vet inte om du har öppnat ett meddelande.',
				'I programmets logg skrivs inga namn och inga e-postadresser. Uppgifter säljs inte och ges inte till utomstående. Den personuppgiftsansvariga berättar på vems server tjänsten finns och via vilken server e-posten går.'
			]
		},
		{
			title: 'Dina rättigheter',
			paragraphs: ['Du har rätt att'],
			list: [
				'få veta vilka uppgifter som finns om dig och få en kopia av dem',
				'få felaktiga uppgifter rättade',
				'invända mot att dina uppgifter behandlas',
				'be att uppgifter raderas eller att behandlingen begränsas. Uppgifter i en offentlig handling kan inte alltid raderas, men vi berättar alltid varför',
				'lämna in ett klagomål till dataombudsmannen: www.tietosuoja.fi/sv'
			]
		},
		{
			title: 'Så ber du om dina uppgifter',
			paragraphs: [
				'Ring eller skriv till koordinatorn. Berätta vad du vill veta, rätta eller radera. Du behöver inte säga varför du vill se dina uppgifter. Vi kan behöva försäkra oss om vem du är.',
				'Du får svar inom en månad. Det kostar ingenting.'
			]
		}
	]
};

const en: TextPageContent = {
	title: 'Privacy',
	lead: 'What the service stores about you, why, who sees it and for how long.',
	sections: [
		{
			title: 'Who is responsible',
			paragraphs: [
				'The controller is the organisation that runs this service, for example a wellbeing services county or a municipality.',
				'Ask the coordinator about your data. The contact details are at the foot of the area’s pages. If needed, the coordinator directs you to the organisation’s data protection officer.'
			]
		},
		{
			title: 'Why data are processed',
			paragraphs: [
				'Public bodies have the task of working with residents and associations. Data are processed for this public task. The legal basis is Article 6(1)(e) of the General Data Protection Regulation (GDPR).',
				'Data are not used for advertising. The program makes no automatic decisions about you.'
			]
		},
		{
			title: 'What is stored',
			paragraphs: ['We store only what is needed:'],
			list: [
				'Who proposes: the text of the proposal and the contact details that you give.',
				'Who follows: e-mail address and language.',
				'Who sits at a table: name, e-mail address, role, organisation, language and who confirmed the membership. Also replies to invitations and attendance at meetings.',
				'Who registers for a workshop: name, e-mail address, side, organisation, language and answers to the organiser’s questions, and whether you came. Diet and access needs are kept apart.',
				'A phone in the hall: a random code, the table, the notes that are written and their photos, without the place where they were taken. A name only when the workshop shows names and you give it.',
				'Who is signed in: browser and system, such as “Firefox, Android”, so that you recognise your device.',
				'Who asks for a sign-in link: the network address (IP) of the device for a counter, so that nobody can send too many requests.',
				'Staff and writers: who changed what and when.',
				'Messages sent: to whom, about what and whether they arrived.'
			]
		},
		{
			title: 'Who sees it',
			paragraphs: ['Every page says who sees it.'],
			list: [
				'Everybody: published topics and memos, and the names, roles and organisations of the people at a table.',
				'The people at the table: drafts of memos and comments.',
				'The area’s staff: original proposals and contact details.',
				'The administrator: outgoing messages and technical data of the service.'
			]
		},
		{
			title: 'How long',
			paragraphs: [],
			list: [
				'A proposal that is not confirmed: 14 days.',
				'An unfinished proposal: 14 days from its last change.',
				'Sign-in link and code: valid for 15 minutes.',
				'Being signed in: 30 days or until you sign out.',
				'The reply link of an invitation: valid until the meeting is over.',
				'A registration for a workshop: the link works until the day is over. Diet and needs are deleted 14 days, name and address a year after the day.',
				'A phone in the hall: name and code are deleted 30 days after the hall closed. The notes and photos stay without a name.',
				'A follower gets messages until they stop them.',
				'Topics, memos and decisions are records. The controller’s archiving rules say how long they are kept.'
			]
		},
		{
			title: 'Experts by experience',
			paragraphs: [
				'The name of an expert by experience is not shown in public. No organisation is recorded. The seat is drawn in the picture of the table only with consent, and even then without a name. Consent can be withdrawn at any time.',
				'We do not ask about health. If a proposal has health details, the coordinator removes them from the public text.'
			]
		},
		{
			title: 'Cookies and tracking',
			paragraphs: [
				'If you do not sign in, the service stores no cookies on your device. When you sign in, there is one cookie. It keeps you signed in. When you ask for a sign-in link, another cookie remembers that for 15 minutes.',
				'Pages fetch nothing from other services. Visitors are not tracked. Our e-mails have no tracking images, and we do not know whether you opened a message.',
				'The program writes no names or e-mail addresses in its log. Data are not sold or given to outsiders. The controller can tell you on whose server the service runs and through which server its mail goes.'
			]
		},
		{
			title: 'Your rights',
			paragraphs: ['You have the right to'],
			list: [
				'know what data there are about you and get a copy',
				'have wrong data corrected',
				'object to the processing of your data',
				'ask for data to be erased or their use restricted. Data in a public record cannot always be erased, but we always say why',
				'complain to the Data Protection Ombudsman: www.tietosuoja.fi/en'
			]
		},
		{
			title: 'How to ask',
			paragraphs: [
				'Call or write to the coordinator. Say what you want to know, correct or erase. You need not say why you want to see your data. We may have to make sure who you are.',
				'You get an answer within a month. It costs nothing.'
			]
		}
	]
};

export const privacyText: Record<Lang, TextPageContent> = { fi, sv, en };
