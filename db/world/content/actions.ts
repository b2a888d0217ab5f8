import type { Action } from './types.ts';
import { homeActions } from './actions-home.ts';
import { psychosocialActions } from './actions-psychosocial.ts';
import { lappeenrantaActions } from './lappeenranta-topics.ts';

export const actions: readonly Action[] = [
	...homeActions,
	...psychosocialActions,
	...lappeenrantaActions
];
