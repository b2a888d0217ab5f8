import { z } from 'zod';
import { line, maybeEmail, oneOf, prose } from '#platform/input/input.ts';
import { LANGS } from '#platform/core/lang.ts';
import { AREA_KINDS } from './area.ts';

const texts = {
	name_fi: line(80),
	name_sv: line(80),
	name_en: line(80),
	purpose_fi: prose(1000),
	purpose_sv: prose(1000),
	purpose_en: prose(1000),
	title_fi: line(80),
	title_sv: line(80),
	title_en: line(80),
	hours_fi: line(200),
	hours_sv: line(200),
	hours_en: line(200)
};

const langs = z.preprocess(
	(raw) => (Array.isArray(raw) ? raw : raw === undefined ? [] : [raw]),
	z.array(z.enum(LANGS, 'field_wrong')).min(1, 'area_langs_missing')
);

/** Founding and editing an area. A name in one of its languages is enough to begin. */
export const areaInput = z
	.object({
		kind: oneOf(AREA_KINDS, 'area_kind_missing'),
		langs,
		...texts,
		phone: line(40),
		email: maybeEmail
	})
	.check((check) => {
		const { name_fi, name_sv, name_en } = check.value;
		if (!name_fi && !name_sv && !name_en)
			check.issues.push({
				code: 'custom',
				message: 'area_name_missing',
				path: ['name_fi'],
				input: ''
			});
	});
export type AreaInput = z.output<typeof areaInput>;

export const roleInput = z.object({
	name: line(120, 'name_missing'),
	email: maybeEmail,
	lang: oneOf(LANGS, 'lang_missing'),
	role: oneOf(['administrator', 'coordinator', 'substitute'], 'field_wrong')
});
