import { m } from '#i18n/messages.js';
import type { MemoField } from './memo.ts';

export function sayField(field: MemoField): string {
	switch (field) {
		case 'notes':
			return m.meetings_field_notes();
		case 'proposal':
			return m.meetings_field_proposal();
		case 'grounds':
			return m.meetings_field_grounds();
		case 'decision':
			return m.meetings_field_decision();
		case 'dissent':
			return m.meetings_field_dissent();
	}
}
