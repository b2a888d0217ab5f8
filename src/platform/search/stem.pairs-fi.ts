/** Finnish words of the field: base form, then inflected forms. Each base and form is one pair. */
const LINES = `
hallitus hallituksen hallitukset hallituksissa
aluehallitus aluehallituksen aluehallituksessa
ihminen ihmisen ihmistä ihmisten ihmisille
hallinnollinen hallinnollisen hallinnollisia
osallisuus osallisuuden osallisuutta osallisuuteen osallisuudesta
mahdollisuus mahdollisuuksia mahdollisuudet
yhdenvertaisuus yhdenvertaisuuden yhdenvertaisuutta
vammaisuus vammaisuuden
oikeus oikeuden oikeutta oikeuksia oikeuteen
terveys terveyden terveyttä terveydelle
vapaus vapauden vapauteen
jatkuvuus jatkuvuutta jatkuvuuden
puhelin puhelimen puhelinta puhelimella
perhe perheen perhettä perheiden perheille perheeseen
pääte päätteen päätteet
hanke hankkeen hanketta hankkeita hankkeissa hankkeeseen
tavoite tavoitteen tavoitteita tavoitteisiin
alue alueen alueita alueella alueiden
tarve tarpeen tarpeita tarvetta tarpeisiin
koe kokeen kokeita
rakenne rakenteen rakenteita rakenteiden
toimenpide toimenpiteen toimenpiteitä toimenpiteet
asiakas asiakkaan asiakasta asiakkaita asiakkaille asiakkaaseen
asukas asukkaan asukkaiden asukkaita
sairas sairaan sairaita sairaat
ehdokas ehdokkaat ehdokkaiden
lapsi lapsen lasta lasten lapsia lapsille
nuori nuoren nuorta nuorten nuoria nuorille nuoreen
kieli kielen kieltä kielten kielillä
suuri suuren suuria
pieni pienen pientä pienille
vuosi vuoden vuotta vuosien vuosina
uusi uuden uutta uusia uuteen
kausi kauden kausia kautta
työtön työttömän työttömät työttömiä työttömille
asunnoton asunnottoman asunnottomien asunnottomia
päihteetön päihteettömän
kuuleminen kuulemisen kuulemista kuulemisessa kuulemiset
osallistuminen osallistumisen osallistumista
asuminen asumisen asumiseen asumista
tukeminen tukemista tukemisesta
vaikuttava vaikuttavan vaikuttavia vaikuttavat
käyvä käyvän
kunta kunnan kuntaa kuntia kunnissa kuntien kuntaan
kunto kunnon kuntoa kuntoon
lautakunta lautakunnan lautakuntaan lautakunnat
toiminta toiminnan toimintaa toiminnassa toimintaan
hallinta hallinnan hallintaa
liikunta liikunnan liikuntaa
asunto asunnon asuntoja asunnoissa asuntoon
hallinto hallinnon hallintoon
valta vallan valtaa
kulta kullan
silta sillan siltoja
kerta kerran kertoja
virta virran
parta parran
kumppani kumppanin kumppaneita kumppaneiden
lampi lammen
vanhempi vanhemman vanhempia vanhempien vanhemmille
kaupunki kaupungin kaupunkia kaupungissa kaupunkeja
hinta hinnan hintoja
hoito hoidon hoitoa hoidossa hoitoon hoitoja
kotihoito kotihoidossa kotihoidon kotihoitoa
tieto tiedon tietoja tiedoista
huolto huollon huoltoa huoltoon
apu avun apua avulla
tapa tavan tapoja tavoilla
tuki tuen tukea tukia tuella
laki lain lakia lakien laissa lakeja
ruoka ruoan ruokaa ruokia
aika ajan aikaa ajassa aikaan
luku luvun lukuja luvussa
haku haun hakuun haussa
ikä iän ikää iässä
väki väen väkeä
joukko joukon joukkoa
verkko verkon verkkoa verkossa
verkosto verkoston verkostoja verkostoissa
pankki pankin pankkia
paikka paikan paikkoja paikassa paikkaan
palkka palkan palkkaa
politiikka politiikan politiikkaa
klinikka klinikan klinikalla klinikoita
kortti kortin kortteja
kartta kartan
ryhmä ryhmän ryhmiä ryhmissä ryhmälle ryhmään
päätös päätöksen päätöksiä päätökset päätöstä
päätöksenteko päätöksenteon päätöksentekoon
kokous kokouksen kokoukseen kokouksia kokousta
esitys esityksen esitykset esitystä
kysymys kysymyksen kysymyksiin kysymyksiä
vastaus vastauksen vastauksia
tulos tuloksen tuloksista
vanhus vanhuksen vanhusten vanhuksille
neuvosto neuvoston neuvostossa neuvostoja
vammaisneuvosto vammaisneuvoston vammaisneuvostolle
yhdistys yhdistyksen yhdistysten yhdistyksille yhdistystä
järjestö järjestön järjestöjen järjestöille järjestöjä
kumppanuus kumppanuuden kumppanuutta
pöytä pöydän pöydässä pöytiä
kumppanuuspöytä kumppanuuspöydän kumppanuuspöydässä
talousarvio talousarvion talousarviossa talousarvioon
budjetti budjetin budjettia budjettiin
jäsen jäsenen jäseniä jäsenten jäsenille jäsentä
kokemus kokemuksen kokemuksia
asiantuntija asiantuntijan asiantuntijoita asiantuntijoiden
hoitaja hoitajan hoitajia hoitajien hoitajat
omaishoitaja omaishoitajan omaishoitajille omaishoitajia
johtaja johtajan johtajaa johtajille
palvelu palvelun palveluja palveluita palveluissa palvelujen palveluihin
sosiaalipalvelu sosiaalipalvelut sosiaalipalvelujen
asia asian asioita asioissa asiaa asioiden
kirja kirjan kirjoja kirjassa
pöytäkirja pöytäkirjan pöytäkirjoissa
lääkäri lääkärin lääkäreitä lääkärille
lääke lääkkeen lääkkeitä lääkettä
päihde päihteen päihteitä päihteiden
mielenterveys mielenterveyden mielenterveyttä
äänestys äänestyksen äänestyksessä
talo talon taloja talossaan talossa
maa maan maata maassa maahan maiden
työ työn työtä työssä työhön töitä
mies miehen miestä miehet miesten
nainen naisen naista naisten naisille
korkea korkean korkeita korkeaan
vapaa vapaan vapaita
kriisi kriisin kriisejä kriisissä
kurssi kurssin kursseja kurssille
projekti projektin projekteja projektissa
valtuusto valtuuston valtuustossa valtuustoille
valtio valtion valtioon valtiolta
omainen omaisen omaisten omaisille omaisensa
ystävä ystävän ystäviä ystävämme
maahanmuuttaja maahanmuuttajien maahanmuuttajille
koulu koulun kouluissa kouluun koulukin
opetus opetuksen opetuksessa opetuskin
raha rahan rahaa rahoja rahallako
tila tilan tiloja tiloissa
väsynyt väsyneen väsyneitä
jälki jäljen jälkiä
selkä selän selkää
virka viran virkaa virassa
alku alun alkua
kansalainen kansalaisten kansalaisia kansalaisetkaan
vaali vaalien vaaleissa vaaleja
tulkki tulkin tulkkia
tulkkaus tulkkauksen tulkkausta
poika pojan poikia
aloite aloitteen aloitetta aloitteita aloitteensa
lausunto lausunnon lausuntoa lausuntoja lausunnoissa
kehittäminen kehittämisessä kehittämistä
esteettömyys esteettömyyden esteettömyyttä
saavutettavuus saavutettavuuden
`;

const rows = LINES.trim()
	.split('\n')
	.map((line) => line.split(' '));

export const PAIRS_FI: [string, string][] = rows.flatMap(([base = '', ...forms]) =>
	forms.map((form): [string, string] => [base, form])
);

/** Written after the rules and not used when they were made: what an unseen word can expect. */
const HELD_OUT = `
avustus avustuksen avustuksia avustuksista
kirjasto kirjaston kirjastoissa kirjastoon
sairaala sairaalan sairaaloita sairaalassa
vastuu vastuun vastuuta
velvollisuus velvollisuuden velvollisuuksia
syrjintä syrjinnän syrjintää
köyhyys köyhyyden köyhyyttä
viikko viikon viikkoja viikoittain
kuukausi kuukauden kuukausien
tunti tunnin tunteja tunnissa
katu kadun katuja kaduilla
pyörä pyörän pyöriä
ostos ostosten ostoksia
kysely kyselyn kyselyitä kyselyissä
valitus valituksen valituksia
muutos muutoksen muutoksia muutosten
henkilö henkilön henkilöitä henkilöille
tyttö tytön tyttöjä
veli veljen veljet
sisar sisaren sisaria
äiti äidin äitiä äidille
isä isän isille
vauva vauvan vauvoja
aikuinen aikuisen aikuisille aikuisten
ikäihminen ikäihmisten ikäihmisiä
eläkeläinen eläkeläisten eläkeläisiä
opiskelija opiskelijoiden opiskelijan
tulkinta tulkinnan tulkintoja
lupa luvan lupia luvat
näkemys näkemyksen näkemyksiä
rahoitus rahoituksen rahoitusta
hakemus hakemuksen hakemuksia hakemukset
lomake lomakkeen lomakkeita
osoite osoitteen osoitteita osoitteeseen
liike liikkeen liikettä
puute puutteen puutteita
riippuvuus riippuvuuden riippuvuutta
masennus masennuksen masennusta
hidas hitaan hitaita
rikas rikkaan rikkaat
kallis kalliin kalliita
kaunis kauniin kauniita
helppo helpon helppoja
vaikea vaikean vaikeita vaikeaan
nopea nopean nopeasti
tärkeä tärkeän tärkeitä tärkeää
hyvä hyvän hyviä hyvin
paha pahan pahoja
vanha vanhan vanhoja vanhoille
sopimus sopimuksen sopimuksia
verotus verotuksen
säästö säästön säästöjä säästöihin
leikkaus leikkauksen leikkauksia leikkauksista
kustannus kustannukset kustannusten
hallittu hallitun
avoin avoimen avoimia
keskustelu keskustelun keskusteluja keskusteluissa
puhe puheen puheita puheessa
ohje ohjeen ohjeita ohjeiden
huone huoneen huonetta huoneessa
`;

export const HELD_OUT_FI: [string, string][] = HELD_OUT.trim()
	.split('\n')
	.map((line) => line.split(' '))
	.flatMap(([base = '', ...forms]) => forms.map((form): [string, string] => [base, form]));
