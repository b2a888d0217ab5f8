import type { Lang } from '../../../src/platform/core/lang.ts';

/** A paper that hangs on an item of an agenda. */
export type Paper = {
	/** `meeting no` of the item */
	item: string;
	file: string;
	lang: Lang;
	visibility: 'table' | 'public';
	description: string;
	title: string;
	paragraphs: readonly string[];
};

export const papers: readonly Paper[] = [
	{
		item: 'p4 3',
		file: 'Chatt på svenska – timmar och kostnader.pdf',
		lang: 'sv',
		visibility: 'public',
		description: 'En sida: när chatten är öppen, vem som svarar och vad det kostar.',
		title: 'Chatt på svenska: timmar och kostnader',
		paragraphs: [
			'Chatten är öppen måndag och torsdag kl. 18–20. Två vuxna svarar åt gången.',
			'Tre föreningar ger två vuxna var. En vuxen svarar ungefär var tredje vecka.',
			'Området utbildar dem som svarar: två kvällar på hösten och en på våren.',
			'Programmet för chatten kostar 49 euro i månaden.'
		]
	},
	{
		item: 'p4 4',
		file: 'Kysymykset iltaoven kävijöille.pdf',
		lang: 'fi',
		visibility: 'table',
		description: 'Luonnos kolmesta kysymyksestä, jotka kävijä saa lähtiessään.',
		title: 'Kysymykset iltaoven kävijöille (luonnos)',
		paragraphs: [
			'Kävijä saa lähtiessään kortin, jossa on kolme kysymystä. Vastata voi kynällä tai puhelimella, nimettä.',
			'1. Tulitko kuulluksi tänä iltana?',
			'2. Mitä olisit tehnyt, jos ovi olisi ollut kiinni?',
			'3. Mitä muuttaisit?'
		]
	}
];
