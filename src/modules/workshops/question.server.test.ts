import { beforeEach, expect, it } from 'vitest';
import { eachDatabase } from '../../../tests/support/databases.ts';
import { type OneTable, done, oneTable } from '../../../tests/support/one-table.ts';
import { anOpenWorkshop, somebody } from '../../../tests/support/workshop.ts';
import type { Database } from '#platform/db/database.server.ts';
import {
	addQuestion,
	editQuestion,
	moveQuestion,
	removeQuestion
} from './question.commands.server.ts';
import { type QuestionInput, questionInput } from './question.input.ts';
import { register } from './registration.commands.server.ts';
import { questionsOf } from './registration.queries.server.ts';

const typed = (label_fi: string, more: Record<string, string> = {}): QuestionInput =>
	questionInput.parse({
		kind: 'line',
		label_fi,
		label_sv: '',
		label_en: '',
		choices_fi: '',
		choices_sv: '',
		choices_en: '',
		...more
	});

eachDatabase('the organiser’s own questions', (open) => {
	let db: Database;
	let world: OneTable;
	let id: string;
	let bus: string;
	beforeEach(async () => {
		db = await open();
		world = await oneTable(db);
		({ id } = await anOpenWorkshop(world));
		const choice = {
			kind: 'choice',
			label_sv: 'Kommer du med bussen?',
			choices_fi: 'Kyllä\nEn\n\nEn',
			choices_sv: 'Ja\nNej',
			required: 'yes'
		};
		const asked = typed('Tuletko linja-autolla?', choice);
		({ id: bus } = await done(addQuestion(await world.as('anna'), id, asked)));
		await done(addQuestion(await world.as('anna'), id, typed('Mitä haluat tuoda pöytään?')));
	});
	const asked = async (lang: 'fi' | 'sv' = 'fi') => questionsOf(await world.as(), id, lang);

	it('are asked in the reader’s language, each choice once', async () => {
		expect((await asked()).map(({ label }) => label)).toEqual([
			'Tuletko linja-autolla?',
			'Mitä haluat tuoda pöytään?'
		]);
		expect((await asked())[0]).toMatchObject({ choices: ['Kyllä', 'En'], required: true });
		expect((await asked('sv'))[0]).toMatchObject({
			label: 'Kommer du med bussen?',
			choices: ['Ja', 'Nej']
		});
	});

	it('move, change their words, and go away', async () => {
		await done(moveQuestion(await world.as('anna'), id, { question: bus, to: 2 }));
		const again = { ...typed('Tuletko pyörällä?', { kind: 'tick' }), question: bus };
		await done(editQuestion(await world.as('anna'), id, again));
		expect((await asked()).map(({ label }) => label)).toEqual([
			'Mitä haluat tuoda pöytään?',
			'Tuletko pyörällä?'
		]);
		await done(removeQuestion(await world.as('anna'), id, bus));
		expect(await asked()).toHaveLength(1);
	});

	it('stay as they were asked once somebody has answered', async () => {
		const without = await register(await world.as(), id, somebody('Bo'));
		expect(without).toMatchObject({ ok: false });
		await done(register(await world.as(), id, somebody('Aino', { answers: { [bus]: 'Kyllä' } })));
		const edit = { ...typed('Muu'), question: bus };
		for (const refused of [
			await editQuestion(await world.as('anna'), id, edit),
			await removeQuestion(await world.as('anna'), id, bus)
		])
			expect(refused).toMatchObject({ code: 'question_answered' });
	});

	it('are the staff’s to change, and of their own workshop', async () => {
		await expect(removeQuestion(await world.as('chair'), id, bus)).rejects.toMatchObject({
			name: 'Forbidden'
		});
		const other = await anOpenWorkshop(world);
		const staff = await world.as('anna');
		for (const command of [
			() => removeQuestion(staff, other.id, bus),
			() => moveQuestion(staff, other.id, { question: bus, to: 1 }),
			() => editQuestion(staff, other.id, { ...typed('Muu'), question: bus })
		])
			await expect(command()).rejects.toMatchObject({ name: 'NotFound' });
	});

	it('need words, and two choices in each language they are asked in', () => {
		const wrong = (input: () => unknown) => {
			try {
				input();
			} catch (fault) {
				return (fault as { issues: { message: string; path: string[] }[] }).issues.map(
					({ message, path }) => `${path.join('.')} ${message}`
				);
			}
			return [];
		};
		expect(wrong(() => typed(''))).toEqual(['label_fi question_label_missing']);
		expect(
			wrong(() => typed('Kumpi?', { kind: 'choice', label_sv: 'Vilken?', choices_fi: 'A\nB' }))
		).toEqual(['choices_sv question_choices_few']);
	});
});
