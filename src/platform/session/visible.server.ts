import { type RawBuilder, sql } from 'kysely';
import type { Viewer } from './viewer.ts';

/**
 * The one rule of who sees a record, as SQL for a WHERE: `public` everyone; `area` who has any
 * role in the area; `table` who sits at its table; everything to the area's staff. What is left
 * (`staff`, `named`) stays with staff.
 *
 * @param alias the table or alias that has `visibility`, `area_id` and `table_id`
 * @example .where(visibleTo(ctx.viewer, 'topic'))
 */
export function visibleTo(viewer: Viewer, alias: string): RawBuilder<boolean> {
	const of = (column: string) => sql.ref(`${alias}.${column}`);
	if (!viewer) return sql<boolean>`${of('visibility')} = 'public'`;
	if (viewer.administrator) return sql<boolean>`true`;
	const staff = viewer.areas.map((role) => role.areaId);
	const tables = viewer.tables.map((seat) => seat.tableId);
	const areas = [...new Set([...staff, ...viewer.tables.map((seat) => seat.areaId)])];
	return sql<boolean>`(${of('visibility')} = 'public'
		or ${of('area_id')} = any(${staff}::uuid[])
		or (${of('visibility')} = 'area' and ${of('area_id')} = any(${areas}::uuid[]))
		or (${of('visibility')} in ('area', 'table') and ${of('table_id')} = any(${tables}::uuid[])))`;
}
