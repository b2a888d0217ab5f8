import { LANGS, type Lang, isLang } from '../core/lang.ts';

/**
 * The words of an address. Routes are written in English; a reader meets their own words:
 * `/fi/pohjanmaa/aiheet`, `/sv/osterbotten/amnen`, `/en/ostrobothnia/topics`.
 * The words are reserved: no area and no table may have one as its slug.
 */
const WORDS: Record<string, readonly [fi: string, sv: string]> = {
	tables: ['poydat', 'bord'],
	topics: ['aiheet', 'amnen'],
	meetings: ['kokoukset', 'moten'],
	decisions: ['paatokset', 'beslut'],
	actions: ['toimenpiteet', 'atgarder'],
	organisations: ['jarjestot', 'organisationer'],
	people: ['ihmiset', 'personer'],
	new: ['uusi', 'nytt'],
	edit: ['muokkaa', 'redigera'],
	triage: ['alkuarvio', 'bedomning'],
	agenda: ['asialista', 'foredragningslista'],
	memo: ['muistio', 'minnesanteckningar'],
	wall: ['seina', 'vagg'],
	attendance: ['lasnaolo', 'narvaro'],
	invitation: ['kutsu', 'inbjudan'],
	question: ['kysymys', 'fraga'],
	answer: ['vastaus', 'svar'],
	follow: ['seuraa', 'folj'],
	letter: ['kirje', 'brev'],
	desk: ['tyopoyta', 'skrivbord'],
	my: ['oma', 'mitt'],
	sessions: ['kirjautumiset', 'inloggningar'],
	settings: ['asetukset', 'installningar'],
	'sign-in': ['kirjaudu', 'logga-in'],
	'sign-out': ['kirjaudu-ulos', 'logga-ut'],
	setup: ['kayttoonotto', 'ibruktagning'],
	search: ['haku', 'sok'],
	guide: ['ohje', 'hjalp'],
	accessibility: ['saavutettavuus', 'tillganglighet'],
	privacy: ['tietosuoja', 'dataskydd'],
	'open-data': ['avoin-data', 'oppna-data'],
	outbox: ['lahtevat', 'utgaende'],
	history: ['historia', 'historik'],
	confirm: ['vahvista', 'bekrafta'],
	stop: ['lopeta', 'avsluta'],
	seats: ['paikat', 'platser'],
	steps: ['vaiheet', 'skeden'],
	text: ['teksti', 'text'],
	language: ['kieli', 'sprak'],
	print: ['tulosta', 'skriv-ut'],
	areas: ['alueet', 'omraden'],
	choose: ['valitse', 'valj'],
	demo: ['esimerkki', 'exempel'],
	paste: ['liita', 'klistra-in'],
	comments: ['kommentit', 'kommentarer'],
	publish: ['julkaise', 'publicera'],
	cancel: ['peru', 'avboj'],
	sent: ['lahetetty', 'skickat'],
	entered: ['kirjaa', 'registrera'],
	proposal: ['ehdotus', 'forslag'],
	close: ['paata', 'slutfor'],
	move: ['siirra', 'flytta'],
	attachments: ['liitteet', 'bilagor'],
	cafe: ['oppimiskahvila', 'learning-cafe'],
	registry: ['diaari', 'diarium'],
	workshops: ['tyopajat', 'workshoppar'],
	register: ['ilmoittaudu', 'anmal'],
	registration: ['ilmoittautuminen', 'anmalan'],
	programme: ['ohjelma', 'program'],
	deputy: ['sijainen', 'ersattare'],
	next: ['seuraava', 'nasta'],
	door: ['ovi', 'dorr'],
	lead: ['vetaja', 'ledare'],
	series: ['sarjat', 'serier'],
	board: ['taulu', 'tavla'],
	photos: ['kuvat', 'bilder'],
	paper: ['paperi', 'papper'],
	feedback: ['palaute', 'respons'],
	stations: ['teemat', 'teman'],
	questions: ['kysymykset', 'fragor'],
	poster: ['juliste', 'affisch'],
	papers: ['paperit', 'dagens-papper'],
	materials: ['materiaalit', 'material'],
	seating: ['poytiin', 'placering'],
	badges: ['nimilaput', 'namnskyltar'],
	details: ['tiedot', 'uppgifter'],
	hall: ['sali', 'sal'],
	outline: ['luettelo', 'oversikt'],
	results: ['tulokset', 'resultat'],
	ideas: ['ideat', 'ideer'],
	harvest: ['sato', 'skord'],
	leaving: ['ennen-lahtoa', 'fore-hemresan'],
	dialogue: ['dialogi', 'dialog'],
	sheets: ['tulosteet', 'utskrifter'],
	insights: ['oivallukset', 'insikter'],
	claims: ['vaitteet', 'pastaenden'],
	manage: ['hallinta', 'hantera']
};

const column: Record<Lang, (word: string) => string> = {
	fi: (word) => WORDS[word]?.[0] ?? word,
	sv: (word) => WORDS[word]?.[1] ?? word,
	en: (word) => word
};

const back: Record<Lang, Map<string, string>> = {
	fi: new Map(Object.entries(WORDS).map(([en, [fi]]) => [fi, en])),
	sv: new Map(Object.entries(WORDS).map(([en, [, sv]]) => [sv, en])),
	en: new Map()
};

/** Every word of every language: not to be used as a slug. */
export const RESERVED: ReadonlySet<string> = new Set([
	...LANGS,
	'dev',
	'api',
	'health',
	...Object.entries(WORDS).flatMap(([en, words]) => [en, ...words])
]);

/**
 * A localised address to the one that routes are written in. An address in another language's
 * words is left alone and is not found, except that English words work everywhere.
 *
 * @example toRoute('/sv/osterbotten/amnen/12-x') // '/sv/osterbotten/topics/12-x'
 */
export function toRoute(pathname: string): string {
	const [, lang, ...rest] = pathname.split('/');
	if (!isLang(lang)) return pathname;
	return ['', lang, ...rest.map((part) => back[lang].get(part) ?? part)].join('/');
}

/**
 * An address for a reader. Words of the pattern are translated, parameters are put in as they are.
 *
 * @example to('fi', '/{area}/topics/{topic}', { area: 'pohjanmaa', topic: '12-x' })
 * // '/fi/pohjanmaa/aiheet/12-x'
 * @throws when the pattern names a parameter that is not given
 */
export function to(lang: Lang, pattern: string, params: Record<string, string> = {}): string {
	const parts = pattern.split('/').filter(Boolean);
	return [
		'',
		lang,
		...parts.map((part) => {
			const name = /^\{(\w+)\}$/.exec(part)?.[1];
			if (name === undefined) return column[lang](part);
			const value = params[name];
			if (value === undefined) throw new Error(`address ${pattern} needs ${name}`);
			return encodeURIComponent(value);
		})
	].join('/');
}
