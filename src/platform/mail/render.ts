import type { Lang } from '../core/lang.ts';
import type { MailText } from './template.ts';

/** A mail in both forms. The plain text says everything that the HTML says. */
export type RenderedMail = { subject: string; text: string; html: string };

const escape = (text: string): string =>
	text
		.replaceAll('&', '&amp;')
		.replaceAll('<', '&lt;')
		.replaceAll('>', '&gt;')
		.replaceAll('"', '&quot;');

/** One line: nothing can add a header. */
const line = (text: string): string => text.replace(/[\r\n\t\u0000-\u001f\u007f]+/g, ' ').trim();

/**
 * Renders a mail's words as plain text and as simple HTML in our colours. People's text is a
 * quote and is escaped; nothing of it is read as markup.
 *
 * @param why the last line: why the reader gets this, with the link that stops it
 */
export function renderMail(
	mail: MailText,
	lang: Lang,
	brand: string,
	why?: { text: string; href?: string }
): RenderedMail {
	const text = [
		...mail.body.flatMap((part) =>
			typeof part === 'string'
				? [part]
				: [
						part.quote
							.split('\n')
							.map((row) => `> ${row}`)
							.join('\n')
					]
		),
		...(mail.action ? [`${mail.action.label}:\n${mail.action.href}`] : []),
		...(mail.after ?? []),
		`– ${brand}`,
		...(why ? [[why.text, why.href].filter(Boolean).join('\n')] : [])
	].join('\n\n');
	const paragraph = (words: string) =>
		`<p style="margin:0 0 16px">${escape(words).replaceAll('\n', '<br>')}</p>`;
	const html = `<!doctype html><html lang="${lang}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${escape(line(mail.subject))}</title></head>
<body style="margin:0;background:#fdfcf9;color:#1d211f;font:18px/1.55 system-ui,-apple-system,Segoe UI,Roboto,Arial,sans-serif"><div style="max-width:560px;margin:0 auto;padding:32px 16px">
${mail.body.map((part) => (typeof part === 'string' ? paragraph(part) : `<blockquote style="margin:0 0 16px;padding:0 0 0 16px;border-left:3px solid #b23a26">${escape(part.quote).replaceAll('\n', '<br>')}</blockquote>`)).join('\n')}
${mail.action ? `<p style="margin:24px 0"><a href="${escape(mail.action.href)}" style="display:inline-block;padding:12px 20px;background:#17493b;color:#ffffff;text-decoration:none;border-radius:6px;font-weight:600">${escape(mail.action.label)}</a></p>` : ''}
${(mail.after ?? []).map(paragraph).join('\n')}
<p style="margin:32px 0 0;padding-top:16px;border-top:1px solid #d9d4c8;font-size:16px;color:#5a564d">${escape(brand)}${why ? `<br>${escape(why.text)}${why.href ? ` <a href="${escape(why.href)}" style="color:#17493b">${escape(why.href)}</a>` : ''}` : ''}</p>
</div></body></html>`;
	return { subject: line(mail.subject), text, html };
}
