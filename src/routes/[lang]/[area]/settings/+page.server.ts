import { z } from 'zod';
import { editArea, endAreaRole, giveAreaRole } from '#modules/areas/area.commands.server.ts';
import { areaInput, roleInput } from '#modules/areas/area.input.ts';
import { areaStaff, areaTexts } from '#modules/areas/area.queries.server.ts';
import { m } from '#i18n/messages.js';
import { id, whole } from '#platform/input/input.ts';
import { areaIn } from '#routes/web/area-in.server.ts';
import { formAction } from '#routes/web/form.server.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, parent }) => {
	const { area } = await parent();
	const texts = await areaTexts(locals.ctx, area.id);
	const saved = Object.fromEntries(
		texts.flatMap((text) => [
			[`name_${text.lang}`, text.name],
			[`purpose_${text.lang}`, text.purpose],
			[`title_${text.lang}`, text.coordinator_title],
			[`hours_${text.lang}`, text.hours]
		])
	);
	return {
		title: m.areas_settings(),
		private: true,
		saved: {
			...saved,
			kind: area.kind,
			langs: area.langs.join(','),
			phone: area.phone,
			email: area.email
		},
		people: await areaStaff(locals.ctx, area.id)
	};
};

const version = z.object({ _v: whole(1, 1e9) });

export const actions: Actions = {
	area: formAction(areaInput.and(version), async (ctx, input, event) =>
		editArea(ctx, (await areaIn(event)).id, input._v, input)
	),
	role: formAction(roleInput, async (ctx, input, event) =>
		giveAreaRole(ctx, (await areaIn(event)).id, input)
	),
	end: formAction(z.object({ role: id() }), async (ctx, input, event) =>
		endAreaRole(ctx, (await areaIn(event)).id, input.role)
	)
};
