import { z } from 'zod';
import { line, maybeEmail, oneOf } from '#platform/input/input.ts';
import { LANGS } from '#platform/core/lang.ts';
import { ORGANISATION_KINDS, PURPOSE_CLASSES } from './organisation.ts';

export const organisationInput = z
	.object({
		kind: oneOf(ORGANISATION_KINDS, 'organisation_kind_missing'),
		name_fi: line(200),
		name_sv: line(200),
		name_en: line(200),
		municipality: line(3),
		sectors: line(300),
		purpose_class: oneOf(['', ...PURPOSE_CLASSES], 'field_wrong'),
		business_id: line(20)
	})
	.check((check) => {
		const { name_fi, name_sv, name_en } = check.value;
		if (!name_fi && !name_sv && !name_en)
			check.issues.push({
				code: 'custom',
				message: 'organisation_name_missing',
				path: ['name_fi'],
				input: ''
			});
	});
export type OrganisationInput = z.output<typeof organisationInput>;

export const representationInput = z.object({
	name: line(120, 'name_missing'),
	email: maybeEmail,
	lang: oneOf(LANGS, 'lang_missing'),
	title: line(120)
});
