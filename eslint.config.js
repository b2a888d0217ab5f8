import svelte from 'eslint-plugin-svelte';
import ts from 'typescript-eslint';

const pure = {
	files: ['src/**/*.ts'],
	ignores: ['**/*.server.ts', '**/*.test.ts', 'src/hooks.ts', 'src/routes/**', 'src/paraglide/**'],
	rules: {
		// a file without .server in its name thinks; what it needs of the world comes in
		'no-restricted-globals': ['error', 'fetch', 'process', 'setTimeout', 'setInterval'],
		'no-restricted-syntax': [
			'error',
			{
				selector: "MemberExpression[object.name='Date'][property.name='now']",
				message: 'Take the time as a parameter.'
			},
			{
				selector: "NewExpression[callee.name='Date'][arguments.length=0]",
				message: 'Take the time as a parameter.'
			},
			{
				selector: "MemberExpression[object.name='Math'][property.name='random']",
				message: 'Take randomness as a parameter.'
			}
		]
	}
};

export default ts.config(
	{
		ignores: [
			'**/build',
			'**/.svelte-kit',
			'src/paraglide',
			'node_modules',
			'data/**',
			'test-results',
			'src/platform/db/schema.ts'
		]
	},
	...ts.configs.recommended,
	...svelte.configs['flat/recommended'],
	{
		rules: {
			'@typescript-eslint/no-unused-vars': [
				'error',
				{ argsIgnorePattern: '^_', varsIgnorePattern: '^_' }
			],
			'no-control-regex': 'off',
			'svelte/no-navigation-without-resolve': 'off',
			'svelte/no-at-html-tags': 'error',
			// {' '} keeps a space that the formatter would take away
			'svelte/no-useless-mustaches': 'off'
		}
	},
	{
		files: ['**/*.svelte', '**/*.svelte.ts'],
		languageOptions: { parserOptions: { parser: ts.parser } }
	},
	{
		files: ['**/*.mjs', 'bin/**', 'static/**/*.js', '*.config.*'],
		rules: { '@typescript-eslint/no-require-imports': 'off', 'no-undef': 'off' }
	},
	pure
);
