import { describe, expect, it } from 'vitest';
import { meetings } from './meetings.ts';
import { organisations } from './organisations.ts';
import { people } from './people.ts';
import { tables } from './tables.ts';

describe('who sits where', () => {
	const roleAt = (table: string, key = '') =>
		people.find((p) => p.key === key)?.tableRoles.find((r) => r.table === table)?.role;

	it('a seat and the role of the person agree', () => {
		for (const table of tables)
			for (const seat of table.seats) {
				const roles = seat.side === 'expert' ? ['expert'] : ['member', 'chair', 'vice-chair'];
				if (seat.member) expect(roles, seat.member).toContain(roleAt(table.key, seat.member));
				if (seat.deputy) expect(roleAt(table.key, seat.deputy), seat.deputy).toBe('deputy');
				if (seat.side === 'association' && seat.member)
					expect(seat.confirmedBy, seat.member).toBeDefined();
				expect(table.themes.map((t) => t.code)).toContain(seat.theme);
			}
	});

	it('a deputy sits in place of the member of the same seat, who is absent', () => {
		for (const m of meetings)
			for (const [deputy, member] of Object.entries(m.attendance?.insteadOf ?? {})) {
				const seat = tables.find((t) => t.key === m.table)?.seats.find((s) => s.member === member);
				expect(seat?.deputy, m.key).toBe(deputy);
				expect(m.attendance?.absent, m.key).toContain(member);
				expect([...(m.attendance?.room ?? []), ...(m.attendance?.remote ?? [])]).toContain(deputy);
			}
	});

	it('as many vote as there are seats with somebody present', () => {
		for (const m of meetings) {
			const there = new Set([...(m.attendance?.room ?? []), ...(m.attendance?.remote ?? [])]);
			const stand = m.attendance?.insteadOf ?? {};
			const seats = tables.find((t) => t.key === m.table)?.seats ?? [];
			const votes = seats.filter(
				(s) =>
					there.has(s.member ?? '') ||
					(there.has(s.deputy ?? '') && stand[s.deputy ?? ''] === s.member)
			);
			for (const { no, decision } of m.attendance ? m.items : [])
				if (decision && decision.how !== 'consensus') {
					const { for: yes, against, abstained } = decision.how;
					expect(yes + against + abstained, `${m.key} ${no}`).toBe(votes.length);
				}
		}
	});

	it('municipality codes are those of Ostrobothnia and Lappeenranta', () => {
		const codes = '231 280 287 288 399 440 475 499 545 598 599 893 905 946 405'.split(' ');
		for (const o of organisations)
			if (o.municipalityCode) expect(codes, o.key).toContain(o.municipalityCode);
	});
});
