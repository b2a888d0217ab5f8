import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BadMultipart, boundaryOf, partsOf } from './multipart.ts';

async function* inPieces(bytes: Uint8Array, cuts: readonly number[] = []) {
	let from = 0;
	for (const at of [...new Set(cuts)].sort((a, b) => a - b)) {
		if (at <= from || at >= bytes.length) continue;
		yield bytes.subarray(from, at);
		from = at;
	}
	yield bytes.subarray(from);
}

type Read = { name: string; fileName: string | null; text: string };
async function read(body: string | Uint8Array, cuts?: readonly number[], boundary = 'x') {
	const found: Read[] = [];
	for await (const part of partsOf(inPieces(Buffer.from(body), cuts), boundary)) {
		const bytes: Uint8Array[] = [];
		for await (const chunk of part.chunks) bytes.push(Buffer.from(chunk));
		found.push({
			name: part.name,
			fileName: part.fileName,
			text: Buffer.concat(bytes).toString('latin1')
		});
	}
	return found;
}

const part = (name: string, text: string, fileName?: string) =>
	`--x\r\nContent-Disposition: form-data; name="${name}"${fileName === undefined ? '' : `; filename="${fileName}"`}\r\nContent-Type: text/plain\r\n\r\n${text}\r\n`;

describe('a form with files', () => {
	it('is read part by part, names in UTF-8', async () => {
		expect(
			await read(`${part('a', '1')}${part('file', '%PDF', 'työ %22x%22.pdf')}--x--\r\n`)
		).toEqual([
			{ name: 'a', fileName: null, text: '1' },
			{ name: 'file', fileName: 'työ "x".pdf', text: '%PDF' }
		]);
	});

	it('is the same wherever the network cuts it, also when the contents look like a mark', async () => {
		const contents = fc
			.array(fc.constantFrom('\r', '\n', '-', 'x', '--x', '\r\n--', '\r\n--y', '\u0000', 'ab'), {
				maxLength: 40
			})
			.map((all) => all.join(''))
			.filter((text) => !`${text}\r\n`.includes('\r\n--x') && !text.startsWith('--x'));
		await fc.assert(
			fc.asyncProperty(
				fc.array(contents, { minLength: 1, maxLength: 4 }),
				fc.array(fc.nat(600), { maxLength: 60 }),
				async (texts, cuts) => {
					const body = `${texts.map((text, i) => part(`f${i}`, text, 'a')).join('')}--x--`;
					expect((await read(body, cuts)).map(({ text }) => text)).toEqual(texts);
				}
			)
		);
	});

	it('goes on with the next part when one is left unread', async () => {
		const names: string[] = [];
		const body = `${part('a', 'z'.repeat(5000))}${part('b', 'z'.repeat(5000))}${part('c', '3')}--x--`;
		for await (const one of partsOf(inPieces(Buffer.from(body), [700, 6000]), 'x')) {
			names.push(one.name);
			if (one.name === 'b') for await (const _ of one.chunks) break;
		}
		expect(names).toEqual(['a', 'b', 'c']);
	});

	it.each([
		['nothing', ''],
		['no mark', 'hello'],
		['a part that ends nowhere', part('a', '1')],
		['a header that ends nowhere', `--x\r\n${'h'.repeat(10_000)}`],
		['a part without a name', '--x\r\nContent-Type: text/plain\r\n\r\n1\r\n--x--'],
		['a mark with something after it', '--xy\r\n\r\n\r\n--x--']
	])('is refused when it is %s', async (_, body) => {
		await expect(read(body)).rejects.toBeInstanceOf(BadMultipart);
	});

	it('never fails in any other way', async () => {
		await fc.assert(
			fc.asyncProperty(
				fc.array(
					fc.constantFrom(
						'--x',
						'--x--',
						'\r\n',
						'\r\n\r\n',
						'Content-Disposition: form-data; name="a"',
						'"',
						';',
						'z'
					),
					{ maxLength: 30 }
				),
				async (pieces) => {
					await read(pieces.join('')).catch((fault) => {
						if (!(fault instanceof BadMultipart)) throw fault;
					});
				}
			)
		);
	});

	it.each([
		['multipart/form-data; boundary=----WebKit1', '----WebKit1'],
		['multipart/form-data; charset=utf-8; boundary="a b"', 'a b'],
		['multipart/form-data', null],
		['application/x-www-form-urlencoded; boundary=x', null],
		[null, null]
	])('%s is marked by %s', (type, boundary) => expect(boundaryOf(type)).toBe(boundary));
});
