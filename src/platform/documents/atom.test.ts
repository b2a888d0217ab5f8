import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { writeAtom, type Feed } from './atom.ts';

const feed = (text: string): Feed => ({
	id: `https://example.fi/${text}`,
	self: `https://example.fi/a.atom?${text}`,
	page: `https://example.fi/?a=1&b=${text}`,
	title: text,
	subtitle: text,
	lang: 'sv',
	author: text,
	updated: '2026-11-24T08:00:00Z',
	entries: [
		{
			id: `urn:x:${text}`,
			title: text,
			updated: '2026-11-24T08:00:00Z',
			page: 'https://example.fi/1',
			text,
			lang: 'fi'
		},
		{
			id: 'urn:x:2',
			title: 'b',
			updated: '2026-11-23T08:00:00Z',
			published: '2026-11-22T08:00:00Z',
			page: 'https://example.fi/2',
			text: ''
		}
	]
});

/** Tags balanced, quotes paired, only known entities, only XML characters; returns the tags. */
function tagsOf(xml: string): string[] {
	expect(xml).toMatch(/^[\n\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]*$/u);
	expect(xml.replace(/&(?:amp|lt|gt|quot|#39);/g, '')).not.toContain('&');
	const open: string[] = [];
	const seen: string[] = [];
	const rest = xml
		.replace(/^<\?xml version="1.0" encoding="utf-8"\?>\n/, '')
		.replace(
			/<(\/?)([a-z]+)((?: [a-z:]+="[^"<]*")*)(\/?)>/g,
			(_, end: string, name: string, _attributes, empty: string) => {
				if (end) expect(open.pop()).toBe(name);
				else {
					seen.push(name);
					if (!empty) open.push(name);
				}
				return '';
			}
		);
	expect(rest).not.toMatch(/[<]/);
	expect(open).toEqual([]);
	return seen;
}

describe('writeAtom', () => {
	it('has what RFC 4287 asks of a feed and of an entry', () => {
		const [head, ...entries] = writeAtom(feed('x')).split(/<entry[^>]*>/);
		for (const name of ['id', 'title', 'updated', 'author']) expect(head).toContain(`<${name}>`);
		expect(head).toContain('<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="sv">');
		expect(head).toContain(
			'<link rel="self" type="application/atom+xml" href="https://example.fi/a.atom?x"/>'
		);
		expect(head).toContain(
			'<link rel="alternate" type="text/html" href="https://example.fi/?a=1&amp;b=x"/>'
		);
		expect(entries).toHaveLength(2);
		for (const entry of entries) {
			for (const name of ['id', 'title', 'updated']) expect(entry).toContain(`<${name}>`);
			expect(entry).toContain('<content type="text">');
			expect(entry).toContain('rel="alternate"');
		}
		expect(entries[1]).toContain('<published>2026-11-22T08:00:00Z</published>');
	});

	it('is well formed with the same elements whatever text is put in', () => {
		const expected = tagsOf(writeAtom(feed('x')));
		const nasty = fc.oneof(
			fc.string({ unit: 'binary' }),
			fc
				.array(
					fc.constantFrom(
						'<',
						'>',
						'&',
						'"',
						"'",
						']]>',
						'<!--',
						'<b>',
						'&nbsp;',
						'\u0000',
						'\ud800',
						'\ufffe',
						'\u000b',
						'\r\n'
					)
				)
				.map((pieces) => pieces.join(''))
		);
		fc.assert(
			fc.property(nasty, (text) => {
				expect(tagsOf(writeAtom(feed(text)))).toEqual(expected);
			}),
			{ numRuns: 300 }
		);
	});

	it('gives HTML back as text', () => {
		expect(writeAtom(feed('<b>å</b> & x'))).toContain(
			'<content type="text">&lt;b&gt;å&lt;/b&gt; &amp; x</content>'
		);
	});
});
