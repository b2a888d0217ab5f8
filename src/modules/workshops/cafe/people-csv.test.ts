import { expect, it } from 'vitest';
import { peopleFromCsv } from './people-csv.ts';

it('reads people, with what may be left out', () => {
	const people = peopleFromCsv(
		'id;sector;language;host;together;must_visit;from_round\nöhman;Public;sv|fi;2;;;\nb;;;;tulkki|avustaja;0|3;1\n'
	);
	expect(people[0]).toMatchObject({
		id: 'öhman',
		sector: 'Public',
		languages: ['sv', 'fi'],
		host: 2
	});
	expect(people[1]).toMatchObject({
		id: 'b',
		together: ['tulkki', 'avustaja'],
		mustVisit: [0, 3],
		from: 1
	});
	expect(people[1]!.host).toBeUndefined();
});

it.each([
	['name\na', 'id is missing'],
	['id,host\na,second', 'Line 2: host must be a whole number, but it is "second"'],
	['id,host\na,1\n,2', 'Line 3: id is missing']
])('says where a table is wrong: %j', (source, message) => {
	expect(() => peopleFromCsv(source)).toThrow(message);
});
