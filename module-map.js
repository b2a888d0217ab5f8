// Who may lean on whom. A module may import from those named here (never their stores, but for
// what is listed in `shared`), from platform and from nothing else. Everything else meets by id,
// by event, or side by side on a page that a route composes.
export const moduleMap = {
	accounts: [],
	areas: ['accounts'],
	organisations: ['areas', 'accounts'],
	tables: ['organisations', 'areas', 'accounts'],
	attachments: [],
	topics: ['tables', 'organisations', 'areas', 'accounts'],
	actions: ['topics', 'tables', 'organisations', 'areas', 'accounts'],
	meetings: ['attachments', 'actions', 'topics', 'tables', 'organisations', 'areas', 'accounts'],
	// reads the events and the things they are about; nobody imports it but routes
	journal: ['actions', 'topics', 'tables', 'organisations', 'areas']
};
