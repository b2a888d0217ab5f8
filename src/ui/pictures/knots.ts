/** Where a knot of the thread stands: behind us, here, still to come, or where the line stopped. */
export type KnotState = 'past' | 'now' | 'ahead' | 'ended';
