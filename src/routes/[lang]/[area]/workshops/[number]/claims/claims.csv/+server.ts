import { claimsFile } from '#routes/web/claims-file.server.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = (event) => claimsFile(event, 'claims');
