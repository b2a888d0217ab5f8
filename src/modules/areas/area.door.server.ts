/** What the modules above may take of this one inside their own transaction. */
export { nextNumber } from './area.store.server.ts';
