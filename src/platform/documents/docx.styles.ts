import type { IStylesOptions } from 'docx';
import type { Lang } from '../core/lang.ts';

export const WORD_LANGS: Record<Lang, string> = { fi: 'fi-FI', sv: 'sv-FI', en: 'en-GB' };

/** Sizes are half-points, distances twentieths of a point. */
export const wordStyles = (lang: Lang): IStylesOptions => ({
	default: {
		document: {
			run: { font: 'Calibri', size: 23, color: '1D211F', language: { value: WORD_LANGS[lang] } },
			paragraph: { spacing: { after: 140, line: 276 } }
		},
		title: {
			run: { size: 42, bold: true, color: '17493B' },
			paragraph: { spacing: { after: 160 } }
		},
		heading1: heading(29, 360),
		heading2: heading(25, 280),
		heading3: heading(23, 240)
	},
	paragraphStyles: [
		{
			id: 'Subtitle',
			name: 'Subtitle',
			basedOn: 'Normal',
			next: 'Normal',
			quickFormat: true,
			run: { size: 26, color: '5A564D' }
		},
		{
			id: 'Caption',
			name: 'caption',
			basedOn: 'Normal',
			next: 'Normal',
			run: { size: 21, color: '5A564D' },
			paragraph: { spacing: { after: 60 } }
		}
	]
});

const heading = (size: number, before: number) => ({
	run: { size, bold: true, color: '1D211F' },
	paragraph: { spacing: { before, after: 120 }, keepNext: true }
});
