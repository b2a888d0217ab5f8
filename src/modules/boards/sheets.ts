import { m } from '#i18n/messages.js';
import type { Lang } from '#platform/core/lang.ts';
import type { Block, Document } from '#platform/documents/document.ts';
import { NOTE_KINDS, sheetCode } from './board.ts';
import { sayKind, sayStation } from './board.words.ts';

const PER_PAGE = 4;
const PAGES = 5;
/** Room for a hand: an empty line and a ruled one, four times. */
const RULED = `\n\u00a0\n${'_'.repeat(64)}`.repeat(4);

type Station = { position: number; theme: string; question: string };
export type SheetPage = { station: number; theme: string; question: string; codes: string[] };

/** Pages of note sheets: for each table a few, each sheet with a code of its own. */
export function noteSheets(workshop: { title: string }, stations: readonly Station[]): SheetPage[] {
	const places: readonly Station[] = stations.length
		? stations
		: [{ position: 0, theme: workshop.title, question: '' }];
	return places.flatMap(({ position, theme, question }) =>
		Array.from({ length: PAGES }, (_, page) => ({
			station: position,
			theme,
			question,
			codes: Array.from({ length: PER_PAGE }, (_row, n) =>
				sheetCode(position, page * PER_PAGE + n + 1)
			)
		}))
	);
}

/**
 * Paper for those without a phone: for each station pages of note sheets to be cut apart, each
 * with its own code, so that what is on it is typed in once and at the right station.
 */
export function sheetsPaper(
	workshop: { title: string },
	stations: readonly Station[],
	lang: Lang,
	created: Date
): Document {
	const kinds = NOTE_KINDS.map((kind) => `[  ] ${sayKind(kind)}`).join('    ');
	const blocks = noteSheets(workshop, stations).flatMap((page, at): Block[] => [
		...(at ? [{ kind: 'pagebreak' } as const] : []),
		{
			kind: 'heading',
			level: 1,
			text: page.station ? `${sayStation(page.station)}: ${page.theme}` : page.theme
		},
		...(page.question ? [{ kind: 'paragraph', text: page.question } as const] : []),
		{
			kind: 'table',
			caption: m.sheets_caption(),
			head: [m.outline_sheet_code(), m.note_text()],
			rows: page.codes.map((code) => [code, `${kinds}${RULED}`])
		}
	]);
	return {
		title: m.sheets_title({ title: workshop.title }),
		lang,
		created: created.toISOString(),
		blocks
	};
}
