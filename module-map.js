// Who may lean on whom. A module may import from those named here (never their stores: what they
// share inside a transaction goes through `thing.door.server.ts`), from platform and nothing else. Everything else meets by id,
// by event, or side by side on a page that a route composes.
export const moduleMap = {
	accounts: [],
	areas: ['accounts'],
	organisations: ['areas', 'accounts'],
	notifications: ['areas', 'accounts'],
	tables: ['organisations', 'areas', 'accounts'],
	attachments: [],
	topics: ['notifications', 'tables', 'organisations', 'areas', 'accounts'],
	actions: ['notifications', 'topics', 'tables', 'organisations', 'areas', 'accounts'],
	meetings: [
		'attachments',
		'notifications',
		'actions',
		'topics',
		'tables',
		'organisations',
		'areas',
		'accounts'
	],
	workshops: ['attachments', 'notifications', 'organisations', 'areas', 'accounts'],
	// the hall of a workshop: who joined, their boards and votes
	boards: ['workshops', 'areas', 'accounts'],
	// what a workshop leaves behind: ideas, topics, what is parked, and the report of the day
	ideas: [
		'notifications',
		'topics',
		'tables',
		'boards',
		'workshops',
		'organisations',
		'areas',
		'accounts'
	],
	// circles, what they saw, and claims; answered by the guests of the hall
	dialogues: ['boards', 'workshops', 'areas', 'accounts'],
	// reads the events and the things they are about; nobody imports it but routes
	journal: ['notifications', 'workshops', 'actions', 'topics', 'tables', 'organisations', 'areas']
};
