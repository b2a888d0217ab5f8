import type { Meeting } from './types.ts';
import { h1 } from './meeting-h1.ts';
import { h2, h2Cancelled } from './meeting-h2.ts';
import { h3 } from './meeting-h3.ts';
import { h4 } from './meeting-h4.ts';
import { p1 } from './meeting-p1.ts';
import { p2 } from './meeting-p2.ts';
import { p3, p3Cancelled } from './meeting-p3.ts';
import { p4 } from './meeting-p4.ts';
import { lappeenrantaMeetings } from './lappeenranta.ts';

export const meetings: readonly Meeting[] = [
	h1,
	h2Cancelled,
	h2,
	h3,
	h4,
	p1,
	p2,
	p3Cancelled,
	p3,
	p4,
	...lappeenrantaMeetings
];
