import type { Topic } from './types.ts';
import { psychosocialThreads } from './topics-psychosocial-threads.ts';
import { psychosocialAnswers } from './topics-psychosocial-answers.ts';
import { psychosocialRefused } from './topics-psychosocial-refused.ts';
import { psychosocialOpen } from './topics-psychosocial-open.ts';
import { psychosocialEnded } from './topics-psychosocial-ended.ts';

/** The thirteen topics that began at the table for psychosocial services. */
export const psychosocialTopics: readonly Topic[] = [
	...psychosocialThreads,
	...psychosocialAnswers,
	...psychosocialRefused,
	...psychosocialOpen,
	...psychosocialEnded
];
