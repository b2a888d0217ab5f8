import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { splitPastedMemo } from './paste.ts';

const titles = (text: string) =>
	splitPastedMemo(text).items.map((item) => `${item.mark}|${item.title}`);
const actionOf = (line: string) => splitPastedMemo(`§ 1 a\n${line}`).items[0]!.actions[0]!;

describe('splitPastedMemo', () => {
	it('knows the ways in which items are numbered', () => {
		expect(titles('1. Kokouksen avaus\nx\n2. Muut asiat')).toEqual([
			'1.|Kokouksen avaus',
			'2.|Muut asiat'
		]);
		expect(titles('1)\tÖppnande\n2) Övrigt')).toEqual(['1)|Öppnande', '2)|Övrigt']);
		expect(titles('3 § Ajankohtaiset\n4 § Muut')).toEqual(['3 §|Ajankohtaiset', '4 §|Muut']);
		expect(titles('§ 4 Beslut')).toEqual(['§ 4|Beslut']);
		expect(titles('Asia 3: Hoito\nASIA 4\nLoppu')).toEqual(['Asia 3:|Hoito', 'ASIA 4|Loppu']);
		expect(titles('Ärende 2 Vård\r\nÄrende 3 Annat')).toEqual(['Ärende 2|Vård', 'Ärende 3|Annat']);
	});

	it('keeps what comes before the first item as rest, and everything when there is none', () => {
		expect(splitPastedMemo('Muistio\nAika: ti\n\n1. Avaus\n2. Loppu').rest).toBe(
			'Muistio\nAika: ti'
		);
		expect(splitPastedMemo('Vain tekstiä.\n12. kohta')).toEqual({
			items: [],
			rest: 'Vain tekstiä.\n12. kohta'
		});
	});

	it('takes dates, sub-numbers and lists inside an item for text', () => {
		const memo = splitPastedMemo(
			'1. Avaus\n12.3.2026 klo 13\n12. maaliskuuta sovittiin\n1.1 tausta\n1. eka.\n2. toka.\n\n2. Talous\n3. Loppu'
		);
		expect(memo.items.map((item) => item.title)).toEqual(['Avaus', 'Talous', 'Loppu']);
		expect(memo.items[0]!.body).toContain('2. toka.');
	});

	it('takes a day of a month for text even where its number would fit', () => {
		expect(titles('1. Avaus\n2. maaliskuuta sovittiin\n2. Talous\n3. Loppu')).toEqual([
			'1.|Avaus',
			'2.|Talous',
			'3.|Loppu'
		]);
	});

	it('takes decisions out of the text, in three languages, also from the line below', () => {
		for (const [word, below] of [
			['Päätös', ''],
			['BESLUT', '\n'],
			['Decision', '\n\n']
		]) {
			const [item] = splitPastedMemo(
				`§ 1 a\nKeskustelu: oli.\n${word}: ${below}Jatketaan.\nLoppu.`
			).items;
			expect(item).toMatchObject({ decision: 'Jatketaan.', body: 'Keskustelu: oli.\nLoppu.' });
		}
	});

	it('finds owner and due day of an action', () => {
		const full = { text: 'Kutsutaan kunnat', owner: 'Aino Esimerkki', due: '2026-03-12' };
		expect(
			actionOf('Toimenpide: Kutsutaan kunnat (Vastuu: Aino Esimerkki, mennessä 12.3.2026)')
		).toEqual(full);
		expect(
			actionOf('Toimenpide: Kutsutaan kunnat, vastuu: Aino Esimerkki, 12.3.2026 mennessä')
		).toEqual(full);
		expect(
			actionOf('Toimenpide: Kutsutaan kunnat\nVastuu: Aino Esimerkki\nMääräaika: 12.3.2026')
		).toEqual(full);
		expect(actionOf('Åtgärd: Boka sal. Ansvarig: K. Berg. Senast den 1.4.2026')).toEqual({
			text: 'Boka sal.',
			owner: 'K. Berg',
			due: '2026-04-01'
		});
		expect(actionOf('Action: Book a hall, owner: Example Society, by 1.4.2026')).toEqual({
			text: 'Book a hall',
			owner: 'Example Society',
			due: '2026-04-01'
		});
	});

	it('names the first owner when two are given', () => {
		expect(
			actionOf('Toimenpide: Kutsu. Vastuu: Bo, mennessä 12.3.2026\nVastuu: Cai')
		).toMatchObject({ owner: 'Bo', due: '2026-03-12' });
	});

	it('takes neither a day in the sentence nor a day that is none for a due day', () => {
		expect(actionOf('Toimenpide: Kokous 12.3.2026 valmistellaan')).toEqual({
			text: 'Kokous 12.3.2026 valmistellaan'
		});
		expect(actionOf('Toimenpide: Kutsu mennessä 31.2.2026')).toEqual({
			text: 'Kutsu mennessä 31.2.2026'
		});
	});

	it('makes each line of a list below the label an action of its own', () => {
		const [item] = splitPastedMemo(
			'§ 1 a\nÅtgärder:\n- Ring, ansvarig: Bo\n\uf0b7 Skriv\nSen prat.'
		).items;
		expect(item!.actions).toEqual([{ text: 'Ring', owner: 'Bo' }, { text: 'Skriv' }]);
		expect(item!.body).toBe('Sen prat.');
	});

	it('loses nothing and doubles nothing', () => {
		const line = fc.oneof(
			fc.constantFrom(
				'§ 1 a',
				'§ 2 b',
				'Åtgärder:',
				'- soita',
				'- kutsu, vastuu: Bo',
				'Vastuu: Bo',
				'Päätös:',
				'Toimenpide: x',
				''
			),
			fc.string({ unit: 'grapheme', maxLength: 30 }),
			fc
				.tuple(
					fc.constantFrom(
						'1. ',
						'2. ',
						'3.',
						'1) ',
						'2)\t',
						'§ 1',
						'2 § ',
						'Asia 3: ',
						'Ärende 4',
						'Päätös:',
						'Beslut: ',
						'Toimenpide: ',
						'Åtgärder:',
						'- ',
						'Vastuu: ',
						'mennessä 1.1.2027',
						''
					),
					fc.constantFrom(
						'Avaus',
						'x',
						'',
						'§ 2',
						'Vastuu: Bo, mennessä 12.3.2026',
						'(',
						'Päätös: ei',
						'\u2028',
						'\u0085'
					)
				)
				.map(([start, end]) => start + end)
		);
		const visible = (text: string) => [...text.replace(/[\s\u0085]/g, '')].sort().join('');
		fc.assert(
			fc.property(
				fc.array(line, { maxLength: 25 }),
				fc.constantFrom('\n', '\r\n', '\n\n'),
				(lines, end) => {
					const text = lines.join(end);
					const memo = splitPastedMemo(text);
					const out = memo.items.map((item) => [item.mark, item.title, item.body, ...item.taken]);
					expect(visible([memo.rest, ...out.flat()].join(''))).toBe(visible(text));
					for (const item of memo.items) {
						// What was understood stands in what was taken.
						const taken = item.taken.join('\n').replace(/\s+/g, ' ');
						for (const action of item.actions) expect(taken).toContain(action.owner ?? '');
					}
				}
			),
			{ numRuns: 1_000 }
		);
	});

	it('takes time in proportion to the length', () => {
		// Quadratic splitting of these takes minutes, not a second.
		for (const piece of [
			'1. a\n',
			'Toimenpide:\n',
			'Päätös:\n\n',
			'(',
			' ,',
			'1.1.2026 ',
			' \u00a0',
			'Vastuu: ',
			'by '
		]) {
			splitPastedMemo(`§ 1 a\nAction: ${piece.repeat(Math.floor(500_000 / piece.length))}x`);
		}
	}, 15_000);
});
