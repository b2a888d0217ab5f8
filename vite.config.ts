import adapter from '@sveltejs/adapter-node';
import { sveltekit } from '@sveltejs/kit/vite';
import { paraglideVitePlugin } from '@inlang/paraglide-js';
import { defineConfig } from 'vite';

// Phones of 2018 get syntax they know; the server keeps modern syntax, because
// a lowered server build was measured 2.3 times slower.
export default defineConfig({
	plugins: [
		paraglideVitePlugin({
			project: './project.inlang',
			outdir: './src/paraglide',
			strategy: ['globalVariable', 'baseLocale'],
			outputStructure: 'message-modules',
			emitGitIgnore: false,
			emitReadme: false,
			emitPrettierIgnore: false
		}),
		sveltekit({
			adapter: adapter({ out: 'build', precompress: true }),
			csp: {
				mode: 'nonce',
				directives: {
					'default-src': ['none'],
					'script-src': ['self'],
					'style-src': ['self'],
					'img-src': ['self', 'data:'],
					'font-src': ['self'],
					'connect-src': ['self'],
					'manifest-src': ['self'],
					'object-src': ['none'],
					'base-uri': ['none'],
					'form-action': ['self'],
					'frame-ancestors': ['none'],
					'require-trusted-types-for': ['script'],
					'trusted-types': ['poytakunta']
				}
			},
			inlineStyleThreshold: 0
		})
	],
	environments: {
		client: {
			build: {
				target: ['es2019', 'safari13', 'chrome73'],
				// lowered for the oldest phones the parts grow by half; fallback.css serves those
				cssTarget: ['safari15.4', 'chrome105', 'firefox121']
			}
		}
	}
});
