import type { Ctx } from '#platform/command/context.ts';
import { NotFound } from '#platform/core/faults.ts';
import type { Lang } from '#platform/core/lang.ts';
import { refuse } from '#platform/core/result.ts';
import { type NoteKind, readSheetCode } from './board.ts';
import { saveSummary } from './cluster.store.server.ts';
import { insertNotes, sheetTyped, stationAt } from './note.store.server.ts';
import { type Tidier, mayTidy, tidy } from './tidy.server.ts';

/** What the group leaves to the next one; an empty text takes it away. */
export const writeSummary = (
	ctx: Ctx,
	who: Tidier,
	input: { station: string | null; round: number; text: string; lang: Lang }
) =>
	tidy(ctx, 'write-summary', who, async (doing) => {
		const { work, hall } = doing;
		mayTidy(doing, input.station);
		if (input.round > Math.max(1, hall.round)) return refuse('round_ahead');
		const id = await saveSummary(work.tx, hall, { ...input, id: work.newId() }, work.now);
		return {
			ok: true,
			value: null,
			changes: [{ kind: 'summary', stationId: input.station, thingId: id }],
			event: { type: 'boards.summed_up', data: { round: input.round } }
		};
	});

/** Types a paper sheet in. Its code says the station, and that it is typed once. */
export const typeSheet = (
	ctx: Ctx,
	who: Tidier,
	input: {
		sheet_code: string;
		station: string | null;
		round: number;
		kind: NoteKind;
		text: string;
		lang: Lang;
	}
) =>
	tidy(ctx, 'type-sheet', who, async (doing) => {
		const { work, hall } = doing;
		let stationId = input.station;
		let code: string | null = null;
		if (input.sheet_code) {
			const sheet = readSheetCode(input.sheet_code);
			if (!sheet) {
				mayTidy(doing, stationId);
				return refuse('sheet_code_wrong', { fields: { sheet_code: 'sheet_code_wrong' } });
			}
			code = sheet.code;
			stationId = sheet.station ? await stationAt(work.tx, hall.workshopId, sheet.station) : null;
			if (sheet.station && !stationId) throw new NotFound();
		}
		mayTidy(doing, stationId);
		if (code && (await sheetTyped(work.tx, hall.workshopId, code)))
			return refuse('sheet_typed', { fields: { sheet_code: 'sheet_typed' } });
		const id = work.newId();
		await insertNotes(
			work.tx,
			hall,
			[
				{
					id,
					seq: hall.lastSeq + 1,
					stationId,
					kind: input.kind,
					text: input.text,
					lang: input.lang,
					origin: code ? 'paper' : 'host',
					guestId: null,
					sheetCode: code,
					round: input.round
				}
			],
			work.now
		);
		return {
			ok: true,
			value: { id, code },
			changes: [{ kind: 'note', stationId, thingId: id }],
			event: { type: 'boards.sheet_typed', data: { note: id } }
		};
	});
