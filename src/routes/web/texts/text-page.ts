/** A page that is only text: what `TextPage.svelte` shows. Paragraphs of a section differ from each other. */
export type TextPageContent = {
	title: string;
	lead: string;
	sections: { title: string; paragraphs: string[]; list?: string[] }[];
};
