import { m } from '#i18n/messages.js';
import type { Lang } from '#platform/core/lang.ts';
import type { Attachment } from './attachment.ts';

const KINDS: Record<string, string> = { docx: 'Word', xlsx: 'Excel', pptx: 'PowerPoint' };

/** What a form about a file asks, in the words of the thing that it hangs on. */
export type FileWords = {
	description: string;
	lang: string;
	visibility: string;
	audiences: { value: Attachment['visibility']; label: string; hint: string }[];
};

export const paperWords = (): FileWords => ({
	description: m.attachments_description(),
	lang: m.attachments_lang(),
	visibility: m.attachments_visibility(),
	audiences: [
		{ value: 'table', label: m.attachments_for_table(), hint: m.attachments_for_table_hint() },
		{ value: 'public', label: m.attachments_for_all(), hint: m.attachments_for_all_hint() }
	]
});

/** Who sees it, for who plans. */
export const sayAudience = ({ visibility }: Pick<Attachment, 'visibility'>): string =>
	visibility === 'public'
		? m.attachments_public()
		: visibility === 'named'
			? m.materials_only_registered()
			: m.attachments_only_table();

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
