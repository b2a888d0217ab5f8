import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { cleanFileName, extensionOf, saveAs } from './file-name.ts';

describe('the name of a file', () => {
	it.each([
		['C:\\paperit\\lausunto.pdf', 'lausunto.pdf'],
		['../../etc/passwd', 'passwd'],
		['..\\..\\boot.ini', 'boot.ini'],
		['lasku\u202efdp.exe', 'laskufdp.exe'],
		['a\u0000b\r\nSet-Cookie: x.pdf', 'abSet-Cookie- x.pdf'],
		['  ...piilo.PDF. ', 'piilo.pdf'],
		['Työpöytä – loppu.docx', 'Työpöytä – loppu.docx'],
		['NUL.txt', '_NUL.txt'],
		['a\ud800b.txt', 'ab.txt'],
		['/', ''],
		['....', ''],
		['', '']
	])('%j becomes %j', (raw, clean) => expect(cleanFileName(raw)).toBe(clean));

	it('is short and keeps its ending', () => {
		const name = cleanFileName(`${'ä'.repeat(400)}.pdf`);
		expect([...name].length).toBe(104);
		expect(extensionOf(name)).toBe('pdf');
	});

	it('holds no folder and no unseen character, whatever comes', () => {
		fc.assert(
			fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (raw) => {
				const name = cleanFileName(raw);
				expect(name).not.toMatch(/[/\\\u0000-\u001f\u202a-\u202e\u2066-\u2069]/);
				expect(name === '' || !/^\.|\.$/.test(name)).toBe(true);
			})
		);
	});
});

describe('the header for saving', () => {
	it('says the name twice, once without the letters that ASCII lacks', () => {
		expect(saveAs('Mötet 1/2.pdf')).toBe(
			`attachment; filename="Motet 1/2.pdf"; filename*=UTF-8''M%C3%B6tet%201%2F2.pdf`
		);
	});

	it('cannot be broken out of', () => {
		fc.assert(
			fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (raw) => {
				const header = saveAs(cleanFileName(raw));
				expect(header).toMatch(
					/^attachment; filename="[^"\\%\r\n\u0080-\uffff]*"; filename\*=UTF-8''[\w.~%-]*$/
				);
			})
		);
	});
});
