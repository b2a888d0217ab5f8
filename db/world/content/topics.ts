import type { Topic } from './types.ts';
import { homeTopics } from './topics-home.ts';
import { psychosocialTopics } from './topics-psychosocial.ts';
import { lappeenrantaTopics } from './lappeenranta-topics.ts';

export const topics: readonly Topic[] = [
	...homeTopics,
	...psychosocialTopics,
	...lappeenrantaTopics
];
