import { rmSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { LIST, folderWithTopics } from '../support/dataset.ts';
import { tell } from '../support/figures.ts';
import { load } from '../support/load.ts';
import { serveProduct } from '../support/served.ts';

const IDLE_MS = 15_000;

const folder = await folderWithTopics(1_000);
const server = await serveProduct(folder);
await load(server, { path: LIST, connections: 1, requests: 1 });
await sleep(IDLE_MS);
const idle = server.rssMb();

// the load of `topic-list`: steady, then as fast as it goes
await load(server, { path: LIST, connections: 50, requests: 4_000, perSecond: 200 });
await load(server, { path: LIST, connections: 50, requests: 20_000 });
const after = server.rssMb();
await server.stop();
rmSync(folder, { recursive: true, force: true });

tell(
	{ name: 'memory', value: after, unit: 'MB', most: 900 },
	{ name: 'memory idle', value: idle, unit: 'MB', most: 450 }
);
