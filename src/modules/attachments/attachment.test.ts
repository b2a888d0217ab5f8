import { describe, expect, it } from 'vitest';
import { MOST_ON_ONE, attachable } from './attachment.ts';

describe('an attachment', () => {
	it('needs no description when it can be read', () =>
		expect(attachable({ kind: 'pdf' }, '', 0)).toMatchObject({ ok: true }));

	it.each(['png', 'jpeg'])('needs one as a picture (%s)', (kind) => {
		expect(attachable({ kind }, '', 0)).toMatchObject({ code: 'attachment_description_missing' });
		expect(attachable({ kind }, 'Kartta', 0)).toMatchObject({ ok: true });
	});

	it('is one too many after thirty', () => {
		expect(attachable({ kind: 'pdf' }, '', MOST_ON_ONE - 1)).toMatchObject({ ok: true });
		expect(attachable({ kind: 'pdf' }, '', MOST_ON_ONE)).toMatchObject({
			code: 'attachments_too_many'
		});
	});
});
