import { parseArgs } from 'node:util';

/** A number that was asked for as `--NAME 10`: after `npm run bench -- BENCH`, or after the program itself. */
export function asked(name: string, otherwise: number): number {
	const { values } = parseArgs({ options: { [name]: { type: 'string' } } });
	const text = values[name];
	if (text === undefined) return otherwise;
	const value = Number(text);
	if (!(value > 0)) throw new Error(`--${name} takes a number above zero, not "${String(text)}"`);
	return value;
}
