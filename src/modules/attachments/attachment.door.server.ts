/** What the modules above may ask inside their own transaction. */
export { anyPublic } from './attachment.store.server.ts';
