import { memoFile } from '#routes/web/papers.server.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = (event) => memoFile(event, 'pdf');
