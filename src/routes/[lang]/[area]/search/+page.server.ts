import { m } from '#i18n/messages.js';
import { cleanLine } from '#platform/core/text.ts';
import { search } from '#platform/search/search.queries.server.ts';
import { markMatches, snippet } from '#platform/search/search-text.ts';
import { to } from '#platform/i18n/paths.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, parent, url }) => {
	const { area } = await parent();
	const words = cleanLine(url.searchParams.get('q') ?? '').slice(0, 200);
	const { found, guessed } = words
		? await search(locals.ctx, area.id, locals.lang, words)
		: { found: [], guessed: false };
	return {
		title: m.search_title(),
		private: true,
		words,
		guessed,
		results: found.map((one) => {
			const lang = one.lang === 'sv' || one.lang === 'fi' ? one.lang : 'en';
			return {
				id: one.thing_id,
				kind: one.kind,
				lang: one.lang,
				href: addressOf(locals.lang, area.slug, one.path),
				title: markMatches(lang, one.title, words),
				text: markMatches(lang, snippet(lang, one.body, words, 160), words),
				changed: one.changed_at
			};
		})
	};
};

/** `/topics/12-x` in route words → the reader's address. The last part is a slug, the first a word. */
function addressOf(lang: 'fi' | 'sv' | 'en', area: string, path: string): string {
	const [, word = '', slug = '', hash] = /^\/([\w-]+)\/([^#]+)(#.*)?$/.exec(path) ?? [];
	return word
		? to(lang, `/{area}/${word}/{slug}`, { area, slug }) + (hash ?? '')
		: to(lang, '/{area}', { area });
}
