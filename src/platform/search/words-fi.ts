/** Finnish base words of the field, from which compounds are put together. */
export const WORDS_FI: string[] = `
aamu aatto adoptio aie aihe aika aikainen aikuinen aineisto aine ajatus ajo ala alku aloite alus alue ammatti
anomus ansio antaminen apu apuväline arki arkisto arpa arvio arviointi arvo arvostelu ase asema asenne asetus asia asiakas asiakirja
asiantuntija aste asti asukas asuminen asunto asutus ateria auto autismi avain avaus avioliitto avio avustaja avustus avoin
budjetti byrokratia demokratia diagnoosi dialogi dokumentti
edellytys edistäminen edunvalvonta edunvalvoja edustaja edustus edustajisto ehdokas ehdotus ehkäisy ehto eläke eläkeläinen elämä elin elinikä elokuva elo
elvytys ennakko ennuste ensiapu ero erityinen erikoinen eriarvoisuus esine esite esitys esittely este esteettömyys esteetön etsintä etu eurooppa
hakemus hakija haku hallinto hallinta hallitus hammas hanke hankinta harjoittelu harrastus harkinta hätä heikkous henki henkilö henkilöstö
herkkyys hetki hinta historia hoitaja hoito hoiva hoivakoti huoli huolto huoltaja huone huumori huume hylkäys hyvinvointi hyvitys hyväksyntä häiriö hälytys häpeä
hankala hoitola huoltola holhous huomautus huomio hyöty häirintä
idea ihminen ikä ikäihminen ikääntynyt ilmoitus ilmasto ilma ilta informaatio innovaatio integraatio internet isyys isä istunto itse itsemurha itsenäisyys
jakelu jako jalka jaosto jatko joukko joukkue johto johtaja johtaminen johtokunta juhla julkaisu julkinen juoma juttu järjestelmä järjestely järjestys järjestö
järki jäsen jäsenistö jäsenyys jäte jälki jälkihuolto
kaava kahvila kahvi kahvitilaisuus kalenteri kanava kanta kansa kansalainen kansainvälinen kansio kannatus kanto kartoitus kartta kasvatus kasvu katto katu katsaus
katselmus kaupunki kauppa kausi kehitys kehittäminen kehittäjä kehys kehitysvamma keino keittiö keitto kello kerho keräys kerros kerta kertomus keskus keskustelu kesto keskeytys kesä
keskinäinen kieli kielto kiinteistö kilpailu kilpailutus kirja kirjaamo kirjallisuus kirjasto kirje kirjoitus kirkko kiusaaminen klinikka kohde kohtaaminen kohtelu kokeilu kokemus kokoelma kokous
komitea kone konsultti konsultointi koordinaatio koordinaattori korjaus korkeakoulu koronavirus korotus kortti korvaus koski koti kotoutuminen kotouttaminen koulu koulutus kouluttaja kriisi kriteeri kuljetus
kulttuuri kulu kumppani kumppanuus kunta kunto kuntalainen kuntayhtymä kuntoutus kuntoutuja kurssi kustannus kutsu kuuleminen kuulo kuulutus kuva kuvaus kuukausi kuolema kuormitus
kuraattori kylä kysely kysymys kyky kynnys käsi käsittely käsite käyttö käyttäjä käynti käytäntö käytös käytävä köyhyys kätilö käräjä kärki
laajennus laatu laboratorio laina lainsäädäntö laite laitos laji laki lakko lapsi laskelma lasku lasten laskenta lastensuojelu lautakunta lehti lepo leikkaus leikki leima leiri
lentäminen liike liikenne liikunta liitto liite lippu lista lisä loma lomake lopetus loppu lukio luku lukeminen luokitus luokka luonto luottamus luottamushenkilö luovutus lupa
lähde läheinen lähete lähetys lähiö lähtö lähi lääke lääketiede lääkäri lääkitys lakimies lapsuus lausunto linja lomitus lukujärjestys luento lahjoitus laskutus
maa maahanmuutto maahanmuuttaja maakunta maaseutu mahdollisuus maine maksu mainos markkina masennus matka materiaali matala media merkki menettely menetelmä menetys meno metsä mieli mielenterveys mielipide
mies ministeri ministeriö mittari mittaus moni monikulttuurinen muisti muistio muutos muutto muoto murros musiikki myynti myöntö määrä määräys määräaika mökki
nainen naapuri naapurusto neuvola neuvonta neuvoja neuvo neuvosto neuvottelu neuropsykiatria niemi nimi nimeäminen nimitys nuori nuoriso nuoruus numero näkemys näkö näyttö näyttely nälkä
ohje ohjaus ohjaaja ohjelma oikaisu oikeus oikeusapu olo omaishoito omaishoitaja omainen omaisuus oma ongelma ongelmapelaaminen onnettomuus opas opetus opettaja opinto opiskelija opiskelu oppilas oppi oppimäärä organisaatio osa
osaaminen osaaja osallisuus osallistuminen osallistuja osasto osoite ostopalvelu osuus osuuskunta otto oppiminen ohjesääntö odotus oireyhtymä oire
paikka pakkaus pakko pakolainen palaute palaveri palkka palkkio palkinto palo palvelu palvelukeskus paneeli pankki parannus pari parisuhde passi pelaaminen peli perhe peruste peruna perus perusta perustuslaki
perusturva perimä perintö piha piiri pito pituus poika poikkeus poisto poliitikko poliisi politiikka poliklinikka porras posti potilas presidentti prosessi projekti psykiatria psykologi puhe puhelin puhelu puisto
puku puolue puoli puolustus puutos puute puhtaus päihde päihdehuolto päivä päivystys päiväkoti päivähoito päätös päätöksenteko päättäjä pääoma pöytä pöytäkirja päivitys päiväraha päämies
raja raha rahasto rahoitus raitis raittius rakenne rakennus rakentaminen rakkaus rajoitus ratkaisu ravinto rehtori rekisteri remontti resurssi ravitsemus riippuvuus rikkomus rikos riski rinne ristiriita roska romani ruoka ruotsi
ruokailu ryhmä ryhti ratio rintama raportti raportointi raskaus
saamelainen saavutettavuus sairaala sairaanhoito sairaanhoitaja sairaus sairas saatavuus sana saattohoito sali sanktio sektori selvitys seloste seminaari seura seuranta seurakunta seutu sihteeri siirto siirtymä sijainen sijoitus silta sisältö
siivous sitoumus sivu sivistys sodankäynti solu sopimus sosiaali sosiaalinen sosiaalityö sosiaalihuolto sosiaaliturva sosiaalityöntekijä sota sovittelu strategia suhde suku sukupuoli suojelu suoja suomi suositus suoritus suunnitelma suunnittelu suunta suvaitsevaisuus
syntymä syrjintä syrjäytyminen syy syöpä säästö säätiö sääntö säännös sähkö sähköposti säädös sähköinen suostumus saaminen sukulainen
taide talo talous talousarvio tanssi tapa tapaaminen tapahtuma tapaturma tapaus tarina tarjous tarkastus tarkastaja tarkistus tarve tasa taso tauti tavoite tehtävä teko teema tekijä tekninen tekniikka teknologia tele terapeutti terapia terveys
terveydenhuolto terveyskeskus teollisuus testi tie tiede tiedote tiedotus tieto tietosuoja tila tilaisuus tilanne tilasto tili tilinpäätös tilintarkastus toimi toimija toimikunta toimeentulo toimeentulotuki toimeenpano toimenpide toimielin toiminta toimisto toimitus
toimiala toimivalta toive toivo torjunta toteutus toveri tuki tukija tulkki tulkkaus tulo tulos tulevaisuus tunne tunnus tunti tuomio tuomioistuin tuotanto tuote turva turvallisuus tutkija tutkimus tutkinto tyttö työ työelämä työkalu työkyky työkyvyttömyys
työntekijä työnantaja työpaikka työpaja työryhmä työtön työttömyys työllisyys työllistäminen työvoima täydennys täytäntöönpano tähti tehostaminen tukeminen taito
uhka uhri ulko ura urheilu uskonto uudistus uutinen uusi unioni uupumus
vaali vaatimus vahinko vaihe vaihtelu vaihto vaikeus vaikutus vaikuttaja vaikuttaminen vakuutus valinta valitus valmius valmistelu valmistelija valta valtakunta valtio valtuus valtuusto valtuutettu valvonta valvoja vamma vammainen vammaispalvelu vammaisuus
vanhempi vanhemmuus vanhus vankila vapaa vapaus vapaaehtoinen vastaus vastaanotto vastaava vastuu vauva velka velvollisuus verkko verkosto vero verotus vertaistuki vertainen vesi viesti viestintä viittoma viitta viikko virka virasto virhe vuode vuokra
vuoro vuorovaikutus vuosi väestö väki väkivalta väline väli väylä väite vähemmistö viranhaltija viranomainen vierailu vihje vauvaperhe veloitus veteraani viikonloppu vaihtoehto varhainen varhaiskasvatus varaus vara varallisuus varasto vararahasto
yhdessä yhdistys yhdenvertaisuus yhteinen yhteisö yhteiskunta yhteistyö yhteys yhtymä yhtiö yksikkö yksilö yksinäisyys yksityinen ylläpito yliopisto ylijäämä yritys yrittäjä ympäristö yö ystävä ystävyys yleinen yli
äiti ääni äänestys äänestäjä äitiys ääriliike ehdollinen etä ensi esi jälleen kesken pien pääasia lisätieto hyvä
erityisopetus esikoulu kuulovamma näkövamma liikuntavamma kuntosali muistisairaus nepsy oppisopimus pakolaisuus perhetyö perhehoito
seniori soitto sosionomi lähihoitaja fysioterapia toimintaterapia puheterapia tapaamispaikka tehostettu selkokieli viittomakieli
`
	.trim()
	.split(/\s+/);

/** Forms in which a word is the first part of a compound and that the rules do not give. */
export const FIRST_FI: string[] =
	`yhteis sosiaali kansalais vammais omais itse etä lähi esi ali yli ylä ala uudelleen perus
erikois erityis yleis pien suur monen moni kaksi kolmi puoli täys kehitys vapaa sisä ulko jälki ennalta ensi keski pohjois
etelä itä länsi kauko kahden kunnallis valtakunnallis alueellis maakunnallis julkis yksityis tilapäis nais mies
vertais lasten nuorten vanhusten ikäihmisten perheiden asukkaiden potilaiden asiakkaiden miesten naisten omaisten järjestöjen kuntien
koe ero eri pää ykkös varhais jatkuva psyko neuro mielen terveyden sairaan maahan toimeen täytäntöön päätöksen`
		.trim()
		.split(/\s+/);
