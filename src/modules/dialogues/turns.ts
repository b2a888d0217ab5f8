// How the time of a circle is spent, for the sheet on its chair.

export const TURN_STEPS = ['begin', 'think', 'round', 'talk', 'deepen', 'insights'] as const;
export type TurnStep = (typeof TURN_STEPS)[number];
export type Turn = { step: TurnStep; minutes: number };

/** Somebody's first turn, without being broken off. */
export const TURN_MINUTES = 2;

/**
 * The steps of a talk of so many minutes with so many people. The round gives everybody the same
 * time; talking together gets what is left and always the most of the rest; in a short talk the
 * round is shortened to one minute each, and deepening is left out.
 *
 * @example turnsOf(60, 11) // begin 5, think 5, round 22, talk 15, deepen 5, insights 8
 */
export function turnsOf(minutes: number, people: number): Turn[] {
	const begin = minutes >= 45 ? 5 : 2;
	const think = minutes >= 45 ? 5 : 1;
	const insights = Math.max(3, Math.round(minutes / 8));
	const each = people * TURN_MINUTES <= minutes * 0.4 ? TURN_MINUTES : 1;
	const round = Math.min(people * each, Math.max(1, minutes - begin - think - insights - 1));
	const rest = minutes - begin - think - insights - round;
	const deepen = rest >= 15 ? Math.round(rest / 4) : 0;
	return [
		{ step: 'begin' as const, minutes: begin },
		{ step: 'think' as const, minutes: think },
		{ step: 'round' as const, minutes: round },
		{ step: 'talk' as const, minutes: rest - deepen },
		{ step: 'deepen' as const, minutes: deepen },
		{ step: 'insights' as const, minutes: insights }
	].filter((turn) => turn.minutes > 0);
}
