/** The rows that the product's list shows, from a constant. */
const topics = Array.from({ length: 25 }, (_, i) => ({
	number: i + 1,
	title: `Omaishoitajan vapaapäivien sijaishoito ei toimi viikonloppuisin ${i + 1}`,
	day: `${1 + (i % 28)}.11.2026`,
	table: 'Koti- ja asumispalvelujen kumppanuuspöytä',
	stage: ['Asialistalla', 'Käsitelty', 'Odottaa vastausta', 'Vastattu'][i % 4]!
}));

export const load = () => ({ topics });
