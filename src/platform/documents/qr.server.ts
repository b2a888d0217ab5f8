import QRCode from 'qrcode';
import { ok, refuse, type Result } from '../core/result.ts';
import { xmlText } from './printable.ts';

/**
 * A QR code as an inline SVG: no styles, no scripts, black on white in every theme (scanners need
 * it), with `title` as its text alternative. Size it by a class on the element around it.
 *
 * Refuses `qr_too_long` (about 2,300 bytes at this error correction).
 *
 * @example qrSvg('https://example.fi/i/K3F7', 'Ilmoittaudu: example.fi/i/K3F7')
 * Source: ISO/IEC 18004, error correction M, quiet zone of 4 modules.
 */
export function qrSvg(text: string, title: string): Result<string, 'qr_too_long'> {
	// 2,331 bytes is what version 40 holds at M; the library throws the same for any fault.
	if (text === '' || Buffer.byteLength(text, 'utf8') > 2_331) return refuse('qr_too_long');
	const { modules } = QRCode.create(text, { errorCorrectionLevel: 'M' });
	const side = modules.size + 8;
	return ok(
		`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${side} ${side}" role="img" ` +
			`shape-rendering="crispEdges"><title>${xmlText(title)}</title>` +
			`<rect width="${side}" height="${side}" fill="#fff"/>` +
			`<path fill="#000" d="${path(modules.size, (x, y) => modules.get(y, x) !== 0)}"/></svg>`
	);
}

/** Dark modules that touch in a row are one rectangle: a third of the text. */
function path(size: number, dark: (x: number, y: number) => boolean): string {
	let d = '';
	for (let y = 0; y < size; y += 1) {
		for (let x = 0; x < size; x += 1) {
			if (!dark(x, y)) continue;
			const start = x;
			while (x + 1 < size && dark(x + 1, y)) x += 1;
			d += `M${start + 4} ${y + 4}h${x + 1 - start}v1h-${x + 1 - start}z`;
		}
	}
	return d;
}
