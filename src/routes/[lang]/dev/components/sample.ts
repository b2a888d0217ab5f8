import type { StageCode } from '#ui/pictures/stages.ts';
import type { Seat } from '#ui/pictures/seating.ts';

/** The longest words of each language, where lines break first. People and bodies are invented. */
export const languages = ['fi', 'sv', 'en'] as const;

export const stages: [StageCode, Record<(typeof languages)[number], string>][] = [
	['proposed', { fi: 'Ehdotettu', sv: 'Föreslaget', en: 'Proposed' }],
	['in-triage', { fi: 'Alkuarviossa', sv: 'Under bedömning', en: 'In triage' }],
	['passed-on', { fi: 'Siirretty', sv: 'Överfört', en: 'Passed on' }],
	['not-taken-up', { fi: 'Ei oteta käsittelyyn', sv: 'Tas inte upp', en: 'Not taken up' }],
	['on-agenda', { fi: 'Asialistalla', sv: 'På föredragningslistan', en: 'On the agenda' }],
	['discussed', { fi: 'Käsitelty', sv: 'Behandlat', en: 'Discussed' }],
	['carried-out', { fi: 'Toimeenpanossa', sv: 'Verkställs', en: 'Being carried out' }],
	['awaiting-answer', { fi: 'Odottaa vastausta', sv: 'Väntar på svar', en: 'Awaiting an answer' }],
	['answered', { fi: 'Vastattu', sv: 'Besvarat', en: 'Answered' }],
	['withdrawn', { fi: 'Peruttu', sv: 'Återtaget', en: 'Withdrawn' }],
	['did-not-go-further', { fi: 'Ei edennyt', sv: 'Gick inte vidare', en: 'Did not go further' }]
];

const themes = ['A', 'A', 'A', 'A', 'B', 'B', 'C', 'C', 'C', 'D', 'D', 'D', 'E', 'E'];

export const seats: Seat[] = [
	...themes.map((theme, i): Seat => ({
		n: i + 1,
		side: i < 4 ? 'public' : 'association',
		state: i === 9 ? 'open' : 'taken',
		theme
	})),
	{ n: 15, side: 'experience', state: 'taken' }
];

export const manySeats: Seat[] = Array.from({ length: 32 }, (_, i) => ({
	n: i + 1,
	side: i < 12 ? 'public' : 'association',
	state: i === 30 ? 'open' : 'taken',
	theme: 'ABCDEFGH'[Math.floor(i / 4)]
}));

export const longWords = {
	fi: {
		title: 'Lastensuojelun jälkihuollon ja nuorisososiaalityön yhteensovittamismahdollisuudet',
		label: 'Kotihoidonpalveluseteliyrittäjäverkostokokousmenettely',
		text: 'Ikääntyneiden omaishoitajien virkistysvapaapäiväjärjestelyt kunta- ja hyvinvointialuerajojen yli.',
		button: 'Lähetä yhteistoimintasopimusluonnos hyväksyttäväksi',
		error: 'Kirjoita yhteyshenkilön matkapuhelinnumero ilman väli- ja yhdysmerkkejä.'
	},
	sv: {
		title: 'Närståendevårdarnas rekreationsledighetsarrangemang över välfärdsområdesgränserna',
		label: 'Organisationskoordinatorns beredskapsplaneringsunderlag',
		text: 'Social- och hälsovårdsnämndens upphandlingsförberedelser för servicesedelverksamheten.',
		button: 'Skicka samarbetsavtalsutkastet till godkännande',
		error: 'Skriv kontaktpersonens mobiltelefonnummer utan mellanslag och bindestreck.'
	},
	en: {
		title: 'Reconciling responsibilities in intermunicipal rehabilitation arrangements',
		label: 'Representativeness of the disproportionately underrepresented',
		text: 'Telecommunications-independent notification of non-governmental organisations.',
		button: 'Send the draft cooperation agreement for approval',
		error: 'Write the contact person’s telephone number without spaces or hyphens.'
	}
};
