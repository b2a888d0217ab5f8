export type Figure = { name: string; value: number; unit: string; most: number };

/**
 * Says each figure beside what it must not pass, and last the main one as `NAME value unit`.
 * The process ends with 1 when any of them is missed.
 */
export function tell(main: Figure, ...others: Figure[]): void {
	for (const { name, value, unit, most } of [...others, main]) {
		const missed = value > most;
		if (missed) process.exitCode = 1;
		console.log(`${missed ? '✗' : '✓'} ${name}: ${round(value)} ${unit}, at most ${most}`);
	}
	console.log(`${main.name} ${round(main.value)} ${main.unit}`);
}

const round = (value: number): number => Number(value.toPrecision(4));
