import { defineConfig } from 'vitest/config';

export default defineConfig({
	test: {
		include: ['src/**/*.test.ts', 'tests/**/*.test.ts', 'db/**/*.test.ts'],
		exclude: ['tests/journeys/**', 'tests/faults/**', 'node_modules/**'],
		testTimeout: 20_000,
		hookTimeout: 60_000,
		globalSetup: ['tests/support/postgres.setup.ts']
	}
});
