import type { Locator, Page } from 'playwright-core';

type Answer = string | boolean | readonly string[] | { [label: string]: string };
type Place = Page | Locator;

/**
 * Fills a form by the words that its reader sees: a label or a legend, and the answer. A day is
 * written `14.2.2027`, boxes to tick as a list, texts in several languages under their names.
 *
 * @example await fill(page, { 'Namn': 'Siv Dahl', 'Dag': '14.2.2027', 'Områdets språk': ['svenska'] })
 */
export async function fill(place: Place, answers: Record<string, Answer>): Promise<void> {
	for (const [label, answer] of Object.entries(answers)) {
		const group = await whole(label, (name) => place.getByRole('group', { name }));
		if (await group.count()) await fillGroup(group.first(), answer);
		else await fillControl(await whole(label, (name) => place.getByLabel(name)), label, answer);
	}
}

/** What is called exactly this, else what is called this and a word that it may be left empty. */
async function whole(label: string, find: (name: RegExp) => Locator): Promise<Locator> {
	const words = label.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
	const exact = find(new RegExp(`^\\s*${words}\\s*$`));
	return (await exact.count()) ? exact : find(new RegExp(`^\\s*${words} \\S.{0,25}$`));
}

async function fillGroup(group: Locator, answer: Answer): Promise<void> {
	if (typeof answer === 'object' && !Array.isArray(answer))
		return fill(group, answer as Record<string, string>);
	if (Array.isArray(answer)) {
		for (const one of answer) await group.getByLabel(one, { exact: true }).check();
		return;
	}
	const day = /^(\d+)\.(\d+)\.(\d+)$/.exec(String(answer));
	if (!day) return group.getByLabel(String(answer), { exact: true }).check();
	const boxes = group.getByRole('textbox');
	for (const [i, part] of day.slice(1).entries()) await boxes.nth(i).fill(part);
}

async function fillControl(control: Locator, label: string, answer: Answer): Promise<void> {
	const field = control.first();
	const kind = await field
		.evaluate((node) => (node as HTMLInputElement).type, undefined, { timeout: 5000 })
		.catch(() => {
			throw new Error(`there is no field "${label}"`);
		});
	if (kind === 'checkbox') await field.setChecked(answer === true);
	else if (kind === 'select-one') await field.selectOption({ label: String(answer) });
	else await field.fill(String(answer));
}

/** Clicks what leads to another page, and waits until that page is there. */
export async function go(target: Locator): Promise<void> {
	await Promise.all([target.page().waitForEvent('domcontentloaded'), target.click()]);
}

/** Presses the button that says this. */
export const press = (place: Place, name: string): Promise<void> =>
	go(place.getByRole('button', { name, exact: true }).first());

/** Follows the link that says this. */
export const follow = (place: Place, name: string): Promise<void> =>
	go(place.getByRole('link', { name, exact: true }).first());

/** Opens what is folded under these words. */
export const unfold = (page: Page, title: string): Promise<void> =>
	page.locator('summary', { hasText: title }).first().click();

/** What stands on the page for its reader, without the head and foot of the site. */
export const mainText = (page: Page): Promise<string> => page.locator('main').innerText();
