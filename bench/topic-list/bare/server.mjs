import { createServer } from 'node:http';
import { handler } from './build/handler.js';

const server = createServer(handler);
server.listen(Number(process.env.PORT), process.env.HOST, () =>
	console.log(`ready http://${process.env.HOST}:${server.address().port}`)
);
process.on('SIGTERM', () => process.exit(0));
