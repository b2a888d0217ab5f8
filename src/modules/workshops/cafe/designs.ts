// Seatings that no formula gives and no search here finds: found once by people, kept as data.

type Design = { stations: number; depth: number; rounds: readonly string[] };

/**
 * 32 people at 8 tables of 4 in 10 rounds, no pair twice: each meets 30 of 31 others, more cannot be.
 * Open from 1998 until A. Aguado gave it ("A 10 days solution to the social golfer problem", 2004).
 * One letter is one person, one word one table. The last two places (P, p) never share a table, so
 * that 30 people sit as evenly.
 */
const EIGHT_FOURS: Design = {
	stations: 8,
	depth: 4,
	rounds: [
		'ABCD EFGH IJKL abcd efgh ijkl MNOP mnop',
		'AEIm BcgH DFKp dfkP aeiM bCGh jLNo JlnO',
		'Aflo Bhkm DGiN aFLO bHKM CeJP cEjp dgIn',
		'AciL BdjK bDJk FgoP fGOp aCIl EhMn eHmN',
		'AgKN BElP DHIo dhiO beLp Cfjm cFJM aGkn',
		'AhJp BFin cDmO bfIN eGKl CdMo EgkL aHjP',
		'AdeF BGJo aDEf chlN iKmP CHLn bgjO IkMp',
		'AbnP aBNp DglM ceko fHiJ CEKO FhIj dGLm',
		'AGjM BeIO DhLP agJm cfKn CFkN bEio dHlp',
		'AHkO BfLM Dejn bFlm cGIP Cgip dEJN ahKo'
	]
};

const DESIGNS: readonly Design[] = [EIGHT_FOURS];

/**
 * The kept seating for so many stations and at most so many people at each, or null. With fewer
 * people some places stay empty; with more rounds than it has, the search finds the others.
 *
 * @returns the station (0-based) of each place, by round; places in the order of the first round
 * @example designFor(8, 4, 10)![0] // [0, 1, 2, … 7, 0, 1, …]: the first of each table, then the second
 */
export function designFor(stations: number, depth: number, rounds: number): number[][] | null {
	const design = DESIGNS.find(
		(one) => one.stations === stations && one.depth >= depth && one.rounds.length <= rounds
	);
	if (!design) return null;
	const tables = design.rounds.map((round) => round.split(' '));
	const places = Array.from({ length: design.depth }, (_, seat) =>
		tables[0]!.map((table) => table[seat]!)
	).flat();
	return tables.map((round) =>
		places.map((place) => round.findIndex((table) => table.includes(place)))
	);
}
