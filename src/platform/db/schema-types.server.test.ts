import { describe, expect, it } from 'vitest';
import { type Column, schemaSource } from './schema-types.server.ts';

const column = (name: string, type: string, more: Partial<Column> = {}): Column => ({
	...{ table: 'seat_plan', name, type, nullable: false, hasDefault: false, always: false },
	...more
});

const lineOf = (of: Column) =>
	schemaSource([of])
		.split('\n')
		.find((line) => line.startsWith(`\t${of.name}`));

describe('the types of the schema', () => {
	it.each([
		[column('id', 'uuid'), 'id: string;'],
		[column('day', 'date'), 'day: string;'],
		[column('n', 'int8'), 'n: number;'],
		[column('yes', 'bool', { hasDefault: true }), 'yes: Generated<boolean>;'],
		[column('at', 'timestamptz', { nullable: true }), 'at: Date | null;'],
		[column('langs', '_text'), 'langs: string[];'],
		[
			column('words', 'tsvector', { always: true, nullable: true }),
			'words: GeneratedAlways<string | null>;'
		],
		[column('seq', 'int8', { always: true, hasDefault: true }), 'seq: GeneratedAlways<number>;'],
		[column('data', 'jsonb'), 'data: ColumnType<unknown, string, string>;'],
		[
			column('more', 'jsonb', { nullable: true }),
			'more: ColumnType<unknown, string | null, string | null>;'
		],
		[
			column('set', 'jsonb', { hasDefault: true }),
			'set: ColumnType<unknown, string | undefined, string>;'
		]
	])('%o', (of, line) => {
		expect(lineOf(of)?.trim()).toBe(line);
	});

	it('name a table after its words and list it in Schema', () => {
		const source = schemaSource([column('id', 'uuid')]);
		expect(source).toContain('export interface SeatPlanTable {');
		expect(source).toContain('\tseat_plan: SeatPlanTable;');
	});
});
