import { type Result, ok, refuse } from '#platform/core/result.ts';
import type { Outcome } from '#modules/boards/vote.rule.ts';
import { LEAST_SHOWN, smallCells } from '#platform/core/small-cells.ts';

type InLang<T> = T & { lang: string; original: boolean };
export const REPORT_SIDES = ['public', 'association', 'experience', 'other'] as const;
export type ReportSide = (typeof REPORT_SIDES)[number];

/**
 * What the record of a day says by itself, in all its languages and without anybody's name. Plain
 * data: when the report is approved it is kept as it is.
 */
export type ReportRecord = {
	titles: InLang<{ title: string }>[];
	starts_at: string;
	ends_at: string;
	place: string;
	came: { total: number; sides: Record<ReportSide, number | null> | null };
	programme: { kind: string; minutes: number; texts: InLang<{ title: string }>[] }[];
	themes: {
		/** Null where the whole hall was one board. */
		position: number | null;
		texts: InLang<{ theme: string }>[];
		summaries: { round: number; text: string; lang: string }[];
	}[];
	voters: number;
	results: {
		kind: 'cluster' | 'note';
		text: string;
		lang: string;
		station: number | null;
		notes: number;
		/** In records that were approved before there were other kinds of votes. */
		dots?: number;
		outcome?: Outcome;
	}[];
	feedback: number | null;
};

/**
 * How many came from each side; a side of fewer than five is not told, nor any side at all when
 * fewer than five came: the total would tell it.
 */
export const cameBySide = (counts: Record<ReportSide, number>): ReportRecord['came'] => {
	const total = REPORT_SIDES.reduce((sum, side) => sum + counts[side], 0);
	return { total, sides: total < LEAST_SHOWN ? null : smallCells(counts) };
};

/** How many of what got votes stand in a report. */
export const MOST_RESULTS = 12;

export type ApprovalRefusal =
	'report_approved' | 'report_day_not_over' | 'report_summary_missing' | 'report_has_names';

/**
 * A report is approved after the day, with a summary, once somebody has looked at what might be
 * a name.
 */
export const approve = (of: {
	approved: boolean;
	over: boolean;
	summaries: number;
	findings: number;
	checked: boolean;
}): Result<null, ApprovalRefusal> =>
	of.approved
		? refuse('report_approved')
		: !of.over
			? refuse('report_day_not_over')
			: of.summaries === 0
				? refuse('report_summary_missing')
				: of.findings > 0 && !of.checked
					? refuse('report_has_names', { fields: { names_checked: 'report_has_names' } })
					: ok(null);
