import pg from 'pg';

const INT8 = 20;
const DATE = 1082;
const INT8_ARRAY = 1016;
const DATE_ARRAY = 1182;

/** A 64-bit number, refused where JavaScript would round it. */
export function int8(text: string): number {
	const value = Number(text);
	if (!Number.isSafeInteger(value)) throw new RangeError(`${text} does not fit into a number`);
	return value;
}

const TEXT_ARRAY = 1009 as Parameters<typeof pg.types.getTypeParser>[0];
const elements: (text: string) => string[] = pg.types.getTypeParser(TEXT_ARRAY);

const own = new Map<number, (text: string) => unknown>([
	[INT8, int8],
	// the driver would make local midnight of it, and another day in another zone
	[DATE, (text) => text],
	[INT8_ARRAY, (text) => elements(text).map(int8)],
	[DATE_ARRAY, elements]
]);

/**
 * How values arrive, the same on both engines: `int8` as a number, `date` as 'YYYY-MM-DD',
 * `timestamptz` as a Date; the rest as the driver has it. Given to each pool, so that the
 * driver's global table stays as it is.
 */
export const types: pg.CustomTypesConfig = {
	getTypeParser: ((oid: number, format?: 'text' | 'binary') =>
		(format !== 'binary' && own.get(oid)) ||
		pg.types.getTypeParser(oid, format as 'text')) as typeof pg.types.getTypeParser
};
