import { sessionSweep, signInSweep } from '#modules/accounts/session.sweeps.server.ts';
import { actionSweeps } from '#modules/actions/action.sweeps.server.ts';
import { ideaSweeps } from '#modules/ideas/idea.sweeps.server.ts';
import { hallSweep } from '#modules/boards/hall.sweeps.server.ts';
import { dialogueSweep } from '#modules/dialogues/dialogue.sweeps.server.ts';
import { meetingSweeps } from '#modules/meetings/meeting.sweeps.server.ts';
import { topicSweeps } from '#modules/topics/topic.sweeps.server.ts';
import { registrationSweeps } from '#modules/workshops/registration.sweeps.server.ts';
import { fileSweep } from '#platform/files/owners.server.ts';
import { retentionSweep } from '#platform/jobs/retention.server.ts';
import type { Sweep } from '#platform/jobs/sweeps.server.ts';
import { limitSweep } from '#platform/session/limits.server.ts';
import { fileOwners } from './file-owners.server.ts';

/** All that the clock starts, from every module. */
export const sweeps: readonly Sweep[] = [
	...topicSweeps,
	...actionSweeps,
	...meetingSweeps,
	...registrationSweeps,
	...ideaSweeps,
	hallSweep,
	dialogueSweep,
	sessionSweep,
	signInSweep,
	fileSweep(fileOwners),
	retentionSweep,
	limitSweep
];
