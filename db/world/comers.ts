import type { Lang } from '../../src/platform/core/lang.ts';
import type { RegistrationInput } from '../../src/modules/workshops/registration.input.ts';
import { SIDES } from '../../src/modules/workshops/registration.ts';
import { organisations } from './content/organisations.ts';
import type { AreaKey } from './content/types.ts';
import { FIRST, LAST, NEEDS } from './content/workshops.ts';
import { nameOf } from './world.ts';

/** Invented people of every side; one in ten has told what they need. */
export function comerOf(nth: number, area: AreaKey, only?: Lang): RegistrationInput {
	const name = `${FIRST[nth % FIRST.length]} ${LAST[(nth * 7) % LAST.length]}`;
	const lang = only ?? (nth % 5 < 3 ? 'sv' : 'fi');
	const side = nth % 8 === 7 ? 'other' : SIDES[[1, 0, 1, 2, 1, 0, 1][nth % 7]!]!;
	const wanted =
		side === 'public' ? ['county', 'municipality', 'programme'] : ['association', 'parish'];
	const of = organisations.filter((one) => one.area === area && wanted.includes(one.kind));
	return {
		name,
		email: `${name
			.toLowerCase()
			.normalize('NFD')
			.replace(/\p{M}/gu, '')
			.replace(/\P{L}+/gu, '.')}.${nth}@example.org`,
		way: 'site',
		lang,
		side,
		organisation:
			side === 'public' || side === 'association' ? nameOf(of[nth % of.length]!, lang) : '',
		sector: '',
		...(nth % 10 === 3 ? NEEDS[Math.floor(nth / 10) % NEEDS.length]! : { diet: '', access: '' }),
		station: null,
		shown: nth % 3 === 0,
		others: [],
		answers: {}
	};
}
