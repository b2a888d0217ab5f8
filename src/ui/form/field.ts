/** What every field can say besides its question. */
export interface FieldWords {
	hint?: string;
	/** who sees the answer, one sentence */
	whoSees?: string;
	error?: string;
	/** the word for "error", read before the message by a screen reader */
	errorLabel?: string;
	/** the word for "optional", shown after the question */
	optional?: string;
	/** the question is as large as a small heading: one thing at a time */
	title?: boolean;
}

/** The ids a control is described by, or undefined when it has nothing beside it. */
export function describedBy(id: string, words: FieldWords): string | undefined {
	const ids = [
		words.hint && `${id}-hint`,
		words.whoSees && `${id}-who`,
		words.error && `${id}-error`
	].filter(Boolean);
	return ids.length > 0 ? ids.join(' ') : undefined;
}
