import { z } from 'zod';
import { LANGS } from '#platform/core/lang.ts';
import { oneOf, prose, tick, whole } from '#platform/input/input.ts';

/** What the staff writes of a day in one language. Version 0: nothing was written before. */
export const reportTextInput = z.object({
	text_lang: oneOf(LANGS, 'field_wrong'),
	summary: prose(6000, 'report_summary_missing'),
	blog: prose(12_000),
	next: prose(3000),
	_v: whole(0, 1e9)
});
export type ReportTextInput = z.output<typeof reportTextInput>;

export const approveInput = z.object({ names_checked: tick });
