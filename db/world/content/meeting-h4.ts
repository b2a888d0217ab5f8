import type { Meeting } from './types.ts';
import { day, fi, sv } from './text.ts';

export const h4: Meeting = {
	key: 'h4',
	table: 'home',
	number: 4,
	when: day(23, '13:00'),
	ends: '15:00',
	place: fi(
		'Vaasa, palvelutalo Koivikko, kokoushuone 2, ja etänä. Tulkkaus suomen ja ruotsin välillä.',
		'Vasa, servicehuset Björken, mötesrum 2, och på distans. Tolkning mellan svenska och finska.'
	),
	remote: true,
	items: [
		{
			no: 1,
			kind: 'information',
			title: sv(
				'Öppning och förra mötets minnesanteckningar',
				'Avaus ja edellisen kokouksen muistio'
			),
			presenter: 'maria-holm',
			minutes: 5
		},
		{
			no: 2,
			kind: 'information',
			title: sv('Uppföljning av åtgärder', 'Toimenpiteiden seuranta'),
			presenter: 'johanna-berg',
			minutes: 15
		},
		{
			no: 3,
			kind: 'discussion',
			title: fi(
				'Lautakunnan vastaus: viikonloppujen sijaiset',
				'Nämndens svar: vikarier på veckoslut'
			),
			topic: 'h-respite',
			presenter: 'gunilla-storm',
			minutes: 25
		},
		{
			no: 4,
			kind: 'discussion',
			title: sv('Trygghetslarmen: svaret som dröjer', 'Turvapuhelimet: vastaus, joka viipyy'),
			topic: 'h-alarm',
			presenter: 'carola-finne',
			minutes: 20
		},
		{
			no: 5,
			kind: 'decision',
			title: sv(
				'Samåkning till klubbar och dagverksamhet',
				'Kimppakyydit kerhoihin ja päivätoimintaan'
			),
			topic: 'h-shared-rides',
			presenter: 'siv-haggblom',
			minutes: 25,
			proposal: sv(
				'Fyra byar börjar med en gemensam lista. Vi frågar området om försäkring och kilometer.',
				'Neljä kylää aloittaa yhteisellä listalla. Kysymme hyvinvointialueelta vakuutuksesta ja kilometreistä.'
			)
		},
		{
			no: 6,
			kind: 'discussion',
			title: fi(
				'Ulos kerran viikossa: vakuutus selvisi',
				'Ut en gång i veckan: försäkringen är utredd'
			),
			topic: 'h-outdoors',
			presenter: 'pekka-rantala',
			minutes: 15
		},
		{
			no: 7,
			kind: 'discussion',
			title: sv('Bordets arbete nästa halvår', 'Pöydän työ seuraavan puolen vuoden aikana'),
			presenter: 'maria-holm',
			minutes: 10
		}
	]
};
