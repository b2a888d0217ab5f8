import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

export default defineConfig({
	test: {
		include: ['src/**/*.test.ts', 'tests/**/*.test.ts', 'db/**/*.test.ts'],
		exclude: ['tests/journeys/**', 'tests/faults/**', 'node_modules/**'],
		// by default one core is left free, which halves the speed of a small machine
		maxWorkers: Math.max(2, availableParallelism() - 1),
		// ends what hangs; a busy machine is no failure
		testTimeout: 60_000,
		hookTimeout: 120_000,
		expect: { poll: { timeout: 30_000 } },
		globalSetup: ['tests/support/postgres.setup.ts']
	}
});
