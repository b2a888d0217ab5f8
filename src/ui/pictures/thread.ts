import type { KnotState } from './knots.ts';

/** One knot with its words: what happened (or will), when, by whom. */
export interface ThreadItem {
	state: KnotState;
	/** without `iso` the label is words such as "now, 42 days" */
	date?: { iso?: string; label: string };
	/** what sort of thing it is: note, proposal, decision … */
	kind?: string;
	title?: string;
	href?: string;
	text?: string;
	who?: string;
	/** language of the words, when it is not the page's */
	lang?: string;
}
