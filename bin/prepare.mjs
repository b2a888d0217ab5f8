// Makes a fresh clone runnable on a machine that has only some Node (18 or newer) and npm.
// Plain JavaScript for old Nodes; everything after it runs on the pinned Node.
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
	existsSync,
	mkdtempSync,
	readFileSync,
	readdirSync,
	rmSync,
	statSync,
	writeFileSync
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

export const root = resolve(import.meta.dirname ?? new URL('.', import.meta.url).pathname, '..');

const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
const platform = `${process.platform === 'win32' ? 'win' : process.platform}-${process.arch}`;
const packageName = `node-${platform}`;
const wanted = manifest.optionalDependencies[packageName];
const program = process.platform === 'win32' ? 'bin/node.exe' : 'bin/node';
const pinned = join(root, 'node_modules', packageName, program);
const stamp = join(root, 'node_modules', '.poytakunta-installed');

const say = (text) => process.stderr.write(`${text}\n`);

function stop(text) {
	say(text);
	process.exit(1);
}

/** What the installed tree must match: the lock file and the pinned Node. */
const installation = () =>
	createHash('sha256')
		.update(readFileSync(join(root, 'package-lock.json')))
		.update(`${packageName}@${wanted}`)
		.digest('hex');

/**
 * The Node to run with. Installs the pinned Node first and then everything else with it: npm
 * under an older Node silently leaves out parts that refuse its version, and the build dies later.
 */
export function install() {
	const node = wanted ? pinned : process.execPath;
	if (!wanted && Number(process.versions.node.split('.')[0]) < 24)
		stop(`There is no ready-made Node 24 for ${platform}. Install Node 24 or newer and try again.`);
	if (existsSync(stamp) && readFileSync(stamp, 'utf8') === installation() && existsSync(node))
		return node;
	say('Installing what the program needs (once, about a minute) …');
	const workshop = wanted ? mkdtempSync(join(tmpdir(), 'poytakunta-')) : null;
	try {
		let bin = null;
		if (workshop) {
			writeFileSync(join(workshop, 'package.json'), '{"private":true}');
			npm(
				['install', '--no-audit', '--no-fund', '--no-package-lock', `${packageName}@${wanted}`],
				workshop
			);
			bin = join(workshop, 'node_modules', packageName, 'bin');
		}
		npm(['ci', '--no-audit', '--no-fund'], root, bin);
	} finally {
		if (workshop) rmSync(workshop, { recursive: true, force: true });
	}
	if (!existsSync(node)) stop(`The installation left no Node at ${node}.`);
	generate(node);
	writeFileSync(stamp, installation());
	return node;
}

/** What the compiler and the tests read beside the source: route types and messages. Two seconds. */
export function generate(node) {
	const tools = [
		['@sveltejs/kit/svelte-kit.js', 'sync'],
		[
			'@inlang/paraglide-js/bin/run.js',
			'compile',
			'--project',
			'./project.inlang',
			'--outdir',
			'./src/paraglide',
			'--silent'
		]
	];
	for (const [tool, ...args] of tools) {
		const done = spawnSync(node, [join(root, 'node_modules', tool), ...args], {
			cwd: root,
			stdio: ['ignore', 'ignore', 'pipe']
		});
		if (done.status !== 0) stop(String(done.stderr));
	}
}

function npm(args, cwd, firstInPath) {
	const env = { ...process.env };
	// settings of the npm that runs us belong to another folder
	for (const name of Object.keys(env))
		if (/^npm_(config_(prefix|local_prefix|global_prefix)|package_|lifecycle_)/i.test(name))
			delete env[name];
	delete env.INIT_CWD;
	if (firstInPath)
		env.PATH = `${firstInPath}${process.platform === 'win32' ? ';' : ':'}${env.PATH}`;
	const done = spawnSync('npm', args, {
		cwd,
		env,
		stdio: ['ignore', 'ignore', 'pipe'],
		shell: process.platform === 'win32'
	});
	if (done.status !== 0) {
		say(String(done.stderr ?? done.error ?? ''));
		stop(`npm ${args[0]} did not succeed. Check that this machine reaches its npm registry.`);
	}
}

const SOURCES = [
	'src',
	'messages',
	'static',
	'project.inlang',
	'docs/accessibility',
	'package-lock.json',
	'vite.config.ts',
	'tsconfig.json'
];

function newest(path) {
	const at = statSync(path, { throwIfNoEntry: false });
	if (!at) return 0;
	if (!at.isDirectory()) return at.mtimeMs;
	let latest = at.mtimeMs;
	for (const name of readdirSync(path))
		if (name !== 'paraglide') latest = Math.max(latest, newest(join(path, name)));
	return latest;
}

/** Builds when the source is newer than the build. */
export function build(node) {
	const built =
		statSync(join(root, 'build', 'handler.js'), { throwIfNoEntry: false })?.mtimeMs ?? 0;
	if (built > Math.max(...SOURCES.map((name) => newest(join(root, name))))) return;
	say('Building (about half a minute) …');
	const done = spawnSync(
		node,
		[join(root, 'node_modules/vite/bin/vite.js'), 'build', '--logLevel', 'warn'],
		{
			cwd: root,
			stdio: ['ignore', 'pipe', 'pipe'],
			env: { ...process.env, NODE_ENV: 'production' }
		}
	);
	if (done.status !== 0) {
		say(String(done.stdout) + String(done.stderr));
		stop('The build did not succeed.');
	}
}

/** Runs a program with the pinned Node, passing signals on and ending with its exit code. */
export function run(node, args, env = {}) {
	const child = spawn(node, args, { cwd: root, stdio: 'inherit', env: { ...process.env, ...env } });
	for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP'])
		process.on(signal, () => child.kill(signal));
	child.on('exit', (code, signal) => process.exit(code ?? (signal ? 1 : 0)));
	return child;
}
