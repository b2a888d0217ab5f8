import { z } from 'zod';
import { LANGS, type Lang } from '#platform/core/lang.ts';
import { cleanLine } from '#platform/core/text.ts';
import { id, line, oneOf, prose, tick, whole } from '#platform/input/input.ts';

export const MOST_STATIONS = 60;

const inEach = <const N extends string, S extends z.ZodType>(name: N, schema: S) =>
	Object.fromEntries(LANGS.map((lang) => [`${name}_${lang}`, schema])) as Record<`${N}_${Lang}`, S>;

/** Several tables at once: a theme on each line, after a semicolon the question. */
export const stationLinesInput = z
	.object({
		lines: prose(6000, 'station_lines_missing'),
		text_lang: oneOf(LANGS, 'field_wrong')
	})
	.transform(({ lines, text_lang }) => ({
		lang: text_lang,
		stations: lines.split('\n').flatMap((row) => {
			const [theme = '', ...rest] = row.split(';').map(cleanLine);
			return theme ? [{ theme: theme.slice(0, 160), question: rest.join('; ').slice(0, 400) }] : [];
		})
	}));
export type StationLines = z.output<typeof stationLinesInput>;

const seats = z.preprocess((raw) => raw || '0', whole(0, 200, 'workshop_seats_wrong'));

export const stationInput = z
	.object({
		station: id(),
		...inEach('theme', line(160)),
		...inEach('question', line(400)),
		seats,
		lang: oneOf(['', ...LANGS], 'field_wrong'),
		accessible: tick,
		remote: tick
	})
	.transform((typed, check) => {
		const texts = LANGS.map((lang) => ({
			lang,
			theme: typed[`theme_${lang}`],
			question: typed[`question_${lang}`]
		})).filter((text) => text.theme);
		if (!texts.length)
			check.issues.push({
				code: 'custom',
				message: 'station_theme_missing',
				path: ['theme_fi'],
				input: ''
			});
		return {
			station: typed.station,
			texts,
			seats: typed.seats || null,
			lang: typed.lang || null,
			accessible: typed.accessible,
			remote: typed.remote
		};
	});
export type StationInput = z.output<typeof stationInput>;

export const stationIdInput = z.object({ station: id() });
export const closeStationInput = z.object({ station: id(), closed: tick });
export const moveStationInput = z.object({ station: id(), to: whole(1, MOST_STATIONS) });
