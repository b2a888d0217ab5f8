import {
	backVowels,
	clusters,
	LOST_K,
	normal,
	ODD,
	SHORT_PLURAL,
	stripped,
	VOWEL
} from './sounds-fi.ts';

/**
 * A light Finnish stemmer. It undoes endings step by step (clitic, possessive, case, plural) and
 * gives every vowel stem the word could have come from, each written in one normal form: strong
 * grade, short final vowel, `-us`/`-os` for `-ukse-`/`-ude-`/`-okse-`. Two words are taken as the
 * same when they share one of these.
 */
const MOST = 8;

class Stems {
	found: string[] = [];

	add(stem: string): void {
		if (stem.length > 1 && this.found.length < MOST && !this.found.includes(stem))
			this.found.push(stem);
	}

	/** A stem ending in a vowel. `weak`: the form closes its last syllable, so k may stand for kk. */
	vowel(s: string, weak: boolean): void {
		if (s.length < 2 || !VOWEL.test(s.at(-1)!)) return;
		let m: RegExpExecArray | null;
		if ((m = /^(.+[aeiouyäö])kse$/.exec(s))) return this.add(`${m[1]}s`);
		if ((m = /^(.{2,}[uy])(?:de|te|kse)$/.exec(s)) && clusters(s) > 2) return this.add(`${m[1]}s`);
		if ((m = /^(.+t)tom[aä]$/.exec(s) ?? /^(.+t)töm[aä]$/.exec(s)))
			return this.add(`${m[1]}${s.includes('töm', m[1]!.length) ? 'ön' : 'on'}`);
		if (/mp?m?[aä]$/.test(s) && (m = /^(.{2,}[aeiouyäö])m[pm][aä]$/.exec(s)) && clusters(s) > 2)
			return this.add(`${m[1]}mpi`);
		if ((m = /^(.+([uy]))ne{1,2}$/.exec(s)) && clusters(s) > 2) this.add(`${m[1]}n${m[2]}t`);
		this.add(normal(s));
		if (!weak) return;
		if ((m = /^(.*[aeiouyäölrnm])([kpt])([aeiouyäö]{1,2})$/.exec(s)))
			this.add(normal(m[1]! + m[2] + m[2] + m[3]));
		if ((m = /^(.*[aeiouyäölr])v([aeiouyäö]{1,2})$/.exec(s)) && !/[uy]v[uy]$/.test(s))
			this.add(normal(`${m[1]}p${m[2]}`));
		const syllables = clusters(s);
		if (
			syllables === 1 &&
			s.length < 6 &&
			(m = /^(.*[aeiouyäö])([aeiouäö])$/.exec(s)) &&
			!/(uo|yö|ie)$/.test(s)
		)
			this.add(`${m[1]}k${m[2]}`);
		if (/(te|ha|ruo|[ns]la)[oaiu]$/.test(s) && VOWEL.test(s.at(-2)!))
			this.add(`${s.slice(0, -1)}k${s.at(-1)}`);
		if (LOST_K.has(s)) this.add(`${s.slice(0, -1)}k${s.at(-1)}`);
	}

	/** What stands before a plural `-i-` (or `-j-`). */
	plural(p: string, weak: boolean): void {
		const short = SHORT_PLURAL.get(`${p}i`);
		if (short) return this.add(short);
		if (p.length < 2) return;
		if (!weak && /(nn|ll|rr|mm|ng|d)$/.test(p)) return;
		const last = p.at(-1)!;
		const a = backVowels(p) ? 'a' : 'ä';
		if (last === 'o' || last === 'ö') {
			this.vowel(p, weak);
			if (last === 'o') this.vowel(`${p.slice(0, -1)}a`, weak);
			else if (clusters(p) > 2) this.vowel(`${p.slice(0, -1)}ä`, weak);
		} else if (last === 'e') {
			this.vowel(p, weak);
			this.vowel(`${p.slice(0, -1)}i`, weak);
			if (clusters(p) > 1) this.add(normal(`${p}${backVowels(p) ? 'a' : 'ä'}`));
		} else if (VOWEL.test(last)) this.vowel(p, weak);
		else {
			if (/[aeiouyäö]ks$/.test(p)) this.add(`${p.slice(0, -2)}s`);
			else if (/(tt[oö]m)$/.test(p)) this.vowel(p + a, weak);
			else {
				this.vowel(`${p}e`, weak);
				if (!/is$/.test(p)) this.vowel(p + a, weak);
				if (/[aeiouyäö]s$/.test(p)) this.vowel(`${p.slice(0, -1)}te`, weak);
			}
		}
	}

	/** A singular case form: its stem as it is, and as a plural when it ends in `-i`. */
	either(s: string, weak: boolean): void {
		if (!VOWEL.test(s.at(-1) ?? '')) return;
		this.vowel(s, weak);
		if (s.endsWith('i') && (s.length > 3 || SHORT_PLURAL.has(s))) this.plural(s.slice(0, -1), weak);
	}

	/** What stands before partitive `-ta`/`-tä` or plural genitive `-ten`: a consonant stem. */
	consonant(s: string): void {
		if (s.length < 3) return;
		if (/[uyoöe]s$/.test(s)) this.add(s);
		else if (/is$/.test(s)) this.vowel(`${s}e`, false);
		else if (/[aä]s$/.test(s)) {
			this.add(s);
			this.add(`${s}e`);
		} else if (
			/(uo|yö|ie|uu|yy|ää|eu|äy|au|ou)[lrn]$/.test(s) ||
			/(sen|ten|äsen|men|sar|kel|mmen)$/.test(s)
		)
			this.vowel(`${s}e`, false);
		else if (/t[oö]n$/.test(s)) this.add(s);
		else if (/in$/.test(s)) this.vowel(`${s.slice(0, -1)}me`, true);
		else if (/[uy]t$/.test(s)) this.vowel(`${s}e`, false);
		else if (/[aeiouyäö]{2}t$/.test(s)) this.vowel(`${s}e`, false);
	}

	/** The word as a base form. */
	base(w: string): void {
		if (/..lle$/.test(w)) return;
		const last = w.at(-1)!;
		if (VOWEL.test(last)) {
			if (last === 'i') {
				this.add(normal(w));
				if (/mpi$/.test(w) && clusters(w) > 2)
					return void this.found.splice(this.found.indexOf(normal(w)), 1, w);
				if (/[^aeiouyäö]i$/.test(w)) this.vowel(`${w.slice(0, -1)}e`, false);
				if (/([aeiouyäö]|n)si$/.test(w)) this.vowel(`${w.slice(0, -2)}te`, false);
			} else this.vowel(w, last === 'e');
		} else if (/nen$/.test(w) && w.length > 4) this.vowel(`${w.slice(0, -3)}se`, false);
		else if (/t[oö]n$/.test(w)) this.add(w);
		else if (last === 's') {
			this.add(w);
			if (/[aä]s$/.test(w) || /is$/.test(w)) this.vowel(w.slice(0, -1), true);
		} else if (last === 'n') {
			if (/in$/.test(w) && w.length > 5) this.vowel(`${w.slice(0, -1)}me`, true);
			else if (/[eaä]n$/.test(w) && /(jäsen|siemen|kymmen)$/.test(w)) this.add(`${w}e`);
		} else if (/[lr]$/.test(w) && w.length > 4) this.vowel(`${w}e`, true);
		else if (/n[uy]t$/.test(w)) this.add(w);
		else if (last !== 't') this.add(w);
	}

	cases(w: string): void {
		let m: RegExpExecArray | null;
		const cut = (n: number) => w.slice(0, -n);
		// inner and outer local cases, translative
		if ((m = /^(.+[aeiouyäö])(?:ss[aä]|st[aä]|ll[aä]|lt[aä]|lle|ksi|kse)$/.exec(w))) {
			if (m[1]!.length > 2 || VOWEL.test(m[1]![0]!)) this.either(m[1]!, true);
		}
		// essive
		if ((m = /^(.{2,}[aeiouyäö])n[aä]$/.exec(w))) this.either(m[1]!, false);
		// illatives
		if ((m = /^(.*)([aeiouyäö])\2n$/.exec(w)) && m[1]!.length > 1) {
			if (m[2] === 'i' && /si$/.test(cut(2)) && /is$/.test(m[1]!))
				this.plural(m[1]!.slice(0, -2), false);
			if (m[2] === 'e' && /[aeiouyäö]{2}se$/.test(cut(2))) this.vowel(cut(4), false);
			this.vowel(cut(2), false);
			if (m[2] === 'i') this.plural(m[1]!, false);
		} else if ((m = /^(.*[aeiouyäö]([aeiouyäö]))h\2n$/.exec(w))) {
			if (m[2] === 'i') this.plural(m[1]!.slice(0, -1), false);
			else this.vowel(m[1]!, false);
			this.vowel(cut(1), true);
		}
		// plural genitives
		else if ((m = /^(.*)i(?:den|tten)$/.exec(w))) this.plural(m[1]!, false);
		else if ((m = /^(.*[oöuye])jen$/.exec(w))) this.plural(m[1]!, false);
		else if ((m = /^(.*)ien$/.exec(w)) && m[1]!.length > 2) {
			this.plural(m[1]!, false);
			this.vowel(`${m[1]}i`, false);
		} else if ((m = /^(.*[srlnt])ten$/.exec(w))) this.consonant(m[1]!);
		// genitive singular, instructive
		else if ((m = /^(.*[aeiouyäö])n$/.exec(w)) && !/nen$/.test(w)) {
			this.vowel(m[1]!, true);
			if (/[oöuy]i$/.test(m[1]!)) this.plural(m[1]!.slice(0, -1), true);
		} else if (/nen$/.test(w)) this.vowel(cut(1), true);
		// plural nominative
		if ((m = /^(.{2,}[aeiouyäö])t$/.exec(w)) && !/n[uy]t$/.test(w)) this.vowel(m[1]!, true);
		// partitives
		if ((m = /^(.{2,}[aeiouyäö])[aä]$/.exec(w))) {
			if (/i$/.test(m[1]!)) {
				if (m[1]!.length > 3) this.plural(m[1]!.slice(0, -1), false);
				this.add(normal(m[1]!));
			} else this.vowel(m[1]!, false);
		} else if ((m = /^(.*[^aeiouyäö][oöuye])j[aä]$/.exec(w)) && m[1]!.length > 2)
			this.plural(m[1]!, false);
		else if ((m = /^(.+)t[aä]$/.exec(w))) {
			const s = m[1]!;
			if (/[aeiouyäö]i$/.test(s))
				this.plural(s.slice(0, -1), /[kpt]oi$/.test(s) && clusters(s) > 2);
			else if (/ii$/.test(s)) this.vowel(s, false);
			else if (/([aeiouyäö])\1$|[aeiouyäö]{2}$/.test(s) && s.length > 2) this.vowel(s, false);
			else if (/et$/.test(s)) this.vowel(s.slice(0, -1), true);
			else if (!VOWEL.test(s.at(-1)!)) this.consonant(s);
		}
		// adverbs of adjectives
		if ((m = /^(.{3,}[aeiouyäö])sti$/.exec(w))) this.vowel(m[1]!, true);
		if ((m = /^(.*)ineen$/.exec(w)) && m[1]!.length > 2) this.plural(m[1]!, false);
	}
}

/** Stems of a word known to be a base form. */
export function baseFi(word: string): string[] {
	const odd = ODD.get(word);
	if (odd) return [odd];
	const stems = new Stems();
	stems.base(word);
	return stems.found.length ? stems.found : [word];
}

/** Stems of one word (folded: lower case, NFC), the likeliest first. */
export function stemFi(word: string): string[] {
	const odd = ODD.get(word);
	if (odd) return [odd];
	if (word.length < 3 || /\p{Nd}/u.test(word)) return [word];
	const stems = new Stems();
	stripped(word).forEach((form, at) => {
		const odd = ODD.get(form);
		if (odd) stems.add(odd);
		if (!at || form.length > 3) {
			if (at < 2) stems.base(form);
			else stems.vowel(form, false);
			stems.cases(form);
		}
	});
	return stems.found.length ? stems.found : [word];
}
