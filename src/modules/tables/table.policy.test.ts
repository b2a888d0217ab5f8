import { describe, expect, it } from 'vitest';
import {
	ADMINISTRATORS,
	AREA,
	LEADERS,
	SEATED,
	STAFF,
	TABLE,
	only,
	whoMay
} from '../../../tests/support/viewers.ts';
import {
	canEditTable,
	canFoundTable,
	canSeatPeople,
	canWriteSteps,
	seesMembers
} from './table.policy.ts';

const table = { areaId: AREA, id: TABLE };

describe('who may do what with a table', () => {
	it.each([
		['change it', canEditTable, only(...STAFF)],
		['seat people', canSeatPeople, only(...STAFF)],
		['write its steps', canWriteSteps, only(...STAFF, ...LEADERS)],
		['see its people with their contact details', seesMembers, only(...STAFF, ...SEATED)]
	] as const)('%s', (_act, may, expected) => {
		expect(whoMay((viewer) => may(viewer, table))).toEqual(expected);
	});

	it('found one: who runs the area, not the substitute', () => {
		expect(whoMay((viewer) => canFoundTable(viewer, AREA))).toEqual(only(...ADMINISTRATORS));
	});
});
