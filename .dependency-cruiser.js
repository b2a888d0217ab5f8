import { moduleMap } from './module-map.js';

const modules = Object.entries(moduleMap).map(([name, may]) => ({
	name: `module-map-${name}`,
	comment: `${name} may lean on: ${may.join(', ') || 'no other module'} (module-map.js)`,
	severity: 'error',
	from: { path: `^src/modules/${name}/`, pathNot: '\\.test\\.ts$' },
	to: { path: '^src/modules/', pathNot: `^src/modules/(${[name, ...may].join('|')})/` }
}));

export default {
	forbidden: [
		...modules,
		{
			name: 'no-circles',
			severity: 'error',
			from: { path: '^src/' },
			to: { circular: true, viaOnly: { pathNot: 'type-only' }, dependencyTypesNot: ['type-only'] }
		},
		{
			name: 'platform-leans-on-nobody',
			severity: 'error',
			from: { path: '^src/platform/', pathNot: '\\.test\\.ts$' },
			to: { path: '^src/(modules|routes|ui)/' }
		},
		{
			name: 'ui-has-no-domain',
			severity: 'error',
			from: { path: '^src/ui/' },
			to: { path: '^src/(modules|routes)/' }
		},
		{
			name: 'modules-know-no-routes',
			severity: 'error',
			from: { path: '^src/modules/' },
			to: { path: '^src/routes/' }
		},
		{
			name: 'stores-are-private',
			severity: 'error',
			from: { path: '^src/(routes|ui)/' },
			to: { path: '\\.store\\.server\\.ts$' }
		},
		{
			name: 'stores-are-private-to-their-module',
			comment: 'take it through the door of the module (thing.door.server.ts)',
			severity: 'error',
			from: { path: '^src/modules/([^/]+)/', pathNot: '\\.test\\.ts$' },
			to: { path: '^src/modules/.*\\.store\\.server\\.ts$', pathNot: '^src/modules/$1/' }
		},
		{
			name: 'sql-stays-in-stores-and-queries',
			severity: 'error',
			from: {
				path: '^src/',
				pathNot: '(\\.store\\.server\\.ts|\\.queries\\.server\\.ts|\\.test\\.ts)$|^src/platform/'
			},
			to: { path: 'node_modules/(kysely|pg|@electric-sql)/', dependencyTypesNot: ['type-only'] }
		},
		{
			name: 'pure-stays-pure',
			severity: 'error',
			from: {
				path: '^src/(modules|platform)/.*\\.ts$',
				pathNot: '\\.server\\.ts$|\\.test\\.ts$|test-data'
			},
			to: { path: '\\.server\\.ts$', dependencyTypesNot: ['type-only'] }
		}
	],
	options: {
		doNotFollow: { path: 'node_modules' },
		exclude: { path: '(^src/paraglide/|\\.svelte-kit)' },
		tsPreCompilationDeps: true,
		tsConfig: { fileName: 'tsconfig.json' },
		enhancedResolveOptions: {
			exportsFields: ['exports'],
			conditionNames: ['import', 'svelte', 'node', 'default'],
			extensions: ['.ts', '.js', '.svelte']
		}
	}
};
