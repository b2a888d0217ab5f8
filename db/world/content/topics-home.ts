import type { Topic } from './types.ts';
import { homeThreads } from './topics-home-threads.ts';
import { homeAnswers } from './topics-home-answers.ts';
import { homeLate } from './topics-home-late.ts';
import { homeMoved } from './topics-home-moved.ts';
import { homeEnded } from './topics-home-ended.ts';
import { homeOpen } from './topics-home-open.ts';

/** The thirteen topics that began at the table for home and residential care. */
export const homeTopics: readonly Topic[] = [
	...homeThreads,
	...homeLate,
	...homeAnswers,
	...homeMoved,
	...homeEnded,
	...homeOpen
];
