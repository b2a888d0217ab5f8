/** What the modules above may take of this one inside their own transaction. */
export { openOf } from './question.store.server.ts';
export { lockTopic } from './topic.store.server.ts';
