import { z } from 'zod';
import { readReminderKey } from './reminder.ts';

export const stopReminderInput = z.object({
	key: z
		.string()
		.max(120)
		.refine((key) => readReminderKey(key) !== null, 'field_wrong')
});
