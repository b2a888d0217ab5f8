import { m } from '#i18n/messages.js';
import type { Lang } from '#platform/core/lang.ts';
import type { Attachment } from './attachment.ts';

const KINDS: Record<string, string> = { docx: 'Word', xlsx: 'Excel', pptx: 'PowerPoint' };

/** What it is and how large: what to expect before it is fetched. */
export const sayFile = (file: Pick<Attachment, 'kind' | 'bytes'>, lang: Lang): string =>
	`${KINDS[file.kind] ?? file.kind.toUpperCase()}, ${saySize(file.bytes, lang)}`;

/** @example saySize(1_572_864, 'fi') // '1,5 Mt' */
export function saySize(bytes: number, lang: Lang): string {
	const [unit, divisor, digits] =
		bytes < 2 ** 20 ? (['kb', 1024, 0] as const) : (['mb', 2 ** 20, 1] as const);
	const size = Math.max(bytes / divisor, 1).toLocaleString(lang, { maximumFractionDigits: digits });
	return unit === 'kb' ? m.attachments_kb({ size }) : m.attachments_mb({ size });
}
