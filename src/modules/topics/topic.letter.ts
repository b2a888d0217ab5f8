import { m } from '#i18n/messages.js';
import type { Lang } from '#platform/core/lang.ts';
import type { Document } from '#platform/documents/document.ts';
import { letter } from '#platform/documents/letter.ts';
import type { Stage } from './topic.ts';
import { sayStage } from './topic.words.ts';

type Told = {
	area: { name: string; phone: string | null; phoneHours: string | null; coordinatorTitle: string };
	recipient: string;
	date: string;
	number: number;
	title: string;
	stage: Stage;
	triages: readonly { reason: string; answer: string | null }[];
	lang: Lang;
	created: string;
};

/** The letter that a proposer without e-mail gets: what was proposed, where it stands, and why. */
export function letterTo(told: Told): Document {
	const last = told.triages.at(-1);
	const body = [
		m.triage_letter_thanks({ title: told.title, number: told.number }),
		m.triage_letter_stage({ stage: sayStage(told.stage) }),
		...(last ? [last.reason, last.answer ?? ''] : [m.triage_letter_waits()]),
		...(told.area.phone
			? [m.triage_letter_ask({ phone: told.area.phone, hours: told.area.phoneHours ?? '' })]
			: [])
	]
		.filter(Boolean)
		.join('\n\n');
	return letter({
		sender: told.area.name,
		recipient: told.recipient,
		date: told.date,
		title: told.title,
		body,
		signature: told.area.coordinatorTitle || m.footer_coordinator(),
		lang: told.lang,
		created: told.created
	});
}
