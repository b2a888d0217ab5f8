import { type Viewer, isAtTable, isStaff, leadsTable } from '#platform/session/viewer.ts';
import type { Topic } from './topic.ts';

type Of = Pick<Topic, 'areaId' | 'tableId'>;

/** Anyone may propose; entering for somebody else (phone, letter) is the staff's. */
export const canEnterForOthers = (viewer: Viewer, areaId: string): boolean =>
	isStaff(viewer, areaId);

/** Triage is the coordinator's and the substitute's, and of who leads the table. */
export const canTriage = (viewer: Viewer, topic: Of): boolean =>
	isStaff(viewer, topic.areaId) || leadsTable(viewer, topic.tableId);

export const canEditTexts = canTriage;

/** Putting questions to decision-makers and recording their answers. */
export const canAsk = canTriage;

/** Putting a topic on an agenda and closing it. */
export const canSteer = canTriage;

export const seesProposer = (viewer: Viewer, topic: Of): boolean => isStaff(viewer, topic.areaId);

export const mayDiscuss = (viewer: Viewer, topic: Of): boolean =>
	isStaff(viewer, topic.areaId) || isAtTable(viewer, topic.tableId);
