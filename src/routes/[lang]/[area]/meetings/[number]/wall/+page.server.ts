import { listActions } from '#modules/actions/action.queries.server.ts';
import { memoText } from '#modules/meetings/memo.queries.server.ts';
import { NotFound } from '#platform/core/faults.ts';
import { dayOf } from '#platform/core/dates.ts';
import { qrSvg } from '#platform/documents/qr.server.ts';
import { to } from '#platform/i18n/paths.ts';
import { m } from '#i18n/messages.js';
import { headOf, meetingIn } from '#routes/web/meeting-in.server.ts';
import type { PageServerLoad } from './$types';

/** What the projector shows: the item that is talked about, its decision and actions. */
export const load: PageServerLoad = async (event) => {
	const { ctx, lang } = event.locals;
	const { meeting, area, inside } = await meetingIn(event);
	if (!inside) throw new NotFound();
	const now =
		meeting.items.find((item) => item.state === 'now') ??
		meeting.items.find((item) => item.state === 'coming') ??
		meeting.items.at(-1);
	const text = await memoText(ctx, meeting.id);
	const field = (name: string) =>
		(now && !now.held_back
			? (
					text.fields.find(
						(one) => one.item_id === now.id && one.field === name && one.lang === lang
					) ?? text.fields.find((one) => one.item_id === now.id && one.field === name)
				)?.text
			: '') ?? '';
	const address =
		ctx.origin +
		to(lang, '/{area}/meetings/{number}', { area: area.slug, number: String(meeting.number) });
	const qr = qrSvg(address, m.meetings_wall_qr());
	const left = meeting.items.filter((item) => item.state === 'coming' && item.id !== now?.id);
	return {
		title: m.meetings_wall(),
		private: true,
		bare: true,
		meeting: headOf(meeting),
		now: now && {
			position: now.position,
			kind: now.kind,
			minutes: now.minutes,
			presenter: now.presenter,
			title: (now.texts.find((one) => one.lang === lang) ?? now.texts[0]!).title,
			others: now.texts
				.filter((one) => one.lang !== lang && meeting.table_langs.includes(one.lang))
				.map((one) => ({ lang: one.lang, title: one.title }))
		},
		proposal: field('proposal'),
		decision: field('decision'),
		actions: now && !now.held_back ? await listActions(ctx, lang, { itemIds: [now.id] }) : [],
		next: left.slice(0, 3).map((item) => ({
			position: item.position,
			title: (item.texts.find((one) => one.lang === lang) ?? item.texts[0]!).title
		})),
		qr: qr.ok ? qr.value : '',
		today: dayOf(ctx.ports.now(), ctx.zone)
	};
};
