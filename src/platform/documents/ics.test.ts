import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { writeIcs, type CalendarEvent } from './ics.ts';

const meeting: CalendarEvent = {
	uid: 'meeting-1@example.fi',
	sequence: 2,
	stamp: '2026-11-24T08:00:00Z',
	when: { start: '2026-12-01T16:15:00+02:00', end: '2026-12-01T16:00:00.000Z' },
	status: 'CONFIRMED',
	summary: 'Kokous'
};

/** Written from RFC 5545 alone: unfold, split at the first colon outside quotes, undo the escapes. */
function parse(ics: string): { name: string; value: string }[] {
	expect(ics.endsWith('\r\n')).toBe(true);
	return ics
		.replace(/\r\n[ \t]/g, '')
		.split('\r\n')
		.slice(0, -1)
		.map((line) => {
			const [, name, value] = /^((?:"[^"]*"|[^":])+):([\s\S]*)$/.exec(line)!;
			return {
				name: name!,
				value: value!.replace(/\\([\s\S])/g, (_, sign: string) => (/n/i.test(sign) ? '\n' : sign))
			};
		});
}
const valueOf = (ics: string, name: string) => parse(ics).find((line) => line.name === name)?.value;

describe('writeIcs', () => {
	it('writes the times in UTC', () => {
		const ics = writeIcs({ name: 'Pöytä', events: [meeting] });
		expect(valueOf(ics, 'DTSTART')).toBe('20261201T141500Z');
		expect(valueOf(ics, 'DTEND')).toBe('20261201T160000Z');
		expect(valueOf(ics, 'DTSTAMP')).toBe('20261124T080000Z');
		expect(ics).not.toContain('TZID');
	});

	it('keeps a cancelled event in the feed with its identity', () => {
		const ics = writeIcs({ name: 'x', events: [{ ...meeting, status: 'CANCELLED', sequence: 3 }] });
		expect(valueOf(ics, 'STATUS')).toBe('CANCELLED');
		expect(valueOf(ics, 'UID')).toBe('meeting-1@example.fi');
		expect(valueOf(ics, 'SEQUENCE')).toBe('3');
	});

	it('is exactly this for one full event', () => {
		const full: CalendarEvent = {
			...meeting,
			description: 'Rivi 1\r\nrivi; 2, \\',
			location: 'Vaasa, sali 2',
			url: 'https://example.fi/a b?c=%20å',
			modified: '2026-11-24T07:00:00Z',
			organizer: { name: 'Aino "A" Esimerkki', email: 'aino@example.fi' }
		};
		expect(writeIcs({ name: 'Pöytä; 1', method: 'PUBLISH', events: [full] }).split('\r\n')).toEqual(
			[
				'BEGIN:VCALENDAR',
				'VERSION:2.0',
				'PRODID:-//Poytakunta//Calendar//EN',
				'CALSCALE:GREGORIAN',
				'METHOD:PUBLISH',
				'NAME:Pöytä\\; 1',
				'X-WR-CALNAME:Pöytä\\; 1',
				'BEGIN:VEVENT',
				'UID:meeting-1@example.fi',
				'DTSTAMP:20261124T080000Z',
				'DTSTART:20261201T141500Z',
				'DTEND:20261201T160000Z',
				'SEQUENCE:2',
				'STATUS:CONFIRMED',
				'SUMMARY:Kokous',
				'DESCRIPTION:Rivi 1\\nrivi\\; 2\\, \\\\',
				'LOCATION:Vaasa\\, sali 2',
				'URL:https://example.fi/a%20b?c=%20%C3%A5',
				'LAST-MODIFIED:20261124T070000Z',
				`ORGANIZER;CN="Aino ^'A^' Esimerkki":mailto:aino@example.fi`,
				'END:VEVENT',
				'END:VCALENDAR',
				''
			]
		);
	});

	it('writes a whole day as a date', () => {
		const ics = writeIcs({ name: 'x', events: [{ ...meeting, when: { day: '2026-12-06' } }] });
		expect(valueOf(ics, 'DTSTART;VALUE=DATE')).toBe('20261206');
		expect(valueOf(ics, 'DTEND')).toBeUndefined();
	});

	it('folds at 75 octets without cutting å or an emoji', () => {
		for (let pad = 0; pad < 8; pad += 1) {
			const summary = `${'a'.repeat(pad)}${'å😀中'.repeat(60)}`;
			const ics = writeIcs({ name: 'x', events: [{ ...meeting, summary }] });
			for (const line of ics.split('\r\n')) {
				expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
				expect(line.isWellFormed()).toBe(true);
			}
			expect(valueOf(ics, 'SUMMARY')).toBe(summary);
		}
	});

	it('has the same properties whatever text is put in, and gives the text back', () => {
		const count = (event: CalendarEvent, name: string) =>
			parse(writeIcs({ name, events: [event, meeting] })).map((line) => line.name.split(/[;:]/)[0]);
		const nasty = fc.oneof(
			fc.string({ unit: 'binary' }),
			fc
				.array(
					fc.constantFrom(
						'\r\n',
						'\n',
						'\r',
						'\\',
						';',
						',',
						':',
						'"',
						'^',
						' ',
						'\t',
						'\u2028',
						'\u0085',
						'å',
						'😀',
						'END:VEVENT',
						'BEGIN:VALARM',
						'\ud800',
						'\u0000'
					)
				)
				.map((pieces) => pieces.join(''))
		);
		fc.assert(
			fc.property(nasty, nasty, (one, two) => {
				const plain = {
					...meeting,
					description: 'd',
					location: 'l',
					url: 'https://x',
					organizer: { name: 'n', email: 'a@b.fi' }
				};
				const filled = {
					...plain,
					uid: `${one}@x`,
					summary: two,
					description: `d${one}`,
					location: `${two}l`,
					url: `https://x/${one}`,
					organizer: { name: two, email: 'a@b.fi' }
				};
				expect(count(filled, one + two)).toEqual(count(plain, 'x'));
				const description = valueOf(writeIcs({ name: 'x', events: [filled] }), 'DESCRIPTION')!;

				if (
					/^[^\u0000-\u001f\u007f-\u009f\u2028\u2029]*$/.test(one) &&
					one.isWellFormed() &&
					!/[\ufeff\u202a-\u202e\u2066-\u2069]|\p{Noncharacter_Code_Point}/u.test(one)
				)
					expect(description).toBe(`d${one}`);
			}),
			{ numRuns: 400 }
		);
	});

	it('leaves out an address that is not http and an organizer who has no address', () => {
		const ics = writeIcs({
			name: 'x',
			events: [
				{ ...meeting, url: 'javascript:alert(1)', organizer: { name: 'x', email: 'a@b\r\nX:1' } }
			]
		});
		expect(valueOf(ics, 'URL')).toBeUndefined();
		expect(ics).not.toContain('ORGANIZER');
	});

	it('throws on a time that is none', () => {
		for (const stamp of ['', '2026-11-24', '2026-11-24T08:00:00', '2026-11-44T08:00:00Z']) {
			expect(() => writeIcs({ name: 'x', events: [{ ...meeting, stamp }] })).toThrow(RangeError);
		}
	});
});
