// The command-line program: `bin/poytakunta NAME …`. Exit codes: 0 ok, 1 failed, 2 usage,
// 3 folder in use, 4 newer database, 5 damaged.
import { programs } from './programs.server.ts';

const CODES: Record<string, number> = {
	WrongSetting: 2,
	Usage: 2,
	BackupRefused: 2,
	NotEmpty: 2,
	DataDirInUse: 3,
	NewerDatabase: 4,
	Damaged: 5
};

// what else is for the person at the keyboard, not for the maker of the program
const PLAIN = ['Unavailable', 'ReadOnly', 'MigrationRefused'];

const [name = '', ...args] = process.argv.slice(2);
const program = programs[name];
if (!program) {
	const known = Object.entries(programs).map(
		([each, { usage }]) => `  ${each.padEnd(10)} ${usage}`
	);
	console.error(
		['usage: poytakunta COMMAND [ARGUMENTS]', '', '  start      starts the server', ...known].join(
			'\n'
		)
	);
	process.exit(name && name !== 'help' && name !== '--help' ? 2 : name ? 0 : 2);
}
try {
	process.exitCode = (await program.run(args)) ?? 0;
} catch (fault) {
	const { name: kind, message } = fault as Error;
	console.error(CODES[kind] || PLAIN.includes(kind) ? message : fault);
	process.exitCode = CODES[kind] ?? 1;
}
