import type { Meeting } from './types.ts';
import { day, fi, sv } from './text.ts';

const PLACE = fi(
	'Vaasa, palvelutalo Koivikko, kokoushuone 2, ja etänä. Tulkkaus suomen ja ruotsin välillä.',
	'Vasa, servicehuset Björken, mötesrum 2, och på distans. Tolkning mellan svenska och finska.'
);

export const h1: Meeting = {
	key: 'h1',
	table: 'home',
	number: 1,
	when: day(-287, '13:00'),
	ends: '15:00',
	place: PLACE,
	remote: true,
	invited: day(-302),
	items: [
		{
			no: 1,
			kind: 'information',
			title: sv('Vem sitter här och varför', 'Ketkä täällä istuvat ja miksi'),
			presenter: 'maria-holm',
			minutes: 25,
			notes: sv(
				'Alla berättade vilken dörr de går in genom i sitt arbete. Det blev 14 olika dörrar.',
				'Jokainen kertoi, mistä ovesta hän työssään kulkee. Ovia oli 14.'
			)
		},
		{
			no: 2,
			kind: 'election',
			title: sv('Ordförande och vice ordförande', 'Puheenjohtaja ja varapuheenjohtaja'),
			presenter: 'anna-lindqvist',
			minutes: 10,
			proposal: sv(
				'Maria Holm till ordförande och Gunilla Storm till vice ordförande, en från vardera sidan.',
				'Maria Holm puheenjohtajaksi ja Gunilla Storm varapuheenjohtajaksi, yksi kummaltakin puolelta.'
			),
			decision: {
				text: sv(
					'Enligt förslaget, för hela mandatperioden.',
					'Ehdotuksen mukaan, koko toimikaudeksi.'
				),
				how: 'consensus'
			}
		},
		{
			no: 3,
			kind: 'discussion',
			title: fi('Ilmainen kuljetus ryhmätoimintaan', 'Gratis skjuts till gruppverksamhet'),
			topic: 'h-free-transport',
			presenter: 'timo-aho',
			minutes: 30,
			notes: fi(
				'Kylissä on kerho mutta ei kyytiä, keskustassa kyyti mutta täysi kerho. Hyvinvointialue laskee, mitä kuljetus maksaisi. Asia tulee takaisin.',
				'I byarna finns klubben men ingen skjuts, i centrum finns skjutsen men klubben är full. Välfärdsområdet räknar ut vad det skulle kosta. Saken återkommer.'
			)
		},
		{
			no: 4,
			kind: 'decision',
			title: fi('Pöydän säännöt', 'Bordets regler'),
			presenter: 'johanna-berg',
			minutes: 20,
			proposal: fi('Hyväksytään kuusi sääntöä.', 'Sex regler godkänns.'),
			decision: {
				text: fi(
					'Hyväksyttiin. Lisättiin sääntö kädestä, joka nostetaan, kun ei ymmärrä.',
					'Godkändes. En regel om handen som räcks upp när man inte förstår lades till.'
				),
				how: 'consensus'
			}
		},
		{
			no: 5,
			kind: 'information',
			title: sv('Så går ett ärende hos oss', 'Näin asia kulkee meillä'),
			presenter: 'anna-lindqvist',
			minutes: 20
		}
	],
	attendance: {
		room: [
			'maria-holm',
			'pekka-rantala',
			'henrik-sund',
			'gunilla-storm',
			'raija-makinen',
			'borje-wik',
			'leena-kortesmaki',
			'marko-hietala',
			'ulla-snickars',
			'timo-aho',
			'tuula-alanko',
			'kaj-enlund',
			'olavi-kangas',
			'siv-haggblom',
			'anna-lindqvist',
			'johanna-berg'
		],
		remote: ['ann-sofi-kronqvist', 'carola-finne', 'patrik-forsbacka', 'bengt-nygard'],
		insteadOf: { 'timo-aho': 'disa-englund' },
		absent: ['disa-englund']
	},
	memo: {
		state: 'published',
		writer: 'johanna-berg',
		draft: day(-287),
		forComment: { from: day(-286), until: day(-279) },
		approved: { when: day(-278), by: 'maria-holm' },
		published: day(-278)
	}
};
