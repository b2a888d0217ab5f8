import type { Person } from './types.ts';

type Named = [key: string, name: string, language: Person['language']];

/** Somebody who represents one organisation; `more` adds a title, a second organisation, a leaving. */
export const person = (
	...[key, name, language, organisation, email, tableRoles, more = {}]: [
		...Named,
		organisation: string,
		email: string,
		tableRoles: Person['tableRoles'],
		more?: Partial<Person>
	]
): Person => ({ key, name, language, email, organisations: [organisation], tableRoles, ...more });
