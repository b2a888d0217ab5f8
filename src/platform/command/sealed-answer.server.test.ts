import { describe, expect, it } from 'vitest';
import { openAnswer, operationHash, sealAnswer } from './sealed-answer.server.ts';

const answer = { ok: true, value: { token: 'åäö-secret' } };

describe('a kept answer', () => {
	it('is opened with the operation it was sealed for', () => {
		expect(openAnswer('op-1', sealAnswer('op-1', answer))).toEqual(answer);
	});
	it('is not read without it', () => {
		const kept = sealAnswer('op-1', answer);
		expect(Buffer.from(kept, 'base64').toString('utf8')).not.toContain('secret');
		expect(() => openAnswer('op-2', kept)).toThrow();
		expect(() => openAnswer(operationHash('op-1'), kept)).toThrow();
	});
	it('is not opened when it was changed', () => {
		const kept = Buffer.from(sealAnswer('op-1', answer), 'base64');
		kept[kept.length - 1]! ^= 1;
		expect(() => openAnswer('op-1', kept.toString('base64'))).toThrow();
	});
});
