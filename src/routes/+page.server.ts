import { redirect } from '@sveltejs/kit';
import { to } from '#platform/i18n/paths.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals }) => redirect(303, to(locals.lang, '/'));
