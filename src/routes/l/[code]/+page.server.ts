import { redirect } from '@sveltejs/kit';
import { to } from '#platform/i18n/paths.ts';
import type { PageServerLoad } from './$types';

/** The short address of a hall, said aloud or in a QR code: the browser's language is picked. */
export const load: PageServerLoad = ({ locals, params }) =>
	redirect(303, to(locals.lang, '/l/{code}', { code: params.code }));
