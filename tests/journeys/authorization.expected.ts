// What everybody meets at every route: the table that a reviewer reads. The test beside it opens
// each address as each role, and fails for a route of `access.ts` that has no row here.

/** In the order of the letters below. `nobody` has no session. */
export const ROLES = [
	'nobody',
	'representative',
	'member',
	'chair',
	'secretary',
	'observer',
	'expert',
	'far member',
	'foreign coordinator',
	'area substitute',
	'area coordinator',
	'installer'
] as const;

/** `S` sees it · `L` is sent to sign in first · `-` it is not there · `>` is sent on */
export type Outcome = 'S' | 'L' | '-' | '>';

const everybody = 'SSSSSSSSSSSS';
const nowhere = '------------';
const sentOn = '>>>>>>>>>>>>';
const signedIn = 'LSSSSSSSSSSS';
const staff = 'L--------SSS';
/** The same people, of a thing that everybody else meets as if it were not there. */
const staffOnly = '---------SSS';
/** A page of the guests of a hall: the staff is sent to where they lead the same thing. */
const staffSentOn = '--------->>>';
/** Who may change the area itself: not a substitute. */
const areaAdmin = 'L---------SS';
/** Chair and secretary of the near table, and the staff. */
const leads = 'L--SS----SSS';
/** Who sits at the near table, and the staff. */
const inside = 'L-SSSSS--SSS';
/** The same people, of a thing that everybody else meets as if it were not there. */
const readers = '--SSSSS--SSS';
/** Of a topic that only chair, secretary and staff know of; its address carries its title. */
const steered = '--->>---->>>';
/** Not there for anybody who is signed in, whoever they are. */
const unreachable = 'L-----------';
/** In the hall: here the staff alone, guests come with a cookie and not with a role. */
const inHall = '---------SSS';
const inHallOn = '--------->>>';
const installer = 'L----------S';

/** Route, what it is about where there are several, address, who meets what. */
export const EXPECTED: readonly (readonly [
	route: string,
	about: string,
	path: string,
	who: string
])[] = [
	['/', '', '/', sentOn],
	['/health', '', '/health', everybody],
	['/[lang]', '', '/fi', everybody],
	['/[lang]', 'no such language', '/de', nowhere],
	['/[lang]/tables', '', '/fi/poydat', everybody],
	['/[lang]/guide', '', '/fi/ohje', everybody],
	['/[lang]/accessibility', '', '/fi/saavutettavuus', everybody],
	['/[lang]/privacy', '', '/fi/tietosuoja', everybody],
	['/[lang]/open-data', '', '/fi/avoin-data', everybody],
	['/[lang]/dev/components', 'not in production', '/fi/dev/components', nowhere],
	['/[lang]/areas/new', '', '/fi/alueet/uusi', installer],
	['/[lang]/outbox', '', '/fi/lahtevat', installer],
	['/[lang]/my', '', '/fi/oma', signedIn],
	['/[lang]/my/sessions', '', '/fi/oma/sessions', signedIn],
	['/[lang]/choose', '', '/fi/valitse', signedIn],
	['/[lang]/sign-out', '', '/fi/kirjaudu-ulos', signedIn],
	// who is signed in already is sent on
	['/[lang]/sign-in', '', '/fi/kirjaudu', 'S>>>>>>>>>>>'],
	['/[lang]/sign-in/sent', '', '/fi/kirjaudu/lahetetty', everybody],

	// a link that is nobody's says so without a word about anybody
	['/[lang]/sign-in/[token]', 'a guess', '/fi/kirjaudu/guess', everybody],
	['/[lang]/setup/[token]', 'a guess', '/fi/kayttoonotto/guess', everybody],
	['/[lang]/confirm/[token]', 'a guess', '/fi/vahvista/guess', everybody],
	['/[lang]/follow/[token]', 'a guess', '/fi/seuraa/guess', everybody],
	['/[lang]/stop/[token]', 'a guess', '/fi/lopeta/guess', everybody],
	['/[lang]/answer/[token]', 'a guess', '/fi/vastaus/guess', nowhere],
	['/[lang]/proposal/[token]', 'a guess', '/fi/ehdotus/guess', nowhere],
	['/[lang]/registration/[token]', 'a guess', '/fi/ilmoittautuminen/guess', nowhere],
	['/[lang]/registration/[token]/details', 'a guess', '/fi/ilmoittautuminen/guess/tiedot', nowhere],
	[
		'/[lang]/registration/[token]/attachments/[attachment]',
		'a guess',
		'/fi/ilmoittautuminen/guess/liitteet/{slides}',
		nowhere
	],
	[
		'/[lang]/registration/[token]/deputy',
		'a guess',
		'/fi/ilmoittautuminen/guess/sijainen',
		nowhere
	],
	['/[lang]/invitation/[token]', 'a guess', '/fi/kutsu/guess', nowhere],
	[
		'/[lang]/invitation/[token]/attachments/[attachment]',
		'a guess',
		'/fi/kutsu/guess/liitteet/{toAll}',
		nowhere
	],

	['/[lang]/[area]', '', '/fi/kotimaa', everybody],
	['/[lang]/[area]', 'no such area', '/fi/ei-mitaan', nowhere],
	['/[lang]/[area]/search', '', '/fi/kotimaa/haku?q=besok', everybody],
	['/[lang]/[area]/desk', '', '/fi/kotimaa/tyopoyta', staff],
	['/[lang]/[area]/cafe', '', '/fi/kotimaa/oppimiskahvila', staff],
	['/[lang]/[area]/history', '', '/fi/kotimaa/historia', staff],
	['/[lang]/[area]/settings', '', '/fi/kotimaa/asetukset', areaAdmin],

	['/[lang]/[area]/organisations', '', '/fi/kotimaa/jarjestot', everybody],
	['/[lang]/[area]/organisations/[organisation]', '', '/fi/kotimaa/jarjestot/{org}', everybody],
	[
		'/[lang]/[area]/organisations/[organisation]',
		'of another area',
		'/fi/ulkomaa/jarjestot/{org}',
		nowhere
	],
	['/[lang]/[area]/organisations/new', '', '/fi/kotimaa/jarjestot/uusi', staff],
	// its representatives mend it: chair and member sit for the association
	[
		'/[lang]/[area]/organisations/[organisation]/edit',
		'',
		'/fi/kotimaa/jarjestot/{org}/muokkaa',
		'LSSS---S-SSS'
	],

	['/[lang]/[area]/tables', '', '/fi/kotimaa/poydat', everybody],
	['/[lang]/[area]/tables/new', '', '/fi/kotimaa/poydat/uusi', areaAdmin],
	['/[lang]/[area]/tables/[table]', '', '/fi/kotimaa/poydat/lahipoyta', everybody],
	['/[lang]/[area]/tables/[table]', 'of another area', '/fi/ulkomaa/poydat/lahipoyta', nowhere],
	[
		'/[lang]/[area]/tables/[table]/feed.xml',
		'',
		'/fi/kotimaa/poydat/lahipoyta/feed.xml',
		everybody
	],
	[
		'/[lang]/[area]/tables/[table]/calendar.ics',
		'',
		'/fi/kotimaa/poydat/lahipoyta/calendar.ics',
		everybody
	],
	['/[lang]/[area]/tables/[table]/edit', '', '/fi/kotimaa/poydat/lahipoyta/muokkaa', staff],
	['/[lang]/[area]/tables/[table]/people', '', '/fi/kotimaa/poydat/lahipoyta/ihmiset', staff],
	[
		'/[lang]/[area]/tables/[table]/people/paste',
		'',
		'/fi/kotimaa/poydat/lahipoyta/ihmiset/liita',
		staff
	],
	[
		'/[lang]/[area]/tables/[table]/people',
		'by way of another area',
		'/fi/ulkomaa/poydat/lahipoyta/ihmiset',
		unreachable
	],
	['/[lang]/[area]/tables/[table]/seats', '', '/fi/kotimaa/poydat/lahipoyta/paikat', staff],
	['/[lang]/[area]/tables/[table]/steps', '', '/fi/kotimaa/poydat/lahipoyta/vaiheet', leads],
	[
		'/[lang]/[area]/tables/[table]/meetings/new',
		'',
		'/fi/kotimaa/poydat/lahipoyta/kokoukset/uusi',
		leads
	],

	['/[lang]/[area]/workshops', '', '/fi/kotimaa/tyopajat', everybody],
	['/[lang]/[area]/workshops/series/new', '', '/fi/kotimaa/tyopajat/sarjat/uusi', staff],
	[
		'/[lang]/[area]/workshops/series/[series]',
		'not open yet',
		'/fi/kotimaa/tyopajat/sarjat/{series}',
		staffOnly
	],
	['/[lang]/[area]/workshops/new', '', '/fi/kotimaa/tyopajat/uusi', staff],
	['/[lang]/[area]/workshops/[number]', '', '/fi/kotimaa/tyopajat/{workshop}', everybody],
	['/[lang]/[area]/workshops/[number]', 'only planned', '/fi/kotimaa/tyopajat/{ahead}', staffOnly],
	['/[lang]/[area]/workshops/[number]', 'none', '/fi/kotimaa/tyopajat/999', nowhere],
	[
		'/[lang]/[area]/workshops/[number]/calendar.ics',
		'',
		'/fi/kotimaa/tyopajat/{workshop}/calendar.ics',
		everybody
	],
	[
		'/[lang]/[area]/workshops/[number]/register',
		'',
		'/fi/kotimaa/tyopajat/{workshop}/ilmoittaudu',
		everybody
	],
	[
		'/[lang]/[area]/workshops/[number]/register',
		'only planned',
		'/fi/kotimaa/tyopajat/{ahead}/ilmoittaudu',
		staffOnly
	],
	['/[lang]/[area]/workshops/[number]/edit', '', '/fi/kotimaa/tyopajat/{workshop}/muokkaa', staff],
	['/[lang]/[area]/workshops/[number]/cancel', '', '/fi/kotimaa/tyopajat/{workshop}/peru', staff],
	[
		'/[lang]/[area]/workshops/[number]/dialogue',
		'',
		'/fi/kotimaa/tyopajat/{workshop}/dialogi',
		staff
	],
	[
		'/[lang]/[area]/workshops/[number]/dialogue/sheets',
		'',
		'/fi/kotimaa/tyopajat/{workshop}/dialogi/tulosteet',
		staff
	],
	[
		'/[lang]/[area]/workshops/[number]/insights',
		'',
		'/fi/kotimaa/tyopajat/{workshop}/oivallukset',
		staffSentOn
	],
	[
		'/[lang]/[area]/workshops/[number]/claims',
		'a guest comes with a cookie of the device',
		'/fi/kotimaa/tyopajat/{workshop}/vaitteet',
		staffSentOn
	],
	[
		'/[lang]/[area]/workshops/[number]/claims/manage',
		'',
		'/fi/kotimaa/tyopajat/{workshop}/vaitteet/hallinta',
		staff
	],
	[
		'/[lang]/[area]/workshops/[number]/claims/results',
		'not in use',
		'/fi/kotimaa/tyopajat/{workshop}/vaitteet/tulokset',
		nowhere
	],
	[
		'/[lang]/[area]/workshops/[number]/claims/claims.csv',
		'not closed yet',
		'/fi/kotimaa/tyopajat/{workshop}/vaitteet/claims.csv',
		unreachable
	],
	[
		'/[lang]/[area]/workshops/[number]/claims/votes.csv',
		'not closed yet',
		'/fi/kotimaa/tyopajat/{workshop}/vaitteet/votes.csv',
		unreachable
	],
	['/[lang]/[area]/workshops/[number]/door', '', '/fi/kotimaa/tyopajat/{workshop}/ovi', staff],
	[
		'/[lang]/[area]/workshops/[number]/door',
		'by way of another area',
		'/fi/ulkomaa/tyopajat/{workshop}/ovi',
		unreachable
	],
	[
		'/[lang]/[area]/workshops/[number]/door/paper',
		'',
		'/fi/kotimaa/tyopajat/{workshop}/ovi/paperi',
		staff
	],
	[
		'/[lang]/[area]/workshops/[number]/door/sync',
		'',
		'/fi/kotimaa/tyopajat/{workshop}/ovi/sync',
		staff
	],
	[
		'/[lang]/[area]/workshops/[number]/people',
		'',
		'/fi/kotimaa/tyopajat/{workshop}/ihmiset',
		staff
	],
	[
		'/[lang]/[area]/workshops/[number]/people/list.csv',
		'',
		'/fi/kotimaa/tyopajat/{workshop}/ihmiset/list.csv',
		staff
	],
	[
		'/[lang]/[area]/workshops/[number]/people/new',
		'',
		'/fi/kotimaa/tyopajat/{workshop}/ihmiset/uusi',
		staff
	],
	['/[lang]/[area]/workshops/[number]/lead', '', '/fi/kotimaa/tyopajat/{workshop}/vetaja', staff],
	[
		'/[lang]/[area]/workshops/[number]/programme',
		'',
		'/fi/kotimaa/tyopajat/{workshop}/ohjelma',
		staff
	],
	[
		'/[lang]/[area]/workshops/[number]/feedback',
		'',
		'/fi/kotimaa/tyopajat/{workshop}/palaute',
		staff
	],
	[
		'/[lang]/[area]/workshops/[number]/papers',
		'',
		'/fi/kotimaa/tyopajat/{workshop}/paperit',
		staff
	],
	[
		'/[lang]/[area]/workshops/[number]/poster',
		'',
		'/fi/kotimaa/tyopajat/{workshop}/juliste',
		everybody
	],
	[
		'/[lang]/[area]/workshops/[number]/poster',
		'only planned',
		'/fi/kotimaa/tyopajat/{ahead}/juliste',
		staffOnly
	],
	[
		'/[lang]/[area]/workshops/[number]/materials',
		'',
		'/fi/kotimaa/tyopajat/{workshop}/materiaalit',
		staff
	],
	[
		'/[lang]/[area]/workshops/[number]/materials',
		'by way of another area',
		'/fi/ulkomaa/tyopajat/{workshop}/materiaalit',
		unreachable
	],
	[
		'/[lang]/[area]/attachments/[attachment]',
		'of a workshop, for everybody',
		'/fi/kotimaa/liitteet/{slides}',
		everybody
	],
	[
		'/[lang]/[area]/attachments/[attachment]',
		'of a workshop, for those registered',
		'/fi/kotimaa/liitteet/{slidesNamed}',
		staffOnly
	],
	[
		'/[lang]/[area]/attachments/[attachment]',
		'of a workshop only planned',
		'/fi/kotimaa/liitteet/{slidesAhead}',
		staffOnly
	],
	[
		'/[lang]/[area]/workshops/[number]/questions',
		'',
		'/fi/kotimaa/tyopajat/{workshop}/kysymykset',
		staff
	],
	[
		'/[lang]/[area]/workshops/[number]/stations',
		'',
		'/fi/kotimaa/tyopajat/{workshop}/teemat',
		staff
	],
	[
		'/[lang]/[area]/workshops/[number]/seating',
		'',
		'/fi/kotimaa/tyopajat/{workshop}/poytiin',
		staff
	],
	[
		'/[lang]/[area]/workshops/[number]/badges',
		'',
		'/fi/kotimaa/tyopajat/{workshop}/nimilaput',
		staff
	],

	['/[lang]/[area]/topics', '', '/fi/kotimaa/aiheet', everybody],
	['/[lang]/[area]/topics/similar', '', '/fi/kotimaa/aiheet/similar?title=hembesok', everybody],
	['/[lang]/[area]/topics/new', '', '/fi/kotimaa/aiheet/uusi', everybody],
	['/[lang]/[area]/topics/new/sent', '', '/fi/kotimaa/aiheet/uusi/lahetetty?number=1', everybody],
	['/[lang]/[area]/topics/new/[draft]', 'a guess', '/fi/kotimaa/aiheet/uusi/guess', sentOn],
	['/[lang]/[area]/topics/entered', '', '/fi/kotimaa/aiheet/kirjaa', staff],
	// its address carries its title
	['/[lang]/[area]/topics/[topic]', 'public', '/fi/kotimaa/aiheet/{shown}', sentOn],
	['/[lang]/[area]/topics/[topic]', 'before triage', '/fi/kotimaa/aiheet/{waiting}', steered],
	['/[lang]/[area]/topics/[topic]', 'not published', '/fi/kotimaa/aiheet/{declined}', steered],
	['/[lang]/[area]/topics/[topic]', 'none', '/fi/kotimaa/aiheet/999', nowhere],
	['/[lang]/[area]/topics/[topic]/triage', 'public', '/fi/kotimaa/aiheet/{shown}/alkuarvio', leads],
	[
		'/[lang]/[area]/topics/[topic]/triage',
		'before triage',
		'/fi/kotimaa/aiheet/{waiting}/alkuarvio',
		leads
	],
	[
		'/[lang]/[area]/topics/[topic]/triage',
		'by way of another area',
		'/fi/ulkomaa/aiheet/{waiting}/alkuarvio',
		unreachable
	],
	['/[lang]/[area]/topics/[topic]/answer', '', '/fi/kotimaa/aiheet/{shown}/vastaus', leads],
	['/[lang]/[area]/topics/[topic]/question', '', '/fi/kotimaa/aiheet/{shown}/kysymys', leads],
	['/[lang]/[area]/topics/[topic]/close', '', '/fi/kotimaa/aiheet/{shown}/paata', leads],
	['/[lang]/[area]/topics/[topic]/registry', '', '/fi/kotimaa/aiheet/{shown}/diaari', leads],
	['/[lang]/[area]/topics/[topic]/move', '', '/fi/kotimaa/aiheet/{shown}/siirra', leads],
	['/[lang]/[area]/topics/[topic]/text/[code]', '', '/fi/kotimaa/aiheet/{shown}/teksti/fi', leads],
	// it has the proposer's postal address
	['/[lang]/[area]/topics/[topic]/letter', '', '/fi/kotimaa/aiheet/{shown}/kirje', staff],

	['/[lang]/[area]/actions', '', '/fi/kotimaa/toimenpiteet', everybody],
	['/[lang]/[area]/actions/[number]', '', '/fi/kotimaa/toimenpiteet/{action}', everybody],
	['/[lang]/[area]/actions/[number]', 'none', '/fi/kotimaa/toimenpiteet/999', nowhere],
	[
		'/[lang]/[area]/actions/[number]',
		'by way of another area',
		'/fi/ulkomaa/toimenpiteet/{action}',
		nowhere
	],
	['/[lang]/[area]/decisions', '', '/fi/kotimaa/paatokset', everybody],
	['/[lang]/[area]/decisions/[number]', '', '/fi/kotimaa/paatokset/1', everybody],
	['/[lang]/[area]/decisions/[number]', 'of an item held back', '/fi/kotimaa/paatokset/2', readers],
	[
		'/[lang]/[area]/decisions/[number]',
		'of a draft, which has no number yet',
		'/fi/kotimaa/paatokset/3',
		nowhere
	],

	[
		'/[lang]/[area]/decisions/[number]',
		'by way of another area',
		'/fi/ulkomaa/paatokset/1',
		nowhere
	],

	['/[lang]/[area]/meetings', '', '/fi/kotimaa/kokoukset', everybody],
	['/[lang]/[area]/meetings/[number]', '', '/fi/kotimaa/kokoukset/{public}', everybody],
	['/[lang]/[area]/meetings/[number]', 'only planned', '/fi/kotimaa/kokoukset/{planned}', readers],
	[
		'/[lang]/[area]/meetings/[number]/agenda',
		'',
		'/fi/kotimaa/kokoukset/{invited}/asialista',
		leads
	],
	[
		'/[lang]/[area]/meetings/[number]/agenda.pdf',
		'',
		'/fi/kotimaa/kokoukset/{invited}/agenda.pdf',
		everybody
	],
	[
		'/[lang]/[area]/meetings/[number]/agenda.pdf',
		'only planned',
		'/fi/kotimaa/kokoukset/{planned}/agenda.pdf',
		readers
	],
	[
		'/[lang]/[area]/meetings/[number]/agenda/[item]/attachments',
		'',
		'/fi/kotimaa/kokoukset/{invited}/asialista/{coming}/liitteet',
		leads
	],
	[
		'/[lang]/[area]/meetings/[number]/agenda/[item]/attachments',
		'by way of another meeting',
		'/fi/kotimaa/kokoukset/{planned}/asialista/{coming}/liitteet',
		unreachable
	],
	[
		'/[lang]/[area]/attachments/[attachment]',
		'for everybody',
		'/fi/kotimaa/liitteet/{toAll}',
		everybody
	],
	[
		'/[lang]/[area]/attachments/[attachment]',
		'for the table',
		'/fi/kotimaa/liitteet/{toTable}',
		readers
	],
	[
		'/[lang]/[area]/attachments/[attachment]',
		'of an item held back',
		'/fi/kotimaa/liitteet/{ofHeldBack}',
		readers
	],
	[
		'/[lang]/[area]/attachments/[attachment]',
		'by way of another area',
		'/fi/ulkomaa/liitteet/{toAll}',
		nowhere
	],
	['/[lang]/[area]/meetings/[number]/cancel', '', '/fi/kotimaa/kokoukset/{invited}/peru', leads],
	['/[lang]/[area]/meetings/[number]/edit', '', '/fi/kotimaa/kokoukset/{invited}/muokkaa', leads],
	[
		'/[lang]/[area]/meetings/[number]/invitation',
		'',
		'/fi/kotimaa/kokoukset/{invited}/kutsu',
		leads
	],
	[
		'/[lang]/[area]/meetings/[number]',
		'by way of another area',
		'/fi/ulkomaa/kokoukset/{public}',
		nowhere
	],
	[
		'/[lang]/[area]/meetings/[number]/memo',
		'by way of another area',
		'/fi/ulkomaa/kokoukset/{draft}/muistio',
		unreachable
	],
	['/[lang]/[area]/meetings/[number]/memo', '', '/fi/kotimaa/kokoukset/{draft}/muistio', leads],
	[
		'/[lang]/[area]/meetings/[number]/memo/attendance',
		'',
		'/fi/kotimaa/kokoukset/{draft}/muistio/lasnaolo',
		leads
	],
	[
		'/[lang]/[area]/meetings/[number]/memo/language/[code]',
		'not of a draft',
		'/fi/kotimaa/kokoukset/{draft}/muistio/kieli/sv',
		unreachable
	],
	[
		'/[lang]/[area]/meetings/[number]/memo/paste',
		'',
		'/fi/kotimaa/kokoukset/{draft}/muistio/liita',
		leads
	],
	[
		'/[lang]/[area]/meetings/[number]/memo/publish',
		'',
		'/fi/kotimaa/kokoukset/{draft}/muistio/julkaise',
		// where the draft is read and commented on; its buttons are for who leads
		inside
	],
	[
		'/[lang]/[area]/meetings/[number]/memo/fields',
		'',
		'/fi/kotimaa/kokoukset/{draft}/muistio/fields',
		leads
	],
	['/[lang]/[area]/meetings/[number]/wall', '', '/fi/kotimaa/kokoukset/{draft}/seina', inside],
	[
		'/[lang]/[area]/meetings/[number]/memo.pdf',
		'published',
		'/fi/kotimaa/kokoukset/{public}/memo.pdf',
		everybody
	],
	[
		'/[lang]/[area]/meetings/[number]/memo.pdf',
		'a draft',
		'/fi/kotimaa/kokoukset/{draft}/memo.pdf',
		readers
	],
	[
		'/[lang]/[area]/meetings/[number]/memo.docx',
		'a draft',
		'/fi/kotimaa/kokoukset/{draft}/memo.docx',
		readers
	],
	[
		'/[lang]/[area]/meetings/[number]/memo.docx',
		'published',
		'/fi/kotimaa/kokoukset/{public}/memo.docx',
		everybody
	],
	[
		'/[lang]/[area]/meetings/[number]/live',
		'only planned',
		'/fi/kotimaa/kokoukset/{planned}/live',
		readers
	],

	// the boards of a hall: whoever has no cookie of a guest meets nothing, the staff sees all
	[
		'/[lang]/[area]/workshops/[number]/board',
		'a guest comes with a cookie of the device',
		'/fi/kotimaa/tyopajat/{workshop}/taulu',
		inHallOn
	],
	[
		'/[lang]/[area]/workshops/[number]/board',
		'by way of another area',
		'/fi/ulkomaa/tyopajat/{workshop}/taulu',
		nowhere
	],
	[
		'/[lang]/[area]/workshops/[number]/board/outline',
		'',
		'/fi/kotimaa/tyopajat/{workshop}/taulu/luettelo',
		inHall
	],
	[
		'/[lang]/[area]/workshops/[number]/board/photos/[note]',
		'',
		'/fi/kotimaa/tyopajat/{hall}/taulu/kuvat/{photo}',
		inHall
	],
	[
		'/[lang]/[area]/workshops/[number]/board/photos/[note]',
		'by way of another area',
		'/fi/ulkomaa/tyopajat/{hall}/taulu/kuvat/{photo}',
		nowhere
	],
	[
		'/[lang]/[area]/workshops/[number]/board/photos/[note]',
		'of another hall',
		'/fi/kotimaa/tyopajat/{workshop}/taulu/kuvat/{photo}',
		nowhere
	],
	[
		'/[lang]/[area]/workshops/[number]/board/photos/[note]',
		'a note without one',
		'/fi/kotimaa/tyopajat/{hall}/taulu/kuvat/{note}',
		nowhere
	],
	[
		'/[lang]/[area]/workshops/[number]/board/results',
		'',
		'/fi/kotimaa/tyopajat/{workshop}/taulu/tulokset',
		inHall
	],
	[
		'/[lang]/[area]/workshops/[number]/board/since',
		'',
		'/fi/kotimaa/tyopajat/{workshop}/taulu/since',
		inHall
	],
	[
		'/[lang]/[area]/workshops/[number]/board/stream',
		'',
		'/fi/kotimaa/tyopajat/{workshop}/taulu/stream',
		inHall
	],
	[
		'/[lang]/[area]/workshops/[number]/board/write',
		'nothing is read there',
		'/fi/kotimaa/tyopajat/{workshop}/taulu/write',
		nowhere
	],
	[
		'/[lang]/[area]/workshops/[number]/board/hall',
		'',
		'/fi/kotimaa/tyopajat/{workshop}/taulu/sali',
		staff
	],
	[
		'/[lang]/[area]/workshops/[number]/board/wall',
		'',
		'/fi/kotimaa/tyopajat/{workshop}/taulu/seina',
		staff
	],
	[
		'/[lang]/[area]/workshops/[number]/board/outline.csv',
		'',
		'/fi/kotimaa/tyopajat/{workshop}/taulu/outline.csv',
		staff
	],
	[
		'/[lang]/[area]/workshops/[number]/board/outline.json',
		'',
		'/fi/kotimaa/tyopajat/{workshop}/taulu/outline.json',
		staff
	],
	[
		'/[lang]/[area]/workshops/[number]/board/sheets.pdf',
		'',
		'/fi/kotimaa/tyopajat/{workshop}/taulu/sheets.pdf',
		staff
	],
	['/l', '', '/l', sentOn],
	['/l/[code]', '', '/l/bcd234', sentOn],
	['/[lang]/l/[code]', 'a guess', '/fi/l/bcd234', everybody],

	// what a workshop leaves: ideas are for everybody, the harvest and a draft for the staff
	['/[lang]/[area]/ideas', '', '/fi/kotimaa/ideat', everybody],
	['/[lang]/[area]/ideas/[number]', '', '/fi/kotimaa/ideat/{idea}', everybody],
	['/[lang]/[area]/ideas/[number]', 'none', '/fi/kotimaa/ideat/999', nowhere],
	['/[lang]/[area]/ideas/[number]/edit', '', '/fi/kotimaa/ideat/{idea}/muokkaa', staff],
	['/[lang]/[area]/workshops/[number]/harvest', '', '/fi/kotimaa/tyopajat/{hall}/sato', staff],
	[
		'/[lang]/[area]/workshops/[number]/harvest',
		'by way of another area',
		'/fi/ulkomaa/tyopajat/{hall}/sato',
		unreachable
	],
	[
		'/[lang]/[area]/workshops/[number]/harvest/[item]',
		'',
		'/fi/kotimaa/tyopajat/{hall}/sato/{note}',
		staff
	],
	[
		'/[lang]/[area]/workshops/[number]/harvest/leaving',
		'',
		'/fi/kotimaa/tyopajat/{hall}/sato/ennen-lahtoa',
		staff
	],
	[
		'/[lang]/[area]/workshops/[number]/harvest/notes.csv',
		'',
		'/fi/kotimaa/tyopajat/{hall}/sato/notes.csv',
		staff
	],
	[
		'/[lang]/[area]/workshops/[number]/harvest/ideas.csv',
		'',
		'/fi/kotimaa/tyopajat/{hall}/sato/ideas.csv',
		staff
	],
	[
		'/[lang]/[area]/workshops/[number]/harvest/all.json',
		'',
		'/fi/kotimaa/tyopajat/{hall}/sato/all.json',
		staff
	],
	[
		'/[lang]/[area]/workshops/[number]/results',
		'only a draft',
		'/fi/kotimaa/tyopajat/{hall}/tulokset',
		staffOnly
	],
	[
		'/[lang]/[area]/workshops/[number]/results',
		'approved',
		'/fi/kotimaa/tyopajat/{told}/tulokset',
		everybody
	],
	[
		'/[lang]/[area]/workshops/[number]/results.pdf',
		'only a draft',
		'/fi/kotimaa/tyopajat/{hall}/results.pdf',
		staffOnly
	],
	[
		'/[lang]/[area]/workshops/[number]/results.pdf',
		'approved',
		'/fi/kotimaa/tyopajat/{told}/results.pdf',
		everybody
	],
	[
		'/[lang]/[area]/workshops/[number]/results.docx',
		'only a draft',
		'/fi/kotimaa/tyopajat/{hall}/results.docx',
		staffOnly
	],
	[
		'/[lang]/[area]/workshops/[number]/results.docx',
		'approved',
		'/fi/kotimaa/tyopajat/{told}/results.docx',
		everybody
	],
	[
		'/[lang]/[area]/workshops/[number]/results/edit',
		'',
		'/fi/kotimaa/tyopajat/{hall}/tulokset/muokkaa',
		staff
	]
];
