import QRCode from 'qrcode';
import { describe, expect, it } from 'vitest';
import { qrSvg } from './qr.server.ts';

describe('qrSvg', () => {
	it('draws exactly the modules of the code', () => {
		const code = qrSvg('https://example.fi/å', 'Ilmoittaudu');
		if (!code.ok) throw new Error(code.code);
		const { modules } = QRCode.create('https://example.fi/å', { errorCorrectionLevel: 'M' });
		const drawn = new Set<string>();
		for (const [, x, y, width] of code.value.matchAll(/M(\d+) (\d+)h(\d+)v1h-\d+z/g)) {
			for (let at = 0; at < Number(width); at += 1)
				drawn.add(`${Number(x) + at - 4},${Number(y) - 4}`);
		}
		const dark = new Set<string>();
		for (let y = 0; y < modules.size; y += 1)
			for (let x = 0; x < modules.size; x += 1) if (modules.get(y, x)) dark.add(`${x},${y}`);
		expect(drawn).toEqual(dark);
	});

	it('has an escaped title, and neither style nor script', () => {
		const code = qrSvg('x', '</title><script>alert(1)</script>');
		expect(code).toMatchObject({ ok: true });
		if (!code.ok) return;
		expect(code.value).toContain('<title>&lt;/title&gt;&lt;script&gt;');
		expect(code.value).not.toMatch(/style|<script/);
	});

	it('refuses what does not fit, and takes the longest that fits', () => {
		expect(qrSvg('å'.repeat(1_165), 't').ok).toBe(true);
		expect(qrSvg('a'.repeat(2_332), 't')).toEqual({ ok: false, code: 'qr_too_long' });
		expect(qrSvg('', 't').ok).toBe(false);
	});
});
