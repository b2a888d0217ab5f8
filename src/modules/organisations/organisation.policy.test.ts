import { describe, expect, it } from 'vitest';
import { AREA, ORGANISATION, STAFF, only, whoMay } from '../../../tests/support/viewers.ts';
import { canEditOrganisation, canKeepRegister } from './organisation.policy.ts';

const another = '00000000-0000-7000-8000-00000000c002';

describe('who may do what with an organisation', () => {
	it('keep the register', () => {
		expect(whoMay((viewer) => canKeepRegister(viewer, AREA))).toEqual(only(...STAFF));
	});

	it('mend an entry: the staff and who represents that organisation', () => {
		expect(whoMay((viewer) => canEditOrganisation(viewer, AREA, ORGANISATION))).toEqual(
			only(...STAFF, "an organisation's representative")
		);
		expect(whoMay((viewer) => canEditOrganisation(viewer, AREA, another))).toEqual(only(...STAFF));
	});
});
