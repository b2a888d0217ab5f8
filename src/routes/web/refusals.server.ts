import type { Lang } from '#platform/core/lang.ts';
import type { Refusal } from '#platform/core/result.ts';
import { hasMessage, sayCode } from '#platform/i18n/locale.server.ts';

/**
 * A refusal in words. No sentence for a user is made below the routes.
 * A code without a message is a bug that a test finds; the reader still gets a sentence.
 */
export const sayRefusal = (refusal: Refusal, lang: Lang): string =>
	hasMessage('refusal', refusal.code)
		? sayCode('refusal', refusal.code, lang, refusal.about ?? {})
		: sayCode('refusal', 'field_wrong', lang);
