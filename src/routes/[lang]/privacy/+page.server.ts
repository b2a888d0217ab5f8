import { privacyText } from '#routes/web/texts/privacy.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals }) => {
	const text = privacyText[locals.lang];
	return { title: text.title, description: text.lead, text };
};
