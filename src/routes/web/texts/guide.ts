import type { Lang } from '#platform/core/lang.ts';
import type { TextPageContent } from './text-page.ts';

const fi: TextPageContent = {
	title: 'Ohje',
	lead: 'Näin ehdotat aihetta, seuraat sitä ja osallistut. Lopussa on ohje koordinaattorille.',
	sections: [
		{
			title: 'Ehdota aihetta',
			paragraphs: [
				'Kuka tahansa voi ehdottaa aihetta. Et tarvitse tunnusta. Voit ehdottaa omasta puolestasi, yhdistyksen puolesta tai toisen ihmisen puolesta.'
			],
			list: [
				'Verkossa: valitse ”Ehdota aihetta”. Vaiheita on kolme, ja jokainen tallentuu. Voit jatkaa myöhemmin 14 päivän ajan.',
				'Puhelimella: soita koordinaattorille. Hän kirjaa asian puolestasi. Numero on alueen sivujen alareunassa.',
				'Paperilla: kirjoita kirje tai anna lappu koordinaattorille. Kerro, miten sinulle voi vastata.'
			]
		},
		{
			title: 'Vahvista ehdotuksesi',
			paragraphs: [
				'Jos annat sähköpostiosoitteen, saat viestin. Avaa viestissä oleva linkki ja vahvista. Näin tiedämme, että osoite on sinun.',
				'Jos et vahvista 14 päivässä, ehdotus poistetaan. Puhelimella tai paperilla tehtyä ehdotusta ei tarvitse vahvistaa.'
			]
		},
		{
			title: 'Mitä sitten tapahtuu',
			paragraphs: ['Saat tiedon jokaisesta vaiheesta, jos annoit sähköpostiosoitteen.'],
			list: [
				'Alkuarvio: koordinaattori lukee ehdotuksen ja päättää, minne se menee. Saat aina perustelun. Myös kielteisellä vastauksella on syy.',
				'Kokous: aihe tulee pöydän asialistalle, ja siitä keskustellaan.',
				'Muistio: kokouksessa kirjoitetaan, mitä sovittiin ja kuka tekee mitä.',
				'Vastaus: jos asiasta päättää joku muu, häneltä pyydetään vastaus määräpäivään mennessä. Aihe pysyy avoinna, kunnes vastaus on kirjattu.',
				'Mihin tämä johti? Aiheen sivulla näet koko langan: mistä asia alkoi ja mitä siitä seurasi.'
			]
		},
		{
			title: 'Seuraa aihetta sähköpostilla',
			paragraphs: [
				'Avaa aiheen sivu ja kirjoita sähköpostiosoitteesi. Saat viestin, jossa on linkki. Vahvista seuraaminen linkistä.',
				'Jokaisessa viestissä on linkki, jolla lopetat viestit. Osoitteesi ei näy muille seuraajille.'
			]
		},
		{
			title: 'Vastaa kokouskutsuun',
			paragraphs: [
				'Pöydän jäsen saa kutsun sähköpostilla. Kutsussa on oma linkki. Sinun ei tarvitse kirjautua.',
				'Valitse: tulen, en tule tai varajäsen tulee. Varajäsen saa oman kutsun. Voit muuttaa vastausta samasta linkistä, kunnes kokous on ohi.',
				'Linkki on vain sinulle. Älä lähetä sitä eteenpäin.'
			]
		},
		{
			title: 'Kirjaudu linkillä',
			paragraphs: [
				'Salasanaa ei ole. Valitse ”Kirjaudu” ja kirjoita sama sähköpostiosoite, jonka olet antanut pöydälle.',
				'Saat viestin, jossa on linkki ja kuusinumeroinen koodi. Käytä jompaakumpaa 15 minuutin kuluessa. Ne toimivat kerran.',
				'Pysyt kirjautuneena tällä laitteella 30 päivää. Jos käytät yhteistä tietokonetta, kirjaudu ulos lopuksi.'
			]
		},
		{
			title: 'Mikä on julkista ja kuka näkee mitä',
			paragraphs: ['Jokainen sivu kertoo alareunassa, kuka sen näkee.'],
			list: [
				'Mikään ehdotus ei ole julkinen ennen alkuarviota. Koordinaattori voi lyhentää tekstiä niin, ettei siitä tunnista ketään.',
				'Alkuperäisen ehdotuksen ja yhteystietosi näkee vain alueen henkilöstö.',
				'Nimesi näkyy aiheessa vain, jos annat siihen luvan.',
				'Muistion luonnoksen näkevät pöydän jäsenet ja alueen henkilöstö. Julkaistun muistion näkevät kaikki.',
				'Muistion kohta voidaan jättää pois julkisesta muistiosta. Silloin sivulla on kohdan otsikko ja syy.',
				'Pöydän jäsenten nimet ja järjestöt ovat julkisia. Kokemusasiantuntijoiden nimet eivät ole.'
			]
		},
		{
			title: 'Olet kokemusasiantuntija',
			paragraphs: [
				'Täällä on turvallista olla mukana. Nimesi ei näy julkisilla sivuilla eikä julkisessa muistiossa. Sinulle ei merkitä järjestöä, koska jo järjestön nimi voisi kertoa terveydestäsi.',
				'Paikkasi piirretään pöydän kuvaan vain, jos suostut siihen. Nimeäsi ei näytetä silloinkaan.',
				'Älä kirjoita terveystietoja ehdotukseen tai kommenttiin. Kerro kokemuksestasi niin, ettei siitä tunnista ihmistä. Jos tekstiin jäi liikaa, soita koordinaattorille.'
			]
		},
		{
			title: 'Koordinaattori: perusta alue ja pöytä',
			paragraphs: [
				'Ensimmäinen käyttäjä avaa kertakäyttöisen linkin, jonka ohjelma tulostaa käynnistyessään. Linkki on voimassa yhden päivän.'
			],
			list: [
				'Perusta alue: nimi, kielet ja koordinaattorin yhteystiedot. Yhteystiedot näkyvät alueen sivujen alareunassa.',
				'Perusta pöytä: nimi, tarkoitus ja kielet riittävät alkuun.',
				'Lisää paikat, jos haluat. Pöytä toimii myös ilman niitä.',
				'Liitä ihmiset taulukosta: kopioi rivit ja liitä ne sivulle ”Liitä ihmiset taulukosta”. Jos jokin rivi on väärin, ketään ei lisätä ja näet rivin numeron.'
			]
		},
		{
			title: 'Koordinaattori: alkuarvio ja asialista',
			paragraphs: ['Työpöydällä näet, mitkä ehdotukset odottavat ja kuinka kauan.'],
			list: [
				'Tee alkuarvio: vie pöytään, siirrä toiseen pöytään tai verkostolle, vastaa heti, yhdistä toiseen aiheeseen tai jätä ottamatta käsittelyyn. Kirjoita aina perustelu. Ehdottaja lukee sen.',
				'Tarkista julkinen teksti. Poista nimet ja terveystiedot.',
				'Tee kokous ja valitse aiheet asialistalle. Ohjelma laskee minuutit ja kertoo, jos aika ei riitä.',
				'Katso päivä, johon mennessä aiheeseen voi vielä vaikuttaa.',
				'Lähetä kutsu. Ohjelma kertoo, keneltä puuttuu sähköpostiosoite. Soita heille.'
			]
		},
		{
			title: 'Koordinaattori: muistio',
			paragraphs: [
				'Avaa muistio, kun kokous alkaa. Kirjoita kohta kerrallaan: keskustelu, päätös ja toimenpiteet. Merkitse, ketkä ovat läsnä.',
				'Muistiota voi kirjoittaa kaksi ihmistä yhtä aikaa. Jos molemmat muuttavat samaa kenttää, jälkimmäinen näkee molemmat tekstit ja valitsee. Mitään ei katoa.',
				'Kokouksen jälkeen pyydä kommentit, käsittele ne, hyväksy ja julkaise. Ohjelma tekee muistiosta PDF- ja Word-tiedoston.'
			]
		},
		{
			title: 'Koordinaattori: vastaus ja toimenpiteet',
			paragraphs: [
				'Kysy päättäjältä aiheen sivulla. Päättäjä voi vastata sähköpostin linkistä ilman tunnusta. Voit myös kirjata vastauksen itse, jos se tuli muulla tavalla. Merkitse, mistä se tuli.',
				'Toimenpiteellä on vastuutaho ja määräpäivä. Avoimet toimenpiteet käydään läpi jokaisessa kokouksessa. Kun toimenpide on tehty, kirjoita mitä tehtiin. Jos siitä luovutaan, kirjoita miksi.'
			]
		},
		{
			title: 'Kun jokin menee vikaan',
			paragraphs: [],
			list: [
				'Viesti ei tullut: katso roskaposti. Pyydä uusi linkki. Jos viestiä ei vieläkään tule, soita koordinaattorille.',
				'Linkki ei toimi: se on vanhentunut tai käytetty. Pyydä uusi.',
				'Joku tallensi ennen sinua: näet molemmat tekstit. Valitse tai yhdistä, ja tallenna uudelleen.',
				'Muistioon jäi virhe tai nimi: vedä julkaistu muistio takaisin, korjaa ja julkaise uudelleen. Vetämisestä jää merkintä.',
				'Kokous siirtyy tai peruuntuu: muuta aika tai peru kokous. Kutsutut saavat viestin.',
				'Sivulla lukee virheen numero: kerro numero ylläpitäjälle.'
			]
		}
	]
};

const sv: TextPageContent = {
	title: 'Hjälp',
	lead: 'Så föreslår du ett ämne, följer det och deltar. Sist finns anvisningar för koordinatorn.',
	sections: [
		{
			title: 'Föreslå ett ämne',
			paragraphs: [
				'Vem som helst kan föreslå ett ämne. Du behöver inget konto. Du kan föreslå för egen del, för en förening eller för någon annan.'
			],
			list: [
				'På webben: välj ”Föreslå ett ämne”. Det är tre steg, och varje steg sparas. Du kan fortsätta senare, i 14 dagar.',
				'Per telefon: ring koordinatorn, som skriver in ärendet åt dig. Numret finns längst ner på områdets sidor.',
				'På papper: skriv ett brev eller ge en lapp till koordinatorn. Berätta hur vi kan svara dig.'
			]
		},
		{
			title: 'Bekräfta ditt förslag',
			paragraphs: [
				'Om du ger en e-postadress får du ett meddelande. Öppna länken i meddelandet och bekräfta. Så vet vi att adressen är din.',
				'Om du inte bekräftar inom 14 dagar tas förslaget bort. Ett förslag per telefon eller på papper behöver inte bekräftas.'
			]
		},
		{
			title: 'Vad som händer sedan',
			paragraphs: ['Du får veta om varje skede, om du har gett en e-postadress.'],
			list: [
				'Första bedömning: koordinatorn läser förslaget och avgör vart det går. Du får alltid en motivering. Också ett nej har ett skäl.',
				'Möte: ämnet kommer upp på bordets föredragningslista och diskuteras.',
				'Minnesanteckningar: på mötet skrivs det upp vad man kom överens om och vem som gör vad.',
				'Svar: om någon annan beslutar om saken ber vi om ett svar inom en viss tid. Ämnet är öppet tills svaret är antecknat.',
				'Vad ledde det till? På ämnets sida ser du hela tråden: var saken började och vad den ledde till.'
			]
		},
		{
			title: 'Följ ett ämne per e-post',
			paragraphs: [
				'Öppna ämnets sida och skriv din e-postadress. Du får ett meddelande med en länk. Bekräfta via länken att du vill följa ämnet.',
				'I varje meddelande finns en länk som avslutar meddelandena. Andra följare ser inte din adress.'
			]
		},
		{
			title: 'Svara på en möteskallelse',
			paragraphs: [
				'Den som sitter vid bordet får kallelsen per e-post. I den finns en egen länk. Du behöver inte logga in.',
				'Välj: jag kommer, jag kommer inte eller ersättaren kommer. Ersättaren får en egen kallelse. Du kan ändra ditt svar via samma länk tills mötet är slut.',
				'Länken är bara för dig. Skicka den inte vidare.'
			]
		},
		{
			title: 'Logga in med en länk',
			paragraphs: [
				'Det finns inget lösenord. Välj ”Logga in” och skriv samma e-postadress som du har gett bordet.',
				'Du får ett meddelande med en länk och en sexsiffrig kod. Använd någondera inom 15 minuter. De fungerar en gång.',
				'Du är inloggad på den här enheten i 30 dagar. Använder du en gemensam dator ska du logga ut när du är klar.'
			]
		},
		{
			title: 'Vad som är offentligt och vem som ser vad',
			paragraphs: ['Längst ner på varje sida står det vem som ser den.'],
			list: [
				'Inget förslag är offentligt före den första bedömningen. Koordinatorn kan korta texten så att ingen känns igen.',
				'Det ursprungliga förslaget och dina kontaktuppgifter ser bara områdets personal.',
				'Ditt namn syns i ämnet bara om du ger lov till det.',
				'Utkastet till minnesanteckningar ser de som sitter vid bordet och områdets personal. Publicerade minnesanteckningar ser alla.',
				'En punkt kan lämnas bort ur de offentliga minnesanteckningarna. Då visar sidan punktens rubrik och skälet.',
				'Namn och organisation för dem som sitter vid bordet är offentliga. Erfarenhetsexperternas namn är det inte.'
			]
		},
		{
			title: 'Du är erfarenhetsexpert',
			paragraphs: [
				'Här är det tryggt att vara med. Ditt namn syns inte på offentliga sidor och inte i de offentliga minnesanteckningarna. Ingen organisation antecknas för dig, eftersom redan dess namn kunde berätta om din hälsa.',
				'Din plats ritas in i bilden av bordet bara om du samtycker. Ditt namn visas inte då heller.',
				'Skriv inga uppgifter om hälsa i ett förslag eller en kommentar. Berätta om din erfarenhet så att ingen känns igen. Ring koordinatorn om texten säger för mycket.'
			]
		},
		{
			title: 'Koordinatorn: grunda ett område och ett bord',
			paragraphs: [
				'Den första användaren öppnar en engångslänk som programmet skriver ut när det startar. Länken gäller en dag.'
			],
			list: [
				'Grunda området: namn, språk och koordinatorns kontaktuppgifter. De syns längst ner på områdets sidor.',
				'Grunda ett bord: namn, ändamål och språk räcker till en början.',
				'Lägg till platser om du vill. Bordet fungerar också utan dem.',
				'Klistra in personer från en tabell: kopiera raderna och klistra in dem på sidan ”Klistra in personer från en tabell”. Om en rad är fel läggs ingen till och du ser radens nummer.'
			]
		},
		{
			title: 'Koordinatorn: första bedömning och föredragningslista',
			paragraphs: ['På skrivbordet ser du vilka förslag som väntar och hur länge de har väntat.'],
			list: [
				'Gör den första bedömningen: ta upp vid bordet, för över till ett annat bord eller ett nätverk, svara genast, slå ihop med ett annat ämne eller ta inte upp. Skriv alltid en motivering. Den läses av den som föreslog.',
				'Granska den offentliga texten. Ta bort namn och uppgifter om hälsa.',
				'Skapa mötet och välj ämnen till föredragningslistan. Programmet räknar minuterna och säger till om tiden inte räcker.',
				'Se efter till vilken dag ämnet ännu kan påverkas.',
				'Skicka kallelsen. Programmet berättar vem som saknar e-postadress. Ring dem.'
			]
		},
		{
			title: 'Koordinatorn: minnesanteckningar',
			paragraphs: [
				'Öppna minnesanteckningarna när mötet börjar. Skriv en punkt i taget: diskussion, beslut och åtgärder. Anteckna vilka som är på plats.',
				'Två personer kan skriva samtidigt. Om båda ändrar samma fält ser den senare båda texterna och väljer. Inget går förlorat.',
				'Efter mötet ber du om kommentarer, går igenom dem, godkänner och publicerar. Programmet gör en PDF-fil och en Word-fil.'
			]
		},
		{
			title: 'Koordinatorn: svar och åtgärder',
			paragraphs: [
				'Fråga beslutsfattaren på ämnets sida. Beslutsfattaren kan svara via länken i e-posten, utan konto. Kommer svaret på annat sätt kan du själv anteckna det. Skriv då var det kom ifrån.',
				'En åtgärd har någon som ansvarar och en dag då den ska vara klar. Öppna åtgärder gås igenom på varje möte. När en åtgärd är gjord skriver du vad som gjordes. Avstår man från den skriver du varför.'
			]
		},
		{
			title: 'När något går fel',
			paragraphs: [],
			list: [
				'Meddelandet kom inte: titta i skräpposten. Be om en ny länk. Ring koordinatorn om det ändå inte kommer.',
				'Länken fungerar inte: den är för gammal eller redan använd. Be om en ny.',
				'Någon annan sparade först: du ser båda texterna. Välj eller slå ihop dem och spara på nytt.',
				'Det blev ett fel eller ett namn i minnesanteckningarna: dra tillbaka dem, rätta och publicera på nytt. Det syns att de har dragits tillbaka.',
				'Mötet flyttas eller ställs in: ändra tiden eller ställ in mötet. De som är kallade får ett meddelande.',
				'Sidan visar ett felnummer: meddela numret till administratören.'
			]
		}
	]
};

const en: TextPageContent = {
	title: 'Guide',
	lead: 'How to propose a topic, follow it and take part. At the end there is a guide for the coordinator.',
	sections: [
		{
			title: 'Propose a topic',
			paragraphs: [
				'Anyone may propose a topic. You need no account. You can propose for yourself, for an association or for somebody else.'
			],
			list: [
				'On the web: choose “Propose a topic”. There are three steps, and each is saved. You can go on later, for 14 days.',
				'By phone: call the coordinator, who enters the topic for you. The number is at the foot of the area’s pages.',
				'On paper: write a letter or give a note to the coordinator. Say how we can answer you.'
			]
		},
		{
			title: 'Confirm your proposal',
			paragraphs: [
				'If you give an e-mail address, you get a message. Open its link and confirm. That is how we know that the address is yours.',
				'If you do not confirm within 14 days, the proposal is removed. A proposal by phone or on paper needs no confirming.'
			]
		},
		{
			title: 'What happens then',
			paragraphs: ['You are told at every step, if you gave an e-mail address.'],
			list: [
				'Triage: the coordinator reads the proposal and decides where it goes. You always get a reason. A no has a reason too.',
				'Meeting: the topic is put on the table’s agenda and discussed.',
				'Memo: in the meeting it is written down what was agreed and who does what.',
				'Answer: if somebody else decides, they are asked for an answer by a certain day. The topic stays open until the answer is recorded.',
				'What came of it? The topic’s page shows the whole thread: where it began and what it led to.'
			]
		},
		{
			title: 'Follow a topic by e-mail',
			paragraphs: [
				'Open the topic’s page and enter your e-mail address. You get a message with a link. Confirm there that you want to follow.',
				'Every message has a link that stops the messages. Other followers do not see your address.'
			]
		},
		{
			title: 'Reply to an invitation',
			paragraphs: [
				'Whoever sits at the table gets the invitation by e-mail. It has a link of your own. You need not sign in.',
				'Choose: I am coming, I am not coming, or my deputy is coming. The deputy gets an invitation too. You can change your reply with the same link until the meeting is over.',
				'The link is only for you. Do not pass it on.'
			]
		},
		{
			title: 'Sign in by link',
			paragraphs: [
				'There is no password. Choose “Sign in” and enter the e-mail address that you gave to the table.',
				'You get a message with a link and a six-digit code. Use either within 15 minutes. They work once.',
				'You stay signed in on this device for 30 days. On a shared computer, sign out when you are done.'
			]
		},
		{
			title: 'What is public and who sees what',
			paragraphs: ['The foot of every page says who sees it.'],
			list: [
				'No proposal is public before triage. The coordinator may shorten the text so that nobody can be recognised.',
				'Only the area’s staff see the original proposal and your contact details.',
				'Your name is shown with the topic only if you allow it.',
				'The draft of a memo is seen by the people of the table and the area’s staff. A published memo is seen by everybody.',
				'An item can be left out of the public memo. The page then shows its title and the reason.',
				'The names and organisations of the people at a table are public. The names of experts by experience are not.'
			]
		},
		{
			title: 'You are an expert by experience',
			paragraphs: [
				'It is safe to take part here. Your name is not on public pages or in the public memo. No organisation is recorded for you, because its name alone could tell about your health.',
				'Your seat is drawn in the picture of the table only if you agree. Even then your name is not shown.',
				'Do not write health details in a proposal or a comment. Tell about your experience so that nobody can be recognised. If a text says too much, call the coordinator.'
			]
		},
		{
			title: 'Coordinator: set up an area and a table',
			paragraphs: [
				'The first user opens a one-time link that the program prints when it starts. The link is valid for one day.'
			],
			list: [
				'Found the area: name, languages and the coordinator’s contact details. They are shown at the foot of the area’s pages.',
				'Found a table: name, purpose and languages are enough to begin with.',
				'Add seats if you like. A table also works without them.',
				'Paste people from a spreadsheet: copy the rows and paste them on the page “Paste people from a spreadsheet”. If a row is wrong, nobody is added and you see the number of the row.'
			]
		},
		{
			title: 'Coordinator: triage and agenda',
			paragraphs: ['The desk shows which proposals wait and for how long.'],
			list: [
				'Triage: take it to the table, pass it to another table or a network, answer at once, merge it with another topic, or do not take it up. Always write a reason. The proposer reads it.',
				'Check the public text. Remove names and health details.',
				'Make the meeting and choose topics for the agenda. The program adds up the minutes and tells you if there is too little time.',
				'Look at the last day on which a topic can still be influenced.',
				'Send the invitation. The program says who has no e-mail address. Call them.'
			]
		},
		{
			title: 'Coordinator: the memo',
			paragraphs: [
				'Open the memo when the meeting begins. Write one item at a time: discussion, decision and actions. Mark who is there.',
				'Two people can write at once. If both change the same field, the later one sees both texts and chooses. Nothing is lost.',
				'After the meeting, ask for comments, handle them, approve and publish. The program makes a PDF file and a Word file.'
			]
		},
		{
			title: 'Coordinator: answers and actions',
			paragraphs: [
				'Ask the decision-maker on the topic’s page. They can answer with the link in the mail, without an account. If the answer came in another way, record it yourself and say where it came from.',
				'An action has somebody responsible and a due day. Open actions are gone through at every meeting. When an action is done, write what was done. If it is dropped, write why.'
			]
		},
		{
			title: 'When something goes wrong',
			paragraphs: [],
			list: [
				'The message did not come: look in the junk folder. Ask for a new link. If it still does not come, call the coordinator.',
				'The link does not work: it is too old or has been used. Ask for a new one.',
				'Somebody saved before you: you see both texts. Choose or combine them, and save again.',
				'An error or a name is in the memo: recall the published memo, correct it and publish it again. A trace of the recall remains.',
				'The meeting moves or is cancelled: change the time or cancel the meeting. Those who were invited get a message.',
				'The page shows an error number: tell the number to the administrator.'
			]
		}
	]
};

export const guideText: Record<Lang, TextPageContent> = { fi, sv, en };
