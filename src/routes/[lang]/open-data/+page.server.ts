import { openDataText } from '#routes/web/texts/open-data.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals }) => {
	const text = openDataText[locals.lang];
	return { title: text.title, description: text.lead, text };
};
