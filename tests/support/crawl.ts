/** A form as a page shows it: where it goes and what it asks. */
export type FoundForm = {
	page: string;
	action: string;
	fields: { name: string; value: string; type: string }[];
};
export type Crawled = {
	url: string;
	status: number;
	html: string;
	type: string;
	headers: Headers;
};

const attribute = (tag: string, name: string): string | undefined =>
	new RegExp(`\\b${name}="([^"]*)"`)
		.exec(tag)?.[1]
		?.replaceAll('&amp;', '&')
		.replaceAll('&quot;', '"');

/** The POST forms of a page. */
export function formsOf(page: string, html: string): FoundForm[] {
	return [...html.matchAll(/<form\b([^>]*)>([\s\S]*?)<\/form>/g)]
		.filter(([, tag]) => /method="post"/i.test(tag!))
		.map(([, tag, inside]) => ({
			page,
			action: new URL(attribute(tag!, 'action') ?? '', page).href,
			fields: [...inside!.matchAll(/<(input|textarea|select|button)\b([^>]*)>([^<]*)/g)]
				.map(([, kind, rest, text]) => ({
					name: attribute(rest!, 'name') ?? '',
					value: kind === 'textarea' ? text! : (attribute(rest!, 'value') ?? ''),
					type: attribute(rest!, 'type') ?? kind!
				}))
				.filter(({ name }) => name)
		}));
}

/** A route-like shape of an address, so that a hundred topics are visited once. */
const shapeOf = (url: URL): string =>
	url.pathname.replace(/\/\d+[^/]*/g, '/#').replace(/[0-9a-f]{8}-[0-9a-f-]{27}/g, '#') +
	[...url.searchParams.keys()].sort().join('&');

/**
 * Visits what is linked from a page, as somebody with a cookie or as a visitor. `perShape` pages
 * of each kind are visited, only below `within`; links out of the site are returned, never followed.
 */
export async function crawl(
	origin: string,
	start: readonly string[],
	options: { cookie?: string; perShape?: number; most?: number; within?: string } = {}
): Promise<{ pages: Crawled[]; outside: string[] }> {
	const { cookie, perShape = 1, most = 400, within = '/' } = options;
	const seen = new Set<string>();
	const shapes = new Map<string, number>();
	const outside = new Set<string>();
	const pages: Crawled[] = [];
	const queue = start.map((path) => new URL(path, origin).href);
	while (queue.length && pages.length < most) {
		const href = queue.shift()!;
		const url = new URL(href);
		url.hash = '';
		if (url.origin !== origin) {
			if (/^https?:$/.test(url.protocol)) outside.add(url.href);
			continue;
		}
		if (seen.has(url.href) || !`${url.pathname}/`.startsWith(within)) continue;
		seen.add(url.href);
		const shape = shapeOf(url);
		const before = shapes.get(shape) ?? 0;
		if (before >= perShape) continue;
		shapes.set(shape, before + 1);
		const answer = await fetch(url, { headers: cookie ? { cookie } : {}, redirect: 'follow' });
		const type = answer.headers.get('content-type') ?? '';
		const html = type.includes('text/html')
			? await answer.text()
			: (await answer.arrayBuffer(), '');
		pages.push({ url: url.href, status: answer.status, html, type, headers: answer.headers });
		for (const [, tag] of html.matchAll(/<a\b([^>]*)>/g)) {
			const to = attribute(tag!, 'href');
			if (to && !/^(mailto|tel|data):/.test(to)) queue.push(new URL(to, answer.url).href);
		}
	}
	return { pages, outside: [...outside] };
}
