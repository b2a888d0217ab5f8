import { accessibilityText } from '#routes/web/texts/accessibility.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals }) => {
	const text = accessibilityText[locals.lang];
	return { title: text.title, description: text.lead, text };
};
