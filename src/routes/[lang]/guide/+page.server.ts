import { guideText } from '#routes/web/texts/guide.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals }) => {
	const text = guideText[locals.lang];
	return { title: text.title, description: text.lead, text };
};
