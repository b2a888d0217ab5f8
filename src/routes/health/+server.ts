import { json } from '@sveltejs/kit';
import manifest from '../../../package.json' with { type: 'json' };
import type { RequestHandler } from './$types';

/** For a machine that watches: 200 while everything works, 503 when read-only or down. */
export const GET: RequestHandler = async ({ locals }) => {
	const health = await locals.ctx.db.health();
	const ok = health.state === 'ok';
	return json(
		{ ok, version: manifest.version, database: { engine: health.engine, state: health.state } },
		{ status: ok ? 200 : 503, headers: { 'cache-control': 'no-store' } }
	);
};
