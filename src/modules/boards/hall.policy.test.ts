import { describe, expect, it } from 'vitest';
import { AREA, STAFF, only, whoMay } from '../../../tests/support/viewers.ts';
import { canFacilitate, canHost, canReadBoards, isHost } from './hall.policy.ts';

const guest = (hostsStationId: string | null = null) => ({
	id: 'g',
	stationId: 'a',
	hostsStationId,
	extraUntil: null
});
const staff = only(...STAFF);

describe('in the hall', () => {
	it('the staff of the area leads, and reads without being a guest', () => {
		expect(whoMay((viewer) => canFacilitate(viewer, AREA))).toEqual(staff);
		expect(whoMay((viewer) => canReadBoards(viewer, AREA, null))).toEqual(staff);
		expect(whoMay((viewer) => canHost(viewer, AREA, null, 'a'))).toEqual(staff);
	});

	it('a guest reads, and tidies only the station that is theirs to keep', () => {
		expect(canReadBoards(null, AREA, guest())).toBe(true);
		expect(canFacilitate(null, AREA)).toBe(false);
		expect(canHost(null, AREA, guest(), 'a')).toBe(false);
		expect(canHost(null, AREA, guest('a'), 'a')).toBe(true);
		expect(canHost(null, AREA, guest('b'), 'a')).toBe(false);
		// where the hall is one board, keeping nothing is not keeping it
		expect(canHost(null, AREA, guest(), null)).toBe(false);
		expect(isHost(null, AREA, guest())).toBe(false);
		expect(isHost(null, AREA, guest('b'))).toBe(true);
	});
});
