/**
 * Who may open which route. What is not listed is refused; a test fails when a route has no row.
 *
 * `who`   everyone   visitors too
 *         signed-in  any person with a session
 *         staff      administrator, coordinator or substitute of the area in the address
 *         area-admin who may change the area itself
 *         table      sits at the table in the address, or staff (the command asks which role)
 *         admin      the installation's administrator
 *         token      whoever holds the link (the command checks it)
 *         dev        everyone, in development only
 * `rate`  read | write | sign-in | live: how often per device and account (`limits.server.ts`);
 *         guest: a thousand phones of a hall share one network, so each device is counted by itself
 * `cache` public: may be kept for a minute by anyone; private: never
 * `basis` why personal data may be handled here (GDPR article 6): task, contract, consent, none
 */
export type Access = {
	who: 'everyone' | 'signed-in' | 'staff' | 'area-admin' | 'table' | 'admin' | 'token' | 'dev';
	rate: 'read' | 'write' | 'sign-in' | 'live' | 'guest';
	cache: 'public' | 'private';
	basis: 'none' | 'task' | 'consent';
};

const open: Access = { who: 'everyone', rate: 'read', cache: 'public', basis: 'none' };
const openForm: Access = { who: 'everyone', rate: 'write', cache: 'private', basis: 'task' };
const token: Access = { who: 'token', rate: 'write', cache: 'private', basis: 'task' };
const staff: Access = { who: 'staff', rate: 'write', cache: 'private', basis: 'task' };
const areaAdmin: Access = { who: 'area-admin', rate: 'write', cache: 'private', basis: 'task' };
const table: Access = { who: 'table', rate: 'write', cache: 'private', basis: 'task' };
const signedIn: Access = { who: 'signed-in', rate: 'write', cache: 'private', basis: 'task' };
const signIn: Access = { who: 'everyone', rate: 'sign-in', cache: 'private', basis: 'task' };
const admin: Access = { who: 'admin', rate: 'write', cache: 'private', basis: 'task' };
const live: Access = { who: 'everyone', rate: 'live', cache: 'private', basis: 'none' };
// who may fetch a file is asked for each one: what you may not see is not found
const personalFile: Access = { who: 'everyone', rate: 'read', cache: 'private', basis: 'task' };
// who is in the hall is asked for each one: a cookie of the device, or the staff of the area
const guest: Access = { who: 'everyone', rate: 'guest', cache: 'private', basis: 'task' };
const dev: Access = { who: 'dev', rate: 'read', cache: 'private', basis: 'none' };

export const access: Record<string, Access> = {
	'/': open,
	'/[lang]': open,
	'/[lang]/[area]': open,
	'/[lang]/[area]/actions': open,
	'/[lang]/[area]/actions/[number]': open,
	'/[lang]/[area]/decisions': open,
	'/[lang]/[area]/decisions/[number]': open,
	'/[lang]/[area]/attachments/[attachment]': personalFile,
	'/[lang]/[area]/cafe': staff,
	'/[lang]/[area]/desk': staff,
	'/[lang]/[area]/history': staff,
	'/[lang]/[area]/ideas': open,
	'/[lang]/[area]/ideas/[number]': open,
	'/[lang]/[area]/ideas/[number]/edit': staff,
	'/[lang]/[area]/meetings': open,
	'/[lang]/[area]/meetings/[number]': open,
	'/[lang]/[area]/meetings/[number]/agenda': table,
	'/[lang]/[area]/meetings/[number]/agenda.pdf': open,
	'/[lang]/[area]/meetings/[number]/agenda/[item]/attachments': table,
	'/[lang]/[area]/meetings/[number]/cancel': table,
	'/[lang]/[area]/meetings/[number]/edit': table,
	'/[lang]/[area]/meetings/[number]/invitation': table,
	'/[lang]/[area]/meetings/[number]/live': live,
	'/[lang]/[area]/meetings/[number]/memo': table,
	'/[lang]/[area]/meetings/[number]/memo.docx': open,
	'/[lang]/[area]/meetings/[number]/memo.pdf': open,
	'/[lang]/[area]/meetings/[number]/memo/attendance': table,
	'/[lang]/[area]/meetings/[number]/memo/fields': table,
	'/[lang]/[area]/meetings/[number]/memo/language/[code]': table,
	'/[lang]/[area]/meetings/[number]/memo/paste': table,
	'/[lang]/[area]/meetings/[number]/memo/publish': table,
	'/[lang]/[area]/meetings/[number]/wall': table,
	'/[lang]/[area]/organisations': open,
	'/[lang]/[area]/organisations/[organisation]': open,
	'/[lang]/[area]/organisations/[organisation]/edit': signedIn,
	'/[lang]/[area]/organisations/new': staff,
	'/[lang]/[area]/search': open,
	'/[lang]/[area]/settings': areaAdmin,
	'/[lang]/[area]/tables': open,
	'/[lang]/[area]/tables/[table]': open,
	'/[lang]/[area]/tables/[table]/calendar.ics': open,
	'/[lang]/[area]/tables/[table]/edit': staff,
	'/[lang]/[area]/tables/[table]/feed.xml': open,
	'/[lang]/[area]/tables/[table]/meetings/new': table,
	'/[lang]/[area]/tables/[table]/people': staff,
	'/[lang]/[area]/tables/[table]/people/paste': staff,
	'/[lang]/[area]/tables/[table]/seats': staff,
	'/[lang]/[area]/tables/[table]/steps': table,
	'/[lang]/[area]/tables/new': areaAdmin,
	'/[lang]/[area]/topics': open,
	'/[lang]/[area]/topics/[topic]': open,
	'/[lang]/[area]/topics/[topic]/answer': table,
	'/[lang]/[area]/topics/[topic]/close': table,
	'/[lang]/[area]/topics/[topic]/letter': table,
	'/[lang]/[area]/topics/[topic]/move': table,
	'/[lang]/[area]/topics/[topic]/question': table,
	'/[lang]/[area]/topics/[topic]/registry': table,
	'/[lang]/[area]/topics/[topic]/text/[code]': table,
	'/[lang]/[area]/topics/[topic]/triage': table,
	'/[lang]/[area]/topics/entered': staff,
	'/[lang]/[area]/topics/new': openForm,
	'/[lang]/[area]/topics/new/[draft]': openForm,
	'/[lang]/[area]/topics/new/sent': openForm,
	'/[lang]/[area]/topics/similar': open,
	'/[lang]/[area]/workshops': open,
	'/[lang]/[area]/workshops/[number]': open,
	'/[lang]/[area]/workshops/[number]/badges': staff,
	'/[lang]/[area]/workshops/[number]/calendar.ics': open,
	'/[lang]/[area]/workshops/[number]/poster': open,
	'/[lang]/[area]/workshops/[number]/cancel': staff,
	'/[lang]/[area]/workshops/[number]/door': staff,
	'/[lang]/[area]/workshops/[number]/door/paper': staff,
	'/[lang]/[area]/workshops/[number]/door/sync': staff,
	'/[lang]/[area]/workshops/[number]/edit': staff,
	'/[lang]/[area]/workshops/[number]/harvest': staff,
	'/[lang]/[area]/workshops/[number]/harvest/[item]': staff,
	'/[lang]/[area]/workshops/[number]/harvest/all.json': staff,
	'/[lang]/[area]/workshops/[number]/harvest/ideas.csv': staff,
	'/[lang]/[area]/workshops/[number]/harvest/leaving': staff,
	'/[lang]/[area]/workshops/[number]/harvest/notes.csv': staff,
	'/[lang]/[area]/workshops/[number]/people': staff,
	'/[lang]/[area]/workshops/[number]/people/list.csv': staff,
	'/[lang]/[area]/workshops/[number]/people/new': staff,
	'/[lang]/[area]/workshops/[number]/feedback': staff,
	'/[lang]/[area]/workshops/[number]/lead': staff,
	'/[lang]/[area]/workshops/[number]/programme': staff,
	'/[lang]/[area]/workshops/[number]/register': openForm,
	'/[lang]/[area]/workshops/[number]/results': open,
	'/[lang]/[area]/workshops/[number]/results.docx': open,
	'/[lang]/[area]/workshops/[number]/results.pdf': open,
	'/[lang]/[area]/workshops/[number]/results/edit': staff,
	'/[lang]/[area]/workshops/[number]/seating': staff,
	'/[lang]/[area]/workshops/[number]/papers': staff,
	'/[lang]/[area]/workshops/[number]/materials': staff,
	'/[lang]/[area]/workshops/[number]/questions': staff,
	'/[lang]/[area]/workshops/[number]/stations': staff,
	'/[lang]/[area]/workshops/new': staff,
	'/[lang]/[area]/workshops/series/[series]': openForm,
	'/[lang]/[area]/workshops/series/new': staff,
	'/[lang]/[area]/workshops/[number]/board': guest,
	'/[lang]/[area]/workshops/[number]/board/hall': staff,
	'/[lang]/[area]/workshops/[number]/board/outline': guest,
	'/[lang]/[area]/workshops/[number]/board/outline.csv': staff,
	'/[lang]/[area]/workshops/[number]/board/outline.json': staff,
	'/[lang]/[area]/workshops/[number]/board/photos/[note]': guest,
	'/[lang]/[area]/workshops/[number]/board/results': guest,
	'/[lang]/[area]/workshops/[number]/board/sheets.pdf': staff,
	'/[lang]/[area]/workshops/[number]/board/since': guest,
	'/[lang]/[area]/workshops/[number]/board/stream': guest,
	'/[lang]/[area]/workshops/[number]/board/wall': staff,
	'/[lang]/[area]/workshops/[number]/board/write': guest,
	'/[lang]/[area]/workshops/[number]/claims': guest,
	'/[lang]/[area]/workshops/[number]/claims/claims.csv': staff,
	'/[lang]/[area]/workshops/[number]/claims/manage': staff,
	'/[lang]/[area]/workshops/[number]/claims/results': guest,
	'/[lang]/[area]/workshops/[number]/claims/votes.csv': staff,
	'/[lang]/[area]/workshops/[number]/dialogue': staff,
	'/[lang]/[area]/workshops/[number]/dialogue/sheets': staff,
	'/[lang]/[area]/workshops/[number]/insights': guest,
	'/[lang]/accessibility': open,
	'/[lang]/answer/[token]': token,
	'/[lang]/areas/new': admin,
	'/[lang]/choose': signedIn,
	'/[lang]/confirm/[token]': token,
	'/[lang]/dev/components': dev,
	'/[lang]/follow/[token]': token,
	'/[lang]/guide': open,
	'/[lang]/invitation/[token]': token,
	'/[lang]/invitation/[token]/attachments/[attachment]': token,
	'/[lang]/l/[code]': guest,
	'/[lang]/my': signedIn,
	'/[lang]/my/sessions': signedIn,
	'/[lang]/open-data': open,
	'/[lang]/outbox': admin,
	'/[lang]/privacy': open,
	'/[lang]/proposal/[token]': token,
	'/[lang]/registration/[token]': token,
	'/[lang]/registration/[token]/attachments/[attachment]': token,
	'/[lang]/registration/[token]/deputy': token,
	'/[lang]/registration/[token]/details': token,
	'/[lang]/setup/[token]': token,
	'/[lang]/sign-in': signIn,
	'/[lang]/sign-in/[token]': token,
	'/[lang]/sign-in/sent': signIn,
	'/[lang]/sign-out': signedIn,
	'/[lang]/stop/[token]': token,
	'/[lang]/tables': open,
	'/health': open,
	'/l': guest,
	'/l/[code]': guest
};
