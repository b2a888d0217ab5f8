import { organisationsToChoose } from '#modules/organisations/organisation.queries.server.ts';
import { organisationName } from '#modules/organisations/organisation.ts';
import { addMember, endMember } from '#modules/tables/member.commands.server.ts';
import { sayRole, saySide } from '#modules/tables/seating.words.ts';
import { endMemberInput, memberInput } from '#modules/tables/table.input.ts';
import { m } from '#i18n/messages.js';
import { tableIn } from '#routes/web/area-in.server.ts';
import { formAction } from '#routes/web/form.server.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { ctx, lang } = event.locals;
	const { area, table } = await tableIn(event);
	const on = new Set(table.members.map((one) => one.seat_id));
	return {
		title: m.tables_people_title(),
		private: true,
		table: { slug: table.slug, name: table.name },
		members: table.members.map((one) => ({
			id: one.id,
			name: one.name,
			role: sayRole(one.role),
			organisation: one.organisation ? organisationName(one.organisation, lang) : '',
			email: one.email,
			since: one.since,
			confirmed: one.confirmed_by,
			deputyOf: table.members.find((other) => other.id === one.deputy_of)?.name ?? ''
		})),
		organisations: await organisationsToChoose(ctx, area.id, lang),
		seats: table.seats
			.filter((seat) => !on.has(seat.id))
			.map((seat) => ({
				id: seat.id,
				label: `${seat.number}. ${[saySide(seat.side), seat[`theme_${lang}`] ?? seat.theme_fi ?? ''].filter(Boolean).join(' · ')}`
			})),
		pasted: {
			added: Number(event.url.searchParams.get('added')),
			skipped: Number(event.url.searchParams.get('skipped'))
		}
	};
};

export const actions: Actions = {
	add: formAction(memberInput, async (ctx, input, event) =>
		addMember(ctx, (await tableIn(event)).table.id, input)
	),
	end: formAction(endMemberInput, async (ctx, input, event) =>
		endMember(ctx, (await tableIn(event)).table.id, input.membership, input.reason)
	)
};
