type Sealed = {
	id: string;
	seq: number;
	area_id: string | null;
	table_id: string | null;
	type: string;
	subject_kind: string;
	subject_id: string;
	actor_id: string | null;
	on_behalf_of: string | null;
	role: string | null;
	data: unknown;
	at: Date;
};

/**
 * The text whose SHA-256 seals an event: its place in the chain, the hash before it, and every
 * column in a fixed order as JSON with sorted keys. A change of one letter breaks every later seal.
 */
export const chainText = (event: Sealed, no: number, before: string): string =>
	JSON.stringify([
		no,
		before,
		event.id,
		Number(event.seq),
		event.area_id,
		event.table_id,
		event.type,
		event.subject_kind,
		event.subject_id,
		event.actor_id,
		event.on_behalf_of,
		event.role,
		Object.entries(event.data as Record<string, unknown>).sort(([a], [b]) => (a < b ? -1 : 1)),
		event.at.toISOString()
	]);
