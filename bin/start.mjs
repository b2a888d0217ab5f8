#!/usr/bin/env node
// npm start: installs what is missing, builds when needed, and starts the server.
import { join } from 'node:path';
import { build, install, root, run } from './prepare.mjs';

const node = install();
build(node);
run(node, [join(root, 'server.mjs'), ...process.argv.slice(2)]);
