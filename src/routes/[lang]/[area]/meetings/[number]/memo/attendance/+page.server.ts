import { attendanceInput } from '#modules/meetings/meeting.input.ts';
import { recordAttendance } from '#modules/meetings/memo.commands.server.ts';
import { memoText, peopleToTick } from '#modules/meetings/memo.queries.server.ts';
import { organisationName } from '#modules/organisations/organisation.ts';
import { sayRole } from '#modules/tables/seating.words.ts';
import { m } from '#i18n/messages.js';
import { dayOf } from '#platform/core/dates.ts';
import { isUuid } from '#platform/core/uuid.ts';
import { formAction } from '#routes/web/form.server.ts';
import { headOf, meetingToPlan } from '#routes/web/meeting-in.server.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { ctx, lang } = event.locals;
	const { meeting } = await meetingToPlan(event);
	const people = await peopleToTick(ctx, meeting.table_id, dayOf(meeting.starts_at, ctx.zone));
	const { attendance } = await memoText(ctx, meeting.id);
	return {
		title: m.meetings_do_attendance(),
		private: true,
		meeting: headOf(meeting),
		people: people.map((one) => {
			const there = attendance.find((row) => row.membership_id === one.id);
			return {
				id: one.id,
				name: one.name,
				about: [sayRole(one.role), one.organisation ? organisationName(one.organisation, lang) : '']
					.filter(Boolean)
					.join(', '),
				state: there ? (there.remote ? 'remote' : 'room') : '',
				deputyOf:
					one.role === 'deputy'
						? (people.find((other) => other.id === one.deputy_of)?.name ?? '')
						: ''
			};
		}),
		guests: attendance
			.filter((row) => !row.membership_id)
			.map((row) => [row.guest_name, row.guest_organisation].filter(Boolean).join(', '))
			.join('\n'),
		saved: event.url.searchParams.has('saved')
	};
};

export const actions: Actions = {
	default: formAction(
		attendanceInput,
		async (ctx, input, event) => {
			const { meeting } = await meetingToPlan(event);
			const people = await peopleToTick(ctx, meeting.table_id, dayOf(meeting.starts_at, ctx.zone));
			const ticked = input.member
				.map((raw) => raw.split(':'))
				.filter(([id, how]) => isUuid(id) && (how === 'room' || how === 'remote'));
			const there = new Set(ticked.map(([id]) => id));
			const present = ticked.map(([id, how]) => {
				// a deputy sits in the place of their member when the member is away
				const member = people.find((one) => one.id === id)?.deputy_of ?? null;
				return {
					membership: id!,
					remote: how === 'remote',
					inPlaceOf:
						member && !there.has(member) && people.some((one) => one.id === member) ? member : null
				};
			});
			const guests = input.guests
				.split('\n')
				.map((row) => row.trim())
				.filter(Boolean)
				.slice(0, 200)
				.map((row) => {
					const [name, ...organisation] = row.split(',');
					return {
						name: name!.trim().slice(0, 120),
						organisation: organisation.join(',').trim().slice(0, 200)
					};
				});
			return recordAttendance(ctx, meeting.id, present, guests);
		},
		(_value, event) => `${event.url.pathname}?saved`
	)
};
