import { findOrCreatePerson } from '#modules/accounts/person.commands.server.ts';
import { type Work, change } from '#platform/command/change.server.ts';
import type { Ctx } from '#platform/command/context.ts';
import { NotFound } from '#platform/core/faults.ts';
import { LANGS, type Lang } from '#platform/core/lang.ts';
import { ok } from '#platform/core/result.ts';
import { slug } from '#platform/core/text.ts';
import { forgetAreas } from './area.cache.server.ts';
import type { AreaInput } from './area.input.ts';
import { canEditArea, canFoundArea } from './area.policy.ts';
import {
	endAreaRoleRow,
	insertArea,
	insertAreaRole,
	saveArea,
	saveAreaText,
	slugTaken
} from './area.store.server.ts';
import { freeSlug } from './area.ts';

/** Founds an area. Who founds it coordinates it until somebody else is named. */
export const createArea = (
	ctx: Ctx,
	input: AreaInput & { example?: boolean; coordinate?: boolean }
) =>
	change(ctx, 'create-area', async (work) => {
		work.authorise(canFoundArea(work.viewer));
		const id = work.newId();
		await insertArea(work.tx, { id, ...common(input), example: input.example ?? false }, work.now);
		const slugs = await writeTexts(work, id, input);
		if (input.coordinate !== false)
			await insertAreaRole(
				work.tx,
				{
					id: work.newId(),
					areaId: id,
					personId: work.viewer!.personId,
					role: 'coordinator',
					givenBy: work.viewer!.personId
				},
				work.now
			);
		await work.record({
			type: 'area.founded',
			subject: { kind: 'area', id },
			areaId: id,
			data: { kind: input.kind }
		});
		forgetAreas();
		return ok({ id, slugs });
	});

export const editArea = (ctx: Ctx, areaId: string, version: number, input: AreaInput) =>
	change(ctx, 'edit-area', async (work) => {
		work.authorise(canEditArea(work.viewer, areaId));
		await saveArea(work.tx, { id: areaId, ...common(input), version });
		await writeTexts(work, areaId, input);
		await work.record({ type: 'area.changed', subject: { kind: 'area', id: areaId }, areaId });
		forgetAreas();
		return ok({});
	});

const common = (input: AreaInput) => ({
	kind: input.kind,
	langs: input.langs as Lang[],
	phone: input.phone,
	email: input.email
});

/** One row per language that has a name; a language without one is served in the first that has. */
async function writeTexts(
	work: Work,
	areaId: string,
	input: AreaInput
): Promise<Partial<Record<Lang, string>>> {
	const slugs: Partial<Record<Lang, string>> = {};
	const first =
		LANGS.find((lang) => input.langs.includes(lang) && input[`name_${lang}`]) ??
		LANGS.find((lang) => input[`name_${lang}`])!;
	for (const lang of LANGS) {
		const name = input[`name_${lang}`] || (lang === 'en' ? '' : '');
		if (!name) continue;
		let free = freeSlug(slug(name, 40));
		while (await slugTaken(work.tx, lang, free)) free = `${free}-2`;
		slugs[lang] = free;
		await saveAreaText(
			work.tx,
			areaId,
			{
				lang,
				name,
				slug: free,
				purpose: input[`purpose_${lang}`],
				coordinatorTitle: input[`title_${lang}`],
				hours: input[`hours_${lang}`],
				original: lang === first
			},
			work.now
		);
	}
	return slugs;
}

/** Names a person to run the area. */
export const giveAreaRole = (
	ctx: Ctx,
	areaId: string,
	input: {
		name: string;
		email: string | null;
		lang: Lang;
		role: 'administrator' | 'coordinator' | 'substitute';
	}
) =>
	change(ctx, 'give-area-role', async (work) => {
		work.authorise(canEditArea(work.viewer, areaId));
		const { personId } = await findOrCreatePerson(work, input);
		await insertAreaRole(
			work.tx,
			{
				id: work.newId(),
				areaId,
				personId,
				role: input.role,
				givenBy: work.viewer?.personId ?? null
			},
			work.now
		);
		await work.record({
			type: 'area.role_given',
			subject: { kind: 'person', id: personId },
			areaId,
			data: { role: input.role }
		});
		return ok({ personId });
	});

export const endAreaRole = (ctx: Ctx, areaId: string, roleId: string) =>
	change(ctx, 'end-area-role', async (work) => {
		work.authorise(canEditArea(work.viewer, areaId));
		const ended = await endAreaRoleRow(work.tx, roleId, areaId, work.now);
		if (!ended) throw new NotFound();
		await work.record({
			type: 'area.role_ended',
			subject: { kind: 'person', id: ended.person_id },
			areaId
		});
		return ok({});
	});
