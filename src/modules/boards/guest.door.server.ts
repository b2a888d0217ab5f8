/** What the modules above may take of this one inside their own transaction: who holds a device's token. */
export { guestByToken, guestHash, guestsByHash } from './hall.store.server.ts';
