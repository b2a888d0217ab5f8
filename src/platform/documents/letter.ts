import type { Lang } from '../core/lang.ts';
import { paragraphs, type Document } from './document.ts';

/**
 * A letter on paper: sender, receiver, date, subject, text, signature.
 *
 * @param letter `body` and `recipient` are written text; an empty line parts paragraphs
 * @example letter({ sender: 'Pohjanmaan hyvinvointialue', recipient: 'Aino Esimerkki\nKatu 1',
 *   date: '24.11.2026', title: 'Vastaus ehdotukseenne', body: 'Kiitos.', lang: 'fi',
 *   created: '2026-11-24T10:00:00Z' })
 */
export function letter(letter: {
	sender: string;
	recipient: string;
	/** As it is to be read, in the reader's language. */
	date: string;
	title: string;
	body: string;
	signature?: string;
	footer?: string;
	lang: Lang;
	created: string;
}): Document {
	const { title, lang, created } = letter;
	return {
		title,
		lang,
		created,
		...(letter.footer === undefined ? {} : { footer: letter.footer }),
		// The title leads: a screen reader should hear what the letter is about before addresses.
		blocks: [
			{ kind: 'paragraph', text: [{ bold: letter.sender }] },
			...paragraphs(letter.recipient),
			...paragraphs(letter.date),
			...paragraphs(letter.body),
			...paragraphs(letter.signature ?? '')
		]
	};
}
