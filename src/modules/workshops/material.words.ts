import { m } from '#i18n/messages.js';
import type { FileWords } from '#modules/attachments/attachment.words.ts';

export const materialWords = (): FileWords => ({
	description: m.materials_description(),
	lang: m.materials_lang(),
	visibility: m.materials_visibility(),
	audiences: [
		{
			value: 'named',
			label: m.materials_for_registered(),
			hint: m.materials_for_registered_hint()
		},
		{ value: 'public', label: m.attachments_for_all(), hint: m.materials_for_all_hint() }
	]
});
