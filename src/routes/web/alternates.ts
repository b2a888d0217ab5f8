import { LANGS, type Lang } from '#platform/core/lang.ts';
import { to } from '#platform/i18n/paths.ts';

/**
 * The addresses of the same page in each language, from its route. Slugs of areas differ by
 * language; other slugs are found in any language and the page sends on to the right one.
 *
 * @param slugs the area's slug in each language, when the page is in an area
 */
export function alternatesOf(
	route: string | null,
	params: Record<string, string>,
	slugs: Partial<Record<Lang, string>> | undefined,
	query: string
): Record<Lang, string> {
	const inside = route?.startsWith('/[lang]') ? route.slice('/[lang]'.length) : '';
	const pattern = inside
		.split('/')
		.filter((part) => !/^\(.*\)$/.test(part))
		.map((part) => part.replace(/^\[(\w+)(=\w+)?\]$/, '{$1}'))
		.join('/');
	return Object.fromEntries(
		LANGS.map((lang) => [
			lang,
			to(lang, pattern, { ...params, ...(slugs?.[lang] && { area: slugs[lang] }) }) + query
		])
	) as Record<Lang, string>;
}
