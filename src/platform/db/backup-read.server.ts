import {
	type BackupContents,
	type BackupFooter,
	type BackupHeader,
	BACKUP_VERSION,
	schemaHash
} from './backup.server.ts';
import { linesOf } from './backup-file.server.ts';
import { Damaged, NewerDatabase } from './errors.server.ts';
import { nextOf, readMigrations } from './migrate.server.ts';

/** What is done with the parts of a backup, in their order. */
export type BackupVisitor = {
	header?(header: BackupHeader): Promise<void>;
	table?(name: string, columns: string[]): Promise<void>;
	/** One row as the text of a JSON array. */
	row?(line: string): Promise<void>;
	file?(name: string): Promise<void>;
	bytes?(chunk: Buffer): Promise<void>;
	/** After the last part, when all of it has proved whole. */
	end?(): Promise<void>;
};

/**
 * Reads a whole backup and checks all of it: the container, the header, each row's width, the
 * counts and the hash in the footer. Faults that only the end shows are thrown after the visitor
 * has seen everything, so a visitor must be able to undo its work.
 *
 * @throws BackupRefused when there is no such file; Damaged; NewerDatabase when a newer version of
 *   the program made it
 * @example const { rows } = await readBackup('/backups/monday.gz');
 */
export async function readBackup(
	path: string,
	visitor: BackupVisitor = {}
): Promise<BackupContents & { header: BackupHeader }> {
	const damaged = (what: string) => new Damaged(`${path} is damaged: ${what}.`);
	const rows: Record<string, number> = {};
	let header: BackupHeader | undefined;
	let footer: BackupFooter | undefined;
	let table: { name: string; width: number } | undefined;
	let files = 0;

	async function obey(part: Record<string, unknown>, sha256: string) {
		if (typeof part.table === 'string' && Array.isArray(part.columns) && !files) {
			table = { name: part.table, width: part.columns.length };
			if (Object.hasOwn(rows, table.name)) throw damaged(`the table ${table.name} is there twice`);
			rows[table.name] = 0;
			await visitor.table?.(part.table, part.columns as string[]);
		} else if (typeof part.file === 'string') {
			if (!isPlainName(part.file)) throw damaged('the name of a file leads out of its folder');
			table = undefined;
			files++;
			await visitor.file?.(part.file);
		} else if (part.rows && typeof part.sha256 === 'string') {
			footer = part as BackupFooter;
			if (footer.sha256 !== sha256) throw damaged('its contents are not what was written');
		} else throw damaged('it holds a line that is not understood');
	}

	for await (const { line, before } of linesOf(path)) {
		const part = parsed(line);
		if (!header) {
			header = knownHeader(part, damaged);
			await visitor.header?.(header);
		} else if (footer) throw damaged('something follows its end');
		else if (Array.isArray(part)) {
			if (!table || part.length !== table.width) throw damaged('a row is in the wrong place');
			rows[table.name]!++;
			await visitor.row?.(line);
		} else if (typeof part === 'string') {
			if (!files) throw damaged('a part of a file is in the wrong place');
			await visitor.bytes?.(Buffer.from(part, 'base64'));
		} else if (part && typeof part === 'object')
			await obey(part as Record<string, unknown>, before());
		else throw damaged('it holds a line that is not understood');
	}
	if (!header || !footer) throw damaged('its end is missing');
	const names = new Set([...Object.keys(rows), ...Object.keys(footer.rows)]);
	for (const name of names)
		if (rows[name] !== footer.rows[name])
			throw damaged(
				`the table ${name} has ${rows[name] ?? 'no'} rows, and should have ${footer.rows[name] ?? 'none'}`
			);
	if (files !== footer.files)
		throw damaged(`it has ${files} files, and should have ${footer.files}`);
	await visitor.end?.();
	return { header, rows, files };
}

function parsed(line: string): unknown {
	try {
		return JSON.parse(line);
	} catch {
		return undefined;
	}
}

function knownHeader(part: unknown, damaged: (what: string) => Damaged): BackupHeader {
	const header = part as BackupHeader | undefined;
	if (header?.format !== 'poytakunta-backup' || !Array.isArray(header.migrations))
		throw damaged('it does not begin as a backup does');
	if (header.version > BACKUP_VERSION)
		throw new NewerDatabase(
			'The backup was made by a newer version of the program. Use that version.'
		);
	if (schemaHash(header.migrations) !== header.schema)
		throw damaged('its list of migrations is not whole');
	nextOf(readMigrations(), header.migrations);
	return header;
}

const isPlainName = (name: string) =>
	!/[\\\0]/.test(name) && name.split('/').every((segment) => !['', '.', '..'].includes(segment));
