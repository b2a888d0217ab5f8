import { redirect } from '@sveltejs/kit';
import { to } from '#platform/i18n/paths.ts';
import type { PageServerLoad } from './$types';

/** Somebody typed the address without the code: it is asked for. */
export const load: PageServerLoad = ({ locals }) =>
	redirect(303, to(locals.lang, '/l/{code}', { code: '-' }));
