// tests/faults/kill.ts [N] [embedded|postgres]: N kills on each database. The last line is a count.
import { type Engine, killRounds } from './kill-rounds.ts';
import { findPostgres } from '../support/postgres-cluster.ts';
import { tally } from './tally.ts';

const rounds = Number(process.argv[2] ?? 5);
const only = process.argv[3];

// at home the half of PostgreSQL may be missing, on the build machine nothing may
const half = !process.env.TEST_DATABASE_URL && !findPostgres() && process.env.CI !== 'true';
if (half)
	process.stdout.write(
		'PostgreSQL not found, its half of the kills is left out: apt-get install postgresql\n'
	);

await tally(
	(['embedded', 'postgres'] as Engine[])
		.filter((engine) => (only ? only === engine : !(half && engine === 'postgres')))
		.map((engine) => [
			`${rounds} kills during mixed writes lose nothing and leave nothing half done (${engine})`,
			async () => {
				const { acknowledged, againMs, wrong } = await killRounds(engine, rounds);
				const slowest = Math.round(Math.max(...againMs));
				process.stdout.write(
					`${engine}: ${acknowledged} acknowledged writes, serving again within ${slowest} ms\n`
				);
				if (acknowledged < rounds) wrong.push(`only ${acknowledged} writes were acknowledged`);
				return wrong;
			}
		])
);
