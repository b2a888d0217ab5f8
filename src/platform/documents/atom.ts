import type { Lang } from '../core/lang.ts';
import { printableLine, xmlText } from './printable.ts';

/** A feed of news. Addresses are absolute; `updated` is an ISO instant. */
export type Feed = {
	/** The same for ever, an IRI such as the feed's own address or a `tag:` or `urn:uuid:`. */
	id: string;
	title: string;
	subtitle?: string;
	lang: Lang;
	updated: string;
	author: string;
	/** Where the feed itself is, and the page that it belongs to. */
	self: string;
	page: string;
	entries: readonly FeedEntry[];
};

export type FeedEntry = {
	id: string;
	title: string;
	updated: string;
	published?: string;
	page: string;
	/** Plain text: it is never read as HTML. */
	text: string;
	/** When it differs from the feed's. */
	lang?: Lang;
};

/**
 * A feed as `application/atom+xml; charset=utf-8`.
 *
 * @example writeAtom({ id: self, self, page, title: 'Aiheet', lang: 'fi', author: 'Pohjanmaa',
 *   updated: '2026-11-24T08:00:00Z', entries: [] })
 * Source: RFC 4287.
 */
export const writeAtom = (feed: Feed): string =>
	[
		'<?xml version="1.0" encoding="utf-8"?>',
		`<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${feed.lang}">`,
		element('id', feed.id),
		element('title', printableLine(feed.title)),
		...(feed.subtitle === undefined ? [] : [element('subtitle', printableLine(feed.subtitle))]),
		element('updated', feed.updated),
		`<author>${element('name', printableLine(feed.author))}</author>`,
		`<link rel="self" type="application/atom+xml" href="${xmlText(feed.self)}"/>`,
		`<link rel="alternate" type="text/html" href="${xmlText(feed.page)}"/>`,
		...feed.entries.map(entryOf),
		'</feed>',
		''
	].join('\n');

const entryOf = (entry: FeedEntry): string =>
	[
		entry.lang ? `<entry xml:lang="${entry.lang}">` : '<entry>',
		element('id', entry.id),
		element('title', printableLine(entry.title)),
		element('updated', entry.updated),
		...(entry.published === undefined ? [] : [element('published', entry.published)]),
		`<link rel="alternate" type="text/html" href="${xmlText(entry.page)}"/>`,
		`<content type="text">${xmlText(entry.text)}</content>`,
		'</entry>'
	].join('\n');

const element = (name: string, text: string): string => `<${name}>${xmlText(text)}</${name}>`;
