/** Ways to look over the whole story world; the tests beside read it through these. */
import type { HistoryEntry, Text, When } from './types.ts';
import { actions } from './actions.ts';
import { areas } from './areas.ts';
import { meetings } from './meetings.ts';
import { organisations } from './organisations.ts';
import { people } from './people.ts';
import { tables } from './tables.ts';
import { topics } from './topics.ts';
import { workingGroup } from './working-group.ts';
import * as lappeenranta from './lappeenranta.ts';

export const world = {
	areas,
	organisations,
	people,
	tables,
	topics,
	meetings,
	actions,
	workingGroup,
	lappeenranta
};
export const byKey = <T extends { key: string }>(rows: readonly T[]) =>
	new Map(rows.map((r) => [r.key, r]));
export const meeting = byKey(meetings);
export const action = byKey(actions);
const moves = (row: object) => JSON.stringify(row).includes('daysFromToday');
export const ostrobothnianActions = actions.filter(moves);
export const ostrobothnianMeetings = meetings.filter(moves);
export const questions = topics.flatMap((t) => t.questions ?? []);
export const question = byKey(questions);
export const ostrobothnian = topics.filter((t) => t.table !== 'innostamo-2014');

export const known = {
	person: new Set(people.map((p) => p.key)),
	organisation: new Set(organisations.map((o) => o.key)),
	topic: new Set(topics.map((t) => t.key)),
	table: new Set<string>(tables.map((t) => t.key))
};
export const missing = (kind: keyof typeof known, keys: readonly (string | undefined)[]) =>
	keys.filter((key) => key !== undefined && !known[kind].has(key));

const isText = (value: object): value is Text => 'original' in value;
export function walk(
	value: unknown,
	visit: (node: unknown, path: string) => void,
	path = ''
): void {
	visit(value, path);
	if (typeof value !== 'object' || value === null) return;
	for (const [key, inner] of Object.entries(value)) walk(inner, visit, `${path}.${key}`);
}
export const textsOf = (value: unknown): { path: string; text: Text }[] => {
	const found: { path: string; text: Text }[] = [];
	walk(value, (node, path) => {
		if (typeof node === 'object' && node !== null && isText(node)) found.push({ path, text: node });
	});
	return found;
};
export const words = (value: unknown) =>
	textsOf(value).flatMap(({ text }) => [text.fi, text.sv, text.en]);

const DAY = 24 * 60;
/** Minutes on one line; a relative day falling on a weekend rolls to Monday, as the builder does. */
export function minutes(when: When, todayIs: number): number {
	const [hour = '0', minute = '0'] = (when.time ?? '0:0').split(':');
	const clock = Number(hour) * 60 + Number(minute);
	if ('date' in when) return Date.parse(when.date) / 60_000 + clock;
	const weekday = (((todayIs + when.daysFromToday) % 7) + 7) % 7;
	const rolled = when.daysFromToday + (weekday === 5 ? 2 : weekday === 6 ? 1 : 0);
	return rolled * DAY + clock;
}
export const comesBefore = (a: When, b: When, todayIs: number) => {
	const [x, y] = [minutes(a, todayIs), minutes(b, todayIs)];
	return a.time !== undefined && b.time !== undefined
		? x <= y
		: Math.floor(x / DAY) <= Math.floor(y / DAY);
};
export const doneAt = (key: string) => {
	const state = action.get(key)?.state;
	return state?.is === 'done' || state?.is === 'dropped' ? state.when : undefined;
};
export function dateOf(entry: HistoryEntry): When | undefined {
	switch (entry.what) {
		case 'item':
			return meeting.get(entry.meeting)?.when;
		case 'agreed':
			return meeting.get(action.get(entry.action)?.meeting ?? '')?.when;
		case 'done':
		case 'dropped':
			return doneAt(entry.action);
		case 'asked':
			return question.get(entry.question)?.sent;
		case 'answered':
			return question.get(entry.question)?.answer?.when;
		default:
			return entry.when;
	}
}
