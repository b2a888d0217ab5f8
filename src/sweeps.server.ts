import type { Sweep } from '#platform/jobs/sweeps.server.ts';

/** All that the clock starts, from every module. */
export const sweeps: readonly Sweep[] = [];
