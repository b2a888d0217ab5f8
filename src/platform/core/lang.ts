/** The interface languages, in the order in which the language switch shows them. */
export const LANGS = ['fi', 'sv', 'en'] as const;
export type Lang = (typeof LANGS)[number];

export const isLang = (text: unknown): text is Lang => LANGS.includes(text as Lang);
