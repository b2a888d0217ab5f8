/** Finnish sounds and irregular words, for the stemmer. */
export const VOWEL = /[aeiouyäö]/;

/** Rows of `form form : stem`. */
const table = (rows: string): Map<string, string> =>
	new Map(
		rows
			.trim()
			.split('\n')
			.map((row) => row.trim().split(' : '))
			.flatMap(([forms = '', stem = '']) =>
				forms.split(' ').map((form): [string, string] => [form, stem])
			)
	);

/** Whole words that no rule gets right: form → stem. */
export const ODD = table(`
	mies miestä miesten : miehe
	lasta lasten lapsi : lapse
	veli veljiä : velke
	ajan ajat ajassa ajasta ajaksi ajalla ajalle ajoissa : aika
	pojan pojat pojalle pojalla : poika
	tytär : tyttäre
	meri merta : mere
	verta : vere
	vesi : vete
	käsi : käte
	yksi : yhte
	kaksi : kahte
	raa : raaka
	kevät : kevä
	lyhyt : lyhy
	hyvin : hyvä
	avoin avoinna : avoime
	isillä isille isien isät : isä
	olut : olue
	sydän : sydäme
	hän : hän
	se : se
	ne : ne
	ei : ei
	on oli ovat olivat olla ollut olisi : ole
`);

/** Plurals of one-syllable words before `-i-`: `mai-ssa` is `maa`. */
export const SHORT_PLURAL = table(`
	mai : maa
	töi : työ
	tei : tie
	pui : puu
	päi : pää
	häi : hää
	kui : kuu
	mui : muu
	soi : suo
	öi : yö
	voi : vuo
	jäi : jää
	säi : sää
	sui : suu
	näi : nämä
	noi : nuo
`);

/** Weak stems where `k` has gone after l, r or h; only these words, or every `-la` would double. */
export const LOST_K = new Set([
	'jala',
	'vela',
	'nälä',
	'selä',
	'alu',
	'kulu',
	'polu',
	'sulu',
	'vira',
	'märä',
	'nura',
	'härä',
	'hylä',
	'naha'
]);

export const backVowels = (stem: string) => {
	for (let at = stem.length - 1; at >= 0; at--) {
		const letter = stem[at]!;
		if (letter === 'a' || letter === 'o' || letter === 'u') return true;
		if (letter === 'ä' || letter === 'ö' || letter === 'y') return false;
	}
	return false;
};

export const clusters = (stem: string) => stem.match(/[aeiouyäö]+/g)?.length ?? 0;

/** Strong grade at the last consonants, and long final vowels short. */
export function normal(stem: string): string {
	let s = stem;
	if (s.length > 3 && s.at(-1) === s.at(-2) && clusters(s) > 1) s = s.slice(0, -1);
	return s
		.replace(/([aeiouyäö])(nn|ll|rr|mm|ng|lj|rj)([aeiouyäö]{1,2})$/, (whole, a, c, v) => {
			if (c === 'lj' || c === 'rj') return v === 'e' ? `${a}${c[0]}k${v}` : whole;
			return a + { nn: 'nt', ll: 'lt', rr: 'rt', mm: 'mp', ng: 'nk' }[c as 'nn'] + v;
		})
		.replace(/([uy])v([uy])$/, '$1k$2')
		.replace(/d([aeiouyäö]{1,2})$/, 't$1');
}

/** Forms without clitics and possessive suffixes, the word itself first. */
export function stripped(word: string): string[] {
	const forms = [word];
	const bare = /^(.{3,}(?:[aeiouyäö]|[nst]))(?:kin|kaan|kään|han|hän|ko|kö|pa|pä)$/.exec(word)?.[1];
	const clitic = /(kin|kaan|kään)$/.test(word);
	if (bare && (clitic ? bare.length > 3 && !/ii$/.test(bare) : bare.length > 4)) forms.push(bare);
	for (const form of [...forms]) {
		const m = /^(.{3,}[aeiouyäö])(ni|si|ns[aä]|mme|nne)$/.exec(form);
		if (
			m &&
			!(m[2] === 'nne' && m[1]!.length < 5) &&
			!(m[2] === 'si' && /([aeiouyäö])\1$|k$/.test(m[1]!))
		)
			forms.push(m[1]!, `${m[1]}n`);
		const third = /^(.{2,}(?:ss|st|ll|lt|n|[aeiouyäö]t|k)([aä]|e))\2n$/.exec(form);
		if (third && /(ss[aä]|st[aä]|ll[aä]|lt[aä]|lle|n[aä]|t[aä]|kse)$/.test(third[1]!))
			forms.push(third[1]!);
	}
	return forms;
}
