/** 300 different Swedish lemmas, many of which look alike. No two of them may share a stem. */
export const UNLIKE_SV: string[] = `
styrelse styrning styrka styrande stycke style
vård vårdare vår vårdnad våld vårdhem våg våning värd värde värld värme värk
barn barndom barnslig bar bara bark bank bankeri band
medlem medlemskap medel medicin medarbetare medborgare medgivande medling
förening förmån förmyndare förmåga förslag förskola försök försörjning försäkring föreningslokal fördel fördelning fördom förtroende förvaltning förändring
beslut beslutanderätt beskrivning besked besök besökare besvär betalning betydelse betänkande behandling behov behörighet
kommun kommunikation kommunal kommitté kompetens kompis konst kontroll kontrakt konto kontor
möte mötesplats mottagning motion motiv motor mod mode modell moder moderskap
råd rådgivning rådgivare rad radio rand rang rapport
lag lagstiftning laglig lager lagning lakan land landskap landsbygd
man mandat mål måltid mån månad mängd människa mänsklig manlig
hand handel handling handledare handläggare handikapp handduk
bok bokning bokslut bokstav bokhylla bos bostad boende bolag bord
stad stadga stadig stat statlig statsråd status statistik start station
rätt rättighet rättvisa rättelse rött rot rost
nämnd namn nämndeman natt natur nation nät näring närhet närstående närvaro
person personal personlig personnummer perspektiv period
ansvar ansökan anstånd anställning anställd anhörig anmälan anmärkning anpassning antal anteckning användare användning
arbete arbetare arbetslös arbetslöshet arbetsgrupp arbetsgivare arbetsliv
utbildning utbud utgift utgång utland utlåtande utredning utrymme utskott utveckling utvärdering utslag
hälsa hälsning hälsovård hall halv hals hal
dag dagis dagvård dagordning dam data datum
protokoll protest process procent produkt program projekt prov provision
bud budget budskap buss butik bus
plan planering plats platta plikt plast
sjukdom sjukhus sjukvård sjukskötare sjuk själ själv självstyrelse
bidrag bild bil bilaga bilist bibliotek bi
stöd stödperson stor storlek stol stopp straff strand strategi stress
tjänst tjänsteman tjej tid tidning tidtabell tilldelning tillgång tillgänglighet tillstånd tillsyn tillägg
ung ungdom ungdomsarbete universitet union uppgift uppdrag uppföljning uppfostran
verksamhet verk verkstad verktyg verkan vers vecka veckoslut
ord ordning ordförande ort orsak organ organisation order
skola skolning skolbibliotek skugga skuld skrivelse skatt skada skydd skyldighet
familj familjevård fader fall fara fart fakta faktura fack
kvinna kvinnlig kvalitet kvar kvart kväll
service serie serb sekreterare sektion sektor seminarium
liv livsmedel livskvalitet linje lista list
kraft krav kris kritik kropp krets kreditering
fråga frånvaro frihet frivillig fru frukost fred fredag
`
	.trim()
	.split(/\s+/)
	.slice(0, 300);
