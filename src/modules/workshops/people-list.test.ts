import { describe, expect, it } from 'vitest';
import { readList } from './people-list.ts';

const read = (text: string, tables = 4) => readList(text, tables);

describe('the people of a café', () => {
	it('are a list of names, commas and all', () => {
		const list = read('Aalto, Aino\nBo Berg\n\nCarita\nDavid\n');
		expect(list.ok && list.value.map(({ id }) => id)).toEqual([
			'Aalto, Aino',
			'Bo Berg',
			'Carita',
			'David'
		]);
	});

	it('are rows of a spreadsheet, in the usual order or by their headings', () => {
		const plain = read('Aino\tkunta\tfi\nBo\tjärjestö\tsv|fi\t2\nCarita\nDavid');
		expect(plain.ok && plain.value[1]).toMatchObject({
			id: 'Bo',
			sector: 'järjestö',
			languages: ['sv', 'fi'],
			host: 1
		});
		const headed = read(
			'Namn;Språk;Bordsvärd;Isär\nAino;fi;;\nBo;sv;4;x|y\nCarita;;;x\nDavid;;;\n'
		);
		expect(headed.ok && headed.value).toHaveLength(4);
		expect(headed.ok && headed.value[1]).toMatchObject({ id: 'Bo', host: 3, apart: ['x', 'y'] });
		const commas = read('name,sector\nA,public\nB,public\nC,parish\nD,parish');
		expect(commas.ok && commas.value[2]).toMatchObject({ id: 'C', sector: 'parish' });
	});

	it('may have the same name', () => {
		const list = read('Aino\nAino\nBo\nAino');
		expect(list.ok && list.value.map(({ id }) => id)).toEqual([
			'Aino',
			'Aino (2)',
			'Bo',
			'Aino (3)'
		]);
	});

	it.each([
		['', 'cafe_people_few'],
		['A\nB\nC', 'cafe_people_few'],
		[Array.from({ length: 501 }, (_, n) => `P ${n}`).join('\n'), 'cafe_people_many'],
		['A;;;5\nB\nC\nD', 'cafe_host_wrong'],
		['A;;;x\nB\nC\nD', 'cafe_host_wrong']
	])('are refused with a reason: %j', (text, code) => {
		expect(read(text)).toMatchObject({ ok: false, code });
	});
});
