import { AsyncLocalStorage } from 'node:async_hooks';
import { overwriteServerAsyncLocalStorage } from '#i18n/runtime.js';
import { m } from '#i18n/messages.js';
import type { Lang } from '../core/lang.ts';

const current = new AsyncLocalStorage<{ locale: Lang }>();
overwriteServerAsyncLocalStorage(current as never);

/**
 * Runs `work` with a language: every message called inside speaks it, also after an await.
 *
 * @example withLang('sv', () => m.topics_propose()) // 'Föreslå ett ämne'
 */
export const withLang = <T>(lang: Lang, work: () => T): T => current.run({ locale: lang }, work);

type Message = (params?: Record<string, unknown>, options?: { locale?: Lang }) => string;
const messages = m as unknown as Record<string, Message | undefined>;

/**
 * A message whose key is made from a code (a refusal, a stage, a role).
 *
 * @throws when there is no such message; a test calls this for every code there is
 * @example sayCode('stage', 'on_agenda', 'fi') // 'asialistalla'
 */
export function sayCode(
	family: string,
	code: string,
	lang?: Lang,
	params: Record<string, unknown> = {}
): string {
	const message = messages[`${family}_${code}`];
	if (!message) throw new Error(`no message ${family}_${code}`);
	return message(params, lang ? { locale: lang } : undefined);
}

/** True when there is a message for the code. */
export const hasMessage = (family: string, code: string): boolean =>
	messages[`${family}_${code}`] !== undefined;
