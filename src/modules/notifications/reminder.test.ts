import { describe, expect, it } from 'vitest';
import { REMINDERS, readReminderKey, reminderKey, thingOf } from './reminder.ts';

const about = '01920000-0000-7000-8000-000000000001';

describe('the name of a reminder', () => {
	it.each(REMINDERS)('%s is read back as it was', (kind) => {
		const reminder = { kind, about, day: '2026-12-01' };
		expect(readReminderKey(reminderKey(reminder))).toEqual(reminder);
	});

	it.each([
		'',
		'action_soon',
		`action_soon ${about}`,
		`other ${about} 2026-12-01`,
		`action_soon x 2026-12-01`,
		`action_soon ${about} 2026-12-01 `
	])('is not %j', (key) => expect(readReminderKey(key)).toBeNull());

	it('tells what it is about', () => {
		expect(thingOf({ kind: 'question_late', about, day: '2026-12-01' })).toEqual({
			kind: 'question',
			id: about
		});
		expect(thingOf({ kind: 'meeting_reply', about, day: '2026-12-01' })).toEqual({
			kind: 'meeting',
			id: about
		});
	});
});
