/** Swedish words of the field: base form, then inflected forms. Each base and form is one pair. */
const LINES = `
styrelse styrelsen styrelser styrelsens styrelserna
områdesstyrelse områdesstyrelsens områdesstyrelsen
förening föreningen föreningar föreningarna föreningens föreningarnas
beslut beslutet besluten beslutets
barn barnet barnen barnens
vård vården vårdens
hemvård hemvården hemvårdens
kommun kommunen kommuner kommunerna kommunernas kommunens
medlem medlemmar medlemmen medlemmarna medlemmarnas medlemmarnas
handel handeln handelns
nyckel nyckeln nycklar nycklarna
möte mötet möten mötena mötets
nämnd nämnden nämnder nämnderna nämndens
råd rådet råden rådets
äldreråd äldrerådet äldreråden
handikappråd handikapprådet handikapprådets
man mannen män männen männens
hand handen händer händerna
bok boken böcker böckerna
son sonen söner sönerna
natt natten nätter nätterna
stad staden städer städerna stadens
land landet länder länderna landets
kraft kraften krafter krafterna
tand tanden tänder tänderna
dotter dottern döttrar döttrarna
bror brodern bröder bröderna
far fadern fäder fäderna
mor modern mödrar mödrarna
gammal gamla gammalt
person personen personer personerna personernas personens
familj familjen familjer familjerna familjernas
ungdom ungdomen ungdomar ungdomarna ungdomars
klient klienten klienter klienterna klienternas
patient patienten patienter patienterna patienternas
läkare läkaren läkarna läkarens
skötare skötaren skötarna
invånare invånaren invånarna invånarnas
användare användaren användarna
ledare ledaren ledarna ledarens
ordförande ordföranden ordförandena ordförandens
delaktighet delaktigheten delaktighetens
möjlighet möjligheten möjligheter möjligheterna
svårighet svårigheter svårigheterna
verksamhet verksamheten verksamheter verksamhetens
myndighet myndigheten myndigheter myndigheterna myndighetens
rättighet rättigheten rättigheter rättigheterna
funktionsnedsättning funktionsnedsättningen funktionsnedsättningar
utbildning utbildningen utbildningar utbildningarna
bedömning bedömningen bedömningar
lösning lösningen lösningar lösningarna
ändring ändringen ändringar
behandling behandlingen behandlingar behandlingens
rekommendation rekommendationer rekommendationen rekommendationerna
organisation organisationen organisationer organisationerna organisationernas
information informationen
diskussion diskussionen diskussioner
service servicen servicens
tjänst tjänsten tjänster tjänsterna tjänsternas
stöd stödet stöden stödets
behov behovet behoven
hjälp hjälpen
arbete arbetet arbeten arbetets
område området områden områdena områdets
samarbete samarbetet samarbetets
problem problemet problemen
projekt projektet projekten projektets
program programmet programmen programmets
rum rummet rummen
hem hemmet hemmen hemmets
plan planen planer planerna
budget budgeten budgetens
pengar pengarna
kostnad kostnaden kostnader kostnaderna
skola skolan skolor skolorna skolans
fråga frågan frågor frågorna
grupp gruppen grupper grupperna gruppens
kvinna kvinnan kvinnor kvinnorna kvinnors
flicka flickan flickor flickorna
pojke pojken pojkar pojkarna
människa människan människor människorna människors
förälder föräldern föräldrar föräldrarna föräldrarnas
syster systern systrar systrarna
barndom barndomen
sjukdom sjukdomen sjukdomar sjukdomarna
missbruk missbruket missbrukets
missbrukare missbrukaren missbrukarna
rusmedel rusmedlet rusmedlen
medel medlet medlen
bostad bostaden bostäder bostäderna
boende boendet boendets
lag lagen lagar lagarna lagens
rätt rätten rättens
val valet valen
fullmäktige fullmäktiges
protokoll protokollet protokollen protokollets
ärende ärendet ärenden ärendena
förslag förslaget förslagen förslagets
initiativ initiativet initiativen initiativets
utlåtande utlåtandet utlåtanden utlåtandena
brev brevet breven
språk språket språken språkets
tolk tolken tolkar tolkarna
invandrare invandraren invandrarna
asylsökande asylsökanden
erfarenhet erfarenheten erfarenheter erfarenheterna
expert experten experter experterna
partnerskap partnerskapet partnerskapets
bord bordet borden
partnerskapsbord partnerskapsbordet partnerskapsborden
ny nya nytt
god goda gott
stor stora stort
social sociala socialt
offentlig offentliga offentligt
öppen öppna öppet
svår svåra svårt svårare
viktig viktiga viktigt viktigare viktigast
snabb snabba snabbt snabbare
ensam ensamma ensamt
gemensam gemensamma gemensamt
mogen mogna
besluta beslutar beslutade beslutat
diskutera diskuterar diskuterade diskuterat
behandla behandlar behandlade behandlat
utveckla utvecklar utvecklade utvecklat
stödja stöder stödde stött
hjälpa hjälper hjälpte hjälpt
föreslå föreslår föreslog
arbeta arbetar arbetade arbetat
delta deltar deltog
leda leder ledde lett
bygga bygger byggde byggt
köpa köper köpte
höra hör hörde hört
ansöka ansöker ansökte ansökt
ansökan ansökningar
skriva skriver skrev
handla handlar handlade
år året åren årets
dag dagen dagar dagarna dagens
vecka veckan veckor
månad månaden månader månaderna
timme timmen timmar
minut minuten minuter
ort orten orter orterna
by byn byar
region regionen regioner regionernas
välfärdsområde välfärdsområdet välfärdsområden välfärdsområdets
äldre äldres
åldring åldringar åldringarna
pensionär pensionären pensionärer pensionärerna
arbetslös arbetslösa arbetslöst
hemlös hemlösa
arbetslöshet arbetslösheten
anhörig anhöriga anhörigas
frivillig frivilliga frivilligt
`;

const rows = LINES.trim()
	.split('\n')
	.map((line) => line.split(' '));

export const PAIRS_SV: [string, string][] = rows.flatMap(([base = '', ...forms]) =>
	[...new Set(forms)].map((form): [string, string] => [base, form])
);

/** Written after the rules and not used when they were made: what an unseen word can expect. */
const HELD_OUT = `
bidrag bidraget bidragen bidragets
bibliotek biblioteket biblioteken
sjukhus sjukhuset sjukhusen sjukhusets
ansvar ansvaret ansvarets
skyldighet skyldigheten skyldigheter skyldigheterna
diskriminering diskrimineringen diskrimineringens
fattigdom fattigdomen
gata gatan gator gatorna
enkät enkäten enkäter enkäterna
besvär besväret besvären
förändring förändringen förändringar
sköterska sköterskan sköterskor
bil bilen bilar bilarna
pappa pappan pappor papporna
mamma mamman mammor
vän vännen vänner vännerna
granne grannen grannar grannarna
elev eleven elever elevernas
student studenten studenter
lärare läraren lärarna lärarnas
tolkning tolkningen tolkningar
tillstånd tillståndet tillstånden
avtal avtalet avtalen avtalets
blankett blanketten blanketter blanketterna
adress adressen adresser
brist bristen brister bristerna
beroende beroendet beroenden
depression depressionen depressioner
långsam långsamma långsamt
rik rika rikt rikare
dyr dyra dyrt dyrare
vacker vackra vackert
enkel enkla enkelt
säker säkra säkert säkrare
sjuk sjuka sjukt
frisk friska friskt
skatt skatten skatter skatternas
utgift utgifter utgiften utgifterna
inkomst inkomsten inkomster
sparande sparandet
kurs kursen kurser kurserna
lektion lektionen lektioner
väg vägen vägar vägarna
buss bussen bussar bussarna
hus huset husen husets
rörelse rörelsen rörelser rörelserna
händelse händelsen händelser händelserna
skillnad skillnaden skillnader
byggnad byggnaden byggnader byggnaderna
finger fingret fingrar
vinter vintern vintrar
sommar sommaren somrar
kamrat kamraten kamrater kamraterna
kalla kallar kallade kallat
ordna ordnar ordnade ordnat
främja främjar främjade främjat
stärka stärker stärkte stärkt
betala betalar betalade betalat
välja väljer valde valt
hända händer hände
`;

export const HELD_OUT_SV: [string, string][] = HELD_OUT.trim()
	.split('\n')
	.map((line) => line.split(' '))
	.flatMap(([base = '', ...forms]) => forms.map((form): [string, string] => [base, form]));
