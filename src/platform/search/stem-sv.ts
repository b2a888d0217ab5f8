/**
 * A light Swedish stemmer. It takes off genitive, article, plural, adjective and verb endings, and
 * writes what is left in one form: one consonant for two at the end, no vowel in `-el`/`-er`/`-en`
 * endings that drop it, the singular of the common umlaut plurals. A word has one to three stems.
 */

/** Umlaut and irregular words: forms → stem. Also the last part of a longer word. */
const ODD_ROWS = `
man män männen mannen mannens männens männens mans mäns : man
hand händer händerna handen händernas : hand
bok böcker böckerna boken böckernas : bok
son söner sönerna sonen : son
natt nätter nätterna natten : nat
stad städer städerna staden stadens städernas : stad
land länder länderna landet landets länders ländernas : land
kraft krafter krafterna kraften : kraft
tand tänder tänderna tanden : tand
dotter döttrar döttrarna dottern dotterns : dotr
bror broder bröder bröderna brodern broderns : bror
far fader fäder fäderna fadern faderns : far
mor moder mödrar mödrarna modern moderns : mor
strand stränder stränderna : strand
fot fötter fötterna foten : fot
rot rötter rötterna roten : rot
natur naturen : natur
bonde bönder bönderna : bond
and änder : and
brand bränder bränderna : brand
rand ränder : rand
ledamot ledamöter ledamöterna ledamoten : ledamot
bostad bostäder bostäderna bostaden bostädernas : bostad
verkstad verkstäder verkstäderna : verkstad
huvudstad huvudstäder : huvudstad
gås gäss : gås
mus möss : mus
öga ögon ögonen ögat : ög
öra öron öronen örat : ör
gammal gamla gammalt gamle : gaml
äldre äldres : äldre
äldst äldsta : äldst
liten litet lilla små : lit
god goda gott gode : god
bra bättre bäst bästa : bra
god gott : god
stor stort stora större störst största : stor
ung unga ungt yngre yngst yngsta : ung
lång långt långa längre längst : lång
hög högt höga högre högst högsta : hög
låg lågt låga lägre lägst : låg
föreslå föreslår föreslog föreslagit föreslagen föreslås : föreslå
delta deltar deltog deltagit deltaga : delta
skriva skriver skrev skrivit skriven : skriv
leda leder ledde lett ledd : led
stödja stöder stödde stött stödjer stöds : stöd
ge ger gav gett givit : ge
få får fick fått : få
gå går gick gått : gå
se ser såg sett : se
ta tar tog tagit : ta
göra gör gjorde gjort : gör
veta vet visste : vet
bli blir blev blivit : bli
vara är var varit : vara
ansökan ansökningar ansökningarna ansökningen ansökans : ansökan
anmälan anmälningar anmälningarna : anmälan
inbjudan inbjudningar : inbjudan
plan planen planer planerna planens planernas planers : plan
regel reglar regler reglerna regeln : regl
service servicen servicens : service
person personen personer personerna personens personernas : person
personal personalen personalens : personal
organ organet organen : organ
förälder föräldern föräldrar föräldrarna föräldrarnas föräldrars : föräldr
huvudman huvudmän huvudmännen : huvudman
ny nya nytt nyare nyast : ny
fri fria fritt friare : fri
by byn byar byarna : by
order ordern orderns : order
bara : bara
ansvar ansvaret ansvarets ansvars : ansvar
försvar försvaret försvarets försvars : försvar
sommar sommaren somrar somrarna sommarens : somr
kamrat kamraten kamrater kamraterna kamraternas kamratens : kamrat
välja väljer valde valt vald valda väljs : välj
mandat mandatet mandaten mandatets : mandat
resultat resultatet resultaten resultatets : resultat
apparat apparaten apparater apparaterna : apparat
lager lagret lagren : lager
budget budgeten budgetens budgetar budgeterna : budget
heder hedern : heder
`;

const ODD = new Map<string, string>();
for (const row of ODD_ROWS.trim().split('\n')) {
	const [forms = '', stem = ''] = row.split(' : ');
	for (const form of forms.split(' ')) if (!ODD.has(form)) ODD.set(form, stem);
}
/** Ends of longer words that bend like the short word: `tjänste|män`, `huvud|städer`. */
const ODD_ENDS = [...ODD]
	.filter(
		([form, stem]) =>
			/^(män|männen|mannen|mannens|männens|händer|böcker|städer|städerna|staden|länder|länderna|landet|krafter|döttrar|bröder|mödrar|fäder)$/.test(
				form
			) && stem
	)
	.sort((a, b) => b[0].length - a[0].length);

const VOWELS = 'aeiouyåäöé';
const hasVowel = (text: string) => [...text].some((letter) => VOWELS.includes(letter));

/** One way to write a stem. */
function normal(stem: string): string {
	let s = stem;
	if (s.length > 3 && /(mm|nn)$/.test(s)) s = s.slice(0, -1);
	// nyckel/nycklar, syster/systrar, öppen/öppna: the vowel before the last l, r, n drops
	const m = /^(.+[bcdfghjklmnpqrstvwxz])e([lrn])$/.exec(s);
	if (m && hasVowel(m[1]!) && s.length > 4) s = `${m[1]!.replace(/(.)\1$/, '$1')}${m[2]}`;
	return s;
}

/** Takes one ending off; undefined when none fits. */
function cutOff(word: string, ending: RegExp, least = 2): string | undefined {
	const m = ending.exec(word);
	if (!m) return undefined;
	const rest = word.slice(0, m.index);
	return rest.length >= least && hasVowel(rest) ? rest : undefined;
}

/** Adjectives whose `-are` is a comparative; other words in `-are` name who does something. */
const COMPARED =
	/(ig|sam|isk|bar|full|lös|svår|snabb|stark|svag|klar|ren|säker|säkr|tydlig|bred|djup|rik|varm|kall|kort|tung|lätt|billig|dyr|enkl|vacker|vackr|fattig)are$/;

/** Stem of a word known to be a base form. */
export const baseSv = (word: string): string[] => [
	ODD.get(word) ?? normal(word.replace(/[ae]$/, ''))
];

/** Stems of one word (folded: lower case, NFC), the likeliest first. */
export function stemSv(word: string): string[] {
	const odd = ODD.get(word) ?? ODD.get(word.replace(/s$/, ''));
	if (odd) return [odd];
	if (word.length < 3 || /\p{Nd}/u.test(word)) return [word];
	for (const [form, stem] of ODD_ENDS)
		if (word.endsWith(form) && word.length > form.length + 2)
			return [word.slice(0, -form.length) + stem];
	const found: string[] = [];
	const add = (stem: string | undefined) => {
		if (!stem) return;
		const s = normal(stem);
		if (s.length > 1 && found.length < 4 && !found.includes(s)) found.push(s);
	};
	for (const form of genitive(word)) nouns(form, add);
	return found.length ? found : [word];
}

function genitive(word: string): string[] {
	if (!/[^s]s$/.test(word) || word.length < 5) return [word];
	const bare = word.slice(0, -1);
	// a definite or plural form with -s can only be a genitive
	if (/(en|et|na|ar|er|or|het|ning|are|ande|skap|tion|else|ig|iga|ga|n)$/.test(bare)) return [bare];
	return /(is|us|as|ls|ns|ös|ks|ts|os)$/.test(word) ? [word] : [bare, word];
}

function nouns(w: string, add: (stem: string | undefined) => void): void {
	const m = /^(.{2,})(are|else|ande|ende|ning|het)(?:n|t|na|r|rna|en|er|erna|ar|arna|s)?$/.exec(w);
	if (m) {
		const [, root, suffix] = m;
		const bare = suffix === 'are' ? /are(n|na|s)?$/.test(w) || /arna$/.test(w) : true;
		if (bare && suffix !== 'are') return add(root! + suffix!.replace(/e$/, ''));
	}
	if (/(ar|er|or)na$/.test(w)) {
		if (/arna$/.test(w)) {
			add(cutOff(w, /arna$/));
			return add(w.replace(/arna$/, 'ar'));
		}
		return add(cutOff(w, /(?:er|or)na$/));
	}
	if (/are(n)?$/.test(w)) {
		add(w.replace(/en?$/, ''));
		return COMPARED.test(w) ? add(cutOff(w, /are$/, 3)) : undefined;
	}
	let any = false;
	const take = (ending: RegExp, least = 2) => {
		const rest = cutOff(w, ending, least);
		if (rest) any = true;
		add(rest);
	};
	if (/(ade|ad|at|ats|ades)$/.test(w) && w.length > 5) take(/(?:ade|at|ats|ades)$/, 3);
	else if (/(ast|aste)$/.test(w)) take(/aste?$/, 3);
	else if (/(ar|er|or)$/.test(w) && w.length > 4) {
		take(/(?:ar|er|or)$/, 2);
		if (/er$/.test(w)) add(w);
	} else if (/(en|et)$/.test(w)) {
		take(/(?:en|et)$/, 2);
		if (/(en|et)$/.test(w) && w.length < 7) add(w);
	} else if (/(ena|enas)$/.test(w)) take(/ena$/, 3);
	else if (/na$/.test(w)) {
		add(w.slice(0, -1));
		take(/na$/, 3);
		any = true;
	} else if (/(pt|kt|st)e$/.test(w)) take(/te$/, 3);
	else if (/dde$/.test(w)) take(/de$/, 3);
	else if (/gde$|rde$|lde$/.test(w)) take(/de$/, 3);
	else if (/[ae]$/.test(w)) take(/[ae]$/, 2);
	else if (/an$/.test(w) && w.length > 4) take(/an$/, 3);
	else if (/(e[lr]|[öäiu]r)n$/.test(w) && w.length > 5) take(/n$/, 3);
	else if (/tt$/.test(w)) {
		take(/tt$/, 2);
		add(w);
	} else if (/[aeouyåäölrngmspkvbdf]t$/.test(w) && w.length > 3) {
		add(w);
		take(/t$/, 3);
	}
	if (!any) add(w);
}
