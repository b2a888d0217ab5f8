/** 300 different Finnish lemmas, many of which look alike. No two of them may share a stem. */
export const UNLIKE_FI: string[] = `
kunta kunto kuntoutus kuntalainen kunnallinen kunnostus kunnia kumma kampa kamppailu
laki lakki laji lakko lakana laina lainaus laiva laita laitos laite laitteisto
hoito hoitaja hoitaminen hoiva hovi hopea hoppu
valta valtio valtuus valtuusto valtuutettu valtakirja vallitseva valitus valinta valo valvonta valvoja valmius valmistelu vala
kuula kuulo kuulija kuuleminen kuulutus kuulustelu kuuli kuulu
tieto tie tiede tietäjä tiedote tiedottaja tiedotus tietoisuus tila tilaisuus tilanne tilaus tili tilasto tilkka tilintarkastus
asia asiakas asiakirja asiakkuus asiantuntija asiallinen asento asenne asetus asema asunto asukas asuminen asutus asu aste ase
tuki tukki tukka tuska tuli tulo tulos tulkki tulkinta tulva tuote tuotto tuotanto tuomio tuomari tuoli
maku makasiini maksu maksaja maksa mato matto matka matala mitta mittari mitali
kokous kokemus koe koko kokki kokko kokeilu kokoelma koti kotka kotelo kotitalous
palvelu palvelija palkka palkki palkinto palaute palaveri palo palokunta pallo pala
päätös pääte päättäjä pää pääsy päihde päivä päiväys päivystys päiväkoti päivitys
alue alku ala alus alusta alaisuus alennus aluehallitus alkoholi
raha rahoitus rahoittaja rata raita raitti raitis raittius raja rajoitus rako rakko rakenne rakennus rakkaus rakas
äiti ääni äänestys äänestäjä ääriliike
kieli kielto kielteinen kielo kili kilo kilpi kilta kilpailu kilpailija
järjestö järjestys järjestely järjestäjä järki järvi järjestelmä
jäsen jäsenyys jäsenistö jäte jättö jäljitys jää
neuvo neuvosto neuvonta neuvoja neuvola neuvottelu
toiminta toiminto toiminimi toimi toimija toimitus toimisto toimikunta toimeenpano toimittaja toimenpide
hallitus hallinta hallinto halli halla halu halpa halko hallitsija
osa osasto osallisuus osallistuja osallistuminen osake osakas osaaminen osoite osoitus osto ostaja
työ työtön työntekijä työllisyys työllistäminen työttömyys tyttö tyttäre
vamma vammainen vammaisuus vammaisneuvosto vanhus vanhuus vanhempi vanhemmuus vana vanki vankila
nuori nuoruus nuoriso nuora noro nuotti nuotta nuolaisu
lapsi lapsuus lasi lasku laskelma laskuri lastaus lasti
kulttuuri kulku kulta kulma kulutus kulu kuluttaja
suku sukupuoli suunnitelma suunta suunnittelu suu suo suoja suojelu suola
tapa tapaaminen tapahtuma tappi tappio tappelu tapaus tapaturma
virka virasto virta virhe virka-aika virike viraali
kerta kertomus kerros kerho kerta-apu keräys
vaali vaalea vaate vaatimus vaara vaara-alue vaiva vaihe vaihto vaikutus vaikuttaja
`
	.trim()
	.split(/\s+/)
	.filter((word) => !word.includes('-'))
	.slice(0, 300);
