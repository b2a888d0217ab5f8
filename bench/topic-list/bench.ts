import { execFileSync } from 'node:child_process';
import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { LIST, folderWithTopics } from '../support/dataset.ts';
import { tell } from '../support/figures.ts';
import { cpuPerRequest, load, median } from '../support/load.ts';
import { root, serve, serveProduct } from '../support/served.ts';

const CONNECTIONS = 50;
const ROUNDS = 5;
const REQUESTS = 2_000;
const SECONDS = 20;
const PER_SECOND = 200;

const bare = join(import.meta.dirname, 'bare');
if (!existsSync(join(bare, 'build/handler.js')))
	execFileSync(
		process.execPath,
		[join(root, 'node_modules/vite/bin/vite.js'), 'build', '--logLevel', 'warn'],
		{ cwd: bare, stdio: 'inherit' }
	);

const folders = [await folderWithTopics(1_000), await folderWithTopics(100_000)];
const few = await serveProduct(folders[0]!);
const many = await serveProduct(folders[1]!);
const plain = await serve([join(bare, 'server.mjs')]);
const servers = { plain, few, many };
const paths = { plain: '/', few: LIST, many: LIST };

/** Turn by turn, so that what else the machine does meets all three alike. */
const costs = { plain: [] as number[], few: [] as number[], many: [] as number[] };
for (let round = 0; round <= ROUNDS; round++)
	for (const name of ['plain', 'few', 'many'] as const) {
		const cost = await cpuPerRequest(servers[name], {
			path: paths[name],
			connections: CONNECTIONS,
			requests: REQUESTS
		});
		// the first round only warms up
		if (round) costs[name].push(cost);
	}

const steady = await load(servers.few, {
	path: LIST,
	connections: CONNECTIONS,
	requests: PER_SECOND * SECONDS,
	perSecond: PER_SECOND
});
await Promise.all(Object.values(servers).map((server) => server.stop()));
for (const folder of folders) rmSync(folder, { recursive: true, force: true });

const [bareCost, fewCost, manyCost] = [costs.plain, costs.few, costs.many].map(median) as [
	number,
	number,
	number
];
console.log(
	`CPU per request: bare ${Math.round(bareCost)} µs, 1,000 topics ${Math.round(fewCost)} µs, 100,000 topics ${Math.round(manyCost)} µs`
);
console.log(
	`${PER_SECOND}/s over ${CONNECTIONS} connections: p50 ${steady.p50.toFixed(1)} ms, p99 ${steady.p99.toFixed(1)} ms`
);
tell(
	{ name: 'topic-list', value: fewCost / bareCost, unit: 'times-a-bare-page', most: 3 },
	{ name: 'topic-list p95', value: steady.p95, unit: 'ms', most: 50 },
	{
		name: 'topic-list of 100,000',
		value: manyCost / fewCost,
		unit: 'times-that-of-1,000',
		most: 1.3
	}
);
