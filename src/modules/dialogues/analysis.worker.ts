// The analysis in a thread of its own: one table in, one analysis out.
import { parentPort, workerData } from 'node:worker_threads';
import { analyse } from './analysis.ts';
import type { VoteTable } from './votes.ts';

parentPort!.postMessage(analyse(workerData as VoteTable));
