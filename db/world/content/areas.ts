import type { Area } from './types.ts';
import { fi } from './text.ts';

export const areas: readonly Area[] = [
	{
		key: 'ostrobothnia',
		kind: 'wellbeing-services-county',
		name: fi('Pohjanmaa', 'Österbotten', 'Ostrobothnia'),
		languages: ['fi', 'sv'],
		example: fi(
			'Tämä on esimerkki. Toimintamalli on kuvattu oikeasta kokeilusta, mutta ihmiset, yhdistykset, kokoukset, päätökset ja luvut on keksitty.',
			'Det här är ett exempel. Verksamhetsmodellen bygger på ett verkligt försök, men människor, föreningar, möten, beslut och siffror är påhittade.',
			'This is an example. The operating model comes from a real pilot, but the people, associations, meetings, decisions and figures are invented.'
		),
		purpose: fi(
			'Täällä hyvinvointialue, kunnat ja järjestöt puhuvat arjesta saman pöydän ääressä. Kerro, mikä ei toimi, niin näet joka vaiheessa, mitä asialle tapahtuu.',
			'Här talar välfärdsområdet, kommunerna och organisationerna om vardagen vid samma bord. Berätta vad som inte fungerar, så ser du i varje skede vad som händer med saken.',
			'Here the wellbeing services county, the municipalities and the associations talk about everyday life around one table. Tell us what does not work, and you can see at every step what happens to it.'
		),
		coordinator: {
			title: fi('Järjestökoordinaattori', 'Organisationskoordinator', 'NGO coordinator'),
			person: 'anna-lindqvist',
			substitute: 'mikael-traskelin',
			phone: '06 000 0000',
			hours: fi(
				'Arkisin klo 9–12. Voit soittaa tai kirjoittaa suomeksi tai ruotsiksi.',
				'Vardagar kl. 9–12. Du kan ringa eller skriva på svenska eller finska.',
				'Weekdays 9 to 12. You can call or write in Finnish or Swedish.'
			)
		}
	},
	{
		key: 'lappeenranta',
		kind: 'municipality',
		municipalityCode: '405',
		name: fi('Lappeenranta', 'Villmanstrand', 'Lappeenranta'),
		languages: ['fi'],
		example: fi(
			'Tämä on esimerkki vuodelta 2014. Tilaisuudet, osallistujien ja palautteiden määrät ja neljän hankeaihion olemassaolo ovat lähteestä. Aihioiden sisältö, ihmiset ja keskustelut on keksitty.',
			'Det här är ett exempel från 2014. Tillställningarna, antalet deltagare och svar och att det blev fyra projektidéer kommer från källan. Vad idéerna innehåller, människorna och diskussionerna är påhittade.',
			'This is an example from 2014. The events, the numbers of participants and of feedback answers, and the fact that four project ideas were started come from the source. What the ideas contain, the people and the discussions are invented.'
		),
		purpose: fi(
			'Kotona kokonainen elämä -ohjelmassa mietittiin keväällä 2014, miten kotona asuvaa ikääntynyttä tuetaan yhdessä: vapaaehtoiset, järjestöt ja julkinen puoli. Ensin opittiin verkostosta, sitten tehtiin ideoista hankeaihioita.',
			'I programmet Kotona kokonainen elämä (Ett helt liv hemma) frågade man våren 2014 hur frivilliga, föreningar och den offentliga sidan tillsammans kan stödja äldre som bor hemma. Först lärde man sig om nätverk, sedan blev idéer till projektutkast.',
			'In spring 2014 the programme Kotona kokonainen elämä (A whole life at home) asked how volunteers, associations and the public side could support older people at home together. First people learnt about networks, then they shaped ideas into projects.'
		),
		coordinator: {
			title: fi('Ohjelman yhdyshenkilö', undefined, 'Programme contact'),
			person: 'l-outi-vainikka'
		}
	}
];
