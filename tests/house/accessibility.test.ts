import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { sayDay } from '../../src/platform/core/dates.ts';
import { LANGS } from '../../src/platform/core/lang.ts';
import {
	type AccessibilityReport,
	accessibilityText
} from '../../src/routes/web/texts/accessibility.ts';

const report = JSON.parse(
	readFileSync(new URL('../../docs/accessibility/report.json', import.meta.url), 'utf8')
) as AccessibilityReport;

const words = (lang: (typeof LANGS)[number], of = report) =>
	JSON.stringify(accessibilityText(lang, of).sections);

describe.each(LANGS)('the accessibility statement in %s', (lang) => {
	it('tells its day, and how many pages the last check saw', () => {
		expect(words(lang)).toContain(sayDay(report.date, lang));
		const checked = report.pages ? report : { ...report, pages: 61 };
		expect(words(lang, checked)).toMatch(new RegExp(`"${checked.pages} `));
	});

	it('claims no result when no check is recorded', () => {
		expect(words(lang, { ...report, pages: 0 })).not.toMatch(/axe|320/);
	});

	it('names every rule that a page broke or that was left undecided', () => {
		for (const { rule, pages } of [...report.violations, ...report.incomplete])
			expect(words(lang)).toContain(`${rule} (${pages})`);
	});

	it('says so when something is found, and how many pages are too wide', () => {
		const found = {
			...report,
			pages: 61,
			violations: [{ rule: 'color-contrast', pages: 17 }],
			tooWide: 23
		};
		expect(words(lang, found)).toContain('color-contrast (17)');
		expect(words(lang, found)).toMatch(/"23 /);
		const none = { ...report, pages: 61, violations: [], incomplete: [], tooWide: 0 };
		expect(words(lang, none)).not.toMatch(/\(\d+\)"/);
	});

	it('names the supervisor, the law and the day', () => {
		expect(words(lang)).toContain('Traficom');
		expect(words(lang)).toContain('306/2019');
	});
});

describe('the report', () => {
	it('is of a check of all languages and both themes, or of none', () => {
		if (!report.pages) return expect([report.violations, report.incomplete]).toEqual([[], []]);
		expect([...report.languages].sort()).toEqual([...LANGS].sort());
		expect([...report.themes].sort()).toEqual(['dark', 'light']);
		expect(report.pages).toBeGreaterThan(20);
	});
});
