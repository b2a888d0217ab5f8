import { m } from '#i18n/messages.js';
import type { Lang } from '#platform/core/lang.ts';
import type { Block, Document } from '#platform/documents/document.ts';
import { NOTE_KINDS, sheetCode } from './board.ts';
import { sayKind, sayStation } from './board.words.ts';

const PER_PAGE = 5;
const PAGES = 4;

/**
 * Paper for those without a phone: for each station pages of note sheets to be cut apart, each
 * with its own code, so that what is on it is typed in once and at the right station.
 */
export function sheetsPaper(
	workshop: { title: string },
	stations: readonly { position: number; theme: string; question: string }[],
	lang: Lang,
	created: Date
): Document {
	const places = stations.length
		? stations
		: [{ position: 0, theme: workshop.title, question: '' }];
	const kinds = NOTE_KINDS.map((kind) => `[  ] ${sayKind(kind)}`).join('    ');
	const pages = places.flatMap((station, s) =>
		Array.from({ length: PAGES }, (_, page): Block[] => [
			...(s || page ? [{ kind: 'pagebreak' } as const] : []),
			{
				kind: 'heading',
				level: 1,
				text: station.position ? `${sayStation(station.position)}: ${station.theme}` : station.theme
			},
			...(station.question ? [{ kind: 'paragraph', text: station.question } as const] : []),
			{
				kind: 'table',
				caption: m.sheets_caption(),
				head: [m.outline_sheet_code(), m.note_text()],
				rows: Array.from({ length: PER_PAGE }, (_row, n) => [
					sheetCode(station.position, page * PER_PAGE + n + 1),
					`${kinds}\n\n\n\n\n\n`
				])
			}
		]).flat()
	);
	return {
		title: m.sheets_title({ title: workshop.title }),
		lang,
		created: created.toISOString(),
		blocks: pages
	};
}
