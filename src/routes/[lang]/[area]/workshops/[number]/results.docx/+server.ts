import { reportFile } from '#routes/web/report-in.server.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = (event) => reportFile(event, 'docx');
