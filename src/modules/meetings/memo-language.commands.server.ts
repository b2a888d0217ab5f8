import { change } from '#platform/command/change.server.ts';
import type { Ctx } from '#platform/command/context.ts';
import type { Lang } from '#platform/core/lang.ts';
import { ok } from '#platform/core/result.ts';
import { addLanguage, owedIn } from './memo-language.ts';
import { hashOfTexts, showInSearch } from './memo.commands.server.ts';
import { memoInAllLanguages } from './memo-language.store.server.ts';
import {
	insertMemoStep,
	lockMemo,
	publicTexts,
	saveMemoField,
	saveMemoState
} from './memo.store.server.ts';
import { canPublish } from './meeting.policy.ts';
import { lockMeeting } from './meeting.store.server.ts';

/**
 * Adds a language to a published memo, whole and at once: it is read from the moment it stands.
 * The text that was approved is not touched, so the memo needs no recall and no new approval.
 *
 * @param texts by `fieldName`
 */
export const publishLanguage = (
	ctx: Ctx,
	meetingId: string,
	lang: Lang,
	texts: Readonly<Record<string, string>>
) =>
	change(ctx, 'publish-memo-language', async (work) => {
		const meeting = await lockMeeting(work.tx, meetingId);
		work.authorise(canPublish(work.viewer, meeting));
		const memo = await lockMemo(work.tx, meetingId);
		const { langs, items, written } = await memoInAllLanguages(work.tx, meetingId, lang);
		const added = addLanguage(
			{ state: memo.state, langs },
			lang,
			owedIn(lang, items, written),
			texts
		);
		if (!added.ok) return added;
		for (const { owed, text } of added.value)
			await saveMemoField(
				work.tx,
				{
					itemId: owed.itemId,
					areaId: meeting.areaId,
					field: owed.field,
					lang,
					version: 0,
					by: work.viewer?.personId ?? null
				},
				text,
				work.now
			);
		const all = await publicTexts(work.tx, meetingId);
		const whole = langs.every((code) => all.some((text) => text.lang === code));
		await saveMemoState(work.tx, meetingId, 'published', whole ? { langsDue: null } : {}, work.now);
		const hash = hashOfTexts(all);
		await insertMemoStep(
			work.tx,
			{
				id: work.newId(),
				areaId: meeting.areaId,
				meetingId,
				state: 'published',
				byPerson: work.viewer?.personId ?? null,
				note: `lang:${lang}`,
				contentHash: hash
			},
			work.now
		);
		await showInSearch(work, meeting.areaId, all);
		await work.record({
			type: 'memo.language_added',
			subject: { kind: 'memo', id: meetingId },
			areaId: meeting.areaId,
			tableId: meeting.tableId,
			data: { meeting: meetingId, lang, hash }
		});
		return ok({ number: meeting.number });
	});
