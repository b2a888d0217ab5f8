import type { RequestEvent } from '@sveltejs/kit';
import { type Result, ok, refuse } from '#platform/core/result.ts';
import { cleanText } from '#platform/core/text.ts';
import { TooBig, atMost } from './body.server.ts';

export type ReadForm = {
	values: Record<string, string | string[]>;
	operation: string | null;
};

const MOST_FIELDS = 600;
const LONGEST_FIELD = 300_000;
const MOST_BYTES = 2 * 2 ** 20;

/**
 * The fields of a form as clean text. A name that ends in `[]` is always a list; any other name
 * that is repeated is refused, so that no two readers of a form see different values. Dates
 * typed in three boxes (`x_day`, `x_month`, `x_year`) stay three fields; schemas join them.
 */
export async function readForm(
	event: RequestEvent
): Promise<Result<ReadForm, 'form_unreadable' | 'form_too_big' | 'form_repeated'>> {
	let data: FormData;
	try {
		data = await atMost(event.request, MOST_BYTES).formData();
	} catch (fault) {
		return refuse(fault instanceof TooBig ? 'form_too_big' : 'form_unreadable');
	}
	const fields: [string, string][] = [];
	for (const [name, raw] of data) if (typeof raw === 'string') fields.push([name, raw]);
	return formOf(fields);
}

/** Named texts as a form. */
export function formOf(
	fields: readonly [string, string][]
): Result<ReadForm, 'form_too_big' | 'form_repeated'> {
	if (fields.length > MOST_FIELDS) return refuse('form_too_big');
	const values: Record<string, string | string[]> = {};
	for (const [name, raw] of fields) {
		if (raw.length > LONGEST_FIELD) return refuse('form_too_big');
		if (name === '__proto__' || name === 'constructor') continue;
		const text = cleanText(raw);
		if (name.endsWith('[]')) {
			const key = name.slice(0, -2);
			const list = values[key] ?? (values[key] = []);
			if (Array.isArray(list)) list.push(text);
		} else if (name in values) return refuse('form_repeated');
		else values[name] = text;
	}
	const operation =
		typeof values._op === 'string' && /^[\w-]{8,64}$/.test(values._op) ? values._op : null;
	delete values._op;
	return ok({ values, operation });
}
