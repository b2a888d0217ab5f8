import { defineConfig } from 'vitest/config';

export default defineConfig({
	test: {
		include: ['tests/journeys/**/*.test.ts'],
		testTimeout: 240_000,
		hookTimeout: 240_000,
		// one browser and one server at a time: two cores
		fileParallelism: false
	}
});
