import type { Lang } from '../core/lang.ts';
import type { Calendar } from '../documents/ics.ts';

/** What a mail says, before it becomes text and HTML. Sentences in the reader's language. */
export type MailText = {
	subject: string;
	/** Paragraphs in order. Text of people is a `quote`, never markup. */
	body: readonly (string | { quote: string })[];
	/** One thing to do: a button in HTML, a line with the address in plain text. */
	action?: { label: string; href: string };
	/** Further lines under the button: code, why you get this. */
	after?: readonly string[];
	/** An event for the reader's calendar, with its method. */
	calendar?: Calendar;
};

export type MailParams = Record<string, string | number | null>;

/** Makes the mail's words. `origin` is the installation's address; `params` came with the mail. */
export type MailTemplate = (params: MailParams, lang: Lang, origin: string) => MailText;
