import { expect, it } from 'vitest';
import { chainText } from './chain.ts';

const event = {
	id: 'a',
	seq: 7,
	area_id: null,
	table_id: null,
	type: 'topic.proposed',
	subject_kind: 'topic',
	subject_id: 'b',
	actor_id: 'c',
	on_behalf_of: null,
	role: 'coordinator',
	data: { stage: 'in_triage', number: 12 },
	at: new Date('2026-11-23T08:12:00Z')
};

it('the same event has the same text, in whatever order its data comes back', () => {
	const turned = { ...event, data: { number: 12, stage: 'in_triage' } };
	expect(chainText(turned, 1, '')).toBe(chainText(event, 1, ''));
	// a bigint column may come as text
	expect(chainText({ ...event, seq: '7' as never }, 1, '')).toBe(chainText(event, 1, ''));
});

it('anything else makes another text', () => {
	const texts = [
		chainText(event, 1, ''),
		chainText(event, 2, ''),
		chainText(event, 1, 'x'),
		...Object.entries(event).map(([key, value]) =>
			chainText(
				{
					...event,
					[key]:
						value instanceof Date
							? new Date(value.getTime() + 1)
							: typeof value === 'object' && value
								? { ...value, more: 1 }
								: typeof value === 'number'
									? value + 1
									: `${value}x`
				},
				1,
				''
			)
		)
	];
	expect(new Set(texts).size).toBe(texts.length);
});

it('moving a letter from one field to the next is seen', () => {
	const one = chainText({ ...event, type: 'a', subject_kind: 'bc' }, 1, '');
	expect(chainText({ ...event, type: 'ab', subject_kind: 'c' }, 1, '')).not.toBe(one);
});
