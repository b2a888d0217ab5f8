/** A fact and what speaks against it, one sentence each; none when it holds. */
export type Fact = [name: string, look: () => Promise<string[]>];

/** Looks at each fact in turn, says what it found, and ends with a line that `npm test` adds up. */
export async function tally(facts: readonly Fact[]): Promise<void> {
	let passed = 0;
	for (const [name, look] of facts) {
		const wrong = await look().catch((fault: Error) => [fault.stack ?? fault.message]);
		process.stdout.write(`${wrong.length ? '✗' : '✓'} ${name}\n`);
		for (const sentence of wrong.slice(0, 30)) process.stdout.write(`    ${sentence}\n`);
		if (!wrong.length) passed++;
	}
	process.stdout.write(`${passed} passed, ${facts.length - passed} failed\n`);
	process.exit(passed === facts.length ? 0 : 1);
}
