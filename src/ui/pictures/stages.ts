/** The eleven places a proposal can be in; the words come from outside. */
export type StageCode =
	| 'proposed'
	| 'in-triage'
	| 'passed-on'
	| 'not-taken-up'
	| 'on-agenda'
	| 'discussed'
	| 'carried-out'
	| 'awaiting-answer'
	| 'answered'
	| 'withdrawn'
	| 'did-not-go-further';

interface StageShape {
	tint: 'plain' | 'assess' | 'work' | 'wait' | 'done' | 'shut';
	/** on a 16 × 16 grid */
	strokes: { d: string; fill?: boolean; cut?: boolean }[];
}

const ring = 'M8 2a6 6 0 1 1 0 12A6 6 0 0 1 8 2z';

/** One shape and one tint a stage: the shape tells them apart where colour does not. */
export const stageShapes: Record<StageCode, StageShape> = {
	proposed: { tint: 'plain', strokes: [{ d: ring }] },
	'in-triage': {
		tint: 'assess',
		strokes: [{ d: ring }, { d: 'M8 2a6 6 0 0 1 0 12z', fill: true }]
	},
	'passed-on': { tint: 'plain', strokes: [{ d: 'M2 8h11M9 4l4 4-4 4' }] },
	'not-taken-up': { tint: 'shut', strokes: [{ d: ring }, { d: 'M4 12l8-8' }] },
	'on-agenda': { tint: 'work', strokes: [{ d: 'M2.5 4h11M2.5 8h11M2.5 12h6' }] },
	discussed: {
		tint: 'work',
		strokes: [
			{ d: 'M4 2h8a2 2 0 0 1 2 2v8a2 2 0 0 1-2 2H4a2 2 0 0 1-2-2V4a2 2 0 0 1 2-2z', fill: true }
		]
	},
	'carried-out': { tint: 'work', strokes: [{ d: 'M3.5 2.2v11.6L14 8z', fill: true }] },
	'awaiting-answer': { tint: 'wait', strokes: [{ d: ring }, { d: 'M8 4.8V8l2.2 1.6' }] },
	answered: {
		tint: 'done',
		strokes: [
			{ d: 'M8 .5a7.5 7.5 0 1 1 0 15 7.5 7.5 0 0 1 0-15z', fill: true },
			{ d: 'M4.6 8.2l2.4 2.4 4.4-5', cut: true }
		]
	},
	withdrawn: {
		tint: 'shut',
		strokes: [{ d: 'M6 3 2.5 6.5 6 10M2.5 6.5h7a4 4 0 0 1 0 7H7' }]
	},
	'did-not-go-further': { tint: 'shut', strokes: [{ d: 'M2 8h8.5M12.5 3v10' }] }
};
