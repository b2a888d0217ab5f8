/** What the modules above may take of this one inside their own transaction. */
export { organisationByName } from './organisation.store.server.ts';
