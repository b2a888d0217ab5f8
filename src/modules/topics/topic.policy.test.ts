import { describe, expect, it } from 'vitest';
import {
	AREA,
	LEADERS,
	SEATED,
	STAFF,
	TABLE,
	only,
	whoMay
} from '../../../tests/support/viewers.ts';
import {
	canAsk,
	canEditTexts,
	canEnterForOthers,
	canSteer,
	canTriage,
	mayDiscuss,
	seesProposer
} from './topic.policy.ts';

const topic = { areaId: AREA, tableId: TABLE };

describe('who may do what with a topic', () => {
	it.each([
		['triage it', canTriage, only(...STAFF, ...LEADERS)],
		['write its texts', canEditTexts, only(...STAFF, ...LEADERS)],
		['ask a decision-maker about it', canAsk, only(...STAFF, ...LEADERS)],
		['put it on an agenda and close it', canSteer, only(...STAFF, ...LEADERS)],
		['see how to reach its proposer', seesProposer, only(...STAFF)],
		['discuss it inside', mayDiscuss, only(...STAFF, ...SEATED)]
	] as const)('%s', (_act, may, expected) => {
		expect(whoMay((viewer) => may(viewer, topic))).toEqual(expected);
	});

	it('enter it for somebody else', () => {
		expect(whoMay((viewer) => canEnterForOthers(viewer, AREA))).toEqual(only(...STAFF));
	});
});
