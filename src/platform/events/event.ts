/** A thing of the thread: what it is and which one. */
export type ThingKind =
	| 'topic'
	| 'agenda_item'
	| 'decision'
	| 'action'
	| 'question'
	| 'answer'
	| 'area'
	| 'organisation'
	| 'table'
	| 'membership'
	| 'meeting'
	| 'memo'
	| 'person'
	| 'follower'
	| 'attachment'
	| 'mail'
	| 'workshop'
	| 'workshop_series'
	| 'registration'
	| 'note'
	| 'cluster';
export type Thing = { kind: ThingKind; id: string };

/**
 * What a command records. `data` holds ids, codes, numbers and days only: never a name, an
 * address or free text, so that erasing a person leaves the chain whole.
 */
export type NewEvent = {
	/** `thing.happened`, e.g. `topic.triaged`. */
	type: `${string}.${string}`;
	subject: Thing;
	areaId: string | null;
	tableId?: string | null;
	/** The things this one came from: links of the thread. */
	cameFrom?: readonly Thing[];
	/** The subject lives on in another thing (a duplicate in its original). */
	mergedInto?: Thing;
	data?: Record<string, string | number | boolean | null>;
};
