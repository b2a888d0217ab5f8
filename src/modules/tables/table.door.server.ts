/** What the modules above may take of this one inside their own transaction. */
export { lockTable } from './table.store.server.ts';
