import { m } from '#i18n/messages.js';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = ({ url }) => ({
	title: m.topics_sent_title(),
	private: true,
	number: /^\d{1,9}$/.exec(url.searchParams.get('number') ?? '')?.[0] ?? '',
	confirm: url.searchParams.has('confirm')
});
