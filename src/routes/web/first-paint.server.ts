import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Handle } from '@sveltejs/kit/hooks';
import { findUp } from '#platform/db/find-up.server.ts';
import { access } from '#routes/access.ts';

/** The style sheet that every page has; those of single pages are small and come beside it. */
const SHEET =
	/<link href="[^"]*\/_app\/immutable\/assets\/(_layout\.[\w-]+\.css)" rel="stylesheet">/;

type Sheet = { style: string; hash: string };
const sheets = new Map<string, Promise<Sheet | null>>();

/**
 * Puts the style sheet into the public pages that visitors are sent. Whoever comes by a link in a
 * mail on a poor line has nothing kept: the sheet as a file of its own costs another turn of half
 * a second before anything can be drawn. Who is signed in keeps the file.
 */
export const firstPaint: Handle = async ({ event, resolve }) => {
	const response = await resolve(event);
	const forVisitors =
		access[event.route.id ?? '']?.cache === 'public' &&
		!event.locals.ctx.viewer &&
		response.status === 200 &&
		response.headers.get('content-type')?.startsWith('text/html');
	if (!forVisitors) return response;
	const html = await response.text();
	const { headers } = response;
	const [link, name] = SHEET.exec(html) ?? [];
	const sheet = name ? await sheetCalled(name) : null;
	if (!link || !sheet) return new Response(html, { headers });
	headers.set(
		'content-security-policy',
		(headers.get('content-security-policy') ?? '').replace(
			"style-src 'self'",
			`style-src 'self' ${sheet.hash}`
		)
	);
	withoutPreload(headers, name!);
	headers.delete('content-length');
	return new Response(
		html.replace(link, () => sheet.style),
		{ headers }
	);
};

/** The file never changes under its name, so it is read once. */
function sheetCalled(name: string): Promise<Sheet | null> {
	let sheet = sheets.get(name);
	if (!sheet) {
		sheet = readSheet(name).catch(() => null);
		sheets.set(name, sheet);
	}
	return sheet;
}

async function readSheet(name: string): Promise<Sheet | null> {
	const css = await readFile(
		findUp(join('build/client/_app/immutable/assets', name), import.meta.dirname),
		'utf8'
	);
	// nothing in a sheet of ours looks like the end of it; if it ever does, it stays a file
	if (css.includes('</')) return null;
	const hash = createHash('sha256').update(css).digest('base64');
	return { style: `<style>${css}</style>`, hash: `'sha256-${hash}'` };
}

function withoutPreload(headers: Headers, name: string): void {
	const others = (headers.get('link') ?? '').split(', ').filter((one) => !one.includes(name));
	if (others.join(', ')) headers.set('link', others.join(', '));
	else headers.delete('link');
}
