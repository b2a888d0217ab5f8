// Loaded before the server: its clock is set by writing milliseconds to CLOCK_STEP_FILE and
// sending SIGUSR2, as an administrator would set the machine's.
import { readFileSync } from 'node:fs';

const file = process.env.CLOCK_STEP_FILE;
const Real = Date;
let offset = 0;
const read = () => {
	offset = Number(readFileSync(file, 'utf8'));
};
read();
process.on('SIGUSR2', read);

globalThis.Date = class Date extends Real {
	constructor(...given) {
		super(...(given.length ? given : [Real.now() + offset]));
	}
	static now() {
		return Real.now() + offset;
	}
};
