import { describe, expect, it } from 'vitest';
import { proposeClusters, proposeTwins } from './propose.ts';

const fi = (id: string, text: string) => ({ id, text, lang: 'fi' });
const sv = (id: string, text: string) => ({ id, text, lang: 'sv' });
const NOTES = [
	fi('1', 'Bussi lähtee liian aikaisin.'),
	fi('2', 'Bussissa ei ole tilaa rollaattorille.'),
	fi('3', 'Bussien aikataulut yhteen paikkaan.'),
	fi('4', 'Kerhossa voisi olla kahvia.'),
	fi('5', 'Kuka soittaa yksinäiselle?'),
	sv('6', 'Skjutsringen har plats för fler.')
];

describe('proposals', () => {
	it('gather notes that share a word in any of its forms, and name it', () => {
		expect(proposeClusters(NOTES)).toEqual([{ title: 'Bussi', notes: ['1', '2', '3'] }]);
	});

	it('are none where notes share nothing, or only what all of them share', () => {
		expect(proposeClusters(NOTES.slice(3))).toEqual([]);
		const all = ['a', 'b', 'c', 'd', 'e', 'f'].map((id) => fi(id, `Bussi ${id.repeat(6)}`));
		expect(proposeClusters(all)).toEqual([]);
	});

	it('find notes that say the same thing, in Swedish too, and each only once', () => {
		const twins = proposeTwins([
			fi('a', 'Kyläyhdistys voi pitää kyytilistaa.'),
			fi('b', 'Kyytilistan voisi pitää kyläyhdistys!'),
			fi('c', 'Bussi lähtee liian aikaisin.'),
			sv('d', 'En skjutslista för hela byn'),
			sv('e', 'Hela byns skjutslista')
		]);
		expect(twins).toContainEqual({ note: 'b', into: 'a' });
		expect(twins).toContainEqual({ note: 'e', into: 'd' });
		expect(twins).toHaveLength(2);
	});
});
