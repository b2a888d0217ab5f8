import { accessibilityText } from '#routes/web/texts/accessibility.ts';
import report from '../../../../docs/accessibility/report.json' with { type: 'json' };
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals }) => {
	const text = accessibilityText(locals.lang, report);
	return { title: text.title, description: text.lead, text };
};
