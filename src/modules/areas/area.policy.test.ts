import { describe, expect, it } from 'vitest';
import { ADMINISTRATORS, AREA, only, whoMay } from '../../../tests/support/viewers.ts';
import { canEditArea, canFoundArea } from './area.policy.ts';

describe('who may do what with an area', () => {
	it("found one: the installation's administrator alone", () => {
		expect(whoMay(canFoundArea)).toEqual(only('administrator'));
	});

	it('change it and name who runs it: not the substitute', () => {
		expect(whoMay((viewer) => canEditArea(viewer, AREA))).toEqual(only(...ADMINISTRATORS));
	});
});
